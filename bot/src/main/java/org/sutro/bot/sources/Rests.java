package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.fetch.Domain;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.WebAddress;

/**
 * Hosts, and single addresses, that have asked to be left alone. Those that lie with the articles
 * outlive the program and count for every command; those in memory do neither. Safe for many
 * threads.
 */
public final class Rests {

  private static final String KIND = "rest";

  /** So many are remembered; with more all are forgotten, lest somebody fills the memory. */
  private static final int MOST = 2000;

  static final Duration LONGEST = Duration.ofDays(1);

  private final @Nullable Archive archive;
  private final Map<String, String> memory = new ConcurrentHashMap<>();

  private Rests(@Nullable Archive archive) {
    this.archive = archive;
  }

  /** Those that this program has met, forgotten when it ends. */
  public static Rests inMemory() {
    return new Rests(null);
  }

  /** Those that lie with the articles. */
  public static Rests in(Archive archive) {
    return new Rests(archive);
  }

  /**
   * One that wants to be left alone.
   *
   * @param who a host, or a whole address
   * @param address what was asked for when it said so
   * @param said what it said
   * @param until when it may be asked again
   */
  public record Rest(String who, String address, Fetch.Status said, Instant until) {

    /** True when it was asked for {@code other} that it said so. */
    public boolean isOf(String other) {
      return WebAddress.of(other).filter(of -> whole(of).equals(address)).isPresent();
    }

    /** How long it is still to be left alone. */
    public Duration left(Instant now) {
      return Duration.between(now, until);
    }

    /** Who asked for it and on what occasion, as a sentence; of the source at {@code own}. */
    public String told(String own) {
      String whom = who.contains("://") ? "it" : who;
      String occasion = isOf(own) ? "" : ", when asked for " + address;
      return whom + " asks to be left alone (" + said.code() + ")" + occasion;
    }

    /** What is not read until it is over, as a sentence. */
    public String kept(Instant now) {
      String whom = who.contains("://") ? "It is not read" : "Nothing of " + who + " is read";
      return whom + ", by a running bot neither, for another " + Trial.span(left(now)) + ".";
    }

    private String line() {
      Duration asked = said.retryAfter();
      return until.getEpochSecond()
          + " "
          + said.code()
          + " "
          + (asked == null ? -1 : asked.toSeconds())
          + " "
          + said.challenge()
          + " "
          + address;
    }

    /** The one in a line; empty when it is not understood. */
    private static Optional<Rest> parse(String who, String line) {
      String[] part = line.split(" ", 5);
      try {
        long asked = Long.parseLong(part[2]);
        Fetch.Status said =
            new Fetch.Status(
                Integer.parseInt(part[1]),
                asked < 0 ? null : Duration.ofSeconds(asked),
                Boolean.parseBoolean(part[3]));
        return Optional.of(
            new Rest(who, part[4], said, Instant.ofEpochSecond(Long.parseLong(part[0]))));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        return Optional.empty();
      }
    }
  }

  /** Why a source is not to be read at the moment; empty when it may be. */
  public Optional<Rest> on(Source source, Instant now) {
    return source.kind() == Source.Kind.FOLDER ? Optional.empty() : on(source.address(), now);
  }

  /** Why an address is not to be asked for at the moment; empty when it may be. */
  public Optional<Rest> on(String address, Instant now) {
    return WebAddress.of(address).flatMap(of -> on(of, now));
  }

  Optional<Rest> on(WebAddress address, Instant now) {
    Optional<Rest> host = of(door(address), now);
    Optional<Rest> own = of(whole(address), now);
    return host.isEmpty() || own.filter(one -> one.until().isAfter(host.get().until())).isPresent()
        ? own
        : host;
  }

  /**
   * Who is asked: a host of the public web, whatever the port; of what has no name there the host
   * and the port, as one machine of a network at home may be many servers.
   */
  static String door(WebAddress address) {
    String site = address.site();
    return Domain.of(site).isPresent() ? address.host() : site.substring(site.indexOf("://") + 3);
  }

  static String whole(WebAddress address) {
    return address.site() + address.target();
  }

  private Optional<Rest> of(String who, Instant now) {
    String line = archive == null ? memory.get(who) : archive.note(KIND, who);
    return line == null ? Optional.empty() : Rest.parse(who, line).filter(one -> lasts(one, now));
  }

  /** One that lasts for longer than any was heard while the clock was ahead. */
  private static boolean lasts(Rest rest, Instant now) {
    return now.isBefore(rest.until()) && !rest.until().isAfter(now.plus(LONGEST));
  }

  /** Remembers one; those that are over are forgotten. */
  void keep(Rest rest, Instant now) {
    Map<String, String> all = archive == null ? memory : archive.notes(KIND);
    boolean full = all.size() >= MOST;
    List<Note> notes = new ArrayList<>();
    all.forEach((who, line) -> {
      if (full || Rest.parse(who, line).filter(one -> lasts(one, now)).isEmpty()) {
        notes.add(new Note(KIND, who, null));
      }
    });
    if (archive == null) {
      notes.forEach(note -> memory.remove(note.id()));
      memory.put(rest.who(), rest.line());
    } else {
      notes.add(new Note(KIND, rest.who(), rest.line()));
      archive.note(notes);
    }
  }
}
