package org.sutro.bot.newsroom;

import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Series;

/**
 * What a change of its plan does to the editions of a series that are not on their way: none is
 * posted that was made, or approved, under another plan.
 */
final class Replanning {

  private final Ledger ledger;
  private final Editors editors;

  Replanning(Ledger ledger, Editors editors) {
    this.ledger = ledger;
    this.editors = editors;
  }

  /**
   * What follows for them.
   *
   * @param series with the plan it had
   * @param by who changes it
   */
  Response of(Series series, Plan plan, long by) {
    Response all = Response.NOTHING;
    for (Issue issue : ledger.open()) {
      if (issue.name().series().equals(series.id())) {
        all = all.and(of(series, plan, issue, by).orElse(Response.NOTHING));
      }
    }
    return all;
  }

  private Optional<Response> of(Series series, Plan plan, Issue issue, long by) {
    boolean early =
        switch (issue.state()) {
          case PLANNED, WAITING, APPROVED -> true;
          case SENDING, DOUBTFUL, POSTED, CORRECTING, UNDOING, UNDONE, SKIPPED -> false;
        };
    if (!early) {
      return Optional.empty();
    }
    if (falls(series.plan().schedule(), plan.schedule(), issue)) {
      return Optional.of(editors.skipped(series, issue.skipped(Issue.Why.REPLANNED, by)));
    }
    return issue.draft() == null ? Optional.empty() : made(series, plan, issue);
  }

  /** True for an edition at an hour that the new plan does not have. */
  private static boolean falls(Schedule before, Schedule after, Issue issue) {
    boolean sameClock = before.zone().equals(after.zone());
    return issue.isScheduled() && (!sameClock || !after.has(issue.name().local()));
  }

  /** An edition that people have seen: with other contents it is made anew, else shown anew. */
  private Optional<Response> made(Series series, Plan plan, Issue issue) {
    Plan old = series.plan();
    boolean contents =
        !plan.selection().equals(old.selection())
            || plan.release().approval() != old.release().approval();
    if (!contents && plan.look().equals(old.look())) {
      return Optional.empty();
    }
    Issue after = contents ? issue.anew() : issue.to(Issue.State.WAITING);
    List<Long> people =
        issue.state() == Issue.State.APPROVED
            ? editors.who(series, Role.Act.SEE)
            : List.of(); // it changes before their eyes
    return Optional.of(
        new Response(
            editors.tell(people, messages -> Memos.replanned(series, issue, messages)),
            List.of(Press.note(after))));
  }
}
