package org.sutro.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.Await;
import org.sutro.bot.chat.Allowance;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.chat.Corrections;
import org.sutro.bot.chat.Knowledge;
import org.sutro.bot.chat.Memory;
import org.sutro.bot.chat.RecentQuestions;
import org.sutro.bot.chat.Research;
import org.sutro.bot.config.Settings;
import org.sutro.bot.config.SettingsReader;
import org.sutro.bot.config.Starter;
import org.sutro.bot.follow.CorrectAnswers;
import org.sutro.bot.follow.Errand;
import org.sutro.bot.follow.Rounds;
import org.sutro.bot.follow.TellDaily;
import org.sutro.bot.follow.TellEvidence;
import org.sutro.bot.health.HealthPage;
import org.sutro.bot.health.Questions;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Fault;
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
import org.sutro.bot.telegram.WebhookSettings;
import org.sutro.bot.web.ChatPage;

/**
 * The whole program on a stage: people act, the bot answers over the starter shelf. Its monotonic
 * time goes in {@link Ticks}, so that nobody waits for pacing.
 */
final class Stage implements AutoCloseable {

  private static final String TOKEN = "123456789:CANARY-abcdefghijklmnopqrstuvwxyz";
  private static final long BOT = 123456789;
  private static final long ELSEWHERE = -1000000000900L;
  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  /** It begins at noon in Dhaka, when nobody wants it quiet. */
  private final MovedClock clock = new MovedClock(NOON);

  private final Library library;
  private final Store store;
  private final Standin standin;
  private final TelegramBot bot;
  private final Rounds rounds;
  private final Courier courier;
  private final Cast cast;
  private final Audience audience;
  private final Ticks asking = new Ticks(Duration.ofSeconds(3));
  private final Map<String, Integer> written = new HashMap<>();
  private final Map<String, String> typed = new HashMap<>();

  Stage(Path data) throws IOException {
    this(data, Courier.NONE);
  }

  /**
   * The same.
   *
   * @param door where Telegram brings the updates; {@link Courier#NONE} when it is asked for them
   */
  Stage(Path data, int door) throws IOException {
    this(data, System::nanoTime, library -> library.follow((done, total) -> {}), door);
  }

  /**
   * The same.
   *
   * @param nanos how time passes for the index
   * @param follow begins to bring that up to date
   */
  Stage(Path data, LongSupplier nanos, Consumer<Library> follow) throws IOException {
    this(data, nanos, follow, Courier.NONE);
  }

