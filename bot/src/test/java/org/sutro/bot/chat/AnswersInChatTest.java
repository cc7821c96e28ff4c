package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.chat.Talk.answerId;
import static org.sutro.bot.chat.Talk.golden;
import static org.sutro.bot.chat.Talk.say;
import static org.sutro.bot.chat.Talk.taps;
import static org.sutro.bot.chat.Talk.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sutro.article.Language;
import org.sutro.bot.render.Digits;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.search.Answer;
import org.sutro.search.Question;

/** What an answer does once it is there: edited, leaned on, shown as the chat wants it. */
final class AnswersInChatTest {

  private final Talk talk = new Talk();

  private Incoming.Words replying(String text, int message, String quote) {
    return new Incoming.Words(talk.person(70), text, new Reply(message, true, "…", quote));
  }

  @Test
  void a_corrected_question_changes_the_answer_in_its_place() {
    Origin first = talk.person(8);
    Response given = talk.hear(new Incoming.Words(first, "রশিয়া কবে?"));
    Response edited = talk.hear(new Incoming.Edited(talk.person(8), "রাশিয়া কবে?"));
    assertThat(edited.send()).hasSize(1);
    Outgoing.Send send = (Outgoing.Send) edited.send().getFirst();
    assertThat(send.instead()).isEqualTo(answerId(given));
    assertThat(send.text().text()).contains(Examples.SIGNED);
    assertThat(answerId(edited)).isNotEqualTo(answerId(given));
  }

  @Test
  void a_corrected_question_leans_on_what_came_before_it_and_stays_in_its_place() {
    talk.hear(new Incoming.Words(talk.person(7), "চুক্তি কবে?"));
    talk.hear(new Incoming.Words(talk.person(8), "গম কতো?"));
    talk.hear(new Incoming.Words(talk.person(9), "রেলপথ কোথায়?"));
    talk.hear(new Incoming.Edited(talk.person(8), "গম কত?"));
    assertThat(talk.asked.getLast().context()).containsExactly("চুক্তি কবে?");
    talk.hear(new Incoming.Words(talk.person(10), "কে?"));
    assertThat(talk.asked.getLast().context())
        .containsExactly("চুক্তি কবে?", "গম কত?", "রেলপথ কোথায়?");
  }

  @Test
  void an_edit_behind_what_is_read_of_a_long_question_changes_nothing() {
    String words = "চুক্তি কবে সই হয়েছে? ".repeat(30);
    talk.hear(new Incoming.Words(talk.person(8), words));
    assertThat(talk.hear(new Incoming.Edited(talk.person(8), words + "আর কে?")))
        .isEqualTo(Response.NOTHING);
  }

  @Test
  void corrections_count_as_questions() {
    talk.hear(new Incoming.Words(talk.person(8), "গম ০?"));
    for (int i = 1; i < Allowance.Rate.ASKING.size; i++) {
      assertThat(talk.hear(new Incoming.Edited(talk.person(8), "গম " + i + "?")).send()).hasSize(1);
    }
    int before = talk.asked.size();
    assertThat(text(talk.hear(new Incoming.Edited(talk.person(8), "গম ক?"))))
        .isEqualTo(Messages.bengali().get(Key.SLOW_DOWN));
    assertThat(talk.hear(new Incoming.Edited(talk.person(8), "গম খ?"))).isEqualTo(Response.NOTHING);
    assertThat(talk.asked).hasSize(before);
  }

  @Test
  void words_selected_in_an_answer_are_what_the_next_question_leans_on() {
    talk.ask("চুক্তি কবে?");
    talk.ask("গম কত?");
    talk.hear(replying("কে?", 1001, Examples.ALLIANCE));
    assertThat(talk.asked.getLast().context()).containsExactly("চুক্তি কবে?", Examples.ALLIANCE);
    talk.hear(replying("কে?", 1001, ""));
    assertThat(talk.asked.getLast().context()).containsExactly("চুক্তি কবে?");
    talk.hear(replying("কে?", 5555, ""));
    assertThat(talk.asked.getLast().context()).contains("গম কত?");
  }

