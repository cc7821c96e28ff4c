package org.sutro.proof;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sutro.archive.Archive;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.article.Version;
import org.sutro.language.Sentences;
import org.sutro.reading.Notices;
import org.sutro.search.ArticleStore;

/** Proves quotes from the archive. Safe for many threads. */
public final class Proofs {

  private final Archive archive;
  private final ArticleStore articles;

  /**
   * Proves quotes.
   *
   * @param articles reads the versions of {@code archive}
   */
  public Proofs(Archive archive, ArticleStore articles) {
    this.archive = archive;
    this.articles = articles;
  }

  /**
   * The proof of the words at {@code span} in a version of an article; empty when there is no such
   * version, or no quote can stand there.
   *
   * @param number of the version, from 1
   * @throws org.sutro.archive.ArchiveException if the archive can't be read
   */
  public Optional<Proof> of(ArticleId id, int number, Span span) {
    Optional<Version> version = archive.version(id, number);
    Optional<Article> article = articles.article(id, number);
    if (version.isEmpty()
        || article.isEmpty()
        || span.isEmpty()
        || span.length() > Quote.MAX_LENGTH
        || span.end() > article.get().text().length()) {
      return Optional.empty();
    }
    Quote quote = new Quote(article.get(), number, span);
    Version kept = version.get();
    return Optional.of(
        new Proof(
            quote,
            kept.hash(),
            kept.hash().equals(Version.hashOf(kept.capture().text())),
            kept.capture().at(),
            since(quote)));
  }

  private Proof.Since since(Quote quote) {
    Optional<Version> latest = archive.latest(quote.article().id());
    if (latest.isEmpty()) {
      return new Proof.Since.Hidden();
    }
    int newest = latest.get().number();
    if (newest == quote.version()) {
      return new Proof.Since.Current();
    }
    return articles
        .article(quote.article().id(), newest)
        .filter(article -> !Notices.isWithdrawn(article))
        .flatMap(article -> find(quote, article).map(span -> new Quote(article, newest, span)))
        .<Proof.Since>map(Proof.Since.Repeated::new)
        .orElseGet(() -> new Proof.Since.Dropped(newest));
  }

  /**
   * Where the words stand in another version. Whole sentences must be whole sentences there: "he
   * agreed" is not said by "nobody thinks he agreed". Of several places the nearest.
   */
  private static Optional<Span> find(Quote quote, Article other) {
    boolean whole = isWhole(quote.article(), quote.span());
    return occurrences(quote.text(), other.text())
        .filter(span -> !whole || isWhole(other, span))
        .min(Comparator.comparingInt(span -> Math.abs(span.start() - quote.span().start())));
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
