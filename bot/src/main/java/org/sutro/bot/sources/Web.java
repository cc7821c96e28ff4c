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

  private static final long ROBOTS_SECONDS = Duration.ofHours(12).toSeconds();
  private static final int MOST_HOSTS = 2000;

  private record Rules(Robots robots, long until) {}

  private final SafeHttp http;
  private final Duration pause;
  private final InstantSource clock;
  private final LongSupplier ticker;
  private final Map<String, AtomicLong> free = new ConcurrentHashMap<>();
  private final Map<String, Rules> rules = new ConcurrentHashMap<>();
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

  /** Reads an address that is meant for programs. */
  public Fetch get(String address, Validators known) throws InterruptedException {
    await(host(address));
    return http.get(address, known);
  }

  /** True when the site lets programs read this page. */
  boolean mayRead(String address) throws InterruptedException {
    URI uri = uri(address);
    if (uri == null) {
      return true; // the client says what is wrong with it
    }
    String target = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery();
    return robots(uri).allow(query == null ? target : target + "?" + query);
  }

  private Robots robots(URI page) throws InterruptedException {
    String site = page.getScheme() + "://" + page.getRawAuthority();
    long now = clock.instant().getEpochSecond();
    Rules known = rules.get(site);
    if (known != null && known.until() > now) {
      return known.robots();
    }
    Rules fresh =
        switch (get(site + "/robots.txt", Validators.NONE)) {
          case Fetch.Fetched file -> new Rules(Robots.parse(file.text()), now + ROBOTS_SECONDS);
          case Fetch.Status no when no.code() >= 500 -> new Rules(Robots.CLOSED, now + 600);
          case Fetch.Unreachable no -> new Rules(Robots.CLOSED, now + 600);
          case Fetch.TooSlow no -> new Rules(Robots.CLOSED, now + 600);
          case Fetch.Failed none -> new Rules(Robots.OPEN, now + ROBOTS_SECONDS);
          case Fetch.NotModified same -> new Rules(Robots.OPEN, now + ROBOTS_SECONDS);
        };
    if (rules.size() > MOST_HOSTS) {
      rules.clear();
    }
    rules.put(site, fresh);
    return fresh.robots();
  }

  /** Takes the next free moment of a host and waits for it. */
  private void await(String host) throws InterruptedException {
    if (free.size() > MOST_HOSTS) {
      free.clear();
    }
    long now = ticker.getAsLong();
    AtomicLong next = free.computeIfAbsent(host, any -> new AtomicLong(now));
    long mine = next.getAndUpdate(before -> Math.max(before, now) + pause.toNanos());
    if (mine > now && closing.await(mine - now, TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("closing");
    }
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
