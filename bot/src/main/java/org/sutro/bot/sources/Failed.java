package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.bot.sources.Seen.Unread;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.Progress;
import org.sutro.ingest.Summary;

/**
 * Which files could not be read for a reason that passes. Each is tried again: after a minute, then
 * after as long as it has failed, at least four times a day.
 */
final class Failed implements Progress {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);

  /** A disk that is away fails all of a folder; what is behind these waits for them. */
  private static final int MOST = 500;

  private final ArticleFiles files;
  private final Set<String> failed = new LinkedHashSet<>();

  /** Hears of the reading of {@code files}. */
  Failed(ArticleFiles files) {
    this.files = files;
  }

  @Override
  public void at(long done, long total, Summary soFar) {
    // only what was turned away counts
  }

  @Override
  public void turnedAway(Summary.Example one) {
    if (one.isPassing() && failed.size() < MOST) {
      files.fileOf(one.where()).ifPresent(failed::add);
    }
  }

  /** What is remembered of them, beside what was known of those that had failed before. */
  Map<String, Seen> since(Map<String, Seen> before, Instant now) {
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (String file : failed) {
      Seen last = before.getOrDefault(file, Seen.first(""));
      Unread unread = last.unread() == null ? Unread.NEVER_ASKED : last.unread();
      seen.put(file, new Seen("", last.validators(), null, unread.asked(now), null, null));
    }
    return seen;
  }

  /** Those that it is time to try again. */
  static Set<String> due(Map<String, Seen> seen, Instant now) {
    return seen.entrySet().stream()
        .filter(one -> one.getValue().unread() != null && isDue(one.getValue().unread(), now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isDue(Unread one, Instant now) {
    long failing = Math.max(SHORTEST.toSeconds(), one.last() - one.since());
    return now.getEpochSecond() - one.last() >= Math.min(failing, LONGEST.toSeconds());
  }
}
