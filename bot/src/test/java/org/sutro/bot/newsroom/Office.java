package org.sutro.bot.newsroom;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Articles;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.ChatKind;
import org.sutro.bot.chat.Corrections;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Place;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.chat.Witness;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.follow.CorrectAnswers;
import org.sutro.bot.follow.Errand;
import org.sutro.bot.library.Library;
import org.sutro.bot.render.Messages;
import org.sutro.bot.standin.SettableClock;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.SqliteStore;

/**
 * A newsroom with one channel whose series is on, and people with roles that can be taken from
 * them. What it says to them is kept in the order of saying.
 */
final class Office implements AutoCloseable {

  static final long BOT = 1;
  static final long CHAT = -1_001_000_000_007L;
  static final SeriesId SERIES = new SeriesId(CHAT, SeriesId.Rhythm.DAILY);
  static final long OWNER = 10;

  final SettableClock clock = new SettableClock();
  final MadeUpNews news;
  final List<Outgoing> said = new ArrayList<>();

  /** What Telegram would not do. */
  Predicate<Outgoing> refused = outgoing -> false;

  /** How often Telegram was asked what somebody is in a chat. */
  final AtomicInteger asked = new AtomicInteger();

  /** Chats of which nothing can be asked without something going badly wrong. */
  final Set<Long> troubled = new HashSet<>();

  /** What the group is called, now and before it moved. */
  private final Set<Long> chats = new HashSet<>(Set.of(CHAT));

  private final Map<Long, Role> roles = new HashMap<>();
  private final boolean channel;
  private final Articles articles;
  private final SqliteStore store;
  private final Newsroom room;
  private final Map<Spot, Outgoing> screens = new LinkedHashMap<>();
  private int updates;
  private int messages = 100;
  private int logged;

  /** With a series offered to the owner, who has just let the bot in. */
  Office(Path file, boolean channel) {
    this(file, channel, new MadeUpNews());
  }

  private Office(Path file, boolean channel, MadeUpNews news) {
    this(file, channel, new Known(news, news, news), news);
  }

  /** The same with editions of real news. */
  Office(Path file, boolean channel, Library library) {
    this(
        file,
        channel,
        new Known(library.newsdesk(), library::shown, library.proofs()::of),
        new MadeUpNews());
  }

  private record Known(Newsdesk newsdesk, Articles articles, Witness witness) {}

  private Office(Path file, boolean channel, Known known, MadeUpNews news) {
    this.channel = channel;
    this.articles = known.articles();
    this.news = news;
    store = SqliteStore.open(file);
    roles.put(OWNER, new Role(Role.Status.CREATOR, Set.of()));
    roles.put(BOT, new Role(Role.Status.ADMINISTRATOR, Set.of("can_post_messages")));
    Roles telegram =
        new Roles() {
          @Override
          public Role of(long chat, long user) {
            asked.incrementAndGet();
            if (troubled.contains(chat)) {
              throw new IllegalStateException("trouble in " + chat);
            }
            return chats.contains(chat) ? roles.getOrDefault(user, Role.OUTSIDE) : Role.OUTSIDE;
          }

          @Override
          public Optional<String> nameOf(long chat, long user) {
            return Optional.of("অ্যাডমিন " + user).filter(name -> roles.containsKey(user));
          }

          @Override
          public Optional<String> nameOfBot() {
            return Optional.of("sutro_bot");
          }

          @Override
          public Role ofBot(long chat) {
            return of(chat, BOT);
          }
        };
    room =
        Newsroom.over(
            store.ledger(BOT),
            new Newsroom.Sources(known.newsdesk(), articles, known.witness(), telegram, store),
            new Newsroom.Machine(clock, new Random(7)));
    letIn(OWNER);
  }

  /** The same after a restart, with what is in the file now. */
  Office reopened(Path file) {
    Office after = new Office(file, channel, news);
    after.clock.pass(Duration.between(after.clock.instant(), clock.instant()));
    return after;
  }

  /** Telegram gives the group another id, and says so. */
  void moves(long newChat) {
    chats.add(newChat);
    kept(new Response(List.of(), List.of(new Note.Moved(CHAT, newChat))));
  }

