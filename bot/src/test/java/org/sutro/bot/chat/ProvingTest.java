package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.chat.Talk.answerId;
import static org.sutro.bot.chat.Talk.golden;
import static org.sutro.bot.chat.Talk.say;
import static org.sutro.bot.chat.Talk.taps;
import static org.sutro.bot.chat.Talk.text;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sutro.article.Quote;
import org.sutro.article.Version;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Key;
import org.sutro.search.Answer;
import org.sutro.search.Question;
import org.sutro.verify.Check;

final class ProvingTest {

  private static final Quote QUOTE = Examples.quote(Examples.TREATY, Examples.FIRST_VISIT);

  private final Talk talk = new Talk();

  @Test
  void the_proof_says_where_the_words_stand_to_the_letter() {
    talk.answer = new Answer.Quoted("", List.of(QUOTE), false, Examples.COVERAGE);
    AnswerId id = answerId(talk.ask("চুক্তি কবে সই হয়?"));
    Response proof = talk.command("proof", id.value());
    golden("chat-proof", proof);
    assertThat(text(proof))
        .contains(Examples.SIGNED)
        .contains(Version.hashOf(Examples.TREATY.text()))
        .contains(say(Key.PROOF_HOLDS));
    assertThat(text(talk.press(new Tap.Proof(id)))).isEqualTo(text(proof));
    assertThat(text(talk.command("proof_" + id, ""))).isEqualTo(text(proof));
  }

  @Test
  void moments_are_told_in_the_time_zone_of_the_chat() {
    AnswerId id = answerId(talk.ask("চুক্তি কবে সই হয়?"));
    assertThat(text(talk.command("proof", id.value()))).contains("২ নভেম্বর ২০২৪, ১৮:০০");
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(ZoneId.of("Asia/Kolkata")));
    assertThat(text(talk.command("proof", id.value()))).contains("২ নভেম্বর ২০২৪, ১৭:৩০");
  }

  @Test
  void a_proof_is_for_everybody_who_knows_the_answers_name_but_tells_nothing_of_the_asker() {
    AnswerId id = answerId(talk.ask("গোপন প্রশ্ন?"));
    Response proof = talk.hear(new Incoming.Command(talk.group(4711), "proof", id.value()));
    assertThat(text(proof)).contains(Examples.SIGNED).doesNotContain("গোপন");
  }

  @Test
  void without_a_name_or_with_a_wrong_one_the_proof_is_explained() {
    assertThat(text(talk.command("proof", ""))).isEqualTo(say(Key.PROOF_WHICH));
    assertThat(text(talk.command("proof", "zzzzzzzzzz"))).isEqualTo(say(Key.PROOF_UNKNOWN, "৩০"));
    assertThat(text(talk.command("proof", "'; DROP TABLE answer")))
        .isEqualTo(say(Key.PROOF_UNKNOWN, "৩০"));
  }

  @Test
  void what_was_withdrawn_cannot_be_proved_and_that_is_said() {
    AnswerId id = answerId(talk.ask("চুক্তি কবে সই হয়?"));
    talk.articles.remove(Examples.TREATY);
    assertThat(text(talk.command("proof", id.value()))).contains(say(Key.CONTEXT_GONE));
  }

  @Test
  void the_same_question_again_says_that_nothing_changed() {
    talk.ask("চুক্তির কথা বলো");
    AnswerId id = answerId(talk.ask("কবে সই হয়?"));
    Response again = talk.command("again", id.value());
    golden("chat-again-same", again);
    assertThat(talk.asked.getLast()).isEqualTo(talk.asked.get(1));
    assertThat(answerId(again)).isNotEqualTo(id);
  }

  @Test
  void the_same_question_again_shows_what_is_new_and_what_is_gone() {
    AnswerId id = answerId(talk.ask("কত সেনা?"));
    talk.answer = Examples.differing();
    Response again = talk.press(new Tap.Again(id));
    golden("chat-again-changed", again);
    assertThat(taps(again)).contains(new Tap.Proof(answerId(again)));
  }

  @Test
  void nobody_asks_the_question_of_another_again() {
    AnswerId id = answerId(talk.ask("গোপন প্রশ্ন?"));
    Response other = talk.hear(new Incoming.Command(talk.group(4711), "again", id.value()));
    assertThat(text(other)).isEqualTo(say(Key.PROOF_UNKNOWN, "৩০"));
    assertThat(text(talk.command("again", ""))).isEqualTo(say(Key.AGAIN_WHICH));
  }

  @Test
  void quotations_are_checked_behind_the_command_in_a_reply_and_forwarded() {
    talk.checks = List.of(new Check.Verbatim(List.of(QUOTE)));
    golden("chat-verify-verbatim", talk.command("verify", Examples.FIRST_VISIT));
    Reply reply = new Reply(9, false, Examples.FIRST_VISIT, "");
    assertThat(text(talk.hear(new Incoming.Command(talk.person(9), "verify", "", reply))))
        .startsWith(say(Key.CHECK_VERBATIM));
    assertThat(text(talk.hear(new Incoming.Forwarded(talk.person(9), Examples.FIRST_VISIT))))
        .startsWith(say(Key.CHECK_VERBATIM));
    assertThat(text(talk.command("verify", ""))).isEqualTo(say(Key.VERIFY_WHAT));
    assertThat(talk.asked).isEqualTo(List.<Question>of());
  }

  @Test
  void each_result_of_a_check_has_its_words() {
    talk.checks =
        List.of(
            new Check.Altered(
                QUOTE,
                List.of(
                    new Check.Part(Check.Part.Kind.SAME, "ভ্লাদিমির পুতিনের এটি ছিল"),
                    new Check.Part(Check.Part.Kind.PUT_IN, "২০১০"),
                    new Check.Part(Check.Part.Kind.LEFT_OUT, "২০০০"),
                    new Check.Part(Check.Part.Kind.SAME, "সালের পর প্রথম উত্তর কোরিয়া সফর।"))),
            new Check.Misattributed(QUOTE, "পদ্মা বার্তা"),
            new Check.Earlier(QUOTE),
            new Check.TooShort());
    golden("chat-verify-several", talk.command("verify", "…"));
    talk.checks = List.of(new Check.Absent(), new Check.TooShort(), new Check.Absent());
    golden("chat-verify-absent", talk.command("verify", "…"));
    talk.checks = List.of(new Check.TooShort());
    golden("chat-verify-short", talk.command("verify", "…"));
    talk.checks =
        List.of(new Check.Verbatim(List.of(QUOTE, Examples.hindiQuote())), new Check.Absent());
    golden("chat-verify-elsewhere", talk.command("verify", "…"));
  }
}
