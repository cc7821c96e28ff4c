package org.sutro.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.language.Sentences;
import org.sutro.language.Spelling;

/**
 * Where the words of a quote, or what has come in their place, stand in another version of the
 * article.
 */
final class Rewording {

  /** As many words in common, of those of both, make two passages tell of the same. */
  private static final double ALIKE = 0.5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");

  private final Quote quote;
  private final Article other;

  Rewording(Quote quote, Article other) {
    this.quote = quote;
    this.other = other;
  }

  /**
   * The very words. Whole sentences must be whole sentences there: "he agreed" is not said by
   * "nobody thinks he agreed". Of several places the nearest.
   */
  Optional<Span> same() {
    boolean whole = isWhole(quote.article(), quote.span());
    return occurrences(quote.text(), other.text())
        .filter(span -> !whole || isWhole(other, span))
        .min(Comparator.comparingInt(this::distance));
  }

  /**
   * As many sentences as were quoted that are most like them and are not in the quoted version too:
   * those stood beside the quote from the beginning, and took nothing's place. Likeness is the
   * share of common words (Dice 1945).
   */
  Optional<Span> nearest() {
    Map<String, Integer> wanted = words(quote.text());
    record Likeness(Span span, double value) {}
    return passages()
        .filter(span -> !quote.article().text().contains(span.of(other.text())))
        .map(span -> new Likeness(span, likeness(wanted, words(span.of(other.text())))))
        .filter(one -> one.value() >= ALIKE)
        .min(
            Comparator.comparingDouble((Likeness one) -> -one.value())
                .thenComparingInt(one -> distance(one.span())))
        .map(Likeness::span);
  }

  private int distance(Span span) {
    return Math.abs(span.start() - quote.span().start());
  }

  /** Neighbouring sentences of a paragraph, as many as the quote has, fewer at its end. */
  private Stream<Span> passages() {
    int size = Math.max(1, Sentences.in(quote.article().text(), quote.span()).size());
    List<Span> passages = new ArrayList<>();
    for (Block block : other.blocks()) {
      List<Span> sentences = Sentences.in(other.text(), block.span());
      for (int i = 0; i < sentences.size(); i++) {
        int last = Math.min(sentences.size(), i + size) - 1;
        passages.add(sentences.get(i).union(sentences.get(last)));
      }
    }
    return passages.stream().filter(span -> span.length() <= Quote.MAX_LENGTH);
  }

  private static double likeness(Map<String, Integer> one, Map<String, Integer> two) {
    int common = 0;
    for (Map.Entry<String, Integer> word : one.entrySet()) {
      common += Math.min(word.getValue(), two.getOrDefault(word.getKey(), 0));
    }
    return 2.0 * common / Math.max(1, size(one) + size(two));
  }

  private static int size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How often each word stands there. */
  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(Spelling::exact)
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  private static Stream<Span> occurrences(String words, String text) {
    return IntStream.iterate(text.indexOf(words), at -> at >= 0, at -> text.indexOf(words, at + 1))
        .mapToObj(at -> new Span(at, at + words.length()));
  }

  /** True when a sentence begins and one ends with the span. */
  private static boolean isWhole(Article article, Span span) {
    return sentences(article).anyMatch(s -> s.start() == span.start())
        && sentences(article).anyMatch(s -> s.end() == span.end());
  }

  private static Stream<Span> sentences(Article article) {
    return article.blocks().stream()
        .flatMap(block -> Sentences.in(article.text(), block.span()).stream());
  }
}
