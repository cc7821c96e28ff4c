package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.chat.Talk.CHAT;
import static org.sutro.bot.chat.Talk.GROUP;
import static org.sutro.bot.chat.Talk.NOW;
import static org.sutro.bot.chat.Talk.answerId;
import static org.sutro.bot.chat.Talk.golden;
import static org.sutro.bot.chat.Talk.say;
import static org.sutro.bot.chat.Talk.taps;
import static org.sutro.bot.chat.Talk.text;
import static org.sutro.bot.chat.Talk.toast;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Golden;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.search.Answer;
import org.sutro.search.Question;

final class ConversationTest {

  private final Talk talk = new Talk();

  private Response press(Origin origin, String data) {
    return talk.hear(new Incoming.ButtonPress(origin, "press", data));
  }

  @Test
  void an_article_that_is_hidden_while_the_answer_is_made_still_proves_its_words() {
    talk.hidden.addAll(talk.articles);
    talk.articles.clear();
    assertThat(text(talk.ask("চুক্তি কবে সই হয়?")))
        .startsWith(talk.answer.quotes().getFirst().text());
  }

  @Test
  void a_plain_message_is_a_question_asked_today_in_dhaka() {
    Response response = talk.ask("  চুক্তি কবে সই হয়?  ");
    assertThat(talk.asked)
        .containsExactly(new Question("চুক্তি কবে সই হয়?", List.of(), LocalDate.of(2026, 11, 21)));
    golden("chat-answer", response);
  }

  @Test
  void the_welcome_offers_questions_that_can_be_tapped() {
    Response welcome = talk.hear(new Incoming.Command(talk.person(1), "start", ""));
    golden("chat-start", welcome);
    Response response = press(talk.person(2), TapCode.encode(taps(welcome).get(1)));
    assertThat(talk.asked).extracting(Question::text).containsExactly(say(Key.EXAMPLE_2));
    assertThat(toast(response)).isEmpty();
    assertThat(text(response))
        .startsWith(say(Key.ASKED, say(Key.EXAMPLE_2)))
        .contains(Examples.SIGNED);
  }

  @Test
  void help_privacy_and_languages_have_their_texts() {
    golden("chat-help", talk.hear(new Incoming.Command(talk.person(1), "help", "")));
    golden("chat-privacy", talk.hear(new Incoming.Command(talk.person(1), "privacy", "")));
    golden("chat-language", talk.hear(new Incoming.Command(talk.person(1), "language", "")));
  }

  @ParameterizedTest
  @EnumSource(MediaKind.class)
  void what_is_not_words_gets_a_polite_answer_in_private_and_silence_in_groups(MediaKind kind) {
    Golden.check("chat-media-" + kind, text(talk.hear(new Incoming.NonText(talk.person(1), kind))));
    assertThat(talk.hear(new Incoming.NonText(talk.overheard(), kind))).isEqualTo(Response.NOTHING);
  }

  @Test
  void in_groups_the_bot_speaks_only_when_spoken_to() {
    assertThat(talk.hear(new Incoming.Words(talk.overheard(), "চুক্তি কবে?")))
        .isEqualTo(Response.NOTHING);
    assertThat(talk.hear(new Incoming.Command(talk.group(CHAT), "weather", "")))
        .isEqualTo(Response.NOTHING);
    Response response = talk.hear(new Incoming.Words(talk.group(CHAT), "চুক্তি কবে?"));
    assertThat(((Outgoing.Send) response.send().getFirst()).replyTo()).isEqualTo(5);
    assertThat(text(talk.hear(new Incoming.Command(talk.group(CHAT), "ask", "কে সই করেন?"))))
        .contains(Examples.SIGNED);
    assertThat(talk.asked).hasSize(2);
  }

  @Test
  void a_channel_is_never_answered() {
    Origin channel = new Origin(1, -5, ChatKind.CHANNEL, 0, 1, true, "");
    assertThat(talk.hear(new Incoming.Words(channel, "কবে?"))).isEqualTo(Response.NOTHING);
    assertThat(talk.hear(new Incoming.Command(channel, "start", ""))).isEqualTo(Response.NOTHING);
  }

  @Test
  void a_question_without_words_is_asked_for() {
    assertThat(text(talk.hear(new Incoming.Command(talk.group(CHAT), "ask", ""))))
        .isEqualTo(say(Key.EMPTY_QUESTION, say(Key.EXAMPLE_1)));
    assertThat(talk.asked).isEmpty();
  }

  @Test
  void an_unknown_command_points_to_help() {
    assertThat(text(talk.hear(new Incoming.Command(talk.person(1), "kichu", ""))))
        .isEqualTo(say(Key.UNKNOWN_COMMAND, "kichu"));
  }

  @Test
  void row_27_of_a_long_question_the_beginning_is_used_and_that_is_said() {
    Response response = talk.ask("😀".repeat(2048));
    assertThat(talk.asked.getFirst().text()).hasSize(512).isEqualTo("😀".repeat(256));
    assertThat(text(response)).startsWith(say(Key.CLIPPED, "৫১২"));
  }

  @Test
  void the_last_three_questions_of_half_an_hour_are_context() {
    List.of("ক?", "খ?", "গ?", "ঘ?", "ঙ?").forEach(talk::ask);
    assertThat(talk.asked.getLast().context()).containsExactly("খ?", "গ?", "ঘ?");
    talk.nanos.addAndGet(Duration.ofMinutes(31).toNanos());
    talk.ask("চ?");
    assertThat(talk.asked.getLast().context()).isEmpty();
  }

  @Test
  void questions_of_others_in_the_group_are_no_context() {
    talk.hear(new Incoming.Words(talk.group(CHAT), "ক?"));
    talk.hear(
        new Incoming.Words(new Origin(900, GROUP, ChatKind.GROUP, 4711, 9, true, "bn"), "খ?"));
    assertThat(talk.asked.getLast().context()).isEmpty();
  }

