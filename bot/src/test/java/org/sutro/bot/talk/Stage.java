package org.sutro.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.chat.Knowledge;
import org.sutro.bot.chat.Limits;
import org.sutro.bot.chat.Memory;
import org.sutro.bot.chat.RecentQuestions;
import org.sutro.bot.chat.Research;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Starter;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.MemberStatus;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;
import org.sutro.bot.talk.Transcript.Expected;
import org.sutro.bot.talk.Transcript.Step;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.TelegramBot;

/**
 * The whole program on a stage: people act, the bot answers over the starter shelf. Its monotonic
 * time runs fast, so that nobody waits for pacing.
 */
final class Stage implements AutoCloseable {

  private static final String TOKEN = "123456789:CANARY-abcdefghijklmnopqrstuvwxyz";
  private static final long BOT = 123456789;
  private static final long FAST = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Library library;
  private final Store store;
  private final Standin standin;
  private final TelegramBot bot;
  private final Map<String, SimulatedUser> people = new HashMap<>();
  private final Map<String, SimulatedChat> groups = new HashMap<>();
  private final Map<String, Integer> written = new HashMap<>();

  Stage(Path data) throws IOException {
    Path home = Path.of(System.getProperty("sutro.home"));
    library = Library.open(Places.of(home, data), InstantSource.system());
    library.shelve(Starter.ON);
    library.follow((done, total) -> {});
    store = SqliteStore.open(data.resolve("bot.db"));
    standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()));
    BotSettings settings =
        new BotSettings(new Secret(TOKEN), standin.baseUrl(), Duration.ofSeconds(50));
    TelegramBot.Machine machine =
        new TelegramBot.Machine(InstantSource.system(), Stage::nanos, new Random(7));
    bot = TelegramBot.start(settings, conversation(), store, machine);
  }

  private static long nanos() {
    return System.nanoTime() * FAST;
  }

  private Conversation conversation() {
    Research research =
        new Research(library.sources(), library.figures(), library.survey(), library.voices());
    return new Conversation(
        new Knowledge(library, library::shown, library.proofs()::of, library.checks(), research),
        new Memory(store, store, store, store),
        new RecentQuestions(System::nanoTime),
        new Limits(Stage::nanos),
        InstantSource.system().withZone(ZoneOffset.ofHours(6)));
  }

  /** Lets somebody act, and waits for all that is to follow. */
  void play(Step step) throws InterruptedException {
    long before = standin.events().last();
    act(step);
    for (Expected expected : step.expected()) {
      if (expected.sign() == '-') {
        silent(step, before);
      } else {
        await(step, expected, before);
      }
    }
  }

  /** How many messages Telegram refused. */
  int refused() {
    return store.outbox(BOT).count(Outbox.State.FAILED);
  }

  private void act(Step step) {
    SimulatedUser who = person(step.who());
    long chat = chat(step);
    switch (step.act()) {
      case WRITE ->
          written.put(
              step.who(),
              step.group().isEmpty()
                  ? who.write(step.words())
                  : who.write(group(step.group(), who), step.words()));
      case REPLY ->
          who.reply(chat, lastOfBot(chat).path("message_id").asInt(), step.quote(), step.words());
      case EDIT -> who.edit(chat, written.getOrDefault(step.who(), 0), step.words());
      case FORWARD -> standin.deliver(forwarded(who, step.words()));
      case PRESS -> press(step, who, chat);
    }
  }

  private void press(Step step, SimulatedUser who, long chat) {
    List<JsonNode> history = standin.history(chat);
    for (JsonNode message : history.reversed()) {
      for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
        for (JsonNode button : row) {
          if (button.path("text").asText().equals(step.words())) {
            who.press(
                chat, message.path("message_id").asInt(), button.path("callback_data").asText());
            return;
          }
        }
      }
    }
    throw new AssertionError("line " + step.line() + ": no button [" + step.words() + "]");
  }

  private static ObjectNode forwarded(SimulatedUser who, String words) {
    ObjectNode update = new ObjectMapper().createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", 900_000).put("date", 1_700_000_000).put("text", words);
    message.putObject("from").put("id", who.id()).put("is_bot", false).put("first_name", "x");
    message.putObject("chat").put("id", who.id()).put("type", "private").put("first_name", "x");
    message
        .putObject("forward_origin")
        .put("type", "hidden_user")
        .put("date", 1_700_000_000)
        .put("sender_user_name", "কেউ");
    return update;
  }

  private void await(Step step, Expected expected, long before) throws InterruptedException {
    long chat = chat(step);
    boolean came =
        standin
            .events()
            .awaitFirst(before, PATIENCE, event -> fits(event, expected, chat))
            .isPresent();
    assertThat(came)
        .as(
            "line %d: %s %s … among %s",
            step.line(), expected.sign(), expected.words(), said(before, chat))
        .isTrue();
  }

  private boolean fits(Event event, Expected expected, long chat) {
    String text = event.body().path("text").asText();
    return switch (expected.sign()) {
      case '+' -> isOfBot(event, Event.Kind.MESSAGE, chat) && expected.isIn(text);
      case '~' -> isOfBot(event, Event.Kind.EDITED, chat) && expected.isIn(text);
      default -> event.kind() == Event.Kind.CALLBACK_ANSWER && expected.isIn(text);
    };
  }

  private static boolean isOfBot(Event event, Event.Kind kind, long chat) {
    return event.kind() == kind
        && event.chatId() == chat
        && event.body().path("from").path("is_bot").asBoolean();
  }

  private List<String> said(long before, long chat) {
    return standin.events().after(before).stream()
        .filter(event -> event.chatId() == chat || event.kind() == Event.Kind.CALLBACK_ANSWER)
        .map(event -> event.kind() + ": " + event.body().path("text").asText())
        .toList();
  }

  /** Everything heard is dealt with, and nothing was said. */
  private void silent(Step step, long before) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    while (standin.pendingUpdates() > 0
        || store.inbox(BOT).open() > 0
        || store.outbox(BOT).count(Outbox.State.NEW) > 0) {
      assertThat(never.await(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(standin.events().after(before))
        .as("line %d", step.line())
        .noneMatch(event -> isOfBot(event, Event.Kind.MESSAGE, chat(step)));
  }

  private JsonNode lastOfBot(long chat) {
    return standin.history(chat).reversed().stream()
        .filter(message -> message.path("from").path("is_bot").asBoolean())
        .findFirst()
        .orElseThrow();
  }

  private SimulatedUser person(String name) {
    return people.computeIfAbsent(name, n -> standin.user(people.size() + 7L, n));
  }

  private SimulatedChat group(String title, SimulatedUser member) {
    SimulatedChat group =
        groups.computeIfAbsent(title, t -> standin.supergroup(-1000000000100L - groups.size(), t));
    group.setMember(member, MemberStatus.MEMBER);
    return group;
  }

  private long chat(Step step) {
    SimulatedUser who = person(step.who());
    return step.group().isEmpty() ? who.id() : group(step.group(), who).id();
  }

  @Override
  public void close() {
    bot.close();
    standin.close();
    store.close();
    library.close();
  }
}
