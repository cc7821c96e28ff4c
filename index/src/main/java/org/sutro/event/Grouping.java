package org.sutro.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.archive.EventLog;
import org.sutro.archive.Placement;
import org.sutro.article.ArticleId;
import org.sutro.article.Published;
import org.sutro.article.Version;
import org.sutro.index.NewsIndex;
import org.sutro.index.Snapshot;
import org.sutro.lexicon.Lexicon;

/**
 * Places articles with the event they report, in the order they came: each joins the likest event
 * of the articles near it, or begins one that bears its name. Goes on from where the archive's
 * articles have been placed; needs an index and origins that have come as far. Any number of
 * processes may do so at once. Safe for many threads.
 */
public final class Grouping {

  /** Days between two articles that may be compared. */
  static final int WINDOW = 14;

  /** News that is read later than this was news on the day it was published. */
  private static final Duration LATE = Duration.ofDays(8);

  private static final int BATCH = 200;

  private final Lexicon lexicon;
  private final NewsIndex index;
  private final Likeness likeness;

  /** Groups the articles that {@code index} holds. */
  public Grouping(Lexicon lexicon, NewsIndex index) {
    this(lexicon, index, Likeness.shipped());
  }

  Grouping(Lexicon lexicon, NewsIndex index, Likeness likeness) {
    this.lexicon = lexicon;
    this.index = index;
    this.likeness = likeness;
  }

  /**
   * Places what has not been placed yet.
   *
   * @param goOn asked before each batch; false breaks off, the rest is done the next time
   * @return number of articles looked at
   * @throws org.sutro.archive.ArchiveException if the archive can't be written
   * @throws java.io.UncheckedIOException if the index can't be read
   */
  public int follow(Archive archive, BooleanSupplier goOn) {
    EventLog events = archive.events();
    int done = 0;
    long end = Math.min(index.seq(), archive.linked());
    long from = events.placed();
    while (from < end && goOn.getAsBoolean()) {
      List<Change> changes =
          archive.changesSince(from, BATCH).stream().filter(c -> c.seq() <= end).toList();
      if (changes.isEmpty()) {
        break;
      }
      List<Version> versions = changes.stream().flatMap(Grouping::version).toList();
      events.place(
          index.read(snapshot -> place(versions, snapshot, archive)),
          from,
          changes.getLast().seq());
      done += versions.size();
      from = events.placed();
    }
    return done;
  }

  private static Stream<Version> version(Change change) {
    return switch (change) {
      case Change.Present present -> Stream.of(present.version());
      case Change.Withdrawn withdrawn -> Stream.of();
    };
  }

  private List<Placement> place(List<Version> versions, Snapshot snapshot, Archive archive) {
    Neighbours neighbours = new Neighbours(lexicon, snapshot);
    List<ArticleId> ids = versions.stream().map(version -> version.capture().id()).toList();
    Map<ArticleId, ArticleId> events = new HashMap<>(archive.events().of(ids));
    List<Placement> placed = new ArrayList<>();
    for (Version version : versions) {
      ArticleId id = version.capture().id();
      Optional<Published> published = neighbours.published(id);
      if (published.isPresent() && !events.containsKey(id)) {
        ArticleId event = event(id, neighbours, events, archive);
        events.put(id, event);
        placed.add(new Placement(id, event, seen(version.capture().at(), published.get())));
      }
    }
    return placed;
  }

  private ArticleId event(
      ArticleId id, Neighbours neighbours, Map<ArticleId, ArticleId> justPlaced, Archive archive) {
    List<ArticleId> near = neighbours.of(id);
    Map<ArticleId, ArticleId> events = archive.events().of(near);
    near.stream()
        .filter(justPlaced::containsKey)
        .forEach(other -> events.put(other, justPlaced.get(other)));
    Map<ArticleId, ArticleId> origins = archive.origins(near);
    ArticleId origin = archive.origins(List.of(id)).get(id);
    List<Candidate> candidates = new ArrayList<>();
    events.forEach((other, event) -> {
      boolean copy = Objects.equals(origin, origins.get(other));
      double alike = copy ? Candidate.COPY : likeness.of(neighbours.measure(id, other));
      candidates.add(new Candidate(event, alike));
    });
    return Candidate.likest(candidates, likeness.threshold()).orElse(id);
  }

  private static Instant seen(Instant captured, Published published) {
    Instant begun = published.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    return captured.isAfter(begun.plus(LATE))
        ? published.date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)
        : captured;
  }
}