  @Test
  void evidence_in_other_languages_can_be_left_out_and_shown_after_all() {
    talk.chosen.put(Talk.CHAT, Choices.NONE.withForeign(false));
    talk.answer = new Answer.Quoted("", List.of(Examples.hindiQuote()), false, Examples.COVERAGE);
    Response hidden = talk.ask("রেলপথ কত লম্বা?");
    golden("chat-only-foreign", hidden);
    AnswerId id = answerId(hidden);
    assertThat(taps(hidden)).containsExactly(new Tap.Foreign(id));
    Response shown = talk.press(new Tap.Foreign(id));
    assertThat(text(shown)).contains(Examples.hindiQuote().text());
    assertThat(taps(shown)).contains(new Tap.Proof(id));
    assertThat(talk.kept(id).quotes()).hasSize(1);
    talk.answer = Examples.differing();
    assertThat(text(talk.ask("কত সেনা?"))).doesNotContain(Examples.hindiQuote().text());
  }

  @Test
  void one_quote_at_a_time_or_all_in_full() {
    talk.answer = Examples.differing();
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(Choices.Quotes.ONE));
    Response one = talk.ask("কত সেনা?");
    assertThat(text(one))
        .contains("সিউলের")
        .doesNotContain("কিয়েভ")
        .doesNotContain(say(Key.DIFFER));
    assertThat(talk.kept(answerId(one)).quotes()).hasSize(1);
  }

  @Test
  void digits_are_written_as_wished_and_those_of_quotes_stay() {
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(Digits.LATIN));
    assertThat(text(talk.ask("চুক্তি কবে?"))).contains("১৯ জুন ২০২৪").contains("1 নভেম্বর 2024");
  }

  @Test
  void today_is_where_the_people_are() {
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(ZoneId.of("Europe/London")));
    talk.ask("আজ কী হলো?");
    assertThat(talk.asked)
        .containsExactly(new Question("আজ কী হলো?", List.of(), LocalDate.of(2026, 11, 20)));
  }

  @Test
  void an_old_answer_says_how_old_it_is() {
    assertThat(text(talk.ask("চুক্তি কবে?"))).contains(say(Key.OLD, "১ নভেম্বর ২০২৪"));
    talk.answer = Examples.notFound(Answer.Reason.NOTHING_FOUND);
    assertThat(text(talk.ask("চুক্তি কবে?"))).doesNotContain("বদলে থাকতে পারে");
  }

  @Test
  void the_buttons_wanted_most_are_there_and_all_others_on_demand() {
    AnswerId id = answerId(talk.ask("চুক্তি কবে?"));
    Response all = talk.press(new Tap.Buttons(id, true));
    golden("chat-buttons", all);
    assertThat(taps(all))
        .contains(new Tap.Newest(id), new Tap.Countries(id), new Tap.Who(id), new Tap.Pursue(id))
        .contains(new Tap.Buttons(id, false));
    assertThat(taps(talk.press(new Tap.Buttons(id, false))))
        .containsExactly(
            new Tap.More(id),
            new Tap.Context(id),
            new Tap.Rate(id, Thumb.UP),
            new Tap.Rate(id, Thumb.DOWN),
            new Tap.Proof(id),
            new Tap.Buttons(id, true));
  }

  @Test
  void where_others_read_along_nobody_is_offered_to_be_told() {
    AnswerId id = answerId(talk.hear(new Incoming.Words(talk.group(Talk.CHAT), "চুক্তি কবে?")));
    String data = TapCode.encode(new Tap.Buttons(id, true));
    Response all = talk.hear(new Incoming.ButtonPress(talk.group(Talk.CHAT), "press", data));
    assertThat(taps(all)).contains(new Tap.Who(id)).doesNotContain(new Tap.Pursue(id));
  }

  @Test
  void an_answer_in_a_topic_goes_to_the_topic() {
    Place place = new Place(Talk.GROUP, ChatKind.GROUP, 12);
    Origin origin = new Origin(7, place, 5, 40, true, "bn");
    Response response = talk.hear(new Incoming.Words(origin, "চুক্তি কবে?"));
    assertThat(((Outgoing.Send) response.send().getFirst()).to())
        .isEqualTo(new Address(Talk.GROUP, 12, 40));
  }

  @Test
  void buttons_under_an_answer_asked_in_a_chats_name_are_for_all_its_members() {
    Response given = talk.hear(new Incoming.Words(talk.group(Talk.GROUP), "চুক্তি কবে?"));
    String data = TapCode.encode(new Tap.Proof(answerId(given)));
    Response proof = talk.hear(new Incoming.ButtonPress(talk.group(4711), "press", data));
    assertThat(text(proof)).contains(Examples.SIGNED);
  }

  @Test
  void the_help_in_another_language_lists_the_commands() {
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(Language.ENGLISH));
    golden("chat-help-en", talk.command("help", ""));
  }
}
