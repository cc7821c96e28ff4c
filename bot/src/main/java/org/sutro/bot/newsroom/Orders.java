package org.sutro.bot.newsroom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Note;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Series;

/**
 * Editions of this very moment, for whoever wants one. A chat has one timeline: none is put
 * together while one is on its way, and none beside one that stands there unless somebody looks at
 * it first.
 */
final class Orders {

  private final Ledger ledger;

  Orders(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Of somebody who looks after the series, and sees it first; empty when there can be none. */
  Optional<List<Note>> byEditor(Series series, long by, Instant now) {
    return written(series, Issue.asked(series.id(), moment(series, now), by));
  }

  /** Of whoever runs the program; empty when there can be none. */
  Optional<List<Note>> byHost(Series series, Instant now) {
    boolean second = IssuePages.isTimeline(series) && ledger.standing(series.id()).isPresent();
    return second
        ? Optional.empty()
        : written(series, Issue.ordered(series.id(), moment(series, now)));
  }

  /** Now, by the name of a second that no other edition has, and no plan may come to have. */
  private Occurrence moment(Series series, Instant now) {
    ZoneId zone = series.plan().schedule().zone();
    LocalDateTime local = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.SECONDS);
    while (local.getSecond() == 0 || ledger.issue(series.id(), local).isPresent()) {
      local = local.plusSeconds(1);
    }
    return new Occurrence(local, now);
  }

  private Optional<List<Note>> written(Series series, Issue issue) {
    List<Note> keep = new ArrayList<>();
    if (IssuePages.isTimeline(series)) {
      Optional<List<Note>> room = room(series, issue.standing().by());
      if (room.isEmpty()) {
        return Optional.empty();
      }
      keep.addAll(room.get());
    } else if (series.version() == 0) {
      keep.add(Press.note(series)); // an edition is of a series that is kept
    }
    keep.add(Press.note(issue));
    return Optional.of(keep);
  }

  /**
   * What has to happen before a new timeline is put together: from now on it is kept up to date,
   * and one that somebody was shown before and did not approve is not posted beside it.
   *
   * @return empty when one is on its way already
   */
  private Optional<List<Note>> room(Series series, long by) {
    List<Note> keep = new ArrayList<>();
    keep.add(Press.note(series.with(Series.State.ON)));
    for (Issue issue : ledger.open()) {
      if (issue.name().series().equals(series.id())) {
        switch (issue.state()) {
          case PLANNED, WAITING -> keep.add(Press.note(issue.skipped(Issue.Why.BY_ADMIN, by)));
          case APPROVED, SENDING, DOUBTFUL, CORRECTING, UNDOING -> {
            return Optional.empty();
          }
          case POSTED, UNDONE, SKIPPED -> {}
        }
      }
    }
    return Optional.of(keep);
  }
}
