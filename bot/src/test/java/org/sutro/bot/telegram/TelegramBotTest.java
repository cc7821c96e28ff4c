package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.sutro.article.Language;
import org.sutro.bot.Await;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.chat.TapCode;
import org.sutro.bot.chat.Thumb;
import org.sutro.bot.config.Secret;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Fault;
import org.sutro.bot.standin.MemberStatus;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.store.MemoryStore;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Store;

/** The whole bot, talked to the way people do. */
@Timeout(90)
final class TelegramBotTest {

  private static final long RAHIM = 7;
  private static final long BOT = 123456789;

  private Standin standin;
  private TestBot bot;
  private SimulatedUser rahim;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void start() throws IOException {
    log.start();
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").addAppender(log);
    standin = TestBot.newStandin();
    rahim = standin.user(RAHIM, "রহিম");
    bot = TestBot.start(standin);
  }

  @AfterEach
  void stop() {
    bot.close();
    standin.close();
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").detachAppender(log);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("CANARY"));
  }

  private static String say(Key key, Object... arguments) {
    return Messages.bengali().get(key, arguments);
  }

  private JsonNode answer(String question) throws InterruptedException {
    long before = standin.events().last();
    rahim.write(question);
    return bot.await(before, Event.Kind.MESSAGE, "১৯ জুন").body();
  }

  private static String data(JsonNode message, int row, int column) {
    return message
        .path("reply_markup")
        .path("inline_keyboard")
        .path(row)
        .path(column)
        .path("callback_data")
        .asText();
  }

  private int sends() {
    return standin.faults().calls("sendMessage");
  }

  @Test
  void a_question_is_answered_with_the_exact_words_as_a_quotation() throws InterruptedException {
    JsonNode message = answer("চুক্তি কবে সই হয়?");
    JsonNode quote = message.path("entities").path(0);
    assertThat(quote.path("type").asText()).isEqualTo("blockquote");
    int start = quote.path("offset").asInt();
    assertThat(message.path("text").asText().substring(start, start + quote.path("length").asInt()))
        .isEqualTo(Examples.SIGNED);
    // the sign of typing goes its own way and may come after the answer
    assertThat(
            standin
                .events()
                .awaitFirst(0, Duration.ofSeconds(20), e -> e.kind() == Event.Kind.ACTION))
        .isPresent();
  }

  @Test
  void buttons_under_an_answer_work() throws InterruptedException {
    JsonNode message = answer("চুক্তি কবে সই হয়?");
    int id = message.path("message_id").asInt();
    long before = standin.events().last();
    rahim.press(RAHIM, id, data(message, 0, 1));
    assertThat(bot.await(before, Event.Kind.MESSAGE, "মৈত্রী চুক্তির").body().path("text").asText())
        .contains(Examples.FIRST_VISIT)
        .contains(Examples.ALLIANCE);
    rahim.press(RAHIM, id, data(message, 1, 1));
    bot.await(before, Event.Kind.CALLBACK_ANSWER, say(Key.TOAST_DISLIKED));
    Tap tap = TapCode.decode(data(message, 1, 1));
    assertThat(tap).isInstanceOf(Tap.Rate.class);
    assertThat(bot.store().rating(((Tap.Rate) tap).answer(), RAHIM)).contains(Thumb.DOWN);
    rahim.press(RAHIM, id, "v1:999999");
    bot.await(before, Event.Kind.CALLBACK_ANSWER, say(Key.TOAST_STALE));
  }

  @Test
  void quotes_are_offered_in_any_chat_and_one_answer_is_given_as_a_guest() throws Exception {
    assertThat(standin.awaitPoll(Duration.ofSeconds(20))).isTrue();
    rahim.inline("চুক্তি কবে সই হয়?");
    JsonNode offers = inlineAnswer(0);
    assertThat(offers.path("is_personal").asBoolean()).isTrue();
    JsonNode first = offers.path("results").path(0);
    assertThat(first.at("/input_message_content/message_text").asText())
        .contains(Examples.SIGNED)
        .contains(Examples.TREATY.title());
    assertThat(first.at("/input_message_content/entities/0/type").asText()).isEqualTo("blockquote");

    long before = standin.events().last();
    rahim.mention(-1009, "আড্ডা", "চুক্তি কবে সই হয়?");
    assertThat(inlineAnswer(before).at("/results/0/input_message_content/message_text").asText())
        .contains(Examples.SIGNED);
    assertThat(bot.store().outbox(BOT).count(Outbox.State.FAILED)).isZero();
  }

