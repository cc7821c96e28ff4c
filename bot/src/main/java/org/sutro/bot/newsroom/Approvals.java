package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;

/**
 * An approval counts as long as whoever gave it may give it: Telegram is asked until the edition is
 * on its way, and once more before that.
 */
final class Approvals {

  private static final Duration APART = Duration.ofMinutes(1);

  private final Roles roles;
  private final Editors editors;
  private final Looks looks = new Looks(APART);

  Approvals(Roles roles, Editors editors) {
    this.roles = roles;
    this.editors = editors;
  }

  /** Of editions that are over nothing is remembered. */
  void forgetAllBut(Set<Long> open) {
    looks.forgetAllBut(open);
  }

  /** The same as {@link #of}, but not looked at all the time, and silence waits. */
  Optional<Response> nowAndThen(Series series, Issue issue, Instant now) {
    if (looks.isRecent(issue, now)) {
      return Optional.empty();
    }
    looks.looked(issue, now);
    return of(series, issue).filter(response -> !response.equals(Response.NOTHING));
  }

  /**
   * What follows when the approval of an edition counts no longer: empty when it does, and nothing
   * when Telegram doesn't say so, or whom to tell.
   */
  Optional<Response> of(Series series, Issue issue) {
    return switch (standing(series, issue.standing().by())) {
      case GOOD -> Optional.empty();
      case UNKNOWN -> Optional.of(Response.NOTHING);
      case GONE -> Optional.of(askedAnew(series, issue));
    };
  }

  private enum Standing {
    GOOD,
    GONE,
    UNKNOWN
  }

  private Standing standing(Series series, long who) {
    Set<Long> by = series.plan().release().by();
    if (!by.isEmpty() && !by.contains(who)) {
      return Standing.GONE;
    }
    Role role = roles.of(series.id().chat(), who);
    if (role.status() == Role.Status.UNKNOWN) {
      return Standing.UNKNOWN;
    }
    return role.may(Role.Act.RELEASE, series.home().channel()) ? Standing.GOOD : Standing.GONE;
  }

  private Response askedAnew(Series series, Issue issue) {
    Issue waiting = issue.to(Issue.State.WAITING);
    return editors
        .found(series, Role.Act.SEE, who -> true)
        .map(who ->
            new Response(
                editors.tell(who, messages -> Memos.approverGone(series, waiting, messages)),
                List.of(Press.note(waiting))))
        .orElse(Response.NOTHING);
  }
}
