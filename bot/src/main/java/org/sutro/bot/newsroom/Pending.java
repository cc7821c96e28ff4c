package org.sutro.bot.newsroom;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Messages;

/** What waits for a decision, shown to somebody who comes and does not have it before them. */
final class Pending {

  private final Ledger ledger;
  private final Roles roles;
  private final IssuePages pages;
  private final InstantSource clock;

  Pending(Ledger ledger, Roles roles, IssuePages pages, InstantSource clock) {
    this.clock = clock;
    this.ledger = ledger;
    this.roles = roles;
    this.pages = pages;
  }

  /** What of a series they may decide; nothing when there is nothing, or they may not. */
  Response of(Series series, Origin origin, Messages messages) {
    List<Editors.Said> open =
        ledger.open().stream()
            .filter(issue -> issue.name().series().equals(series.id()))
            .filter(issue -> !liesBefore(origin.user(), issue))
            .flatMap(issue -> question(series, issue, origin.user(), messages).stream())
            .toList();
    boolean decides =
        !open.isEmpty()
            && roles
                .of(series.id().chat(), origin.user())
                .may(Role.Act.RELEASE, series.home().channel());
    return decides
        ? open.stream()
            .map(said -> Replies.say(origin, said))
            .reduce(Response.NOTHING, Response::and)
        : Response.NOTHING;
  }

  private boolean liesBefore(long person, Issue issue) {
    return ledger.shown(issue.name().id()).stream().anyMatch(shown -> shown.person() == person);
  }

  private Optional<Editors.Said> question(
      Series series, Issue issue, long person, Messages messages) {
    Set<Long> by = series.plan().release().by();
    return switch (issue.state()) {
      case WAITING ->
          by.isEmpty() || by.contains(person)
              ? Optional.of(pages.preview(series, issue, messages))
              : Optional.empty();
      case DOUBTFUL ->
          Optional.of(
              IssuePages.doubtful(
                  series, issue, ledger.parts(issue.name().id(), clock.instant()), messages));
      case PLANNED, APPROVED, SENDING, POSTED, CORRECTING, UNDOING, UNDONE, SKIPPED ->
          Optional.empty();
    };
  }
}
