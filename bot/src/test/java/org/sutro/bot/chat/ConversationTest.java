package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Golden;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.search.Answer;
import org.sutro.search.Question;
import org.sutro.verify.Check;

final class ConversationTest {

  private static final long CHAT = 77;
  private static final long GROUP = -1001;
  private static final Instant NOW = Instant.parse("2026-11-20T19:30:00Z"); // the 21st in Dhaka

  private final AtomicLong nanos = new AtomicLong();
  private final List<Question> asked = new ArrayList<>();
  private final Map<AnswerId, AnswerRecord> log = new HashMap<>();
  private final Map<Long, Choices> chosen = new HashMap<>();
  private List<Check> checks = List.of(new Check.Absent());
  private final AnswerLog answered =
      new AnswerLog() {
        @Override
        public Optional<AnswerRecord> find(AnswerId id) {
          return Optional.ofNullable(log.get(id));
        }

        @Override
        public Optional<AnswerRecord> in(long chat, int message) {
          return log.values().stream()
              .filter(a -> a.chat() == chat && a.given().message() == message)
              .findFirst();
        }
      };
  private final List<Article> articles =
      new ArrayList<>(List.of(Examples.TREATY, Examples.HINDI, Examples.ESTIMATE));
  private final List<Article> hidden = new ArrayList<>();
  private Answer answer = Examples.quoted();
  private long lastUpdate = 100;

  private final Conversation conversation =
      new Conversation(
          new Knowledge(
              question -> {
                asked.add(question);
                return answer;
              },
              (id, version) -> article(id),
              (id, version, span) -> kept(id).map(a -> Examples.proof(a, span)),
              pasted -> checks,
              ExampleSurvey.research()),
          new Memory(
              answered,
              chat -> chosen.getOrDefault(chat, Choices.NONE),
              user -> new People.Kept(List.copyOf(log.values()), 2, 0),
              person -> List.of()),
          new RecentQuestions(nanos::get),
          new Limits(nanos::get),
          Clock.fixed(NOW, ZoneId.of("Asia/Dhaka")));

