package org.sutro.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/** An archive in a folder, and the index of it beside. */
record Shelf(Path folder, Archive archive) implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  static final Lexicon LEXICON = lexicon();

  private static Lexicon lexicon() {
    try {
      return Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Shelf open(Path folder) {
    return new Shelf(folder, Archive.open(folder.resolve("archive.db")));
  }

  NewsIndex index() throws IOException {
    return NewsIndex.open(folder.resolve("index"), LEXICON, new Reader());
  }

  void put(String id, String text) {
    archive.putAll(
        "own", List.of(new Capture(new ArticleId(id), "শিরোনাম", "2025-03-01", null, text, NOW)));
  }

  static List<String> found(NewsIndex index, String stem) {
    Clause clause = new Clause(List.of(new Clause.Alternative(Field.STEM, stem, 1)));
    return index.read(s -> s.find(List.of(clause), 10).stream().map(Passage::text).toList());
  }

  static String stem(String word) {
    return LEXICON.words().in(word).getFirst().stem();
  }

  @Override
  public void close() {
    archive.close();
  }
}
