package org.sutro.proof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sutro.archive.Archive;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.article.Version;
import org.sutro.reading.Notice;
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
   * @throws org.sutro.sqlite.DatabaseException if the archive can't be read
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
    OptionalInt latest = archive.newest(quote.article().id());
    if (latest.isEmpty()) {
      return new Proof.Since.Hidden();
    }
    int newest = latest.getAsInt();
    Proof.Since own =
        newest == quote.version()
            ? new Proof.Since.Current()
            : articles
                .article(quote.article().id(), newest)
                .map(article -> since(quote, article, newest))
                .orElseGet(() -> new Proof.Since.Dropped(newest, null));
    return own instanceof Proof.Since.TakenBack
        ? own
        : baseless(quote.article().id()).<Proof.Since>map(said -> said).orElse(own);
  }

  /** What a copy rests on may be taken back where it comes from, and the copy stand as it did. */
  private Optional<Proof.Since.Baseless> baseless(ArticleId id) {
    if (articles.baseless(List.of(id)).isEmpty()) {
      return Optional.empty();
    }
    ArticleId origin = articles.origins(List.of(id)).getOrDefault(id, id);
    OptionalInt newest = archive.newest(origin);
    Optional<Quote> notice =
        newest.isEmpty()
            ? Optional.empty()
            : articles
                .article(origin, newest.getAsInt())
                .flatMap(article -> said(article, newest.getAsInt(), Notices.in(article)));
    return Optional.of(new Proof.Since.Baseless(notice.orElse(null)));
  }

  private static Proof.Since since(Quote quote, Article article, int newest) {
    Optional<Notice> notice = Notices.in(article);
    if (notice.filter(said -> said.kind() == Notice.Kind.WITHDRAWN).isPresent()) {
      return new Proof.Since.TakenBack(newest, said(article, newest, notice).orElse(null));
    }
    Rewording rewording = new Rewording(quote, article);
    Optional<Span> same = rewording.same();
    if (same.isPresent()) {
      Quote correction =
          said(article, newest, notice)
              .filter(one -> !quote.article().text().contains(one.text()))
              .orElse(null);
      return new Proof.Since.Repeated(new Quote(article, newest, same.get()), correction);
    }
    return new Proof.Since.Dropped(
        newest, rewording.nearest().map(span -> new Quote(article, newest, span)).orElse(null));
  }

  private static Optional<Quote> said(Article article, int version, Optional<Notice> notice) {
    return notice
        .map(Notice::span)
        .filter(span -> span.length() <= Quote.MAX_LENGTH)
        .map(span -> new Quote(article, version, span));
  }
}
