package org.sutro.bot.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.bot.config.Starter;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.EventDesk;
import org.sutro.bot.sources.Affiliations;
import org.sutro.bot.sources.SourceList;
import org.sutro.bot.sources.SourcesException;
import org.sutro.eval.Evaluation;
import org.sutro.event.Events;
import org.sutro.event.Grouping;
import org.sutro.index.Alongside;
import org.sutro.index.NewsIndex;
import org.sutro.index.Outlet;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.Bringing;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Progress;
import org.sutro.ingest.Summary;
import org.sutro.lexicon.Lexicon;
import org.sutro.origin.Tracing;
import org.sutro.proof.Proofs;
import org.sutro.reading.Notices;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;
import org.sutro.search.Answer;
import org.sutro.search.Answers;
import org.sutro.search.ArticleStore;
import org.sutro.search.Examination;
import org.sutro.search.Figures;
import org.sutro.search.NamedVoices;
import org.sutro.search.NewsAnswers;
import org.sutro.search.NewsFigures;
import org.sutro.search.NewsSources;
import org.sutro.search.NewsSurvey;
import org.sutro.search.Question;
import org.sutro.search.Relevance;
import org.sutro.search.Sources;
import org.sutro.search.Survey;
import org.sutro.search.Voices;
import org.sutro.verify.Checks;
import org.sutro.verify.QuoteChecks;

/**
 * Archive and index of one data folder. Any number of processes may have a library open; one of
 * them keeps the index up to date, the others read what it writes. Safe for many threads.
 *
 * <p>In this order: what can be asked, the articles themselves, how they come in, and what keeps
 * the index up to date with them.
 */