  /** What a running bot looks for changed articles with. */
  Errand corrections(Library library) {
    Corrections corrections = new Corrections(library.proofs()::of, store, ZoneOffset.UTC);
    return new CorrectAnswers(library.archive(), corrections, store, BOT, clock);
  }

  /** What is to be done now is done; nothing is sent. */
  void turn() {
    room.turn(clock.instant());
  }

  /** Somebody makes the bot an administrator. */
  Response letIn(long by) {
    return membership(by, true);
  }

  /** Somebody puts the bot out. */
  Response putOut(long by) {
    return membership(by, false);
  }

  private Response membership(long by, boolean present) {
    ChatKind kind = channel ? ChatKind.CHANNEL : ChatKind.GROUP;
    Origin origin = new Origin(++updates, CHAT, kind, by, 0, false, "bn");
    return kept(
        room.channels().letIn(new Incoming.Membership(origin, present, "খবর"), Messages.bengali()));
  }

  void role(long person, Role.Status status, String... rights) {
    roles.put(person, new Role(status, Set.of(rights)));
  }

  Ledger ledger() {
    return store.ledger(BOT);
  }

  Outbox outbox() {
    return store.outbox(BOT);
  }

  Series series() {
    return ledger().series(SERIES).orElseThrow();
  }

  /** The newest edition. */
  Issue issue() {
    return ledger().newest(SERIES, 1).getFirst();
  }

  /** Somebody presses a button in their private chat, be it theirs or made up. */
  Response press(long person, Tap.OfDigest tap) {
    return kept(decided(person, tap));
  }

  /** What would follow from a press; nothing of it is kept. */
  Response decided(long person, Tap.OfDigest tap) {
    int message =
        screens.keySet().stream()
            .filter(place -> place.chat() == person)
            .mapToInt(Spot::message)
            .reduce(50, (one, next) -> next);
    Origin origin = new Origin(++updates, person, ChatKind.PRIVATE, person, message, true, "bn");
    return room.channels()
        .pressed(new Incoming.ButtonPress(origin, "press", "data"), tap, Messages.bengali());
  }

  Response press(long person, String choice) {
    return press(person, new Tap.OfSeries(SERIES, choice));
  }

  Response decide(long person, String act) {
    return press(person, tap(act));
  }

  /** A button under the newest edition as it is now. */
  Tap.OfIssue tap(String act) {
    return tap(series(), issue(), act);
  }

  /** A button under an edition as it is now. */
  Tap.OfIssue tap(Series series, Issue issue, String act) {
    int seen = issue.draft() == null ? 0 : new IssuePages(articles).print(series, issue);
    return new Tap.OfIssue(issue.name().id(), seen, act);
  }

  /** Somebody writes in private. */
  boolean write(long person, String words) {
    Origin origin = new Origin(++updates, person, ChatKind.PRIVATE, person, 51, true, "bn");
    return room.channels().typed(origin, words, Messages.bengali()).map(this::kept).isPresent();
  }

  Response ask(long person) {
    Origin origin = new Origin(++updates, person, ChatKind.PRIVATE, person, 52, true, "bn");
    return kept(room.channels().asked(origin, Messages.bengali()));
  }

  /** The same in a topic of the group. */
  Response askIn(int topic, long person) {
    Place place = new Place(CHAT, ChatKind.GROUP, topic);
    Origin origin = new Origin(++updates, place, person, 55, true, "bn");
    return kept(room.channels().asked(origin, Messages.bengali()));
  }

  /** The clock of the office stands at 12:30 in Dhaka; the ready plan is for nine. */
  void untilTheMorning() {
    pass(Duration.ofHours(19).plusMinutes(35));
  }

  /** An edition that needs no approval is made, and its post waits to be sent. */
  void untilItIsSent() {
    press(OWNER, "start");
    press(OWNER, "alone");
    happens("e1");
    clock.pass(Duration.ofHours(20).plusMinutes(31));
    turn();
    turn();
  }

  /** An approved edition goes out, and what became of it is not known five minutes later. */
  void untilItIsDoubtful() {
    press(OWNER, "start");
    happens("e1");
    untilTheMorning();
    decide(OWNER, "approve");
    clock.pass(Duration.ofHours(1));
    loseThePost();
    pass(Duration.ofMinutes(5));
  }

