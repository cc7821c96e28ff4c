package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

  private static final String BENGALI = "<rss>রাশিয়া ও ইরানের চুক্তি</rss>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/xml; charset=ISO-8859-1",
        "text/xml; charset=windows-1252",
        "text/xml; charset=nonsense",
        "text/xml"
      })
  void row_16_bengali_in_utf8_is_readable_whatever_it_is_called(String type) {
    String prolog = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + BENGALI;
    assertThat(Decoding.text(prolog.getBytes(StandardCharsets.UTF_8), type)).isEqualTo(prolog);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void utf_16_is_known_by_its_mark_or_its_first_sign(String charset) {
    byte[] body = BENGALI.getBytes(Charset.forName(charset));
    assertThat(Decoding.text(body, "text/xml; charset=utf-8")).isEqualTo(BENGALI);
  }

  @Test
  void a_byte_order_mark_is_no_text() {
    byte[] body = ("\uFEFF" + BENGALI).getBytes(StandardCharsets.UTF_8);
    assertThat(Decoding.text(body, null)).isEqualTo(BENGALI);
  }

  @Test
  void the_documents_own_label_counts_when_the_server_gives_none() {
    String russian = "<?xml version='1.0' encoding='koi8-r'?><rss>Россия и Китай</rss>";
    assertThat(Decoding.text(russian.getBytes(Charset.forName("KOI8-R")), "text/xml"))
        .isEqualTo(russian);
    String page = "<html><meta charset=\"windows-1251\"><p>Россия</p></html>";
    assertThat(Decoding.text(page.getBytes(Charset.forName("windows-1251")), null)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/html; charset=ISO-8859-1", "text/html; charset=utf-8"})
  void a_broken_byte_makes_utf_8_no_other_encoding(String type) {
    String page = BENGALI.repeat(3);
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    body = Arrays.copyOf(body, body.length + 1);
    body[body.length - 1] = (byte) 0xE0; // cut off in a character
    assertThat(Decoding.text(body, type)).isEqualTo(page + "\uFFFD");
  }

  @Test
  void without_a_label_bytes_that_are_no_utf8_are_read_as_western() {
    assertThat(Decoding.text(new byte[] {(byte) 0x93, 'a', (byte) 0x94}, null)).isEqualTo("“a”");
  }

  @Test
  void a_broken_byte_does_not_lose_the_rest() {
    byte[] body = BENGALI.getBytes(StandardCharsets.UTF_8);
    body[8] = (byte) 0xff;
    assertThat(Decoding.text(body, "text/xml; charset=utf-8")).contains("ইরানের চুক্তি");
  }
}
