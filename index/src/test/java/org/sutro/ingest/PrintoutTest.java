package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as their text comes out of documents that browsers have printed. */
final class PrintoutTest {

  private static final String FIRST =
      "বেলারুশে যৌথ মহড়া শুরু\n\nসোমবার দুই দেশের সেনারা ব্রেস্টের কাছে নদী পার হয়েছে।";
  private static final String SECOND = "মহড়া চলবে দশ দিন।";

  @Test
  void what_chromium_prints_around_pages_is_taken_off_and_the_address_kept() {
    Printout printout =
        Printout.of(
            List.of(
                "২৯/১১/২৬, ৯:৫৮ PMবেলারুশে যৌথ মহড়া শুরু | নমুনা কাগজ \n\n"
                    + FIRST
                    + "\n\nhttps://khobor.example/news/111/2\n",
                "২৯/১১/২৬, ৯:৫৮ PMবেলারুশে যৌথ মহড়া শুরু | নমুনা কাগজ \n\n"
                    + SECOND
                    + "\n\nhttps://khobor.example/news/112/2\n"));
    assertThat(printout.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n");
    assertThat(printout.url()).isEqualTo("https://khobor.example/news/11");
  }

  @Test
  void what_firefox_prints_around_a_page_is_taken_off_too() {
    Printout printout =
        Printout.of(
            List.of(
                "বেলারুশে যৌথ মহড়া শুরু https://khobor.example/mohora\n\n"
                    + FIRST
                    + "\n\n1 of 1 29/11/2026, 21:58\n"));
    assertThat(printout.text()).isEqualTo(FIRST + "\n\n");
    assertThat(printout.url()).isEqualTo("https://khobor.example/mohora");
  }

  @Test
  void an_address_that_was_cut_to_fit_the_page_is_none() {
    String page = "29/11/2026, 21:58 মহড়া\n\n" + FIRST + "\n\nhttps://khobor.example/news/… 1/1\n";
    assertThat(Printout.of(List.of(page)).url()).isNull();
  }

  @Test
  void a_document_that_no_browser_has_printed_stays_as_it_is() {
    List<String> numbered = List.of("মহড়া শুরু\n\n" + FIRST + "\n1/2\n", SECOND + "\n2/2\n");
    assertThat(Printout.of(numbered).text()).isEqualTo(String.join("", numbered));
    List<String> dated = List.of("29/11/2026, 21:58\n\n" + FIRST + "\n\n" + SECOND);
    assertThat(Printout.of(dated).text()).isEqualTo(dated.getFirst());
    assertThat(Printout.of(List.of()).text()).isEmpty();
  }
}
