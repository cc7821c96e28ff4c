package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Lateness;
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
  private final Steps steps;
  private final Set<Long> away = ConcurrentHashMap.newKeySet();
  private Instant looked = Instant.EPOCH;

  CatchingUp(Ledger ledger, Editors editors, Steps steps) {
    this.ledger = ledger;
    this.editors = editors;
    this.steps = steps;
  }

  /** Skips what is not caught up, after the editions that came due are written down. */
  void turn(Instant now) {
    boolean running = new Spell(looked, SLACK).lasts(now);
    looked = now;
    if (running) {
      return;
    }
    late(now).values().forEach(issues -> skipAllButOne(issues, now));
  }

  private Map<Long, List<Issue>> late(Instant now) {
    return ledger.open().stream()
        .filter(issue -> isLate(issue, now))
        .collect(Collectors.groupingBy(issue -> issue.name().series().chat()));
  }

  /** Telegram does not answer about a chat. */
  void away(long chat) {
    away.add(chat);
  }

  /** True once it answers again: what is not caught up is skipped. */
  boolean isBack(long chat, Instant now) {
    boolean back = away.remove(chat);
    if (back) {
      skipAllButOne(late(now).getOrDefault(chat, List.of()), now);
    }
    return back;
  }

  /** True for what would go on its way by itself, or be shown, and not at its hour. */
  private static boolean isLate(Issue issue, Instant now) {
    boolean moves =
        issue.isScheduled()
            && switch (issue.state()) {
              case PLANNED, APPROVED -> true;
              case WAITING, SENDING, DOUBTFUL, POSTED, CORRECTING, UNDOING, UNDONE, SKIPPED ->
                  false;
            };
    return moves
        && issue.due().plus(SLACK).isBefore(now)
        && !issue.due().plus(Lateness.LONGEST).isBefore(now);
  }

  private void skipAllButOne(List<Issue> late, Instant now) {
    List<Issue> others = new ArrayList<>(late);
    others.sort(FIRST_OF_ALL);
    others.stream()
        .skip(1)
        .sorted(Comparator.comparing(Issue::due))
        .map(issue -> issue.skipped(Issue.Why.MISSED, 0))
        .collect(Collectors.groupingBy(issue -> issue.name().series()))
        .forEach((id, missed) ->
            steps.make(id, id, now, series -> Optional.of(editors.skipped(series, missed))));
  }
}
