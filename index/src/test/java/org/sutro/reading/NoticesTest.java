package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Block;
import org.sutro.article.Language;
import org.sutro.article.Published;
import org.sutro.article.Span;
import org.sutro.language.Sentences;

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
    assertThat(Notices.in(article(NEWS + notice)))
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
    assertThat(Notices.in(article(notice + "\n\n" + NEWS)))
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
    assertThat(Notices.in(article(NEWS + sentence))).isEmpty();
  }

  @Test
  void letters_of_one_character_or_two_are_the_same() {
    String notice = "খবরটি সরি\u09dfে নেও\u09dfা হ\u09dfেছে।";

    assertThat(Notices.in(article(notice))).isPresent();
    assertThat(Notices.in(article(notice.replace("\u09df", "\u09af\u09bc")))).isPresent();
  }

  @Test
  void a_withdrawal_outweighs_a_correction_and_its_sentence_is_pointed_at() {
    String correction = "\n\nসংশোধনী: দৈর্ঘ্য দুই কিলোমিটার।";
    String withdrawal = "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।";

    assertThat(Notices.in(article(withdrawal + correction + "\n\n" + NEWS)))
        .contains(new Notice(Notice.Kind.WITHDRAWN, new Span(0, withdrawal.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "সংবাদ সম্মেলনে বলা হয়, কুর্স্ক থেকে সেনা প্রত্যাহার করা হয়েছে।",
        "প্রতিবেদনে বলা হয়, সীমান্ত থেকে সেনা সরিয়ে নেওয়া হয়েছে।",
        "খবরে বলা হয়েছে, নিষেধাজ্ঞা প্রত্যাহার করা হচ্ছে।",
        "সংবাদ সংস্থা তাস জানায়, সেনা প্রত্যাহার করা হয়েছে।",
        "এই প্রতিবেদনে বলা হয়, সীমান্ত থেকে সেনা সরিয়ে নেওয়া হয়েছে।",
        "এই সংবাদ সম্মেলনে নিষেধাজ্ঞা প্রত্যাহার করা হয়েছে।",
        "প্রতিবেদনটি প্রকাশের পর সেনা প্রত্যাহার করা হয়েছে।",
        "এই খবরটি বলছে, চীনা কর্মীদের বেলারুশ থেকে সরিয়ে নেওয়া হয়েছে।",
        "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে বলে জানিয়েছে জাতিসংঘ।",
        "“এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।”",
        "খবর প্রকাশের পর তাঁর নাম তালিকা থেকে সরিয়ে নেওয়া হয়েছে।",
        "প্রত্যাহার: কেন চুক্তি ছাড়ল ইরান",
        "সেনা প্রত্যাহার: কী ভাবছে মিনস্ক",
        "इस रिपोर्ट के बाद सेना वापस ली गई है।",
        "इस खबर में कहा गया कि सेना को वापस लिया गया है।",
        "This report comes after troops were withdrawn.",
        "This report was withdrawn by the United Nations.",
        "Withdrawn: the last tank leaves Kursk"
      })
  void a_report_of_somebody_withdrawing_something_is_no_notice_even_where_the_article_begins(
      String sentence) {
    assertThat(Notices.isWithdrawn(article(sentence + "\n\n" + NEWS))).isFalse();
    assertThat(Notices.isWithdrawn(article(NEWS + sentence))).isFalse();
  }

  @Test
  void in_the_middle_of_an_article_another_one_may_be_meant() {
    String notice = "প্রতিবেদনটি প্রত্যাহার করা হয়েছে।";

    assertThat(Notices.isWithdrawn(article(NEWS + notice + "\n" + NEWS))).isFalse();
    assertThat(Notices.isWithdrawn(article("জাতিসংঘের প্রতিবেদনে ভুল ছিল। " + notice))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "আমরা এই প্রতিবেদনটি প্রত্যাহার করছি।",
        "প্রতিবেদনটি প্রত্যাহার করে নিচ্ছি এবং পাঠকের কাছে আন্তরিকভাবে দুঃখিত।",
        "সম্পাদকের নোট: এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।",
        "Editor's note: this article has been withdrawn."
      })
  void in_its_own_voice_a_publisher_may_withdraw_at_the_end(String notice) {
    assertThat(Notices.isWithdrawn(article(NEWS + notice))).isTrue();
  }

  /** What is left of a text without its notices, sentence by sentence. */
  private static List<String> told(String text) {
    Article article = article(text);
    List<Span> notices = Notices.spans(article);
    return article.blocks().stream()
        .flatMap(block -> Sentences.in(text, block.span()).stream())
        .filter(sentence -> notices.stream().noneMatch(sentence::overlaps))
        .map(sentence -> sentence.of(text))
        .toList();
  }

  private static final List<String> ALL_NEWS =
      List.of("মস্কোয় নতুন সেতু চালু হয়েছে।", "সেতুটি দুই কিলোমিটার লম্বা।");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "সংশোধনী: আগে দৈর্ঘ্য তিন কিলোমিটার লেখা হয়েছিল। আসলে তা দুই কিলোমিটার। আমরা দুঃখিত।",
        "সংশোধনী\nসেতুটির দৈর্ঘ্য দুই কিলোমিটার, তিন নয়। ভুলের জন্য ক্ষমাপ্রার্থী।",
        "[ভুল সংশোধন: আগে দৈর্ঘ্য তিন কিলোমিটার লেখা ছিল।]",
        "এই প্রতিবেদনে সেতুর দৈর্ঘ্য ভুলবশত তিন কিলোমিটার উল্লেখ করা হয়েছিল। তা ঠিক করা হয়েছে।",
        "সম্পাদকের নোট: খবরটি প্রকাশের পর সংশোধন করা হয়েছে।",
        "আমরা এই প্রতিবেদনটি প্রত্যাহার করছি। পাঠকের কাছে আমরা দুঃখিত।",
        "भूल सुधार: पुल की लंबाई दो किलोमीटर है। गलती के लिए हमें खेद है।",
        "Correction: the bridge is two kilometres long. It had been given as three.",
        "An earlier version of this article misstated the length of the bridge. We regret the error."
      })
  void a_notice_is_no_news_from_its_first_word_to_its_last(String notice) {
    assertThat(told(NEWS + notice)).isEqualTo(ALL_NEWS);
    assertThat(told(notice + "\n\n" + NEWS)).isEqualTo(ALL_NEWS);
  }

  @Test
  void a_notice_inside_a_paragraph_leaves_what_stands_around_it() {
    assertThat(
            told(
                "মস্কোয় নতুন সেতু চালু হয়েছে। প্রতিবেদনটিতে আগে সেতুর নাম ভুল ছাপা হয়েছিল। "
                    + "এ জন্য আমরা দুঃখিত। সেতুটি দুই কিলোমিটার লম্বা।"))
        .isEqualTo(ALL_NEWS);
  }

  @Test
  void an_article_in_one_paragraph_that_begins_with_a_notice_is_not_lost() {
    String news = "সেতুটি দুই কিলোমিটার লম্বা। ".repeat(12);
    assertThat(told("সংশোধনী: সেতুটি গোমেলে, মিনস্কে নয়। " + news)).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "রাশিয়া সীমান্ত থেকে সেনা প্রত্যাহার করেছে।",
        "মন্ত্রী বলেন, এ ঘটনায় আমরা দুঃখিত।",
        "সংশোধনী বিলটি সংসদে পাস হয়েছে।",
        "The minister said a correction of the border was not planned."
      })
  void news_stays(String sentence) {
    assertThat(told(sentence)).containsExactly(sentence);
  }

  @Test
  void what_is_no_part_of_the_article_withdraws_nothing() {
    String comment = "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।";
    Article article = article(comment + "\n\n" + NEWS);
    Article own = with(article, article.blocks().subList(1, article.blocks().size()));

    assertThat(Notices.in(own)).isEmpty();
  }

  /** An article each line of which is a paragraph. */
  private static Article article(String text) {
    List<Block> blocks =
        Pattern.compile(".+")
            .matcher(text)
            .results()
            .map(line -> new Block(Block.Kind.PARAGRAPH, new Span(line.start(), line.end())))
            .toList();
    return new Article(
        new ArticleId("a"),
        "সেতু",
        null,
        null,
        null,
        new Published(LocalDate.of(2026, 3, 1), Published.Basis.STATED),
        Language.BENGALI,
        text,
        blocks);
  }

  private static Article with(Article article, List<Block> blocks) {
    return new Article(
        article.id(),
        article.title(),
        article.publisher(),
        article.origin(),
        article.url(),
        article.published(),
        article.language(),
        article.text(),
        blocks);
  }
}
