package org.sutro.bot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;

/** A version of an article as a JSON object. The names are kept: {@code ingest} reads them. */
final class VersionJson {

  private VersionJson() {}

  /** What {@code ingest} needs to make the same version of it again, and its hash. */
  static ObjectNode of(Version version) {
    Capture capture = version.capture();
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", capture.id().value())
        .put("title", capture.title())
        .put("date", capture.date())
        .put("url", capture.url())
        .put("publisher", capture.publisher())
        .put("author", capture.byline().author())
        .put("modified", capture.byline().modified())
        .put("text", capture.text())
        .put("captured", capture.at().toString())
        .put("version", version.number())
        .put("hash", version.hash());
  }

  /** Says in whose voice a publisher speaks; null when nothing is known of it. */
  static ObjectNode voice(@Nullable Affiliation affiliation, ObjectNode article) {
    return article
        .put("voice", affiliation == null ? null : affiliation.kind().tag())
        .put("country", affiliation == null ? null : affiliation.country());
  }

  /** The same, of an article with so many versions. */
  static ObjectNode of(Version version, int versions) {
    return of(version).put("versions", versions).put("seq", version.seq());
  }

  /** The same with what is known of the article besides. */
  static ObjectNode of(Version version, int versions, Background known) {
    ObjectNode article =
        voice(known.voice(), of(version, versions))
            .put("hidden", known.hidden().isPresent())
            .put("notice", known.notice())
            .put("origin", known.origin())
            .put("copy_of", known.original().map(ArticleId::value).orElse(null));
    known.copies().forEach(copy -> article.withArray("/copies").add(copy.value()));
    known.sources().forEach(source -> article.withArray("/sources").add(source));
    return article;
  }
}
