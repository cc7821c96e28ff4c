package org.sutro.bot.sources;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.SafeHttp;
import org.sutro.fetch.Validators;

/**
 * The web with manners: a pause between two requests to one host, and what a site's robots.txt
 * forbids is left alone. Safe for many threads; waiting ends when this is closed.
 */
public final class Web implements AutoCloseable {

  /** UTF-16 units of pages and feeds that are taken apart at one time: as many as one may have. */
  private static final int ROOM = 4 * 1024 * 1024;

  private static final long ROBOTS_SECONDS = Duration.ofHours(12).toSeconds();
  private static final int MOST_HOSTS = 2000;

  private static final Duration REST = Duration.ofMinutes(10);
  private static final Duration LONGEST_REST = Duration.ofDays(1);

  /** Whether a page may be read. */
  enum Leave {
    GIVEN,
    REFUSED,
    /** The site can't be asked at the moment. */
    LATER
  }

  /**
   * What a site asks of programs.
   *
   * @param closed true when it could not be asked
   */
  private record Rules(Robots robots, boolean closed, long until) {
    static Rules closed(long now) {
      return new Rules(Robots.CLOSED, true, now + 600);
    }
  }

  /** A host that wants to be left alone. */
  private record Resting(Fetch.Status said, Instant until) {}

  private final SafeHttp http;
  private final Duration pause;
  private final InstantSource clock;
  private final LongSupplier ticker;
  private final Map<String, AtomicLong> free = new ConcurrentHashMap<>();
  private final Map<String, Rules> rules = new ConcurrentHashMap<>();
  private final Map<String, Resting> resting = new ConcurrentHashMap<>();
  private final Room room = new Room(ROOM);
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Reads through {@code http}, which is closed with this.
   *
   * @param pause between the beginnings of two requests to one host
   * @param ticker nanoseconds that only grow
   */
  public Web(SafeHttp http, Duration pause, InstantSource clock, LongSupplier ticker) {
    this.http = http;
    this.pause = pause;
    this.clock = clock;
    this.ticker = ticker;
  }

  /**
   * Reads an address that is meant for programs. A host that has asked for it is left alone; until
   * then its answer is this one.
   *
   * @throws InterruptedException also when this is closed
   */
  public Fetch get(String address, Validators known) throws InterruptedException {
    String host = host(address);
    Resting rest = resting.get(host);
    if (rest != null && now().isBefore(rest.until())) {
      Fetch.Status said = rest.said();
      return new Fetch.Status(said.code(), Duration.between(now(), rest.until()), said.challenge());
    }
    await(host);
    Fetch answer = http.get(address, known);
    if (closing.getCount() == 0) {
      if (answer instanceof Fetch.Fetched fetched) {
        fetched.close();
      }
      throw new InterruptedException("closing"); // and so the answer may be none
    }
    if (answer instanceof Fetch.Status no && (no.code() == 429 || no.code() == 503)) {
      rest(host, no);
    }
    return answer;
  }

  /** Trouble with one page is none of the host, unless it says how long it takes. */
  private void rest(String host, Fetch.Status said) {
    Duration asked = said.retryAfter();
    if (asked == null && said.code() != 429) {
      return;
    }
    if (resting.size() > MOST_HOSTS) {
      resting.clear();
    }
    Duration wait = asked == null ? REST : asked;
    Duration most = wait.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wait;
    resting.put(host, new Resting(said, now().plus(most)));
  }

  /** Whether the site lets programs read this page. */
  Leave leave(String address) throws InterruptedException {
    URI uri = uri(address);
    if (uri == null) {
      return Leave.GIVEN; // the client says what is wrong with it
    }
    String target = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery();
    Rules asked = rules(uri);
    if (asked.closed()) {
      return Leave.LATER;
    }
    boolean allowed = asked.robots().allow(query == null ? target : target + "?" + query);
    return allowed ? Leave.GIVEN : Leave.REFUSED;
  }

  private Rules rules(URI page) throws InterruptedException {
    String site = page.getScheme() + "://" + page.getRawAuthority();
    long now = clock.instant().getEpochSecond();
    Rules known = rules.get(site);
    if (known != null && known.until() > now) {
      return known;
    }
    Rules fresh =
        switch (get(site + "/robots.txt", Validators.NONE)) {
          case Fetch.Fetched file -> rules(file, now);
          case Fetch.Status no when no.code() >= 500 || no.code() == 429 -> Rules.closed(now);
          case Fetch.Unreachable no -> Rules.closed(now);
          case Fetch.TooSlow no -> Rules.closed(now);
          case Fetch.NoRoom no -> Rules.closed(now);
          case Fetch.Failed none -> new Rules(Robots.OPEN, false, now + ROBOTS_SECONDS);
          case Fetch.NotModified same -> new Rules(Robots.OPEN, false, now + ROBOTS_SECONDS);
        };
    if (rules.size() > MOST_HOSTS) {
      rules.clear();
    }
    rules.put(site, fresh);
    return fresh;
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
    if (closing.await(Math.max(0, mine - now), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("closing");
    }
  }

  /** Room to take apart what was read. */
  Room room() {
    return room;
  }

  Instant now() {
    return clock.instant();
  }

  private static String host(String address) {
    URI uri = uri(address);
    return uri == null || uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
  }

  private static @Nullable URI uri(String address) {
    try {
      return URI.create(address.strip());
    } catch (IllegalArgumentException e) {
      return null; // no address: whoever connects says so
    }
  }

  @Override
  public void close() {
    closing.countDown();
    http.close();
  }
}
