package org.sutro.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private final Lately lately = new Lately(REMEMBERED_UNITS);

  /** Works out title, date, provenance and blocks of a capture, or why it is no article. */
  public Reading read(Capture capture) {
    Reading.Kept known = lately.find(capture);
    if (known != null) {
      return known;
    }
    Reading reading = readAnew(capture);
    if (reading instanceof Reading.Kept kept) {
      lately.add(capture, kept);
    }
    return reading;
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
