package org.sutro.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Article;
import org.sutro.article.Language;
import org.sutro.article.Published;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.bot.render.Examples;

/** Reports of Thursday, 12 June 2025. */
final class EventDayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ইরান ও রাশিয়া মঙ্গলবার একটি নতুন রেলপথ চালু করেছে। | 2025-06-10",
        "গতকাল মস্কোয় দুই পররাষ্ট্রমন্ত্রীর বৈঠক হয়েছে। | 2025-06-11",
        "১০ জুন বেইজিংয়ে নতুন একটি চুক্তি সই হয়েছে। | 2025-06-10",
        "রাশিয়া ও বেলারুশ যৌথ মহড়া শুরু করেছে। | 2025-06-12",
        // what was agreed long ago is not what happened
        "২০২৪ সালের ১৯ জুন সই হওয়া চুক্তিটি কার্যকর হয়েছে। | 2025-06-12",
        "১৭ জানুয়ারির চুক্তি অনুযায়ী গতকাল প্রথম চালান পৌঁছেছে। | 2025-06-11",
        // what is still to come has not happened
        "২০ জুন মস্কোয় বৈঠকে বসার ঘোষণা দিয়েছে দুই দেশ। | 2025-06-12",
        "৯ ও ১১ জুন দুই দফায় আলোচনা হয়েছে। | 2025-06-12",
        "रूस और चीन ने मंगलवार को एक समझौते पर हस्ताक्षर किए। | 2025-06-10",
      })
  void the_day_of_the_event_is_what_the_sentence_says(String sentence, LocalDate day) {
    Article article =
        Examples.article(
            "day",
            "শিরোনাম",
            "পত্রিকা",
            "https://example.org/day",
            new Published(LocalDate.parse("2025-06-12"), Published.Basis.STATED),
            Language.BENGALI,
            sentence);
    assertThat(EventDay.of(new Quote(article, 1, new Span(0, sentence.length())))).isEqualTo(day);
  }
}
