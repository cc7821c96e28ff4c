package org.sutro.bot.sources;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.fetch.Validators;

/**
 * How far a source has been read. Times are seconds since 1970; 0 for never.
 *
 * @param validators what its last answer gave along
 * @param health how the last visits went
 * @param moved where it says it has moved to, if it does
 * @param seen its entries that were looked at, by key, oldest first
 * @param leftOut headlines of the last visit that are about something else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SourceState(
    Validators validators,
    Health health,
    @Nullable Moved moved,
    Map<String, Seen> seen,
    List<String> leftOut) {

  static final String KIND = "source-state";

  /** Entries that are remembered, well above what a feed shows at a time. */
  static final int MOST_SEEN = 2500;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** Nothing has been read. */
  public static final SourceState NEW =
      new SourceState(Validators.NONE, Health.UNTRIED, null, Map.of(), List.of());

  /** Keeps copies. */
  public SourceState {
    seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    leftOut = List.copyOf(leftOut);
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
  public record Health(
      long lastSuccess,
      long nextTry,
      int failures,
      long failingSince,
      @Nullable String problem,
      boolean paused) {
    static final Health UNTRIED = new Health(0, 0, 0, 0, null, false);
  }

  /**
   * A move that a source announces.
   *
   * @param to the new address
   * @param day the day since 1970 on which it said so first
   * @param settled true when it was said on two days: then it is read there
   */
  public record Moved(String to, long day, boolean settled) {}

  /**
   * An entry that was looked at.
   *
   * @param fingerprint of what the feed said about it
   * @param validators what its page gave along
   */
  public record Seen(String fingerprint, Validators validators) {}

  /** The state of a source. */
  public static SourceState of(Archive archive, String id) {
    String note = archive.notes(KIND).get(id);
    return note == null ? NEW : parse(note);
  }

  /** Makes a source be read as if for the first time; what is known of its articles stays. */
  public static void forget(Archive archive, String id) {
    SourceState known = of(archive, id);
    archive.note(List.of(known.with(Validators.NONE).with(Health.UNTRIED).note(id)));
  }

  SourceState with(Health next) {
    return new SourceState(validators, next, moved, seen, leftOut);
  }

  SourceState with(@Nullable Moved next) {
    return new SourceState(validators, health, next, seen, leftOut);
  }

  SourceState with(Validators next) {
    return new SourceState(next, health, moved, seen, leftOut);
  }

  SourceState with(Map<String, Seen> next, List<String> others) {
    return new SourceState(validators, health, moved, next, others);
  }

  Note note(String id) {
    try {
      return new Note(KIND, id, JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts and numbers can be written", e);
    }
  }

  /**
   * The state in a note; a new one when it is not understood, so that the source is read afresh.
   */
  static SourceState parse(String note) {
    try {
      return JSON.readValue(note, SourceState.class);
    } catch (JsonProcessingException e) {
      return NEW;
    }
  }
}
