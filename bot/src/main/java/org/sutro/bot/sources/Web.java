package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.Gate;
import org.sutro.fetch.SafeHttp;
import org.sutro.fetch.Validators;
import org.sutro.fetch.WebAddress;
import org.sutro.ingest.Patience;

/**
 * The web with manners: a pause between two requests to one host, and what a site's robots.txt
 * forbids is left alone. Safe for many threads; waiting ends when this is closed.
 */
public final class Web implements AutoCloseable {

  /** UTF-16 units of pages and feeds that are taken apart at one time: as many as one may have. */
  private static final int ROOM = 4 * 1024 * 1024;

  /**
   * Texts taken apart at one time: one for each visit that can be under way, and as many again for
   * those that may never end.
   */
  private static final int TEXTS = 2 * Fetcher.AT_ONCE;

  private static final Duration LONGEST_TEXT = Duration.ofSeconds(30);

  private static final long ROBOTS_SECONDS = Duration.ofHours(12).toSeconds();
  private static final int MOST_HOSTS = 2000;

  /** Room for the rules of all sites together, in UTF-16 units. */
  private static final int MOST_RULES = 4 * 1024 * 1024;

  private static final Duration REST = Duration.ofMinutes(10);

  /**
   * What a site asks of programs.
   *
   * @param closed true when it could not be asked
   */
  private record Rules(Robots robots, boolean closed, long until) {
    static Rules open(long now) {
      return new Rules(Robots.OPEN, false, now + ROBOTS_SECONDS);
    }

    static Rules closed(long now, @Nullable Duration asked) {
      long seconds =
          asked == null ? REST.toSeconds() : Math.min(asked.toSeconds(), REST.toSeconds());
      return new Rules(Robots.CLOSED, true, now + seconds);
    }
  }

  private final SafeHttp http;
  private final Duration pause;
  private final InstantSource clock;
  private final LongSupplier ticker;
  private final Map<String, AtomicLong> free = new ConcurrentHashMap<>();
  private final Map<String, Rules> rules = new ConcurrentHashMap<>();
  private final Rests rests;
  private final Room room = new Room(ROOM, new Patience(TEXTS, LONGEST_TEXT));
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Reads through {@code http}, which is closed with this; who wants to be left alone is remembered
   * until then.
   *
   * @param pause between the beginnings of two requests to one host
   * @param ticker nanoseconds that only grow
   */
  public Web(SafeHttp http, Duration pause, InstantSource clock, LongSupplier ticker) {
    this(http, pause, clock, ticker, Rests.inMemory());
  }

  /** The same, minding and remembering {@code rests}. */
  public Web(SafeHttp http, Duration pause, InstantSource clock, LongSupplier ticker, Rests rests) {
    this.rests = rests;
    this.http = http;
    this.pause = pause;
    this.clock = clock;
    this.ticker = ticker;
  }

  /**
   * Reads an address that is meant for programs; the beginning, when it is very large. A host that
   * has asked for it is left alone.
   *
   * @throws InterruptedException also when this is closed
   */
  Fetch get(String address, Validators known, Asker asker) throws InterruptedException {
    return get(address, known, new Way(false, asker));
  }

  /**
   * Reads an address that is meant for people, unless its site, or one that it redirects to, does
   * not want programs to.
   *
   * @throws InterruptedException also when this is closed
   */
  Fetch page(String address, Validators known, Asker asker) throws InterruptedException {
    return get(address, known, new Way(true, asker));
  }

  private Fetch get(String address, Validators known, Way way) throws InterruptedException {
    Fetch answer =
        way.forPeople ? http.get(address, known, way) : http.beginning(address, known, way);
    if (isClosed()) {
      if (answer instanceof Fetch.Fetched fetched) {
        fetched.close();
      }
      throw new InterruptedException("closing"); // and so the answer may be none
    }
    if (way.asked != null && answer instanceof Fetch.Status no) {
      rest(way.asked, no);
    }
    return answer;
  }

  /** The way of one request from host to host. */
  private final class Way implements Gate {
    private final boolean forPeople;
    private final Asker asker;

    /** The one that was asked last; null when it was not, but kept away from. */
    private @Nullable WebAddress asked;

    Way(boolean forPeople, Asker asker) {
      this.forPeople = forPeople;
      this.asker = asker;
    }

    @Override
    public boolean mayGoInside(WebAddress address) {
      return asker.mayGoInside(address);
    }

    @Override
    public @Nullable Fetch before(WebAddress next) throws InterruptedException {
      asked = null;
      Fetch no = resting(next);
      if (no == null && forPeople) {
        no = unwelcome(next, asker);
      }
      if (no == null) {
        await(Rests.door(next));
        asked = next;
      }
      return no;
    }
  }

