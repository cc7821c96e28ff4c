package org.sutro.bot.sources;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.feed.Entry;
import org.sutro.ingest.Intake;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/**
 * Takes in single articles that somebody hands over: a text, or the address of a page, which is
 * read like any other. Whoever hands it over wants it, so it is not asked what it is about.
 */
public final class Handover {

  /** Who takes pages apart here; no source can have this for its id. */
  private static final String BY = "handed over";

  private final ArticleFetch articles;
  private final Intake intake;
  private final Function<ArticleId, Optional<Article>> newest;
  private final Reader reader = new Reader();

  /**
   * Reads pages over {@code web}, keeps what is found through {@code intake}.
   *
   * @param newest an article of the archive; empty if it is not to be shown
   */
  public Handover(Web web, Intake intake, Function<ArticleId, Optional<Article>> newest) {
    this.articles = new ArticleFetch(web, Asker.stranger(BY), Site.NONE);
    this.intake = intake;
    this.newest = newest;
  }

  /** What became of it. */
  public sealed interface Result {

    /** It is in the archive. */
    record Kept(Article article, How how) implements Result {}

    /** It is not. */
    record NotKept(Obstacle why) implements Result {}
  }

  /** How an article got into the archive. */
  public enum How {
    NEW,
    /** It was there with other words. */
    CHANGED,
    /** It was there already. */
    KNOWN
  }

  /** Takes in the article on a page. */
  public Result page(String address) throws InterruptedException {
    Entry entry = new Entry(null, null, address, null, null, null, null, null);
    return switch (articles.of(entry)) {
      case Brought.Article article -> text(article.capture());
      case Brought.None none -> new Result.NotKept(none.obstacle());
      case Brought.Same same -> throw new IllegalStateException("asked without validators");
    };
  }

  /** Takes in a text. */
  public Result text(Capture capture) {
    if (reader.read(capture) instanceof Reading.Rejected no) {
      return new Result.NotKept(
          switch (no.reason()) {
            case TOO_LARGE -> Obstacle.TOO_LARGE;
            case OTHER_LANGUAGE -> Obstacle.LANGUAGE;
            case FAULT -> Obstacle.FAULT;
            case EMPTY, NOT_TEXT, NO_SENTENCES -> Obstacle.NO_ARTICLE;
          });
    }
    Intake.Taken taken = intake.keep(List.of(capture), List.of());
    How how = taken.added() > 0 ? How.NEW : taken.revised() > 0 ? How.CHANGED : How.KNOWN;
    return newest
        .apply(capture.id())
        .<Result>map(article -> new Result.Kept(article, how))
        .orElseGet(() -> new Result.NotKept(Obstacle.HIDDEN));
  }
}
