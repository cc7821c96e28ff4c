package org.sutro.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

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
        "১৯ জুন ২০২৪ পিয়ংইয়ংয়ে দুই নেতা কৌশলগত চুক্তিতে সই করেন। | 2024-06-19",
        "২০১৯ সালের ২৫ এপ্রিল ভ্লাদিভস্তকে তাঁদের প্রথম বৈঠক হয়। | 2019-04-25",
        "১৭ জানুয়ারি ২০২৫-এর চুক্তি অনুযায়ী প্রথম চালান পৌঁছেছে। | 2025-06-12",
        "১৯ জুন ২০২৪ স্বাক্ষরিত চুক্তির মেয়াদ বাড়ানো হয়েছে। | 2025-06-12",
        "19 जून 2024 के समझौते की समीक्षा हुई। | 2025-06-12",
        "১২ মার্চ ২০২৩ ও ৫ মে ২০২৪ দুই দফায় চুক্তি হয়। | 2025-06-12",
        // what is still to come has not happened
        "২০ জুন মস্কোয় বৈঠকে বসার ঘোষণা দিয়েছে দুই দেশ। | 2025-06-12",
        "৯ ও ১১ জুন দুই দফায় আলোচনা হয়েছে। | 2025-06-12",
        "रूस और चीन ने मंगलवार को एक समझौते पर हस्ताक्षर किए। | 2025-06-10",
      })
  void the_day_of_the_event_is_what_the_sentence_says(String sentence, LocalDate day) {
    Capture capture =
        new Capture(
            new ArticleId("day"),
            "day",
            "2025-06-12",
            null,
            "শিরোনাম\n\n" + sentence + "\n",
            Instant.parse("2025-06-12T10:00:00Z"));
    Article article =
        switch (new Reader().read(capture)) {
          case Reading.Kept kept -> kept.article();
          case Reading.Rejected rejected -> throw new IllegalArgumentException(rejected.toString());
        };
    int start = article.text().indexOf(sentence);
    Span span = new Span(start, start + sentence.length());
    assertThat(EventDay.of(new Quote(article, 1, span))).isEqualTo(day);
  }
}
