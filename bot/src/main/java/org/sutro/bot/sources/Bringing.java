package org.sutro.bot.sources;

import java.util.ArrayList;
import java.util.List;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.ArticleId;

/**
 * How an article has come from the web; kept as a note beside it.
 *
 * @param page whether it was read from its page at least once, and not from feeds alone
 * @param sources that brought it, the first first
 */
public record Bringing(boolean page, List<String> sources) {

  private static final String KIND = "brought";
  private static final String PAGE = "page";
  private static final String FEED = "feed";

  /** No source has brought it. */
  private static final Bringing NONE = new Bringing(false, List.of());

  /** Keeps a copy. */
  public Bringing {
    sources = List.copyOf(sources);
  }

  /** How an article has come. */
  public static Bringing of(Archive archive, ArticleId id) {
    String note = archive.note(KIND, id.value());
    if (note == null) {
      return NONE;
    }
    List<String> words = List.of(note.split(" "));
    return new Bringing(words.getFirst().equals(PAGE), words.subList(1, words.size()));
  }

  /** True when this source brought it first, or none has yet. */
  boolean isFrom(String source) {
    return sources.isEmpty() || sources.getFirst().equals(source);
  }

  /** The same, brought once more. */
  Bringing by(String source, boolean fromPage) {
    List<String> all = new ArrayList<>(sources);
    if (!all.contains(source)) {
      all.add(source);
    }
    return new Bringing(page || fromPage, all);
  }

  Note note(ArticleId id) {
    return new Note(KIND, id.value(), (page ? PAGE : FEED) + " " + String.join(" ", sources));
  }
}