  /** Something happens within minutes, one after the other. */
  void happens(String... events) {
    for (int i = 0; i < events.length; i++) {
      news.happens(clock.instant().plusSeconds(60 + i), events[i]);
    }
  }

  /** The messages of editions that were sent. */
  List<Outgoing.Post> posts() {
    return said.stream()
        .filter(Outgoing.Post.class::isInstance)
        .map(Outgoing.Post.class::cast)
        .toList();
  }

  /** What was said last to somebody. */
  String lastSaid() {
    return said.reversed().stream()
        .filter(Outgoing.Send.class::isInstance)
        .map(outgoing -> ((Outgoing.Send) outgoing).text().text())
        .findFirst()
        .orElseThrow();
  }

  /** Time passes, then everything is sent and arrives. */
  void pass(Duration time) {
    clock.pass(time);
    room.turn(clock.instant());
    while (true) {
      var parcel = outbox().next(clock.instant(), Set.of());
      if (parcel.isEmpty()) {
        break;
      }
      if (refused.test(parcel.get().outgoing())) {
        outbox().failed(parcel.get(), "400 Bad Request");
        continue;
      }
      said.add(parcel.get().outgoing());
      arrived(parcel.get().outgoing(), messages);
      outbox().sent(parcel.get(), messages++);
    }
    room.turn(clock.instant());
  }

  private void arrived(Outgoing outgoing, int message) {
    if (outgoing instanceof Outgoing.Send) {
      screens.put(new Spot(outgoing.chat(), message), outgoing);
    } else if (outgoing instanceof Outgoing.Edit edit) {
      screens.put(new Spot(edit.chat(), edit.message()), edit);
    }
  }

  /** What somebody has before them in their private chat, the oldest message first. */
  List<Outgoing> screen(long person) {
    return screens.entrySet().stream()
        .filter(entry -> entry.getKey().chat() == person)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** All buttons somebody has before them that are about an edition. */
  List<String> deciding(long person) {
    return screen(person).stream()
        .flatMap(outgoing -> Said.keyboard(outgoing).stream())
        .flatMap(List::stream)
        .filter(
            button -> button instanceof Button.Action action && action.tap() instanceof Tap.OfIssue)
        .map(Button::label)
        .toList();
  }

  /** The button of a label that somebody was shown last. */
  Tap.OfIssue shown(long person, String label) {
    return screen(person).stream()
        .flatMap(outgoing -> Said.keyboard(outgoing).stream())
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .map(button -> (Tap.OfIssue) ((Button.Action) button).tap())
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  private record Spot(long chat, int message) {}

  /** The source of an event has changed, and the archive's log says so. */
  void changed(String event) {
    store.revisits(BOT).due(Set.of(new ArticleId(event)), ++logged);
  }

  /** The post goes out, and nobody hears what became of it. */
  void loseThePost() {
    room.turn(clock.instant());
    while (true) {
      Outbox.Parcel parcel = outbox().next(clock.instant(), Set.of()).orElseThrow();
      if (parcel.outgoing() instanceof Outgoing.Post post) {
        outbox().lost(parcel, post);
        return;
      }
      outbox().sent(parcel, 0);
    }
  }

  /** Somebody comes by a link; false when it has nothing to do with digests. */
  boolean come(long person, String parameter) {
    return comes(person, parameter).map(this::kept).isPresent();
  }

  /** What would follow from that; nothing of it is kept. */
  Optional<Response> comes(long person, String parameter) {
    Origin origin = new Origin(++updates, person, ChatKind.PRIVATE, person, 54, true, "bn");
    return room.channels().started(origin, parameter, Messages.bengali());
  }

  /** Somebody gives a command in private. */
  void command(long person) {
    Origin origin = new Origin(++updates, person, ChatKind.PRIVATE, person, 53, true, "bn");
    room.channels()
        .turnedAway(origin)
        .ifPresent(note -> kept(new Response(List.of(), List.of(note))));
  }

  Response kept(Response response) {
    if (!ledger().keep(response, clock.instant())) {
      throw new IllegalStateException("changed meanwhile");
    }
    return response;
  }

  @Override
  public void close() {
    store.close();
  }
}
