package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sutro.archive.Archive;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.index.NewsIndex;
import org.sutro.lexicon.Lexicon;
import org.sutro.origin.Tracing;
import org.sutro.reading.Notices;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;
import org.sutro.verify.QuoteChecks;

/**
 * The whole way from articles to answers over a handful of texts, with the lexicon and ranking that
 * are shipped.
 */
public final class Newsroom implements AutoCloseable {

  /** The day on which every question of a test is asked. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final Path CONFIG = Path.of(System.getProperty("sutro.home"), "config");
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private final Archive archive;
  private final NewsIndex index;
  private final NewsAnswers answers;
  private final QuoteChecks checks;
  private final NewsSurvey survey;
  private final Lexicon lexicon;
  private final Tracing tracing;

  private Newsroom(Path folder, String collection, List<Capture> captures) throws IOException {
    lexicon = Lexicon.read(CONFIG.resolve("glossary"));
    Reader reader = new Reader();
    archive = Archive.open(folder.resolve("archive.db"));
    archive.putAll(collection, captures);
    index = NewsIndex.open(folder.resolve("index"), lexicon, reader);
    index.follow(archive, (done, total) -> {});
    tracing = new Tracing(lexicon.words(), reader);
    tracing.follow(archive, () -> true);
    ArticleStore articles =
        new ArticleStore() {
          @Override
          public Optional<Article> article(ArticleId id, int version) {
            return Newsroom.this.article(reader, id, version);
          }

          @Override
          public Map<ArticleId, ArticleId> origins(Collection<ArticleId> ids) {
            return archive.origins(ids);
          }

          @Override
          public boolean isTakenBack(ArticleId id) {
            return archive
                .latest(id)
                .flatMap(latest -> article(id, latest.number()))
                .filter(Notices::isWithdrawn)
                .isPresent();
          }
        };
    answers = NewsAnswers.over(lexicon, index, articles, CONFIG.resolve("ranking.properties"));
    survey = new NewsSurvey(lexicon, index, articles, archive);
    checks = new QuoteChecks(lexicon.words(), index, articles);
  }

  private Optional<Article> article(Reader reader, ArticleId id, int version) {
    return archive
        .version(id, version)
        .flatMap(v ->
            switch (reader.read(v.capture())) {
              case Reading.Kept kept -> Optional.of(kept.article());
              case Reading.Rejected rejected -> Optional.empty();
            });
  }

  /** Over texts, each an article; they are called a1, a2, ... */
  public static Newsroom over(Path folder, String... texts) throws IOException {
    List<Capture> captures = new ArrayList<>();
    for (String text : texts) {
      captures.add(
          new Capture(new ArticleId("a" + (captures.size() + 1)), null, null, null, text, NOW));
    }
    return new Newsroom(folder, Archive.OWN, captures);
  }

  /** Over the starter shelf. */
  public static Newsroom overStarterShelf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(CONFIG.resolve("starter"))) {
      return new Newsroom(
          folder,
          Archive.STARTER,
          files
              .filter(f -> f.toString().endsWith(".txt"))
              .sorted()
              .map(Newsroom::capture)
              .toList());
    }
  }

  private static Capture capture(Path file) {
    String name = file.getFileName().toString();
    try {
      return new Capture(
          new ArticleId(name.substring(0, name.lastIndexOf('.'))),
          null,
          null,
          null,
          Files.readString(file),
          NOW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answers under test. */
  public NewsAnswers answers() {
    return answers;
  }

  /** The comparison of quotations with the same articles. */
  public QuoteChecks checks() {
    return checks;
  }

  /** What the same articles hold as a whole. */
  public NewsSurvey survey() {
    return survey;
  }

  /** The words and senses the articles are read with. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Adds an article to those that come with the program. */
  public void addBackground(String id, String text) {
    archive.putAll(
        Archive.STARTER, List.of(new Capture(new ArticleId(id), null, null, null, text, NOW)));
    index.follow(archive, (done, total) -> {});
  }

  /** Puts other texts in the place of an article's, one after the other. */
  public void revise(String id, String... texts) {
    archive.putAll(
        Archive.OWN,
        Stream.of(texts)
            .map(text -> new Capture(new ArticleId(id), null, null, null, text, NOW))
            .toList());
    index.follow(archive, (done, total) -> {});
    tracing.follow(archive, () -> true);
  }

  /** The answer to a question, asked today after others. */
  public Answer ask(String question, String... before) {
    return answers.to(new Question(question, List.of(before), TODAY));
  }

  /** Whether the one sentence measured that holds these words may answer a question. */
  boolean mayAnswer(String question, String words) {
    List<Examination.Measured> sentences =
        answers.examine(new Question(question, List.of(), TODAY)).sentences().stream()
            .filter(sentence -> sentence.text().contains(words))
            .toList();
    assertThat(sentences).as(words).hasSize(1);
    return sentences.getFirst().admissible();
  }

  @Override
  public void close() throws IOException {
    index.close();
    archive.close();
  }
}
