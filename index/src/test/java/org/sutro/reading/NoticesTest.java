package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Span;

final class NoticesTest {

  private static final String NEWS =
      "মস্কোয় নতুন সেতু চালু হয়েছে। সেতুটি দুই কিলোমিটার লম্বা।\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "সংশোধনী: সেতুটির দৈর্ঘ্য তিন নয়, দুই কিলোমিটার।",
        "সংশোধনী\nসেতুটির দৈর্ঘ্য দুই কিলোমিটার।",
        "[ভুল সংশোধন: আগে দৈর্ঘ্য তিন কিলোমিটার লেখা ছিল।]",
        "এই প্রতিবেদনে সেতুর দৈর্ঘ্য ভুলবশত তিন কিলোমিটার উল্লেখ করা হয়েছিল।",
        "প্রতিবেদনটিতে সেতুর নাম ভুল ছাপা হয়েছিল, আমরা দুঃখিত।",
        "খবরটি প্রকাশের পর সংশোধন করা হয়েছে।",
        "আগে সেতুর দৈর্ঘ্য ভুল প্রকাশ হয়েছিল, আমরা দুঃখিত।",
        "भूल सुधार: पुल की लंबाई दो किलोमीटर है।",
        "इस खबर में पुल की लंबाई गलती से तीन किलोमीटर बताई गई थी, ऐसा प्रकाशित हुआ।",
        "Correction: the bridge is two kilometres long.",
        "CLARIFICATION – the bridge is not in use yet.",
        "An earlier version of this article misstated the length of the bridge.",
        "This story has been corrected to say two kilometres."
      })
  void corrections_are_recognised(String notice) {
    assertThat(Notices.in(NEWS + notice))
        .hasValueSatisfying(found -> {
          assertThat(found.kind()).isEqualTo(Notice.Kind.CORRECTED);
          assertThat(found.span().start()).isGreaterThanOrEqualTo(NEWS.length());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।",
        "প্রতিবেদনটি তথ্যগত ভুলের কারণে প্রত্যাহার করা হলো।",
        "প্রকাশিত সংবাদটি আমরা প্রত্যাহার করছি।",
        "খবরটি যাচাই করা যায়নি বলে সরিয়ে নেওয়া হয়েছে।",
        "প্রত্যাহার: সেতু নিয়ে খবরটি সঠিক ছিল না।",
        "यह खबर वापस ली जाती है।",
        "इस रिपोर्ट को वापस ले लिया गया है।",
        "RETRACTED: bridge opens in Moscow",
        "This article has been retracted because its figures could not be verified.",
        "We have withdrawn this story."
      })
  void withdrawals_are_recognised(String notice) {
    assertThat(Notices.in(notice + "\n\n" + NEWS))
        .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Notice.Kind.WITHDRAWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "রাশিয়া সীমান্ত থেকে সেনা প্রত্যাহার করেছে।",
        "সংবিধানের ষোড়শ সংশোধনী: সংসদে কী হলো?",
        "সংশোধনী বিলটি সংসদে পাস হয়েছে।",
        "জাতিসংঘ এই প্রতিবেদনটি প্রত্যাহার করেছে।",
        "মানবাধিকার সংস্থার প্রতিবেদনটি তেহরান প্রত্যাখ্যান করেছে।",
        "প্রতিবেদনটি প্রত্যাহারের দাবি জানিয়েছে মস্কো।",
        "তিনি বলেন, খবরটি ভুল।",
        "ভুল বোঝাবুঝি হয়েছে বলে জানিয়েছে মন্ত্রণালয়।",
        "নিষেধাজ্ঞা প্রত্যাহার করা হয়েছে।",
        "सेना वापस ली गई है।",
        "संविधान संशोधन: संसद में बहस",
        "The report, which Moscow called wrong, was not withdrawn from the agenda.",
        "The correction of the border took ten years.",
        "Troops were withdrawn on Monday."
      })
  void news_about_withdrawing_and_correcting_is_no_notice(String sentence) {
    assertThat(Notices.in(NEWS + sentence)).isEmpty();
  }

  @Test
  void letters_of_one_character_or_two_are_the_same() {
    String notice = "খবরটি সরি\u09dfে নেও\u09dfা হ\u09dfেছে।";

    assertThat(Notices.in(notice)).isPresent();
    assertThat(Notices.in(notice.replace("\u09df", "\u09af\u09bc"))).isPresent();
  }

  @Test
  void a_withdrawal_outweighs_a_correction_and_its_sentence_is_pointed_at() {
    String correction = "সংশোধনী: দৈর্ঘ্য দুই কিলোমিটার।\n";
    String withdrawal = "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।";

    assertThat(Notices.in(correction + NEWS + withdrawal))
        .contains(
            new Notice(
                Notice.Kind.WITHDRAWN,
                new Span(
                    correction.length() + NEWS.length(),
                    correction.length() + NEWS.length() + withdrawal.length())));
  }
}
