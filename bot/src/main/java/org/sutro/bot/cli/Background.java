package org.sutro.bot.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Version;
import org.sutro.reading.Notice;
import org.sutro.reading.Notices;

/**
 * What is known of an article besides its words.
 *
 * @param hidden why the host has hidden it, an empty text when nobody said; empty when it is to be
 *     seen
 * @param read what was understood of the version; null when it is no article
 * @param voice in whose voice its publisher speaks, if known
 * @param original the article it is a copy of; empty when it is none
 * @param copies of it
 * @param sources that lately told of it, by id
 */
record Background(
    Optional<String> hidden,
    @Nullable Article read,
    @Nullable Affiliation voice,
    Optional<ArticleId> original,
    List<ArticleId> copies,
    List<String> sources) {

  /** Where a version stands among others, as the archive has it. */
  static Optional<ArticleId> original(Archive archive, Version version) {
    ArticleId id = version.capture().id();
    return Optional.ofNullable(archive.origins(List.of(id)).get(id))
        .filter(other -> !other.equals(id));
  }

  /** Whom the article names as its source, if it does. */
  @Nullable String origin() {
    return read == null ? null : read.origin();
  }

  /** What its publisher says of it, the words and what they mean; null when nothing. */
  @Nullable String notice() {
    if (read == null) {
      return null;
    }
    Optional<Notice> notice = Notices.in(read);
    return notice.map(one -> meaning(one.kind()) + ": " + one.span().of(read.text())).orElse(null);
  }

  private static String meaning(Notice.Kind kind) {
    return switch (kind) {
      case CORRECTED -> "corrected by its publisher";
      case WITHDRAWN -> "taken back by its publisher, and not quoted";
    };
  }
}
