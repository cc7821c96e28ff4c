package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.bot.chat.Articles;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Witness;
import org.sutro.bot.config.Secret;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.library.Library;
import org.sutro.bot.newsroom.Ledger;
import org.sutro.bot.newsroom.MadeUpNews;
import org.sutro.bot.newsroom.Newsroom;
import org.sutro.bot.standin.MemberStatus;
import org.sutro.bot.standin.SettableClock;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.SqliteStore;

/**
 * Channels with digests at a stand-in, and the program behind them, which can be let die and be
 * started anew. Time stands still until {@link #pass}.
 */
final class Newsstand implements AutoCloseable {

  static final long BOT = 123456789;
  static final Set<String> COUNTRIES = Set.of("north-korea", "iran", "china", "belarus");
  static final long FIRST_CHANNEL = -1_001_000_000_000L;
  private static final Pattern EVENT = Pattern.compile("\\[(e[0-9]+)]");

  final SettableClock clock = new SettableClock();
  final MadeUpNews news;
  final Standin standin;
  final SimulatedUser admin;

  private final Path file;
  private final World world;
  private int logged;
  private final BotSettings settings;
  private SqliteStore store;
  private Ledger ledger;
  private Crew crew;
  private SendLoop sending;
  private Newsroom room;
  private @Nullable ChatRoles roles;
  private @Nullable TelegramSender sender;

