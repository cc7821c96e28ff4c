package org.sutro.reading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Capture;
import org.sutro.article.Language;

/**
 * Reads captures. Works by shape, position, repetition and the words of {@code furniture.tsv};
 * knows no site. The same capture always gives the same article, and one that has been read lately
 * is not read again. Takes time in proportion to the length of the text. Safe for many threads.
 */
public final class Reader {

  private static final int LONGEST_TITLE = 300;

  /** Some hundred articles: more than come in before the first of them is indexed. */
  private static final int REMEMBERED_UNITS = 2_000_000;

  private static final Logger log = LoggerFactory.getLogger(Reader.class);

  private final Lately lately = new Lately(REMEMBERED_UNITS);
  private final Function<Capture, Reading> how;

  /** A reader. */
  public Reader() {
    this(Reader::readAnew);
  }

  Reader(Function<Capture, Reading> how) {
    this.how = how;
  }

  /** Works out title, date, provenance and blocks of a capture, or why it is no article. */
  public Reading read(Capture capture) {
    Reading.Kept known = lately.find(capture);
    if (known != null) {
      return known;
    }
    Reading reading = guarded(capture);
    if (reading instanceof Reading.Kept kept) {
      lately.add(capture, kept);
    }
    return reading;
  }

  /** One text that trips up the reader must not stop those behind it. */
  private Reading guarded(Capture capture) {
    try {
      return how.apply(capture);
    } catch (RuntimeException | StackOverflowError e) { // a pattern may run too deep in a long line
      log.error("ARTICLE-UNREADABLE: article {} can't be read", capture.id(), e);
      return new Reading.Rejected(
          Reading.Reason.FAULT, "can't be read for a fault in Sutro; the log says more");
    }
  }

  private static Reading readAnew(Capture capture) {
    String text = capture.text();
    Reading.Rejected refused = Gate.check(text);
    if (refused != null) {
      return refused;
    }
    Language language = ScriptCount.of(text).language(text);
    Blocks blocks = Blocks.of(text, PageLayout.of(Lines.of(text), language, capture.title()));
    if (!blocks.hasSentence()) {
      return new Reading.Rejected(
          Reading.Reason.NO_SENTENCES, "no sentence besides furniture of the page");
    }
    return new Reading.Kept(article(capture, language, blocks));
  }

  private static Article article(Capture capture, Language language, Blocks blocks) {
    List<Block> all = blocks.all();
    Provenance provenance = Provenance.of(capture, blocks.asides());
    String given = given(capture.title());
    return new Article(
        capture.id(),
        given == null ? Titles.of(capture.text(), all) : given,
        provenance.publisher(),
        null,
        provenance.origin(),
        provenance.url(),
        Publication.of(capture, all, blocks.asides(), provenance.url()),
        capture.byline(),
        language,
        capture.text(),
        all);
  }

  /** The title that came beside the text, if it can be one. */
  private static @Nullable String given(@Nullable String title) {
    if (title == null || title.length() > LONGEST_TITLE) {
      return null;
    }
    String plain = Titles.plain(title);
    return plain.isEmpty() ? null : plain;
  }
}