  private Optional<Article> article(ArticleId id) {
    return articles.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  private Optional<Article> kept(ArticleId id) {
    return article(id).or(() -> hidden.stream().filter(a -> a.id().equals(id)).findFirst());
  }

  private Origin person(int message) {
    return new Origin(++lastUpdate, CHAT, ChatKind.PRIVATE, CHAT, message, true, "bn");
  }

  private Origin group(boolean toBot) {
    return new Origin(++lastUpdate, GROUP, ChatKind.GROUP, CHAT, 5, toBot, "bn");
  }

  private Response ask(String text) {
    return heard(new Incoming.Words(person((int) lastUpdate), text));
  }

  private Response heard(Incoming incoming) {
    Response response = conversation.on(incoming);
    for (Note note : response.keep()) {
      if (note instanceof Note.Answered answered) {
        log.put(answered.answer().id(), answered.answer());
      }
    }
    return response;
  }

  private Response press(Origin origin, String data) {
    return heard(new Incoming.ButtonPress(origin, "press", data));
  }

  private static String text(Response response) {
    return response.send().stream()
        .filter(Outgoing.Send.class::isInstance)
        .map(send -> ((Outgoing.Send) send).text().text())
        .reduce("", String::concat);
  }

  private static String toast(Response response) {
    return ((Outgoing.Toast) response.send().getFirst()).text();
  }

  private static String say(Key key, Object... arguments) {
    return Messages.bengali().get(key, arguments);
  }

  private static List<Tap> taps(Response response) {
    return ((Outgoing.Send) response.send().getLast())
        .keyboard().stream()
            .flatMap(List::stream)
            .filter(Button.Action.class::isInstance)
            .map(button -> ((Button.Action) button).tap())
            .toList();
  }

  private static AnswerId answerId(Response response) {
    return ((Note.Answered) response.keep().getFirst()).answer().id();
  }

  private static void golden(String name, Response response) {
    StringBuilder out = new StringBuilder();
    for (Outgoing outgoing : response.send()) {
      if (outgoing instanceof Outgoing.Send send) {
        out.append(Golden.written(send.text()));
        send.keyboard().forEach(row -> out.append(row).append('\n'));
      } else {
        out.append(outgoing).append('\n');
      }
    }
    Golden.check(name, out.toString());
  }

  @Test
  void an_article_that_is_hidden_while_the_answer_is_made_still_proves_its_words() {
    hidden.addAll(articles);
    articles.clear();
    assertThat(text(ask("চুক্তি কবে সই হয়?"))).startsWith(answer.quotes().getFirst().text());
  }

  @Test
  void a_plain_message_is_a_question_asked_today_in_dhaka() {
    Response response = ask("  চুক্তি কবে সই হয়?  ");
    assertThat(asked)
        .containsExactly(new Question("চুক্তি কবে সই হয়?", List.of(), LocalDate.of(2026, 11, 21)));
    golden("chat-answer", response);
  }

  @Test
  void the_welcome_offers_questions_that_can_be_tapped() {
    Response welcome = heard(new Incoming.Command(person(1), "start", ""));
    golden("chat-start", welcome);
    Response response = press(person(2), TapCode.encode(taps(welcome).get(1)));
    assertThat(asked).extracting(Question::text).containsExactly(say(Key.EXAMPLE_2));
    assertThat(toast(response)).isEmpty();
    assertThat(text(response))
        .startsWith(say(Key.ASKED, say(Key.EXAMPLE_2)))
        .contains(Examples.SIGNED);
  }

  @Test
  void help_privacy_and_languages_have_their_texts() {
    golden("chat-help", heard(new Incoming.Command(person(1), "help", "")));
    golden("chat-privacy", heard(new Incoming.Command(person(1), "privacy", "")));
    golden("chat-language", heard(new Incoming.Command(person(1), "language", "")));
  }

  @ParameterizedTest
  @EnumSource(MediaKind.class)
  void what_is_not_words_gets_a_polite_answer_in_private_and_silence_in_groups(MediaKind kind) {
    Golden.check("chat-media-" + kind, text(heard(new Incoming.NonText(person(1), kind))));
    assertThat(heard(new Incoming.NonText(group(false), kind))).isEqualTo(Response.NOTHING);
  }

  @Test
  void in_groups_the_bot_speaks_only_when_spoken_to() {
    assertThat(heard(new Incoming.Words(group(false), "চুক্তি কবে?"))).isEqualTo(Response.NOTHING);
    assertThat(heard(new Incoming.Command(group(true), "weather", ""))).isEqualTo(Response.NOTHING);
    Response response = heard(new Incoming.Words(group(true), "চুক্তি কবে?"));
    assertThat(((Outgoing.Send) response.send().getFirst()).replyTo()).isEqualTo(5);
    assertThat(text(heard(new Incoming.Command(group(true), "ask", "কে সই করেন?"))))
        .contains(Examples.SIGNED);
    assertThat(asked).hasSize(2);
  }

  @Test
  void a_channel_is_never_answered() {
    Origin channel = new Origin(1, -5, ChatKind.CHANNEL, 0, 1, true, "");
    assertThat(heard(new Incoming.Words(channel, "কবে?"))).isEqualTo(Response.NOTHING);
    assertThat(heard(new Incoming.Command(channel, "start", ""))).isEqualTo(Response.NOTHING);
  }

  @Test
  void a_question_without_words_is_asked_for() {
    assertThat(text(heard(new Incoming.Command(group(true), "ask", ""))))
        .isEqualTo(say(Key.EMPTY_QUESTION, say(Key.EXAMPLE_1)));
    assertThat(asked).isEmpty();
  }

  @Test
  void an_unknown_command_points_to_help() {
    assertThat(text(heard(new Incoming.Command(person(1), "kichu", ""))))
        .isEqualTo(say(Key.UNKNOWN_COMMAND, "kichu"));
  }

  @Test
  void of_a_long_question_the_beginning_is_used_and_that_is_said() {
    Response response = ask("😀".repeat(2048));
    assertThat(asked.getFirst().text()).hasSize(512).isEqualTo("😀".repeat(256));
    assertThat(text(response)).startsWith(say(Key.CLIPPED, "৫১২"));
  }

  @Test
  void the_last_three_questions_of_half_an_hour_are_context() {
    List.of("ক?", "খ?", "গ?", "ঘ?", "ঙ?").forEach(this::ask);
    assertThat(asked.getLast().context()).containsExactly("খ?", "গ?", "ঘ?");
    nanos.addAndGet(Duration.ofMinutes(31).toNanos());
    ask("চ?");
    assertThat(asked.getLast().context()).isEmpty();
  }

  @Test
  void questions_of_others_in_the_group_are_no_context() {
    heard(new Incoming.Words(group(true), "ক?"));
    heard(new Incoming.Words(new Origin(900, GROUP, ChatKind.GROUP, 4711, 9, true, "bn"), "খ?"));
    assertThat(asked.getLast().context()).isEmpty();
  }

  @Test
  void the_same_event_gets_the_same_response() {
    ask("ক?");
    Incoming again = new Incoming.Words(person(8), "খ?");
    assertThat(conversation.on(again)).isEqualTo(conversation.on(again));
    assertThat(asked.getLast().context()).containsExactly("ক?");
  }

  @Test
  void a_corrected_question_is_answered_again() {
    Origin first = person(8);
    heard(new Incoming.Words(first, "রশিয়া কবে?"));
    assertThat(text(heard(new Incoming.Edited(person(8), "রাশিয়া কবে?"))))
        .contains(Examples.SIGNED);
    assertThat(heard(new Incoming.Edited(person(8), "রাশিয়া কবে?"))).isEqualTo(Response.NOTHING);
    assertThat(heard(new Incoming.Edited(person(9), "অন্য বার্তা"))).isEqualTo(Response.NOTHING);
  }

  @Test
  void more_context_shows_what_stands_around_the_first_quote() {
    Response given = ask("চুক্তি কবে?");
    Response response = press(person(50), TapCode.encode(new Tap.Context(answerId(given))));
    assertThat(text(response))
        .contains(Examples.SIGNED)
        .contains(Examples.FIRST_VISIT)
        .contains(Examples.ALLIANCE);
    articles.clear();
    assertThat(toast(press(person(50), TapCode.encode(new Tap.Context(answerId(given))))))
        .isEqualTo(say(Key.CONTEXT_GONE));
  }

  @Test
  void a_thumb_is_kept_for_the_very_answer_it_stands_under() {
    Response first = ask("ক?");
    Response second = ask("খ?");
    Response response =
        press(person(50), TapCode.encode(new Tap.Rate(answerId(first), Thumb.DOWN)));
    assertThat(answerId(first)).isNotEqualTo(answerId(second));
    assertThat(response.keep())
        .containsExactly(new Note.Rated(answerId(first), CHAT, Thumb.DOWN, NOW));
    assertThat(toast(response)).isEqualTo(say(Key.TOAST_DISLIKED));
  }

  @Test
  void buttons_of_others_of_other_chats_and_of_no_answer_do_nothing() {
    String data = TapCode.encode(taps(heard(new Incoming.Words(group(true), "ক?"))).getLast());
    Origin other = new Origin(1, GROUP, ChatKind.GROUP, 4711, 5, true, "bn");
    assertThat(press(other, data))
        .isEqualTo(Response.send(new Outgoing.Toast(GROUP, "press", say(Key.TOAST_NOT_YOURS))));
    assertThat(toast(press(person(5), data))).isEqualTo(say(Key.TOAST_STALE));
    log.clear();
    assertThat(toast(press(group(true), data))).isEqualTo(say(Key.TOAST_STALE));
    assertThat(toast(press(person(5), "v1:999999"))).isEqualTo(say(Key.TOAST_STALE));
  }

  @Test
  void a_chosen_language_is_spoken() {
    Response response = press(person(5), TapCode.encode(new Tap.Speak(Language.HINDI)));
    assertThat(response.keep())
        .containsExactly(new Note.Chosen(CHAT, Choices.NONE.with(Language.HINDI)));
    assertThat(press(group(true), TapCode.encode(new Tap.Speak(Language.HINDI))).keep()).isEmpty();
    chosen.put(CHAT, Choices.NONE.with(Language.HINDI));
    Messages hindi = Messages.in(Language.HINDI);
    assertThat(text(heard(new Incoming.Command(person(1), "help", ""))))
        .startsWith(hindi.get(Key.HELP_TITLE));
  }

  @Test
  void words_the_archive_does_not_confirm_are_never_sent() {
    articles.remove(Examples.TREATY);
    Response response = ask("চুক্তি কবে?");
    assertThat(text(response)).isEqualTo(say(Key.SORRY));
    assertThat(response.keep()).isEmpty();
  }

  @Test
  void an_answer_that_found_nothing_is_kept() {
    answer = Examples.notFound(Answer.Reason.NOTHING_FOUND);
    Response response = ask("ক?");
    assertThat(taps(response)).containsExactly(new Tap.Await(answerId(response)));
    assertThat(((Note.Answered) response.keep().getFirst()).answer().quotes()).isEmpty();
  }

  @Test
  void coming_going_and_moving_are_noted_in_silence() {
    assertThat(heard(new Incoming.Membership(group(true), false, "দল")))
        .isEqualTo(Response.keep(new Note.Reachable(GROUP, false)));
    assertThat(heard(new Incoming.Moved(group(true), -200)))
        .isEqualTo(Response.keep(new Note.Moved(GROUP, -200)));
    assertThat(heard(new Incoming.Ignored(1, "poll"))).isEqualTo(Response.NOTHING);
  }

  @Test
  void typing_is_shown_only_where_an_answer_will_come() {
    assertThat(conversation.atOnce(new Incoming.Words(person(1), "ক?")))
        .contains(new Outgoing.Typing(CHAT));
    assertThat(conversation.atOnce(new Incoming.Words(group(false), "ক?"))).isEmpty();
    assertThat(conversation.atOnce(new Incoming.Command(person(1), "help", ""))).isEmpty();
  }
}
