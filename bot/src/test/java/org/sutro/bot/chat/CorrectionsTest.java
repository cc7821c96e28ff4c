package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.chat.Talk.golden;
import static org.sutro.bot.chat.Talk.taps;
import static org.sutro.bot.chat.Talk.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.article.Quote;
import org.sutro.bot.chat.AnswerRecord.Finding;
import org.sutro.bot.chat.AnswerRecord.Held;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Key;
import org.sutro.proof.Proof;
import org.sutro.search.Question;

final class CorrectionsTest {

  private static final AnswerId ID = new AnswerId("abcdefgh27");
  private static final Quote SIGNED = Examples.quote(Examples.TREATY, Examples.SIGNED);
  private static final Quote ESTIMATE =
      Examples.quote(Examples.ESTIMATE, "সিউলের হিসাবে প্রায় ১১ হাজার সেনা পাঠানো হয়েছে।");

  private static final Article REVISED =
      Examples.article(
          "estimate",
          "সেনার সংখ্যা নিয়ে ভিন্ন ভিন্ন হিসাব",
          "ঢাকা সংবাদ",
          null,
          Examples.ESTIMATE.published(),
          Language.BENGALI,
          "সিউলের হিসাবে প্রায় ১০ হাজার সেনা পাঠানো হয়েছে।",
          "সংশোধনী: আগে ভুলবশত ১১ হাজার লেখা হয়েছিল।");

  private static final Quote INSTEAD =
      Examples.quote(REVISED, "সিউলের হিসাবে প্রায় ১০ হাজার সেনা পাঠানো হয়েছে।");
  private static final Quote CORRECTION =
      Examples.quote(REVISED, "সংশোধনী: আগে ভুলবশত ১১ হাজার লেখা হয়েছিল।");

  private final Map<ArticleId, Proof.Since> since = new HashMap<>();
  private final Map<Long, Choices> chosen = new HashMap<>();
  private final Corrections corrections =
      new Corrections(
          (id, version, span) -> {
            Article article = id.equals(Examples.TREATY.id()) ? Examples.TREATY : Examples.ESTIMATE;
            Proof proof = Examples.proof(article, span);
            return Optional.of(
                new Proof(
                    proof.quote(),
                    proof.hash(),
                    true,
                    proof.captured(),
                    since.getOrDefault(id, new Proof.Since.Current())));
          },
          chat -> chosen.getOrDefault(chat, Choices.NONE),
          ZoneId.of("Asia/Dhaka"));

  private static AnswerRecord answer(int message, Finding.Kind kind) {
    return new AnswerRecord(
        ID,
        new AnswerRecord.Given(Talk.CHAT, Talk.CHAT, message, Talk.NOW),
        new Question("কত সেনা পাঠানো হয়েছে?", List.of(), LocalDate.of(2026, 11, 21)),
        new Finding(kind, List.of(held(ESTIMATE), held(SIGNED))));
  }

  private static AnswerRecord answer() {
    return answer(31, Finding.Kind.QUOTED);
  }

  private static Held held(Quote quote) {
    return new Held(quote.article().id(), quote.version(), quote.span());
  }

  private void dropped() {
    since.put(Examples.ESTIMATE.id(), new Proof.Since.Dropped(2, INSTEAD));
  }

  private static AnswerRecord kept(Response response) {
    return ((Note.Answered) response.keep().getFirst()).answer();
  }

  @Test
  void as_long_as_the_quotes_hold_nothing_is_said() {
    assertThat(corrections.of(answer())).isEqualTo(Response.NOTHING);
    since.put(Examples.ESTIMATE.id(), new Proof.Since.Repeated(ESTIMATE, null));
    assertThat(corrections.of(answer())).isEqualTo(Response.NOTHING);
  }

  @Test
  void words_that_are_no_longer_said_are_struck_through_and_the_asker_is_told() {
    dropped();
    Response response = corrections.of(answer());
    golden("chat-correction-reworded", response);
    assertThat(response.send()).hasSize(2);
    assertThat(((Outgoing.Edit) response.send().getFirst()).message()).isEqualTo(31);
    assertThat(((Outgoing.Send) response.send().getLast()).replyTo()).isEqualTo(31);
    assertThat(taps(response)).containsExactly(new Tap.Again(ID));
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"HINDI", "ENGLISH"})
  void the_asker_is_told_in_the_language_they_chose(Language language) {
    chosen.put(Talk.CHAT, Choices.NONE.with(language));
    dropped();
    golden("chat-correction-reworded-" + language.tag(), corrections.of(answer()));
  }

  @Test
  void words_without_a_successor_a_report_taken_back_and_one_put_right_each_have_their_note() {
    since.put(Examples.ESTIMATE.id(), new Proof.Since.Dropped(2, null));
    since.put(Examples.TREATY.id(), new Proof.Since.TakenBack(2, CORRECTION));
    golden("chat-correction-gone", corrections.of(answer(31, Finding.Kind.CLOSEST)));
    since.clear();
    since.put(Examples.ESTIMATE.id(), new Proof.Since.Repeated(ESTIMATE, CORRECTION));
    golden("chat-correction-corrected", corrections.of(answer()));
  }

  @Test
  void words_of_an_article_taken_off_the_shelf_are_shown_no_more() {
    since.put(Examples.ESTIMATE.id(), new Proof.Since.Hidden());
    Response response = corrections.of(answer());
    assertThat(text(response))
        .doesNotContain(ESTIMATE.text())
        .contains(SIGNED.text())
        .contains(Talk.say(Key.CORRECTION_HIDDEN));
  }

  @Test
  void of_each_article_people_are_told_once() {
    dropped();
    AnswerRecord told = kept(corrections.of(answer()));
    assertThat(told.finding().told()).isEqualTo(Set.of(Examples.ESTIMATE.id()));

    Response again = corrections.of(told);
    assertThat(again.send()).hasSize(1).first().isInstanceOf(Outgoing.Edit.class);

    since.put(Examples.TREATY.id(), new Proof.Since.TakenBack(2, null));
    assertThat(corrections.of(told).send()).hasSize(2);
  }

  @Test
  void an_answer_whose_words_are_said_again_looks_as_before() {
    dropped();
    AnswerRecord told = kept(corrections.of(answer()));
    since.clear();
    Response response = corrections.of(told);
    assertThat(response.send()).hasSize(1);
    assertThat(text(response))
        .contains(ESTIMATE.text())
        .doesNotContain(Talk.say(Key.CORRECTION_TITLE));
  }

  @Test
  void where_the_message_is_not_known_the_corrected_answer_comes_anew_and_once() {
    dropped();
    Response response = corrections.of(answer(0, Finding.Kind.QUOTED));
    assertThat(response.send()).hasSize(1).first().isInstanceOf(Outgoing.Send.class);
    assertThat(corrections.of(kept(response)).send()).isEmpty();
  }
}