  /** That a host, or this address, wants to be left alone; null for others. */
  private Fetch.@Nullable Resting resting(WebAddress address) {
    Instant now = now();
    return rests
        .on(address, now)
        .map(rest -> new Fetch.Resting(rest.said(), rest.left(now)))
        .orElse(null);
  }

  /** Who asks too often asks the host too often; trouble with one page is none of the host. */
  private void rest(WebAddress address, Fetch.Status said) {
    Duration asked = said.retryAfter();
    boolean often = said.code() == 429;
    if (!often && (said.code() != 503 || asked == null)) {
      return;
    }
    Duration wait = asked == null ? REST : asked;
    Duration most = wait.compareTo(Rests.LONGEST) > 0 ? Rests.LONGEST : wait;
    String whole = Rests.whole(address);
    Instant now = now();
    rests.keep(
        new Rests.Rest(often ? Rests.door(address) : whole, whole, said, now.plus(most)), now);
  }

  /** That the site does not let programs read this page; null when it does. */
  private @Nullable Fetch unwelcome(WebAddress address, Asker asker) throws InterruptedException {
    Rules asked = rules(address.site(), asker);
    return !asked.closed() && asked.robots().allow(address.target())
        ? null
        : new Fetch.Unwelcome(address.host(), asked.closed());
  }

  private Rules rules(String site, Asker asker) throws InterruptedException {
    long now = clock.instant().getEpochSecond();
    Rules known = rules.get(site);
    if (known != null && known.until() > now && known.until() - now <= ROBOTS_SECONDS) {
      return known;
    }
    Fetch answer = get(site + "/robots.txt", Validators.NONE, asker);
    Rules fresh = rules(answer, now);
    if (answer instanceof Fetch.Refused no && no.why() == Fetch.Why.PRIVATE && no.hop() == 0) {
      return fresh; // others may go inside
    }
    int size = rules.values().stream().mapToInt(one -> one.robots().size()).sum();
    if (rules.size() > MOST_HOSTS || size > MOST_RULES) {
      rules.clear();
    }
    rules.put(site, fresh);
    return fresh;
  }

  /** Without rules all may be read; as long as nobody can say whether there are any, nothing. */
  private static Rules rules(Fetch answer, long now) {
    return switch (answer) {
      case Fetch.Fetched file -> rules(file, now);
      case Fetch.Gone none -> Rules.open(now);
      case Fetch.Status none when isNone(none) -> Rules.open(now);
      case Fetch.Status no -> Rules.closed(now, no.retryAfter());
      case Fetch.Resting no -> Rules.closed(now, no.left());
      // a circle is no file (RFC 9309, 2.3.1.2); where nobody may go, no page is asked for
      case Fetch.Refused none when none.why() == Fetch.Why.REDIRECTS || none.hop() == 0 ->
          Rules.open(now);
      case Fetch.Failed no -> Rules.closed(now, null);
      case Fetch.NotModified same -> Rules.closed(now, null);
    };
  }

  private static boolean isNone(Fetch.Status answer) {
    int kind = answer.code() / 100;
    return answer.code() != 429 && (kind == 4 || kind == 2);
  }

  private static Rules rules(Fetch.Fetched file, long now) {
    try (file) {
      return new Rules(Robots.parse(file.text()), false, now + ROBOTS_SECONDS);
    }
  }

  /** Takes the next free moment of a host and waits for it. */
  private void await(String host) throws InterruptedException {
    if (free.size() > MOST_HOSTS) {
      free.clear();
    }
    long now = ticker.getAsLong();
    AtomicLong next = free.computeIfAbsent(host, any -> new AtomicLong(now));
    long mine = next.getAndUpdate(before -> Math.max(before, now) + pause.toNanos());
    rest(Duration.ofNanos(Math.max(0, mine - now)));
  }

  /**
   * Lets some time pass.
   *
   * @throws InterruptedException also when this is closed meanwhile
   */
  void rest(Duration time) throws InterruptedException {
    if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("closing");
    }
  }

  /**
   * Takes apart what was read somewhere, when there is room for it.
   *
   * @param givenUp what becomes of it if it is not taken apart
   */
  <T> T read(Room.Owner owner, String text, Supplier<T> work, Function<Room.GivenUp, T> givenUp)
      throws InterruptedException {
    return room.with(owner, text, work, givenUp);
  }

  boolean isClosed() {
    return closing.getCount() == 0;
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    closing.countDown();
    http.close();
  }
}
