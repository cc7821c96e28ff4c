package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Lateness;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

/**
 * After a time in which the program did not run, or did not reach Telegram, a chat gets one of the
 * editions that came due meanwhile, be they of one plan or of several: the one that looks back
 * furthest, and of such the newest. What happened in the time of the others is in that one or in
 * the next.
 */
final class CatchingUp {

  /** A program that runs looks more often than this, and moves editions on sooner. */
  private static final Duration SLACK = Duration.ofMinutes(10);

  private static final Comparator<Issue> FIRST_OF_ALL =
      Comparator.<Issue, SeriesId.Rhythm>comparing(issue -> issue.name().series().rhythm())
          .thenComparing(Issue::due)
          .reversed();

  private final Ledger ledger;
  private final Editors editors;
  private final Map<Long, Instant> silent = new ConcurrentHashMap<>();
  private Instant looked = Instant.EPOCH;
  private Instant woke = Instant.EPOCH;

  CatchingUp(Ledger ledger, Editors editors) {
    this.ledger = ledger;
    this.editors = editors;
  }

  /** The program runs, and may have slept before. */
  void turn(Instant now) {
    if (!new Spell(looked, SLACK).lasts(now)) {
      woke = now;
    }
    looked = now;
  }

  /** Telegram does not answer about a chat. */
  void away(long chat, Instant now) {
    silent.put(chat, now);
  }

  /**
   * What follows when an edition is not the only one that is late in its chat: all but one are not
   * posted; a response without anything to wait for somebody who can be told. Empty for all others.
   */
  Optional<Response> of(Issue issue, Instant now) {
    if (!isLate(issue, now)) {
      return Optional.empty();
    }
    Map<SeriesId, List<Issue>> missed =
        ledger.open().stream()
            .filter(other -> other.name().series().chat() == issue.name().series().chat())
            .filter(other -> isLate(other, now))
            .sorted(FIRST_OF_ALL)
            .skip(1)
            .sorted(Comparator.comparing(Issue::due))
            .map(other -> other.skipped(Issue.Why.MISSED, 0))
            .collect(Collectors.groupingBy(other -> other.name().series()));
    return missed.isEmpty() ? Optional.empty() : Optional.of(skipped(missed));
  }

  private Response skipped(Map<SeriesId, List<Issue>> missed) {
    Response all = Response.NOTHING;
    for (Map.Entry<SeriesId, List<Issue>> each : missed.entrySet()) {
      Series series = ledger.series(each.getKey()).orElseThrow();
      Optional<Response> told = editors.skipped(series, each.getValue());
      if (told.isEmpty()) {
        return Response.NOTHING;
      }
      all = all.and(told.get());
    }
    return all;
  }

  /** True for what would go on its way by itself, or be shown, and could not at its hour. */
  private boolean isLate(Issue issue, Instant now) {
    boolean moves =
        issue.isScheduled()
            && switch (issue.state()) {
              case PLANNED, APPROVED -> true;
              case WAITING, SENDING, DOUBTFUL, POSTED, CORRECTING, UNDOING, UNDONE, SKIPPED ->
                  false;
            };
    Instant silence = silent.getOrDefault(issue.name().series().chat(), Instant.EPOCH);
    Instant since = silence.isAfter(woke) ? silence : woke;
    return moves
        && issue.due().plus(SLACK).isBefore(since.isBefore(now) ? since : now)
        && !issue.due().plus(Lateness.LONGEST).isBefore(now);
  }
}
