package org.sutro.bot.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.article.Block;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.language.Sentences;

/**
 * What stands around a quote in its article, word for word.
 *
 * @param before the sentences before it, if there are any
 * @param quote the quote
 * @param after the sentences after it, if there are any
 */
public record QuoteContext(Optional<Quote> before, Quote quote, Optional<Quote> after) {

  /**
   * Some sentences before and after, from the same paragraph or the ones beside it; never furniture
   * of the page.
   *
   * @param most how many sentences on each side at most
   */
  public static QuoteContext of(Quote quote, int most) {
    List<Span> sentences = sentences(quote);
    List<Span> before = sentences.stream().filter(s -> s.end() <= quote.span().start()).toList();
    List<Span> after = sentences.stream().filter(s -> s.start() >= quote.span().end()).toList();
    return new QuoteContext(
        stretch(quote, first(before.reversed(), most), false),
        quote,
        stretch(quote, first(after, most), true));
  }

  /** True when the quote is all there is. */
  public boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }

  private static List<Span> first(List<Span> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static List<Span> sentences(Quote quote) {
    List<Span> sentences = new ArrayList<>();
    for (Block block : quote.article().blocks()) {
      if (block.kind() == Block.Kind.PARAGRAPH || block.span().overlaps(quote.span())) {
        sentences.addAll(Sentences.in(quote.article().text(), block.span()));
      }
    }
    return sentences;
  }

  /**
   * The sentences, nearest first, as long as nothing but white space lies between and a quote holds
   * them.
   */
  private static Optional<Quote> stretch(Quote quote, List<Span> nearestFirst, boolean onwards) {
    String text = quote.article().text();
    Span whole = null;
    for (Span next : nearestFirst) {
      Span wider = whole == null ? next : whole.union(next);
      if (wider.length() > Quote.MAX_LENGTH
          || (whole != null && !adjoin(text, whole, next, onwards))) {
        break;
      }
      whole = wider;
    }
    return whole == null
        ? Optional.empty()
        : Optional.of(new Quote(quote.article(), quote.version(), whole));
  }

  private static boolean adjoin(String text, Span whole, Span next, boolean onwards) {
    String between =
        onwards
            ? text.substring(whole.end(), next.start())
            : text.substring(next.end(), whole.start());
    return between.isBlank();
  }
}