  @Test
  void the_same_event_gets_the_same_response() {
    talk.ask("ক?");
    Incoming again = new Incoming.Words(talk.person(8), "খ?");
    assertThat(talk.conversation.on(again)).isEqualTo(talk.conversation.on(again));
    assertThat(talk.asked.getLast().context()).containsExactly("ক?");
  }

  @Test
  void a_corrected_question_is_answered_again() {
    Origin first = talk.person(8);
    talk.hear(new Incoming.Words(first, "রশিয়া কবে?"));
    assertThat(text(talk.hear(new Incoming.Edited(talk.person(8), "রাশিয়া কবে?"))))
        .contains(Examples.SIGNED);
    assertThat(talk.hear(new Incoming.Edited(talk.person(8), "রাশিয়া কবে?")))
        .isEqualTo(Response.NOTHING);
    assertThat(talk.hear(new Incoming.Edited(talk.person(9), "অন্য বার্তা")))
        .isEqualTo(Response.NOTHING);
  }

  @Test
  void more_context_shows_what_stands_around_the_first_quote() {
    Response given = talk.ask("চুক্তি কবে?");
    Response response = press(talk.person(50), TapCode.encode(new Tap.Context(answerId(given))));
    assertThat(text(response))
        .contains(Examples.SIGNED)
        .contains(Examples.FIRST_VISIT)
        .contains(Examples.ALLIANCE);
    talk.articles.clear();
    assertThat(toast(press(talk.person(50), TapCode.encode(new Tap.Context(answerId(given))))))
        .isEqualTo(say(Key.CONTEXT_GONE));
  }

  @Test
  void a_thumb_is_kept_for_the_very_answer_it_stands_under() {
    Response first = talk.ask("ক?");
    Response second = talk.ask("খ?");
    Response response =
        press(talk.person(50), TapCode.encode(new Tap.Rate(answerId(first), Thumb.DOWN)));
    assertThat(answerId(first)).isNotEqualTo(answerId(second));
    assertThat(response.keep())
        .containsExactly(new Note.Rated(answerId(first), CHAT, Thumb.DOWN, NOW));
    assertThat(toast(response)).isEqualTo(say(Key.TOAST_DISLIKED));
  }

  @Test
  void row_29_buttons_of_others_of_other_chats_and_of_no_answer_do_nothing() {
    String data =
        TapCode.encode(taps(talk.hear(new Incoming.Words(talk.group(CHAT), "ক?"))).getLast());
    Origin other = new Origin(1, GROUP, ChatKind.GROUP, 4711, 5, true, "bn");
    assertThat(press(other, data))
        .isEqualTo(Response.send(new Outgoing.Toast(GROUP, "press", say(Key.TOAST_NOT_YOURS))));
    assertThat(toast(press(talk.person(5), data))).isEqualTo(say(Key.TOAST_STALE));
    talk.log.clear();
    assertThat(toast(press(talk.group(CHAT), data))).isEqualTo(say(Key.TOAST_STALE));
    assertThat(toast(press(talk.person(5), "v1:999999"))).isEqualTo(say(Key.TOAST_STALE));
  }

  @Test
  void a_chosen_language_is_spoken() {
    Response response = press(talk.person(5), TapCode.encode(new Tap.Speak(Language.HINDI)));
    assertThat(response.keep())
        .containsExactly(new Note.Chosen(CHAT, Choices.NONE.with(Language.HINDI)));
    assertThat(press(talk.group(CHAT), TapCode.encode(new Tap.Speak(Language.HINDI))).keep())
        .isEmpty();
    talk.chosen.put(CHAT, Choices.NONE.with(Language.HINDI));
    Messages hindi = Messages.in(Language.HINDI);
    assertThat(text(talk.hear(new Incoming.Command(talk.person(1), "help", ""))))
        .startsWith(hindi.get(Key.HELP_TITLE));
  }

  @Test
  void words_the_archive_does_not_confirm_are_never_sent() {
    talk.articles.remove(Examples.TREATY);
    Response response = talk.ask("চুক্তি কবে?");
    assertThat(text(response)).isEqualTo(say(Key.SORRY));
    assertThat(response.keep()).isEmpty();
  }

  @Test
  void an_answer_that_found_nothing_is_kept() {
    talk.answer = Examples.notFound(Answer.Reason.NOTHING_FOUND);
    Response response = talk.ask("ক?");
    assertThat(taps(response)).containsExactly(new Tap.Await(answerId(response)));
    assertThat(((Note.Answered) response.keep().getFirst()).answer().quotes()).isEmpty();
  }

  @Test
  void coming_going_and_moving_are_noted_in_silence() {
    assertThat(talk.hear(new Incoming.Membership(talk.group(CHAT), false, "দল")))
        .isEqualTo(Response.keep(new Note.Reachable(GROUP, false)));
    assertThat(talk.hear(new Incoming.Moved(talk.group(CHAT), -200)))
        .isEqualTo(Response.keep(new Note.Moved(GROUP, -200)));
    assertThat(talk.hear(new Incoming.Ignored(1, "poll"))).isEqualTo(Response.NOTHING);
  }

  @Test
  void typing_is_shown_only_where_an_answer_will_come() {
    assertThat(talk.conversation.atOnce(new Incoming.Words(talk.person(1), "ক?")))
        .contains(new Outgoing.Typing(CHAT));
    assertThat(talk.conversation.atOnce(new Incoming.Words(talk.overheard(), "ক?"))).isEmpty();
    assertThat(talk.conversation.atOnce(new Incoming.Command(talk.person(1), "help", "")))
        .isEmpty();
  }
}
