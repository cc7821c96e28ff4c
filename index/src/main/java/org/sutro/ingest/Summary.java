package org.sutro.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the articles of an intake. Only what the archive has safely kept is counted as
 * kept.
 *
 * @param added articles not known before
 * @param revised known articles with a new version
 * @param unchanged known articles that say what they said
 * @param shared those of the revised that brought the id of another text of this intake
 * @param rejected how many were turned away, by the tag of the reason, such as {@code no_sentences}
 *     or {@code unreadable}
 * @param examples the first few of each reason, and of those that share an id
 * @param ignored how many files were left out because of their ending, by ending
 * @param unknown how often a line had a field that says nothing to Sutro, by its name
 */
public record Summary(
    int added,
    int revised,
    int unchanged,
    int shared,
    Map<String, Integer> rejected,
    List<Example> examples,
    Map<String, Integer> ignored,
    Map<String, Integer> unknown) {

  /** Of an intake of nothing. */
  public static final Summary NOTHING =
      new Summary(0, 0, 0, 0, Map.of(), List.of(), Map.of(), Map.of());

  /** The reason of what was not even text. */
  public static final String UNREADABLE = "unreadable";

  /** The reason of what could not be read now, and may be another time as it is. */
  public static final String LATER = "later";

  /** The reason to tell of what shares its id with another text. */
  public static final String SHARED_ID = "shared_id";

  /**
   * Something that was turned away, or that shares its id.
   *
   * @param where file, and line if the file has many articles
   * @param reason tag of the reason
   * @param detail one line for people
   */
  public record Example(String where, String reason, String detail) {

    /** True when the same file may be read at another time without having changed. */
    public boolean isPassing() {
      return reason.equals(LATER) || (reason.equals(UNREADABLE) && Unusable.isPassing(detail));
    }
  }

  /** Keeps copies; reasons and endings in the order of their names. */
  public Summary {
    rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
    ignored = Collections.unmodifiableMap(new TreeMap<>(ignored));
    unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
    examples = List.copyOf(examples);
  }

  /** The same of an intake in which these fields were found. */
  Summary with(Map<String, Integer> fields) {
    return new Summary(added, revised, unchanged, shared, rejected, examples, ignored, fields);
  }

  /** Articles that are in the archive now: added, revised or unchanged. */
  public int kept() {
    return added + revised + unchanged;
  }

  /** Articles that were turned away for any reason. */
  public int turnedAway() {
    return rejected.values().stream().mapToInt(Integer::intValue).sum();
  }
}
