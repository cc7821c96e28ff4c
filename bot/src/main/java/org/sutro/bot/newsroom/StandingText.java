package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** How an edition stands, in words; the post itself never has them. */
final class StandingText {

  private StandingText() {}

  /** The post with a line about how it stands, when that is not as planned. */
  static List<RichText> under(List<RichText> post, Series series, Issue issue, Messages messages) {
    Optional<String> line = of(series, issue, messages);
    if (line.isEmpty()) {
      return post;
    }
    List<RichText> all = new ArrayList<>(post);
    RichText.Builder last = RichText.builder().add(all.removeLast());
    all.addAll(last.paragraph().italic(line.get()).build().parts());
    return all;
  }

  private static Optional<String> of(Series series, Issue issue, Messages messages) {
    return switch (issue.state()) {
      case PLANNED -> Optional.empty();
      case WAITING -> Optional.of(waiting(series, issue, messages));
      case APPROVED ->
          Optional.of(
              hasHour(series, issue)
                  ? messages.get(Key.DIGEST_STANDS_APPROVED, due(series, issue, messages))
                  : messages.get(Key.DIGEST_STANDS_NOW));
      case SENDING, DOUBTFUL, POSTED, CORRECTING ->
          Optional.of(messages.get(Key.DIGEST_STANDS_SENT));
      case UNDOING, UNDONE -> Optional.of(messages.get(Key.DIGEST_STANDS_UNDONE));
      case SKIPPED -> Optional.of(skipped(issue.standing().why(), messages));
    };
  }

  /** When it will be posted; at once, if somebody asked for it and nobody put it off. */
  private static String waiting(Series series, Issue issue, Messages messages) {
    boolean later = behind(series, issue) > 0;
    Key key = later ? Key.DIGEST_STANDS_LATER : Key.DIGEST_STANDS_WAITING;
    return hasHour(series, issue)
        ? messages.get(key, due(series, issue, messages))
        : messages.get(Key.DIGEST_STANDS_AT_ONCE);
  }

  /** True for one that is posted at an hour of its plan or a later one; false for at once. */
  static boolean hasHour(Series series, Issue issue) {
    return behind(series, issue) > 0
        || (issue.isScheduled() && !issue.due().isBefore(hour(series, issue)));
  }

  /** That it is not posted, and why. */
  static String skipped(Issue.Why why, Messages messages) {
    return why == Issue.Why.BY_ADMIN
        ? messages.get(Key.DIGEST_STANDS_SKIPPED)
        : messages.get(Key.DIGEST_STANDS_NOT_POSTED, messages.get(IssuePages.why(why)));
  }

  /** The time it was planned for. */
  static String planned(Series series, Issue issue, Messages messages) {
    return messages.moment(hour(series, issue).atZone(series.plan().schedule().zone()));
  }

  /** The time it is to be posted, and by whose clock. */
  static String due(Series series, Issue issue, Messages messages) {
    ZoneId zone = series.plan().schedule().zone();
    return messages.get(
        Key.DIGEST_HOUR,
        messages.moment(issue.due().atZone(zone)),
        PlanText.place(zone.getId(), messages));
  }

  /** How many minutes behind its planned time it is to be posted. */
  static int behind(Series series, Issue issue) {
    return (int) Math.max(0, Duration.between(hour(series, issue), issue.due()).toMinutes());
  }

  /** The moment it was planned for. */
  static Instant hour(Series series, Issue issue) {
    return series.plan().schedule().at(issue.name().local()).at();
  }
}
