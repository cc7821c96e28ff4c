package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;

/**
 * What somebody has seen, or even approved, is not posted when its sources no longer say it: those
 * words go, others of the same event come in their place where there are any, and an approval is
 * asked for anew.
 */
final class Revisions {

  private static final Duration APART = Duration.ofMinutes(1);

  private final QuotedWords words;
  private final Editors editors;
  private final Map<Long, Instant> looked = new ConcurrentHashMap<>();

  Revisions(QuotedWords words, Editors editors) {
    this.words = words;
    this.editors = editors;
  }

  /** The same as {@link #of}, but not looked at all the time. */
  Optional<Response> nowAndThen(Series series, Issue issue, Instant now) {
    Instant last = looked.getOrDefault(issue.name().id(), Instant.EPOCH);
    return now.isBefore(last.plus(APART)) ? Optional.empty() : of(series, issue, now);
  }

  /**
   * What follows when sources of an edition have changed: empty when none has, and nothing when
   * that is to be told and it is not known whom.
   */
  Optional<Response> of(Series series, Issue issue, Instant now) {
    looked.put(issue.name().id(), now);
    Draft seen = Objects.requireNonNull(issue.draft());
    Draft current = words.current(seen);
    if (current.equals(seen)) {
      return Optional.empty();
    }
    looked.remove(issue.name().id());
    Issue after =
        current.shown().isEmpty()
            ? issue.skipped(Issue.Why.OUTDATED, 0)
            : issue.with(current).to(Issue.State.WAITING);
    return Optional.of(
        people(series)
            .map(who ->
                new Response(
                    editors.tell(who, messages -> IssuePages.revised(series, after, messages)),
                    List.of(Press.note(after))))
            .orElse(Response.NOTHING));
  }

  private Optional<List<Long>> people(Series series) {
    return editors.found(series, Role.Act.SEE, who -> true);
  }
}