public final class Library implements Answers, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Library.class);

  /** Articles lately quoted from, kept so that they need not be read again. */
  private static final int KEPT_ARTICLES = 200;

  /** When what the host has said of publishers is looked at again. */
  private static final Duration AFRESH = Duration.ofMinutes(1);

  private final Places places;
  private final InstantSource clock;
  private final Lexicon lexicon;
  private final Reader reader;
  private final Archive archive;
  private final Cache<Numbered, Optional<Article>> articles =
      Caffeine.newBuilder().maximumSize(KEPT_ARTICLES).expireAfterWrite(AFRESH).build();
  private final Cache<Path, Affiliations> affiliations =
      Caffeine.newBuilder().expireAfterWrite(AFRESH).build();
  private final SourceList sourceList;
  private final Tracing tracing;
  private final Grouping grouping;
  private final NewsIndex index;
  private final NewsAnswers answers;
  private final Relevance relevance;
  private final StarterShelf shelf;

  /** A version of an article by its number. */
  private record Numbered(ArticleId id, int version) {}

  private Library(Machine machine, Places places, Lexicon lexicon, Archive archive)
      throws IOException {
    this.places = places;
    this.clock = machine.clock();
    this.lexicon = lexicon;
    this.reader = new Reader();
    this.archive = archive;
    this.sourceList = new SourceList(places.sources(), archive);
    this.tracing = new Tracing(lexicon.words(), reader);
    this.index = NewsIndex.open(places.index(), lexicon, reader, places.layout(), machine.nanos());
    this.grouping = new Grouping(lexicon, index);
    this.shelf = new StarterShelf(archive, places.starter(), new Intake(archive, reader), clock);
    try {
      this.answers = NewsAnswers.over(lexicon, index, store(), places.ranking());
      this.relevance = new Relevance(answers, lexicon);
    } catch (IOException | RuntimeException | Error e) {
      index.close();
      throw e;
    }
  }

  /**
   * Opens the library, making archive and index if there are none.
   *
   * @throws org.sutro.lexicon.LexiconException if the glossary can't be understood
   * @throws org.sutro.sqlite.DatabaseException if the archive can't be used
   * @throws UncheckedIOException if a file can't be read or the index not be opened
   */
  public static Library open(Places places, InstantSource clock) {
    return open(places, new Machine(clock, System::nanoTime));
  }

  /**
   * What a library takes from the machine it runs on.
   *
   * @param clock the time of day
   * @param nanos how time passes: monotonic nanoseconds
   */
  public record Machine(InstantSource clock, LongSupplier nanos) {}

  /** The same. */
  public static Library open(Places places, Machine machine) {
    try {
      Lexicon lexicon = Lexicon.read(places.glossary(), places.lexicon());
      Archive archive = Archive.open(places.archive());
      try {
        return new Library(machine, places, lexicon, archive);
      } catch (IOException | RuntimeException | Error e) {
        archive.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Answer to(Question question) {
    return answers.to(question);
  }

  /** How the answer to a question comes about. */
  public Examination examine(Question question) {
    return answers.examine(question);
  }

  /** A measure of the answers, for questions asked on {@code today}. */
  public Evaluation evaluation(LocalDate today) {
    return new Evaluation(answers, today);
  }

  /** The words and senses the library knows. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Everything there is on a question. */
  public Sources sources() {
    return new NewsSources(answers, lexicon);
  }

  /** Who gives which number. */
  public Figures figures() {
    return new NewsFigures(answers, lexicon);
  }

  /** What the articles hold as a whole. */
  public Survey survey() {
    return new NewsSurvey(lexicon, index, this::article, archive);
  }

  /** Who says what a quote says. */
  public Voices voices() {
    return new NamedVoices(lexicon);
  }

  /** Compares quotations with the articles. */
  public Checks checks() {
    return new QuoteChecks(lexicon.words(), index, this::article);
  }

  /** Proves quotes at any later time. */
  public Proofs proofs() {
    return new Proofs(archive, store());
  }

  /** Which questions new articles may answer. */
  public List<Question> answerable(List<Question> questions, List<Article> fresh) {
    return relevance.among(questions, fresh);
  }

  /** Puts digests together. */
  public EventDesk newsdesk() {
    return new EventDesk(new Events(archive, store()), lexicon, this::publishers, this::silent);
  }

  private List<Edition.Silent> silent() {
    return sourceList.unreachable().entrySet().stream()
        .map(one -> new Edition.Silent(one.getKey(), one.getValue().lastRead()))
        .toList();
  }

  private List<String> publishers() {
    return survey().outlets().stream().map(Outlet::publisher).toList();
  }

  /** An article as it is now; empty if it is hidden or its publisher has taken it back. */
  public Optional<Article> newest(ArticleId id) {
    OptionalInt newest = archive.newest(id);
    return newest.isPresent() ? shown(id, newest.getAsInt()) : Optional.empty();
  }

  /**
   * An article as it was in a version; empty if there is none, or it is hidden by now, or its
   * publisher has taken it back since.
   */
  public Optional<Article> shown(ArticleId id, int number) {
    OptionalInt newest = archive.newest(id);
    boolean stands =
        newest.isPresent() && article(id, newest.getAsInt()).filter(Notices::isWithdrawn).isEmpty();
    return stands ? article(id, number) : Optional.empty();
  }

  private Optional<Article> article(ArticleId id, int number) {
    return articles.get(new Numbered(id, number), this::read);
  }

  private Optional<Article> read(Numbered numbered) {
    return archive
        .version(numbered.id(), numbered.version())
        .flatMap(version ->
            switch (reader.read(version.capture())) {
              case Reading.Kept kept -> Optional.of(spoken(kept.article()));
              case Reading.Rejected rejected -> Optional.empty();
            });
  }

  private Article spoken(Article article) {
    Affiliations known = affiliations.get(places.sources(), file -> affiliations());
    Bringing brought = Bringing.of(archive, article.id());
    return article.speaking(known.of(article.publisher(), article.url(), brought));
  }

  /** A list of sources that can't be read is complained of by those who read the sources. */
  private Affiliations affiliations() {
    try {
      return new Affiliations(sourceList.all());
    } catch (SourcesException | UncheckedIOException e) {
      log.debug("whose voices publishers speak in is not known", e);
      return new Affiliations(List.of());
    }
  }

  private ArticleStore store() {
    return new ArticleStore() {
      @Override
      public Optional<Article> article(ArticleId id, int version) {
        return Library.this.article(id, version);
      }

      @Override
      public Map<ArticleId, ArticleId> origins(Collection<ArticleId> ids) {
        return archive.origins(ids);
      }

      @Override
      public boolean isTakenBack(ArticleId id) {
        OptionalInt newest = archive.newest(id);
        return newest.isPresent()
            && article(id, newest.getAsInt()).filter(Notices::isWithdrawn).isPresent();
      }
    };
  }

  /** The archive. */
  public Archive archive() {
    return archive;
  }

  /** The way for articles into the archive. */
  public Intake intake() {
    return new Intake(archive, reader);
  }

  /**
   * Takes articles in and indexes them at the same time.
   *
   * @param rest hears how far the index has come once all articles are in the archive
   */
  public Summary takeIn(ArticleFiles files, Progress intake, NewsIndex.Progress rest) {
    return Alongside.of(
        index,
        archive,
        keepPace -> intake().run(files, Archive.OWN, intake.andThen(keepPace)),
        rest);
  }

  /**
   * Puts the articles that come with Sutro on show or takes them away; true when they are on show
   * afterwards.
   */
  public boolean shelve(Starter starter) {
    return shelf.set(starter);
  }

  /**
   * Brings what is searched up to date with the archive; see {@link NewsIndex#follow}. As soon as
   * articles of the host's own are found, those that come with Sutro step aside.
   *
   * @return number of changes this process applied
   * @throws UncheckedIOException if the index can't be used; what is open still answers
   */
  public int follow(NewsIndex.Progress progress) {
    int changes = index.follow(archive, progress);
    return changes > 0 && shelf.stepAside() ? changes + index.follow(archive, progress) : changes;
  }

  /**
   * Links articles that are copies of one report to it, as far as that has not been done.
   *
   * @param goOn asked now and then; false breaks off, the rest is done the next time
   * @return number of articles looked at
   */
  public int trace(BooleanSupplier goOn) {
    return tracing.follow(archive, goOn);
  }

  /**
   * Places articles with the events they report, as far as the index and the origins have come.
   *
   * @param goOn asked now and then; false breaks off, the rest is done the next time
   * @return number of articles looked at
   */
  public int group(BooleanSupplier goOn) {
    return grouping.follow(archive, goOn);
  }

  /** Position in the archive's log up to which articles are found. */
  public long indexed() {
    return index.seq();
  }

  /** How many changes of the archive the index has not yet taken up. */
  public long behind() {
    return Math.max(0, archive.seq() - index.seq());
  }

  /** False while the index is being built, here or by another process: not all is found yet. */
  @Override
  public boolean isComplete() {
    return index.isComplete();
  }

  /** True when this process keeps the index up to date, false when another does. */
  public boolean writes() {
    return index.writes();
  }

  /** Has the index's files looked into the next time the archive is followed. */
  public void distrustIndex() {
    index.distrust();
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      log.warn("CLOSE-FAILED: the index did not close; what it had committed is kept", e);
    }
    archive.close();
  }
}