  private Stage(Path data, LongSupplier nanos, Consumer<Library> follow, int door)
      throws IOException {
    Path home = Path.of(System.getProperty("sutro.home"));
    library =
        Library.open(Places.of(home, data), new Library.Machine(InstantSource.system(), nanos));
    library.shelve(Starter.ON);
    follow.accept(library);
    store = SqliteStore.open(data.resolve("bot.db"));
    standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()));
    courier = Courier.start(door, standin);
    cast = new Cast(standin);
    audience = new Audience(standin, store, BOT);
    Conversation conversation =
        new Conversation(
            knowledge(library),
            new Memory(store, store, store, store),
            new RecentQuestions(clock::nanos),
            new Allowance(asking::getAsLong),
            clock.withZone(DHAKA));
    rounds = Rounds.of(errands(conversation));
    TelegramBot.Machine machine =
        new TelegramBot.Machine(clock, new Ticks(Duration.ofSeconds(1)), new Random(7));
    bot = TelegramBot.start(settings(data, door), conversation, store, machine);
  }

  /** A host has set the address of a Bot API server of their own, and where updates are brought. */
  private BotSettings settings(Path data, int door) {
    Map<String, String> environment = new HashMap<>(Courier.settings(door));
    environment.put("SUTRO_BOT_TOKEN", TOKEN);
    environment.put("SUTRO_TELEGRAM_API", standin.baseUrl().toString());
    Settings.Telegram set =
        SettingsReader.read(data, environment, null, Map.of("data", data.toString())).telegram();
    Settings.Webhook hook = set.webhook();
    return new BotSettings(
        Objects.requireNonNull(set.token()),
        set.api(),
        set.pollTimeout(),
        hook == null
            ? null
            : new WebhookSettings(
                hook.url(), hook.listen(), Objects.requireNonNull(hook.secret())));
  }

  private List<Errand> errands(Conversation conversation) {
    Corrections corrections = new Corrections(library.proofs()::of, store, DHAKA);
    TellEvidence.Source source =
        new TellEvidence.Source(
            library.archive(), library::indexed, library::newest, library::answerable);
    return List.of(
        new CorrectAnswers(library.archive(), corrections, store, BOT, clock),
        new TellEvidence(
            source, conversation.tidings(), store.followed(BOT), store.outbox(BOT), clock),
        new TellDaily(
            conversation.tidings(), store, store.followed(BOT), store.outbox(BOT), clock));
  }

  /** The conversation of a bot that knows a library, {@link Ticks} apart from real time. */
  static Conversation conversation(Library library, Store store, Clock clock) {
    return new Conversation(
        knowledge(library),
        new Memory(store, store, store, store),
        new RecentQuestions(System::nanoTime),
        new Allowance(new Ticks(Duration.ofSeconds(3))::getAsLong),
        clock);
  }

  private static Knowledge knowledge(Library library) {
    Research research =
        new Research(library.sources(), library.figures(), library.survey(), library.voices());
    return new Knowledge(library, library::shown, library.proofs()::of, library.checks(), research);
  }

  /** Lets somebody act, and waits for all that is to follow. */
  void play(Step step) throws InterruptedException {
    long before = standin.events().last();
    act(step);
    for (Expected expected : step.expected()) {
      audience.see(step, expected, cast.chat(step), before);
    }
  }

  /** What a host can read of the running bot, and somebody who tries it in a browser. */
  List<String> pages() throws IOException, InterruptedException {
    Questions questions = new Questions(library, System::nanoTime);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ChatPage.Visit visit =
        new ChatPage.Visit(
            standin.user(1, "অতিথি"),
            standin.supergroup(-1000000009002L, "গ্রুপ"),
            standin.channel(-1000000009000L, "চ্যানেল"),
            standin.strangers(-1000000009003L, "অন্য গ্রুপ"));
    try (HealthPage health = HealthPage.start(any, new Watched(bot, library), questions, clock);
        ChatPage page = ChatPage.start(standin, visit, health.port() + 1)) {
      URI told = URI.create("http://127.0.0.1:" + health.port());
      return List.of(
          read(told.resolve("/metrics")),
          read(told.resolve("/readyz")),
          read(page.url()),
          read(page.url().resolve("/api/state")));
    }
  }

  private static String read(URI page) throws IOException, InterruptedException {
    HttpResponse<String> read =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(read.body()).isNotBlank();
    return read.headers().map() + read.body();
  }

  /** How many messages Telegram refused. */
  int refused() {
    return store.outbox(BOT).count(Outbox.State.FAILED);
  }

  private void act(Step step) {
    SimulatedUser who = cast.person(step.who());
    long chat = cast.chat(step);
    String words = step.words();
    switch (step.act()) {
      case WRITE -> written.put(step.who(), write(step, who, chat));
      case REPLY -> who.reply(chat, idOfLast(chat), step.quote(), words);
      case EDIT -> who.edit(chat, written.getOrDefault(step.who(), 0), words);
      case FORWARD -> standin.deliver(RawUpdates.forwarded(who, words));
      case PRESS -> cast.press(words, who, chat);
      case PRESS_EARLIER -> cast.pressEarlier(words, who, chat);
      case MEDIA -> who.send(words);
      case TYPE -> typed.put(step.who(), who.inline(words.equals("…") ? "" : words));
      case CHOOSE -> choose(step, who);
      case HIDDEN -> standin.deliver(RawUpdates.hidden(chat, words));
      case MENTION -> who.mention(ELSEWHERE, "অন্য দল", words);
      case GROW -> cast.grow(step.group(), who);
      case ARTICLE -> article(words);
      case FAULT -> fault(words);
      case HURRY -> hurry(step, who);
      case BLOCK -> block(who, words);
      case LOOK -> {}
      case WAIT -> clock.waitUntil(LocalTime.parse(words), DHAKA);
    }
  }

  private int write(Step step, SimulatedUser who, long chat) {
    String words = cast.withId(step.words(), chat);
    return step.group().isEmpty()
        ? who.write(words)
        : who.write(cast.group(step.group(), who), words);
  }

  private int idOfLast(long chat) {
    return cast.lastOfBot(chat).path("message_id").asInt();
  }

  /** Posts one of the quotes offered for what they typed last. */
  private void choose(Step step, SimulatedUser who) {
    Event offers =
        standin.events().after(0).stream()
            .filter(event -> event.kind() == Event.Kind.INLINE_ANSWER)
            .reduce((a, b) -> b)
            .orElseThrow();
    int number = Integer.parseInt(step.words());
    JsonNode result = offers.body().path("results").path(number - 1);
    who.choose(typed.getOrDefault(step.who(), ""), result.path("id").asText());
  }

  /** Writes or presses again and again, as if no time passed for those who answer. */
  private void hurry(Step step, SimulatedUser who) {
    String[] parts = step.words().split(" ", 2);
    asking.standStill(true);
    for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
      if (parts[1].startsWith("[")) {
        cast.press(parts[1].substring(1, parts[1].length() - 1), who, who.id());
      } else {
        who.write(parts[1]);
      }
    }
    Await.until(audience::isIdle);
    asking.standStill(false);
  }

  private static void block(SimulatedUser who, String words) {
    if (words.equals("blocks")) {
      who.block();
    } else {
      who.unblock();
    }
  }

  private void article(String words) {
    String[] parts = words.split(": ", 2);
    Capture capture =
        new Capture(
            new ArticleId(parts[0]),
            null,
            "2026-11-19",
            null,
            parts[1].replace('⏎', '\n') + "\n",
            NOON);
    library.archive().putAll(List.of(capture));
    library.follow((done, total) -> {});
    library.trace(() -> true);
  }

  private void fault(String words) {
    String[] parts = words.split(" ", -1);
    standin
        .faults()
        .onNext(
            parts[0],
            switch (parts[1]) {
              case "429" -> new Fault.TooManyRequests(1);
              case "403" -> new Fault.Refused(403, "Forbidden: bot was blocked by the user");
              case "502" -> new Fault.HtmlPage(502);
              case "cut" -> new Fault.Cut();
              case "lost" -> new Fault.LostAnswer();
              default -> throw new IllegalArgumentException(words);
            });
  }

  /** Who brings updates, if they are brought. */
  Courier courier() {
    return courier;
  }

  @Override
  public void close() {
    courier.close();
    rounds.close();
    bot.close();
    standin.close();
    store.close();
    library.close();
  }
}