  private JsonNode inlineAnswer(long before) throws InterruptedException {
    return standin
        .events()
        .awaitFirst(before, Duration.ofSeconds(20), e -> e.kind() == Event.Kind.INLINE_ANSWER)
        .orElseThrow()
        .body();
  }

  @Test
  void the_language_is_chosen_by_a_button() throws InterruptedException {
    rahim.write("/language");
    JsonNode choice = bot.await(0, Event.Kind.MESSAGE, say(Key.LANGUAGE_CHOOSE)).body();
    rahim.press(RAHIM, choice.path("message_id").asInt(), data(choice, 0, 1));
    Messages hindi = Messages.in(Language.HINDI);
    bot.await(0, Event.Kind.EDITED, hindi.get(Key.LANGUAGE_CHOSEN));
    rahim.write("/help");
    bot.awaitMessage(0, hindi.get(Key.HELP_TITLE));
  }

  @Test
  void commands_and_descriptions_are_made_known_in_every_language() throws InterruptedException {
    String english = Messages.in(Language.ENGLISH).get(Key.BOT_SHORT_DESCRIPTION);
    assertThat(
            standin
                .events()
                .awaitFirst(
                    0,
                    TestBot.PATIENCE,
                    event ->
                        standin.profile("en").path("short_description").asText().equals(english)))
        .as("%s", standin.profile("en"))
        .isPresent();
    assertThat(standin.profile("bn").path("commands").toString()).contains(say(Key.COMMAND_ASK));
  }

  @Test
  void an_answer_that_is_lost_after_it_arrived_is_repeated_once_at_most()
      throws InterruptedException {
    standin.faults().onEvery("sendMessage", new Fault.LostAnswer());
    rahim.write("চুক্তি কবে সই হয়?");
    long first = bot.awaitMessage(0, "১৯ জুন");
    long second = bot.awaitMessage(first, "১৯ জুন");
    standin.faults().clear();
    rahim.write("/help");
    bot.awaitMessage(second, say(Key.HELP_TITLE));
    assertThat(standin.history(RAHIM).toString().split("সই করেন", -1)).hasSize(3);
    assertThat(bot.store().outbox(BOT).count(Outbox.State.UNKNOWN)).isEqualTo(1);
  }

  @Test
  void too_many_requests_make_the_bot_wait_and_lose_nothing() throws InterruptedException {
    standin.faults().onCall("sendMessage", 1, new Fault.TooManyRequests(2));
    JsonNode message = answer("চুক্তি কবে সই হয়?");
    assertThat(message.path("text").asText()).contains(Examples.SIGNED);
    assertThat(sends()).isEqualTo(2);
  }

  @Test
  void a_formatting_telegram_does_not_understand_goes_out_plain() throws InterruptedException {
    standin
        .faults()
        .onCall("sendMessage", 1, new Fault.Refused(400, "Bad Request: can't parse entities: x"));
    assertThat(answer("চুক্তি কবে সই হয়?").path("entities").toString())
        .doesNotContain("blockquote");
  }

  @Test
  void who_has_blocked_the_bot_is_not_written_to_until_they_are_back() throws InterruptedException {
    standin
        .faults()
        .onCall("sendMessage", 1, new Fault.Refused(403, "Forbidden: bot was blocked by the user"));
    rahim.write("চুক্তি কবে সই হয়?");
    Await.until(() -> bot.store().outbox(BOT).count(Outbox.State.FAILED) > 0);
    standin.user(8, "করিম").write("/help");
    bot.awaitMessage(0, say(Key.HELP_TITLE));
    answer("আবার, চুক্তি কবে?");
    assertThat(bot.store().outbox(BOT).count(Outbox.State.FAILED)).isEqualTo(1);
  }

  @Test
  void a_poll_that_is_never_answered_is_given_up_and_the_next_one_heard() throws Exception {
    bot.close();
    standin
        .faults()
        .onCall("getUpdates", standin.faults().calls("getUpdates") + 1, new Fault.Silence());
    BotSettings settings =
        new BotSettings(new Secret(ScriptedApi.TOKEN), standin.baseUrl(), Duration.ofSeconds(1));
    bot = TestBot.start(settings, new MemoryStore(), standin);
    assertThat(answer("চুক্তি কবে সই হয়?").path("text").asText()).contains(Examples.SIGNED);
    assertThat(standin.faults().calls("getUpdates")).isGreaterThan(1);
  }

