package org.sutro.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sutro.archive.Archive;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.index.NewsIndex;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;
import org.sutro.search.NewsAnswers;

/** Archive, index and answers of one folder, as the program has them. */
record Desk(
    Archive archive, NewsIndex index, Reader reader, Lexicon lexicon, NewsAnswers answers)
    implements AutoCloseable {

  private static final Path CONFIG = Path.of(System.getProperty("sutro.home"), "config");

  static Path index(Path folder) {
    return folder.resolve("index");
  }

  static Desk open(Path folder) {
    try {
      Lexicon lexicon = Lexicon.read(CONFIG.resolve("glossary"));
      Archive archive = Archive.open(folder.resolve("archive.db"));
      Reader reader = new Reader();
      NewsIndex index = NewsIndex.open(index(folder), lexicon, reader);
      NewsAnswers answers =
          NewsAnswers.over(
              lexicon,
              index,
              (id, version) -> article(archive, reader, id, version),
              CONFIG.resolve("ranking.properties"));
      return new Desk(archive, index, reader, lexicon, answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Article> article(
      Archive archive, Reader reader, ArticleId id, int version) {
    return archive
        .version(id, version)
        .flatMap(v ->
            switch (reader.read(v.capture())) {
              case Reading.Kept kept -> Optional.of(kept.article());
              case Reading.Rejected rejected -> Optional.empty();
            });
  }

  @Override
  public void close() throws IOException {
    index.close();
    archive.close();
  }
}
