package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.tree.TooMuchException;

final class MarkdownTest {

  @Test
  void the_words_are_there_and_the_marks_are_not() throws TooMuchException {
    String written =
        """
        # মিনস্কে **নতুন** হাসপাতাল

        সোমবার [মিনস্কে](https://example.com/a_b "শহর") একটি _হাসপাতাল_ চালু
        হয়েছে। ![ছবি](p.jpg)

        > “শয্যা ২০০টি,” বলেন *মন্ত্রী*।

        - প্রথম তলায় শিশু বিভাগ
        - দ্বিতীয় তলায় `আইসিইউ`

        1990\\. সালে ভিত্তি।<br>
        ***
        <div class="ad">বিজ্ঞাপন</div>
        """;
    assertThat(Markdown.of(written).text())
        .isEqualTo(
            """
            মিনস্কে নতুন হাসপাতাল

            সোমবার মিনস্কে একটি হাসপাতাল চালু হয়েছে।

            “শয্যা ২০০টি,” বলেন মন্ত্রী।

            প্রথম তলায় শিশু বিভাগ

            দ্বিতীয় তলায় আইসিইউ

            1990. সালে ভিত্তি।\
            """);
  }

  @Test
  void what_stands_in_front_is_said_beside_the_text() throws TooMuchException {
    Markdown page =
        Markdown.of(
            "---\ntitle: \"সেতু: নতুন\"\ndate: 2026-11-20\ntags: [ক, খ]\nauthor:\n---\n\nসেতু চালু হয়েছে।\n");
    assertThat(page.text()).isEqualTo("সেতু চালু হয়েছে।");
    assertThat(page.said("title")).isEqualTo("সেতু: নতুন");
    assertThat(page.said("date")).isEqualTo("2026-11-20");
    assertThat(page.said("author")).isNull();
    assertThat(page.said("url")).isNull();
    assertThat(Markdown.of("---\nসেতু চালু হয়েছে।\n").text()).isEqualTo("সেতু চালু হয়েছে।");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "৫ * ৩ = ১৫          | ৫ * ৩ = ১৫",
        "নাম_ও_ধাম            | নাম_ও_ধাম",
        "টাকা &amp; রুবল       | টাকা & রুবল",
        "\\*তারা\\*             | *তারা*",
        "১. প্রথম কথা          | ১. প্রথম কথা"
      })
  void signs_that_are_no_marks_stay(String written, String read) throws TooMuchException {
    assertThat(Markdown.of(written).text()).isEqualTo(read);
  }

  @Test
  void however_deep_it_nests_it_is_read() throws TooMuchException {
    String deep = "> ".repeat(3000) + "*_".repeat(3000) + "কথা" + "_*".repeat(3000);
    assertThat(Markdown.of(deep).text()).contains("কথা");
  }
}
