package org.sutro.bot.newsroom;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;
import org.sutro.bot.chat.Country;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.event.EventDay;

/** A timeline as it stands in the channel: one message, whatever has happened. */
final class TimelineText {

  private static final int PARAGRAPH = 2;

  private final Quotes quotes;

  TimelineText(Quotes quotes) {
    this.quotes = quotes;
  }

  /** As many events, the newest first, as one message holds. */
  RichText of(Series series, Draft draft) {
    Plan plan = series.plan();
    Messages messages = Messages.in(plan.look().language());
    LocalDate changed =
        LocalDate.ofInstant(draft.period().until(), series.plan().schedule().zone());
    RichText.Builder out = top(series, changed, messages);
    RichText bottom = bottom(series, draft, changed, messages);
    int room = RichText.MAX_LENGTH - out.build().text().length() - bottom.text().length();
    @Nullable LocalDate day = null;
    for (Draft.Piece piece : draft.shown()) {
      Optional<Quote> quote = quotes.of(piece.quotes()).stream().findFirst();
      if (quote.isEmpty()) {
        continue;
      }
      LocalDate on = EventDay.of(quote.get());
      RichText event = event(piece, quote.get(), on.equals(day), plan, messages);
      int length = event.text().length() + PARAGRAPH;
      if (room - length >= PARAGRAPH) { // else a shorter one may still fit
        room -= length;
        day = on;
        out.paragraph().add(event);
      }
    }
    return out.paragraph().add(bottom).build();
  }

  private static RichText.Builder top(Series series, LocalDate day, Messages messages) {
    Plan plan = series.plan();
    String countries =
        messages.list(
            Arrays.stream(Country.values())
                .filter(country -> plan.selection().countries().contains(country.sense()))
                .map(country -> messages.get(country.label()))
                .toList());
    RichText.Builder out =
        RichText.builder().bold(messages.get(Key.DIGEST_TITLE_TIMELINE, countries));
    String header = FrameWords.of(plan.look().frame().header(), series, day, messages);
    return header.isBlank() ? out : out.line().text(header);
  }

  /**
   * An event.
   *
   * @param sameDay true when the one above it happened on that day
   */
  private static RichText event(
      Draft.Piece piece, Quote quote, boolean sameDay, Plan plan, Messages messages) {
    RichText.Builder out = RichText.builder();
    if (!sameDay) {
      out.bold(messages.date(EventDay.of(quote))).line();
    }
    EditionText.quote(quote, plan, out).line().add(new AnswerText(messages).source(quote));
    EditionText.reports(piece.event(), messages).ifPresent(reports -> out.line().italic(reports));
    return out.build();
  }

  private static RichText bottom(Series series, Draft draft, LocalDate day, Messages messages) {
    String footer = FrameWords.of(series.plan().look().frame().footer(), series, day, messages);
    RichText.Builder out = RichText.builder();
    if (!footer.isBlank()) {
      out.text(footer).paragraph();
    }
    return out.italic(
            messages.get(
                Key.DIGEST_TIMELINE_CHANGED,
                messages.moment(draft.period().until().atZone(series.plan().schedule().zone()))))
        .build();
  }
}
