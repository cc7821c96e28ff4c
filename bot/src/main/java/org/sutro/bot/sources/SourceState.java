package org.sutro.bot.sources;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.archive.Provided;
import org.sutro.bot.sources.Seen.Lent;
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
 * @param remark what the host should know of it though it is read, as the end of a sentence; null
 *     when there is nothing
 */
public record SourceState(
    Validators validators,
    long whole,
    Health health,
    @Nullable Moved moved,
    Map<String, Seen> seen,
    List<String> leftOut,
    @Nullable String remark) {

  static final String KIND = "source-state";

  /** Kept apart, as it is small and asked for every few seconds. */
  static final String HEALTH = "source-health";

  /** Entries that are remembered, well above what a feed shows at a time. */
  static final int MOST_SEEN = 2500;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final Duration LONGEST_VALID = Duration.ofDays(7);

  /** Nothing has been read. */
  public static final SourceState NEW =
      new SourceState(Validators.NONE, 0, Health.UNTRIED, null, Map.of(), List.of(), null);

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
      List<String> leftOut,
      @Nullable String remark) {
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

    /** When it was last read; null when it never was. */
    public @Nullable Instant lastRead() {
      return lastSuccess == 0 ? null : Instant.ofEpochSecond(lastSuccess);
    }

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
   * Pages that were not to be had when they were asked for last.
   *
   * @param why the end of a sentence about such a page
   * @param kept whether articles of them are kept
   * @param addresses of the entries they belong to, or titles of those without, oldest first
   */
  public record Trouble(String why, boolean kept, List<String> addresses) {}

  /** What pages were not to be had, for each reason, those first of which nothing is kept. */
  public List<Trouble> troubles() {
    Map<String, List<String>> missing = new TreeMap<>();
    Map<String, List<String>> stale = new TreeMap<>();
    seen.forEach((key, one) -> {
      if (one.trouble() != null) {
        (one.isKept() ? stale : missing)
            .computeIfAbsent(one.trouble(), any -> new ArrayList<>())
            .add(named(key, one.lent()));
      }
    });
    List<Trouble> troubles = new ArrayList<>();
    missing.forEach((why, addresses) -> troubles.add(new Trouble(why, false, addresses)));
    stale.forEach((why, addresses) -> troubles.add(new Trouble(why, true, addresses)));
    return troubles;
  }

  /** What has no address is called by its title. */
  private static String named(String key, @Nullable Lent lent) {
    String title = key.startsWith(Wanted.TEXT) && lent != null ? lent.title() : null;
    return title == null ? key : '"' + title + '"';
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

  /**
   * Makes a source be read as if for the first time; what is known of its articles stays, and when
   * it was read last.
   */
  public static void forget(Archive archive, String id) {
    SourceState known = of(archive, id);
    Health afresh = new Health(known.health().lastSuccess(), 0, 0, 0, null, false);
    archive.note(known.with(Validators.NONE).with((Moved) null).with(afresh).notes(id));
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
    unknown.replaceAll((key, one) -> one.withoutValidators());
    return new SourceState(Validators.NONE, second, health, moved, unknown, leftOut, remark);
  }

  SourceState with(Health next) {
    return new SourceState(validators, whole, next, moved, seen, leftOut, remark);
  }

  SourceState with(@Nullable Moved next) {
    return new SourceState(validators, whole, health, next, seen, leftOut, remark);
  }

  SourceState with(Validators next) {
    return new SourceState(next, whole, health, moved, seen, leftOut, remark);
  }

  SourceState with(Map<String, Seen> next, List<String> others) {
    return new SourceState(validators, whole, health, moved, next, others, remark);
  }

  SourceState remarked(@Nullable String next) {
    return new SourceState(validators, whole, health, moved, seen, leftOut, next);
  }

  List<Note> notes(String id) {
    Kept kept = new Kept(validators, whole, moved, seen, leftOut, remark);
    return List.of(new Note(KIND, id, json(kept)), health.note(id));
  }

  /** Notes of this state after a visit, unless somebody has changed the source meanwhile. */
  Provided since(SourceState before, String id) {
    return before.unlessTouched(id, notes(id));
  }

  /** What is written while nobody has changed how the source is since this. */
  Provided unlessTouched(String id, List<Note> notes) {
    return new Provided(health.note(id), notes);
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
          kept.leftOut(),
          kept.remark());
    } catch (JsonProcessingException e) {
      return NEW;
    }
  }
}
