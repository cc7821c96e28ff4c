package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Messages;

/**
 * What a change of its plan does to the editions of a series that are not on their way: none is
 * posted that was made, or approved, under another plan.
 */
final class Replanning {

  private static final int LOOKED_BACK = 100;

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
      Issue skipped = issue.skipped(Issue.Why.REPLANNED, by);
      // whoever changes the plan sees that; should nobody else be known now, it does not wait
      return editors
          .skipped(series, skipped)
          .or(() -> Optional.of(Response.keep(Press.note(skipped))));
    }
    return issue.draft() == null
        ? Optional.of(Response.keep(Press.note(issue))) // it may be being made at this moment
        : made(series, plan, issue);
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
    List<Outgoing> tell = new ArrayList<>();
    if (issue.state() == Issue.State.APPROVED) { // else it changes before their eyes
      tell.addAll(told(series, messages -> Memos.replanned(series, issue, messages)));
    }
    if (contents && isChangedByHand(issue)) {
      tell.addAll(told(series, messages -> Memos.remade(series, issue, messages)));
    }
    return Optional.of(new Response(tell, List.of(Press.note(after))));
  }

  private List<Outgoing> told(Series series, Function<Messages, Editors.Said> what) {
    return editors.tell(editors.who(series, Role.Act.SEE), what);
  }

  private boolean isChangedByHand(Issue issue) {
    Instant made = Objects.requireNonNull(issue.draft()).period().until();
    return ledger.deeds(issue.name().series(), LOOKED_BACK).stream()
        .filter(deed -> !deed.at().isBefore(made))
        .anyMatch(deed -> Doing.valueOf(deed.what()).isByHand());
  }
}
