package org.sutro.bot.sources;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.feed.Entry;
import org.sutro.fetch.Validators;

/**
 * How far a source has been read. Times are seconds since 1970; 0 for never.
 *
 * @param validators what its last answer gave along
 * @param whole when it and its pages were last asked for as if nothing of them were known
 * @param health how the last visits went
 * @param moved where it says it has moved to, if it does
 * @param seen its entries that were looked at, by key, oldest first
 * @param leftOut what was left out when it was last read: of a feed, headlines that are about
 *     something else; of a folder, files and why
 */
public record SourceState(
    Validators validators,
    long whole,
    Health health,
    @Nullable Moved moved,
    Map<String, Seen> seen,
    List<String> leftOut) {

  static final String KIND = "source-state";

  /** Kept apart, as it is small and asked for every few seconds. */
  static final String HEALTH = "source-health";

  /** Entries that are remembered, well above what a feed shows at a time. */
  static final int MOST_SEEN = 2500;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final Duration LONGEST_VALID = Duration.ofDays(7);

  /** Nothing has been read. */
  public static final SourceState NEW =
      new SourceState(Validators.NONE, 0, Health.UNTRIED, null, Map.of(), List.of());

  /** Keeps copies. */
  public SourceState {
    seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    leftOut = List.copyOf(leftOut);
  }

  /** All but the health. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Kept(
      Validators validators,
      long whole,
      @Nullable Moved moved,
      Map<String, Seen> seen,
      List<String> leftOut) {
    Kept {
      Objects.requireNonNull(validators);
      Objects.requireNonNull(seen);
      Objects.requireNonNull(leftOut);
    }
  }

  /**
   * How the visits went.
   *
   * @param lastSuccess when it was last read
   * @param nextTry when it is read again
   * @param failures visits in a row that failed
   * @param failingSince when the first of those was
   * @param problem what is wrong, as the end of a sentence about it; null when nothing is
   * @param paused true when it is not read any more until the host turns it on again
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Health(
      long lastSuccess,
      long nextTry,
      int failures,
      long failingSince,
      @Nullable String problem,
      boolean paused) {
    static final Health UNTRIED = new Health(0, 0, 0, 0, null, false);

    /** The health in a note; that of a new source when there is none that is understood. */
    static Health parse(@Nullable String note) {
      try {
        return note == null ? UNTRIED : JSON.readValue(note, Health.class);
      } catch (JsonProcessingException e) {
        return UNTRIED;
      }
    }

    Note note(String id) {
      return new Note(HEALTH, id, json(this));
    }
  }

  /**
   * A move that a source announces.
   *
   * @param from the address that said so; null in what earlier versions kept
   * @param to the new address
   * @param day the day since 1970 on which it said so first
   * @param settled true when it was said on two days: then it is read there
   */
  public record Moved(@Nullable String from, String to, long day, boolean settled) {}

  /**
   * An entry that was looked at.
   *
   * @param fingerprint of what the feed said about it
   * @param validators what its page gave along
   * @param lent what only the feed said about it; null when the page said all
   * @param unread since when no article was to be had; null once one is kept
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Seen(
      String fingerprint, Validators validators, @Nullable Lent lent, @Nullable Unread unread) {

    /** One that is looked at for the first time. */
    static Seen first(String fingerprint) {
      return new Seen(fingerprint, Validators.NONE, null, Unread.NEVER_ASKED);
    }

    /** The same when the feed says something else about it: what is kept of it stays kept. */
    Seen changed(String print) {
      return new Seen(print, Validators.NONE, lent, unread == null ? null : Unread.NEVER_ASKED);
    }

    /** The same with its article kept. */
    Seen with(Validators next, @Nullable Lent of) {
      return new Seen(fingerprint, next, of, null);
    }

    /** The same after its page was asked for in vain; no matter once an article is kept. */
    Seen missed(Lent said, Instant now) {
      return unread == null ? this : new Seen(fingerprint, validators, said, unread.asked(now));
    }

    /** The same when it is not asked for again by itself. */
    Seen givenUp(Lent said, Instant now) {
      return unread == null ? this : new Seen(fingerprint, validators, said, Unread.givenUp(now));
    }

    /** True when the article of its page is kept. */
    boolean isRead() {
      return unread == null && (lent == null || !lent.text());
    }
  }

  /**
   * A page that was asked for in vain. Each wait for it is as long as all before, and after some
   * days it is given up.
   *
   * @param since when it was asked for first
   * @param last when it was asked for last
   */
  public record Unread(long since, long last) {
    static final Unread NEVER_ASKED = new Unread(0, 0);

    private static final Duration PATIENCE = Duration.ofDays(4);

    /** The same, asked once more. */
    Unread asked(Instant now) {
      long second = now.getEpochSecond();
      return new Unread(equals(NEVER_ASKED) ? second : since, second);
    }

    /** One that is not asked for again. */
    static Unread givenUp(Instant now) {
      return new Unread(0, now.getEpochSecond());
    }

    boolean isDue(Instant now) {
      long waited = last - since;
      return waited < PATIENCE.toSeconds() && now.getEpochSecond() - last >= waited;
    }
  }

  /**
   * What of an article stands in the feed alone.
   *
   * @param text true when the text does
   * @param title its headline, if the page has none
   * @param published its date as ISO 8601, if the page has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Lent(boolean text, @Nullable String title, @Nullable String published) {

    /** All that an entry says beside a text. */
    static Lent of(Entry entry) {
      OffsetDateTime date = entry.published();
      return new Lent(false, entry.title(), date == null ? null : date.toString());
    }
  }

  /** The state of a source. */
  public static SourceState of(Archive archive, String id) {
    String note = archive.note(KIND, id);
    return (note == null ? NEW : parse(note)).with(health(archive, id));
  }

  /** How the visits to a source went. */
  public static Health health(Archive archive, String id) {
    return Health.parse(archive.note(HEALTH, id));
  }

  /** Makes a source be read as if for the first time; what is known of its articles stays. */
  public static void forget(Archive archive, String id) {
    SourceState known = of(archive, id);
    archive.note(known.with(Validators.NONE).with((Moved) null).with(Health.UNTRIED).notes(id));
  }

  /**
   * The same a week after its validators were last dropped: without them. A server that says for
   * ever that nothing has changed, because of an answer long gone, is found out.
   */
  SourceState at(Instant now) {
    long second = now.getEpochSecond();
    if (second - whole < LONGEST_VALID.toSeconds()) {
      return this;
    }
    Map<String, Seen> unknown = new LinkedHashMap<>(seen);
    unknown.replaceAll(
        (key, one) -> new Seen(one.fingerprint(), Validators.NONE, one.lent(), one.unread()));
    return new SourceState(Validators.NONE, second, health, moved, unknown, leftOut);
  }

  SourceState with(Health next) {
    return new SourceState(validators, whole, next, moved, seen, leftOut);
  }

  SourceState with(@Nullable Moved next) {
    return new SourceState(validators, whole, health, next, seen, leftOut);
  }

  SourceState with(Validators next) {
    return new SourceState(next, whole, health, moved, seen, leftOut);
  }

  SourceState with(Map<String, Seen> next, List<String> others) {
    return new SourceState(validators, whole, health, moved, next, others);
  }

  List<Note> notes(String id) {
    Kept kept = new Kept(validators, whole, moved, seen, leftOut);
    return List.of(new Note(KIND, id, json(kept)), health.note(id));
  }

  /** Notes that forget a source. */
  static List<Note> forgotten(String id) {
    return List.of(new Note(KIND, id, null), new Note(HEALTH, id, null));
  }

  private static String json(Object record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts and numbers can be written", e);
    }
  }

  /**
   * The state in a note, its health aside; a new one when it is not understood, so that the source
   * is read afresh.
   */
  static SourceState parse(String note) {
    try {
      Kept kept = JSON.readValue(note, Kept.class);
      return new SourceState(
          kept.validators(),
          kept.whole(),
          Health.UNTRIED,
          kept.moved(),
          kept.seen(),
          kept.leftOut());
    } catch (JsonProcessingException e) {
      return NEW;
    }
  }
}
