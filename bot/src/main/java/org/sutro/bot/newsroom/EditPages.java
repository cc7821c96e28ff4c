package org.sutro.bot.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sutro.article.Quote;
import org.sutro.bot.chat.Button;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/**
 * The pages on which an edition is changed: a list of its events, numbered as they stand in the
 * post, and a page for each.
 */
final class EditPages {

  private static final int PER_ROW = 5;
  private static final int MOST_PER_ROW = 7;
  private static final int WIDE = 2;

  /** A button that names two pieces has the number of one times this, and of the other. */
  static final int BOTH = 100;

  private static final int MAX_LINE = 90;

  /** Marks what was taken out. */
  private static final String DROPPED = "✕";

  private final Quotes quotes;

  EditPages(Quotes quotes) {
    this.quotes = quotes;
  }

  /** All events, also those that were taken out. */
  Editors.Said list(Series series, Issue issue, int seen, Messages messages) {
    Draft draft = Objects.requireNonNull(issue.draft());
    RichText.Builder out = RichText.builder().bold(messages.get(Key.DIGEST_EDIT)).paragraph();
    List<Button> numbers = new ArrayList<>();
    for (int piece : EditionText.order(series.plan(), draft)) {
      String number = messages.number(numbers.size() + 1);
      out.text(number + ". ");
      String line = Label.of(words(draft.pieces().get(piece)), MAX_LINE);
      boolean dropped = draft.pieces().get(piece).dropped();
      if (dropped) {
        out.text(DROPPED + " ").struck(line).line();
      } else {
        out.text(line).line();
      }
      String label = dropped ? number + " " + DROPPED : number;
      numbers.add(IssuePages.button(issue, seen, "item-" + piece, label));
    }
    if (draft.shown().size() < draft.pieces().size()) {
      out.line().italic(messages.get(Key.DIGEST_EDIT_DROPPED, DROPPED));
    }
    List<List<Button>> rows = new ArrayList<>(Buttons.rows(numbers, PER_ROW));
    rows.add(List.of(IssuePages.button(issue, seen, "back", messages.get(Key.BUTTON_DIGEST_BACK))));
    return new Editors.Said(List.of(out.build()), rows);
  }

  private String words(Draft.Piece piece) {
    return quotes.of(piece.quotes()).stream().findFirst().map(Quote::text).orElse("…");
  }

  /** One event, with what can be done about it. */
  Editors.Said item(Series series, Issue issue, int piece, int seen, Messages messages) {
    Draft draft = Objects.requireNonNull(issue.draft());
    Draft.Piece shown = draft.pieces().get(piece);
    int place = EditionText.order(series.plan(), draft).indexOf(piece);
    RichText.Builder out =
        RichText.builder()
            .bold(messages.get(Key.DIGEST_EDIT_ITEM, messages.number(place + 1)))
            .line();
    if (shown.dropped()) {
      out.italic(messages.get(Key.DIGEST_DROPPED)).line();
    }
    Optional<Quote> quote = quotes.of(shown.quotes()).stream().findFirst();
    quote.ifPresent(
        words -> out.quote(words.text()).line().add(new AnswerText(messages).source(words)));
    List<Button> acts = new ArrayList<>();
    Key drop = shown.dropped() ? Key.BUTTON_DIGEST_RETURN : Key.BUTTON_DIGEST_DROP;
    acts.add(IssuePages.button(issue, seen, "drop-" + piece, messages.get(drop)));
    if (!shown.dropped() && draft.pieces().size() > 1) {
      Key up = place == 0 ? Key.BUTTON_DIGEST_LAST : Key.BUTTON_DIGEST_UP;
      acts.add(IssuePages.button(issue, seen, "up-" + piece, messages.get(up)));
    }
    if (!shown.dropped() && shown.quotes().size() > 1) {
      String other = messages.get(Key.BUTTON_DIGEST_OTHER);
      acts.add(IssuePages.button(issue, seen, "other-" + piece, other));
    }
    acts.add(IssuePages.button(issue, seen, "edit", messages.get(Key.BUTTON_DIGEST_BACK)));
    List<Button> places =
        shown.dropped() ? List.of() : places(series, issue, piece, seen, messages);
    if (!places.isEmpty()) {
      out.paragraph().text(messages.get(Key.DIGEST_EDIT_PLACES));
    }
    return new Editors.Said(
        List.of(out.build()),
        Buttons.all(List.of(Buttons.rows(places, MOST_PER_ROW), Buttons.rows(acts, WIDE))));
  }

  /** The places it can be moved to at once; none where one step leads to all of them. */
  private static List<Button> places(
      Series series, Issue issue, int piece, int seen, Messages messages) {
    Draft draft = Objects.requireNonNull(issue.draft());
    List<Integer> order = EditionText.order(series.plan(), draft);
    List<Integer> section = EditionText.section(series.plan(), draft, piece);
    return section.size() <= 2
        ? List.of()
        : section.stream()
            .filter(other -> other != piece)
            .map(other ->
                IssuePages.button(
                    issue,
                    seen,
                    "to-" + (piece * BOTH + other),
                    messages.number(order.indexOf(other) + 1)))
            .toList();
  }
}