  @Test
  void a_group_that_becomes_a_supergroup_gets_its_answer_there() throws InterruptedException {
    var group = standin.group(-50, "আড্ডা");
    group.setMember(rahim, MemberStatus.MEMBER);
    standin.faults().onEvery("sendMessage", new Fault.TooManyRequests(1));
    rahim.write(group, "/ask চুক্তি কবে?");
    group.migrate(-1000000000050L);
    standin.faults().clear();
    assertThat(bot.await(0, Event.Kind.MESSAGE, "১৯ জুন").chatId()).isEqualTo(-1000000000050L);
  }

  @Test
  void a_question_that_breaks_something_is_set_aside_with_an_apology_and_the_next_is_answered()
      throws InterruptedException {
    rahim.write("গোলমাল");
    rahim.write("চুক্তি কবে সই হয়?");
    long apology = bot.awaitMessage(0, say(Key.SORRY));
    bot.awaitMessage(apology, "১৯ জুন");
    assertThat(bot.store().inbox(BOT).open()).isZero();
  }

  @Test
  void rows_25_26_and_28_whatever_people_type_is_text_and_gets_an_answer()
      throws InterruptedException {
    for (String typed :
        List.of(
            "(".repeat(4096),
            "*",
            "?*",
            "/.*.*.*/",
            "a~2 b~2 c~2",
            "[* TO *]",
            "id:5 OR source:secret",
            "field:*",
            "😀".repeat(2048))) {
      answer(typed);
    }
  }

  @Test
  void a_healthy_bot_says_so() throws InterruptedException {
    answer("চুক্তি কবে সই হয়?");
    Health health = bot.bot().health();
    assertThat(health.ready()).isTrue();
    assertThat(health.work().unhandled()).isZero();
    assertThat(health.work().unhandledAge()).isZero();
    bot.bot().close(); // the answer is seen a moment before it is noted as sent
    assertThat(bot.bot().health().work().sent())
        .containsEntry("sent", 1L)
        .containsEntry("unknown", 0L);
  }

  private static FirstContact firstContact(TestBot bot) throws Exception {
    return bot.bot()
        .firstContact()
        .toCompletableFuture()
        .get(TestBot.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void a_refused_token_is_mistyped_unless_something_was_heard_with_it_before() throws Exception {
    assertThat(firstContact(bot)).isEqualTo(FirstContact.ACCEPTED);
    try (ScriptedApi server =
        ScriptedApi.start(call -> ScriptedApi.Reply.refused(401, "Unauthorized", ""))) {
      try (TestBot fresh = TestBot.start(server.settings())) {
        assertThat(firstContact(fresh)).isEqualTo(FirstContact.MISTYPED);
      }
      Store used = new MemoryStore();
      used.inbox(BOT).receive(List.of(), 9, Instant.EPOCH);
      try (TestBot known = TestBot.start(server.settings(), used, null)) {
        assertThat(firstContact(known)).isEqualTo(FirstContact.REVOKED);
        assertThat(known.bot().health().ready()).isFalse();
        assertThat(known.bot().health().trouble()).contains("token");
      }
    }
  }

  @Test
  void by_a_clock_that_is_ahead_nothing_is_forgotten_that_is_not_old_by_telegrams()
      throws Exception {
    CompletableFuture<Instant> forgotten = new CompletableFuture<>();
    Store store = new MemoryStore();
    Store watched =
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("prune")) {
                    forgotten.complete((Instant) arguments[0]);
                  }
                  return method.invoke(store, arguments);
                });
    InstantSource right = InstantSource.system();
    InstantSource ahead = () -> right.instant().plus(Store.DIGESTS_KEPT.multipliedBy(2));
    TelegramBot.Machine machine = new TelegramBot.Machine(ahead, System::nanoTime, new Random(7));
    bot.close();
    try (TelegramBot started =
        TelegramBot.start(
            TestBot.settings(standin), TestBot.conversation(store), watched, machine)) {
      assertThat(forgotten.get(30, TimeUnit.SECONDS)).isBeforeOrEqualTo(right.instant());
      assertThat(started.alive()).isTrue();
    }
  }
}
