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
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.sutro.bot.config.Secret;
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
import org.sutro.bot.web.ChatPage;

/**
 * The whole program on a stage: people act, the bot answers over the starter shelf. Its monotonic
 * time goes in {@link Ticks}, so that nobody waits for pacing.
 */
final class Stage implements AutoCloseable {

  private static final String TOKEN = "123456789:CANARY-abcdefghijklmnopqrstuvwxyz";
  private static final long BOT = 123456789;
  private static final long ELSEWHERE = -1000000000900L;
  private static final long LARGER = -1000000000500L;
  private static final String ID = "{id}";
  private static final Pattern PROOF = Pattern.compile("/proof_(\\w+)");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  /** It begins at noon in Dhaka, when nobody wants it quiet. */
  private final InstantSource clock = startingAt(NOON);

  private final Library library;
  private final Store store;
  private final Standin standin;
  private final TelegramBot bot;
  private final Rounds rounds;
  private final Map<String, SimulatedUser> people = new HashMap<>();
  private final Map<String, SimulatedChat> groups = new HashMap<>();
  private final Map<String, Integer> written = new HashMap<>();

  Stage(Path data) throws IOException {
    this(data, System::nanoTime, library -> library.follow((done, total) -> {}));
  }

  /**
   * The same.
   *
   * @param nanos how time passes for the index
   * @param follow begins to bring that up to date
   */
  Stage(Path data, LongSupplier nanos, Consumer<Library> follow) throws IOException {
    Path home = Path.of(System.getProperty("sutro.home"));
    library =
        Library.open(Places.of(home, data), new Library.Machine(InstantSource.system(), nanos));
    library.shelve(Starter.ON);
    follow.accept(library);
    store = SqliteStore.open(data.resolve("bot.db"));
    standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()));
    BotSettings settings =
        new BotSettings(new Secret(TOKEN), standin.baseUrl(), Duration.ofSeconds(50));
    TelegramBot.Machine machine =
        new TelegramBot.Machine(clock, new Ticks(Duration.ofSeconds(1)), new Random(7));
    Conversation conversation = conversation(library, store, clock.withZone(ZoneOffset.ofHours(6)));
    rounds = Rounds.of(errands(conversation));
    bot = TelegramBot.start(settings, conversation, store, machine);
  }

  private static InstantSource startingAt(Instant start) {
    InstantSource system = InstantSource.system();
    return InstantSource.offset(system, Duration.between(system.instant(), start));
  }

  private List<Errand> errands(Conversation conversation) {
    Corrections corrections = new Corrections(library.proofs()::of, store, ZoneOffset.ofHours(6));
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
    Research research =
        new Research(library.sources(), library.figures(), library.survey(), library.voices());
    return new Conversation(
        new Knowledge(library, library::shown, library.proofs()::of, library.checks(), research),
        new Memory(store, store, store, store),
        new RecentQuestions(System::nanoTime),
        new Allowance(new Ticks(Duration.ofSeconds(3))::getAsLong),
        clock);
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

  /** What a host can read of the running bot, and somebody who tries it in a browser. */
  List<String> pages() throws IOException, InterruptedException {
    Questions questions = new Questions(library, System::nanoTime);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ChatPage.Visit visit =
        new ChatPage.Visit(standin.user(1, "অতিথি"), standin.channel(-1000000009000L, "চ্যানেল"));
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
    SimulatedUser who = person(step.who());
    long chat = chat(step);
    switch (step.act()) {
      case WRITE ->
          written.put(
              step.who(),
              step.group().isEmpty()
                  ? who.write(withId(step.words(), chat))
                  : who.write(group(step.group(), who), step.words()));
      case REPLY ->
          who.reply(chat, lastOfBot(chat).path("message_id").asInt(), step.quote(), step.words());
      case EDIT -> who.edit(chat, written.getOrDefault(step.who(), 0), step.words());
      case FORWARD -> standin.deliver(RawUpdates.forwarded(who, step.words()));
      case PRESS -> press(step, who, chat);
      case MEDIA -> who.send(step.words());
      case TYPE -> who.inline(step.words());
      case HIDDEN -> standin.deliver(RawUpdates.hidden(chat, step.words()));
      case MENTION -> who.mention(ELSEWHERE, "অন্য দল", step.words());
      case GROW ->
          groups.put(step.group(), group(step.group(), who).migrate(LARGER - groups.size()));
      case ARTICLE -> article(step.words());
      case FAULT -> fault(step.words());
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
      case '?' ->
          event.kind() == Event.Kind.INLINE_ANSWER
              && expected.isIn(event.body().toString().replace("\\n", " "));
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
  private void silent(Step step, long before) {
    Await.until(this::isIdle);
    assertThat(standin.events().after(before))
        .as("line %d", step.line())
        .noneMatch(event -> isOfBot(event, Event.Kind.MESSAGE, chat(step)));
  }

  private boolean isIdle() {
    return standin.pendingUpdates() == 0
        && store.inbox(BOT).open() == 0
        && store.outbox(BOT).count(Outbox.State.NEW) == 0
        && store.outbox(BOT).count(Outbox.State.SENDING) == 0;
  }

  private JsonNode lastOfBot(long chat) {
    return standin.history(chat).reversed().stream()
        .filter(message -> message.path("from").path("is_bot").asBoolean())
        .findFirst()
        .orElseThrow();
  }

  private String withId(String words, long chat) {
    return words.contains(ID) ? words.replace(ID, idOfLastAnswer(chat)) : words;
  }

  private String idOfLastAnswer(long chat) {
    return standin.history(chat).reversed().stream()
        .map(message -> PROOF.matcher(message.path("text").asText()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private SimulatedUser person(String name) {
    return people.computeIfAbsent(name, n -> standin.user(people.size() + 7L, n));
  }

  private SimulatedChat group(String title, SimulatedUser member) {
    SimulatedChat group =
        groups.computeIfAbsent(
            title,
            t ->
                t.startsWith("ছোট")
                    ? standin.group(-100L - groups.size(), t)
                    : standin.supergroup(-1000000000100L - groups.size(), t));
    group.setMember(member, MemberStatus.MEMBER);
    return group;
  }

  private long chat(Step step) {
    SimulatedUser who = person(step.who());
    return step.group().isEmpty() ? who.id() : group(step.group(), who).id();
  }

  @Override
  public void close() {
    rounds.close();
    bot.close();
    standin.close();
    store.close();
    library.close();
  }
}
