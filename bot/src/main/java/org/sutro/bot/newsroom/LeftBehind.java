package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;

/**
 * News that is in no edition any more since the store was put back from a backup: it may have been
 * posted between the two.
 */
final class LeftBehind {

  private static final int MOST_NAMED = 10;
  private static final int TITLE = 80;

  private final Ledger ledger;
  private final Newsdesk newsdesk;
  private final Assignments assignments;

  LeftBehind(Ledger ledger, Newsdesk newsdesk) {
    this.ledger = ledger;
    this.newsdesk = newsdesk;
    this.assignments = new Assignments(ledger, newsdesk);
  }

  /** The series of which it is still to be told, and from when on. */
  Map<SeriesId, Instant> all() {
    return ledger.leftBehind();
  }

  /**
   * The headlines of the events, the weightiest first.
   *
   * @param from from when on there is such news
   * @return empty as long as it is not read what had come in
   */
  Optional<List<String>> titles(Series series, Instant from, Instant now) {
    Instant putBack = series.course().news();
    if (!newsdesk.hasRead(putBack) && now.isBefore(putBack.plus(Press.PATIENCE))) {
      return Optional.empty();
    }
    Edition edition = newsdesk.compose(assignments.of(series.newsFrom(from), putBack));
    List<String> titles = new ArrayList<>();
    edition.items().forEach(item -> titles.add(item.quotes().getFirst().article().title()));
    edition.left().stream()
        .filter(left -> left.why() == Edition.LeftOut.Why.NO_ROOM)
        .forEach(left -> titles.add(left.title()));
    return Optional.of(titles);
  }

  /** What is said of them. */
  static String words(Series series, List<String> titles, Messages messages) {
    StringBuilder words = new StringBuilder();
    words.append(
        messages.get(
            Key.DIGEST_LEFT_BEHIND,
            Memos.name(series, messages),
            messages.moment(series.course().news().atZone(series.plan().schedule().zone())),
            messages.number(titles.size())));
    titles.stream()
        .limit(MOST_NAMED)
        .forEach(title -> words.append("\n• ").append(Label.of(title, TITLE)));
    return titles.size() > MOST_NAMED ? words.append("\n…").toString() : words.toString();
  }
}
