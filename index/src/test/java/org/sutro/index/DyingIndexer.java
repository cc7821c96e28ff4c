package org.sutro.index;

import java.io.IOException;
import java.nio.file.Path;
import org.sutro.archive.Archive;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/** A process that catches up with an archive and dies of one article of it, as of no memory. */
final class DyingIndexer {

  static final String POISON = "poison";

  private static final int OUT_OF_MEMORY = 3;

  private DyingIndexer() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    ArticleDocuments documents =
        new ArticleDocuments(Lexicon.read(Path.of(arguments[1])), new Reader());
    try (Archive archive = Archive.open(data.resolve("archive.db"));
        NewsIndex index =
            NewsIndex.analysing(
                data.resolve("index"),
                documents,
                article -> {
                  if (article.id().value().equals(POISON)) {
                    Runtime.getRuntime().halt(OUT_OF_MEMORY);
                  }
                  return documents.of(article);
                },
                new Cadence(System::nanoTime))) {
      index.follow(archive, (done, total) -> {});
    }
  }
}