  /** What comes between the program and the world; the same things do nothing. */
  record Between(
      UnaryOperator<Ledger> ledger, UnaryOperator<Outbox> outbox, UnaryOperator<Wire> wire) {
    static final Between NOTHING =
        new Between(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** What there is to tell, and the words for it. */
  private record World(Newsdesk newsdesk, Articles articles, Witness witness) {}

  Newsstand(Path file, Instant start) throws IOException {
    this(file, start, new MadeUpNews());
  }

  private Newsstand(Path file, Instant start, MadeUpNews news) throws IOException {
    this(file, start, new World(news, news, news), news);
  }

  /** With the news of a library. */
  Newsstand(Path file, Instant start, Library library) throws IOException {
    this(
        file,
        start,
        new World(library.newsdesk(), library::shown, library.proofs()::of),
        new MadeUpNews());
  }

  private Newsstand(Path file, Instant start, World world, MadeUpNews news) throws IOException {
    this.file = file;
    this.world = world;
    this.news = news;
    clock.pass(Duration.between(clock.instant(), start));
    standin = Standin.start(StandinOptions.of(ScriptedApi.TOKEN, clock).withNanos(clock::nanos));
    admin = standin.user(77, "সম্পাদক");
    admin.write("/start");
    settings =
        new BotSettings(new Secret(ScriptedApi.TOKEN), standin.baseUrl(), Duration.ofSeconds(50));
    start(Between.NOTHING);
  }

  /** The program starts. */
  void start(Between between) {
    store = SqliteStore.open(file);
    ledger = store.ledger(BOT);
    roles = new ChatRoles(settings, store.outbox(BOT)::moved);
    sender = new TelegramSender(settings);
    Newsroom.Sources sources =
        new Newsroom.Sources(world.newsdesk(), world.articles(), world.witness(), roles, store);
    room =
        Newsroom.over(
            between.ledger().apply(ledger), sources, new Newsroom.Machine(clock, new Random(7)));
    crew = new Crew("send", 4, clock::nanos);
    sending =
        new SendLoop(
            between.outbox().apply(store.outbox(BOT)),
            between.wire().apply(sender),
            new Contact(clock),
            new SendLoop.Times(clock, clock::nanos),
            crew);
    sending.recover();
  }

  /** The program ends, however far it has come. */
  void stop() {
    crew.close();
    store.close();
    if (roles != null) {
      roles.close();
    }
    if (sender != null) {
      sender.close();
    }
  }

  Ledger ledger() {
    return ledger;
  }

  Newsroom room() {
    return room;
  }

  /** A channel with a series that is on. */
  SimulatedChat channel(int number, ZoneId zone, boolean approval, LocalTime... times) {
    SimulatedChat channel = standin.channel(FIRST_CHANNEL - number, "চ্যানেল " + number);
    channel.setBot(admin, MemberStatus.ADMINISTRATOR, "can_post_messages");
    return withSeries(channel, new Series.Home("চ্যানেল " + number, true), zone, approval, times);
  }

  /** A small group with a series that is on: no post can be looked for in it. */
  SimulatedChat group(long id, ZoneId zone, LocalTime... times) {
    SimulatedChat group = standin.group(id, "দল");
    group.setBot(admin, MemberStatus.ADMINISTRATOR);
    return withSeries(group, new Series.Home("দল", false), zone, false, times);
  }

  private SimulatedChat withSeries(
      SimulatedChat chat, Series.Home home, ZoneId zone, boolean approval, LocalTime... times) {
    chat.setMember(admin, MemberStatus.CREATOR);
    Plan ready = Plan.ready(zone, COUNTRIES, Language.BENGALI);
    Plan plan =
        new Plan(
            new Schedule(Days.OfWeek.all(), new TreeSet<>(Set.of(times)), zone),
            new Plan.Selection(COUNTRIES, Set.of(), Plan.Keywords.NONE, Set.of(), Plan.MOST_ITEMS),
            ready.look(),
            ready.manner(),
            new Plan.Release(true, approval, Set.of()));
    Instant now = clock.instant();
    Series series =
        new Series(
            new SeriesId(chat.id(), SeriesId.Rhythm.DAILY),
            home,
            plan,
            new Series.Course(Series.State.ON, now, now),
            0);
    ledger.keep(
        new Response(
            List.of(),
            List.of(
                new Note.OfDigest(new LedgerEntry.OfSeries(series)),
                new Note.OfDigest(new LedgerEntry.OfEditor(chat.id(), admin.id(), true)))),
        now);
    return chat;
  }

  /** A channel has editions of another rhythm too, by the same plan. */
  void alsoHas(int number, SeriesId.Rhythm rhythm, Days days) {
    SeriesId id = new SeriesId(FIRST_CHANNEL - number, rhythm);
    Series daily = ledger.series(new SeriesId(id.chat(), SeriesId.Rhythm.DAILY)).orElseThrow();
    Plan plan = daily.plan();
    Schedule schedule = new Schedule(days, plan.schedule().times(), plan.schedule().zone());
    Plan other = new Plan(schedule, plan.selection(), plan.look(), plan.manner(), plan.release());
    Series series = new Series(id, daily.home(), other, daily.course(), 0);
    ledger.keep(
        new Response(List.of(), List.of(new Note.OfDigest(new LedgerEntry.OfSeries(series)))),
        clock.instant());
  }

  /** Time passes, then the program does what is to be done. */
  void pass(Duration time) throws InterruptedException {
    clock.pass(time);
    room.turn(clock.instant());
    while (sending.startNext(wait -> false)) {
      while (!crew.busy().isEmpty()) {
        crew.awaitNews(Duration.ofMillis(20));
      }
    }
  }

  /** What the bot has posted in a chat and not deleted. */
  List<JsonNode> posts(long chat) {
    return own(chat).filter(message -> !message.has("reply_to_message")).toList();
  }

  /** What the bot has said under its posts in a chat. */
  List<JsonNode> corrections(long chat) {
    return own(chat).filter(message -> message.has("reply_to_message")).toList();
  }

  private Stream<JsonNode> own(long chat) {
    return standin.history(chat).stream().filter(message -> !message.has("author_signature"));
  }

  /** The source of an event has changed, and the archive's log says so. */
  void changes(String event) {
    news.changes(event);
    store.revisits(BOT).due(Set.of(new ArticleId(event)), ++logged);
  }

  /** The events of which a message tells. */
  static List<String> events(JsonNode message) {
    List<String> events = new ArrayList<>();
    Matcher event = EVENT.matcher(message.path("text").asText());
    while (event.find()) {
      events.add(event.group(1));
    }
    return events;
  }

  /** What the bot said to the admin. */
  List<JsonNode> said() {
    return standin.history(admin.id()).stream()
        .filter(message -> message.path("from").path("is_bot").asBoolean())
        .toList();
  }

  @Override
  public void close() {
    stop();
    standin.close();
  }
}
