package org.sutro.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.index.NewsIndex;
import org.sutro.index.Passage;
import org.sutro.index.Snapshot;
import org.sutro.index.Stock;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.LinkWorth;

/**
 * Answers from the index: reads the question, finds sentences by meaning, measures each, and shows
 * the best of those that are likely enough to answer.
 */
public final class NewsAnswers implements Answers {

  private static final int POOL = 80;

  private final Lexicon lexicon;
  private final NewsIndex index;
  private final ArticleStore articles;
  private final QuestionReader reader;
  private final CourtesyReader courtesies;
  private final Ranking ranking;

  private NewsAnswers(Lexicon lexicon, NewsIndex index, ArticleStore articles, Ranking ranking) {
    this.lexicon = lexicon;
    this.index = index;
    this.articles = articles;
    this.reader = new QuestionReader(lexicon);
    this.courtesies = new CourtesyReader(lexicon);
    this.ranking = ranking;
  }

  /**
   * Answers over an index.
   *
   * @param ranking the file with the ranking model
   * @throws IOException if it can't be read
   */
  public static NewsAnswers over(
      Lexicon lexicon, NewsIndex index, ArticleStore articles, Path ranking) throws IOException {
    return new NewsAnswers(lexicon, index, articles, Ranking.read(ranking));
  }

  /** What each kind of link that lets one sense of the lexicon stand for another is worth. */
  public List<LinkWorth> linkWorths() {
    return lexicon.linkWorths();
  }

  /** The answers as they would be, were links of one kind worth this. */
  public NewsAnswers with(LinkWorth worth) {
    return new NewsAnswers(lexicon.with(worth), index, articles, ranking);
  }

  @Override
  public Answer to(Question question) {
    return index.read(snapshot -> answer(question, snapshot));
  }

  /**
   * How the answer to {@code question} comes about: the question as read, and every sentence that
   * was measured.
   */
  public Examination examine(Question question) {
    return index.read(snapshot -> {
      Asked asked = reader.read(question, snapshot);
      List<Evidence> evidence = evidence(asked, snapshot);
      return Examination.of(asked, evidence, answer(asked, evidence, snapshot), lexicon);
    });
  }

  /** Reads a question, measures the sentences found for it, likeliest first, and lends both. */
  <R> R weigh(Question question, BiFunction<Asked, List<Evidence>, R> use) {
    return index.read(snapshot -> {
      Asked asked = reader.read(question, snapshot);
      return use.apply(asked, asked.isEmpty() ? List.of() : evidence(asked, snapshot));
    });
  }

  /** From which likelihood on a sentence is shown as what. */
  Ranking ranking() {
    return ranking;
  }

  /** A question as it is read over today's articles. */
  Asked read(Question question) {
    return index.read(snapshot -> reader.read(question, snapshot));
  }

  private Answer answer(Question question, Snapshot snapshot) {
    Optional<Courtesy> courtesy = courtesies.in(question.text());
    if (courtesy.isPresent()) {
      return courtesy
          .filter(Courtesy.MORE::equals)
          .flatMap(more -> GoingOn.from(question, this::isMore))
          .map(further -> further(further, snapshot))
          .orElseGet(() -> new Answer.Courteous(courtesy.get(), coverage(snapshot)));
    }
    Asked asked = reader.read(question, snapshot);
    return answer(asked, evidence(asked, snapshot), snapshot);
  }

  private boolean isMore(String text) {
    return courtesies.in(text).filter(c -> c == Courtesy.MORE).isPresent();
  }

  /** The best of what was not shown yet. */
  private Answer further(GoingOn further, Snapshot snapshot) {
    Asked asked = reader.read(further.question(), snapshot);
    List<Evidence> left = evidence(asked, snapshot);
    for (int i = 0; i < further.shown(); i++) {
      left = new Choice(asked, left, copies(left), ranking).others();
    }
    Answer answer = answer(asked, left, snapshot);
    return answer.quotes().isEmpty()
        ? new Answer.NotFound(
            asked.said().back(), Answer.Reason.NOTHING_MORE, null, coverage(snapshot))
        : answer;
  }

  private Answer answer(Asked asked, List<Evidence> evidence, Snapshot snapshot) {
    Coverage coverage = coverage(snapshot);
    if (asked.isEmpty()) {
      return new Answer.NotFound("", Answer.Reason.NOT_A_QUESTION, null, coverage);
    }
    Choice choice = new Choice(asked, evidence, copies(evidence), ranking);
    List<Quote> quotes = quotes(choice.chosen());
    if (quotes.isEmpty()) {
      // an empty archive says nothing about what a question is about
      Answer.Reason reason =
          coverage.articles() == 0 ? Answer.Reason.NOTHING_FOUND : choice.reason();
      // what was guessed of a question about something else is of no use to its asker
      String understood = reason == Answer.Reason.OUT_OF_SCOPE ? "" : asked.said().back();
      return new Answer.NotFound(understood, reason, choice.nearestTitle(), coverage);
    }
    return choice.isAnswer()
        ? new Answer.Quoted(asked.said().back(), quotes, choice.differ(lexicon), coverage)
        : new Answer.Closest(asked.said().back(), quotes, coverage);
  }

  private static Coverage coverage(Snapshot snapshot) {
    Stock stock = snapshot.stock();
    return new Coverage(stock.articles(), stock.from(), stock.to());
  }

  /** Sentences found and measured, likeliest first. */
  private List<Evidence> evidence(Asked asked, Snapshot snapshot) {
    List<Passage> found = snapshot.find(new Clauses(lexicon, snapshot).of(asked), POOL);
    if (found.isEmpty()) {
      return List.of();
    }
    if (asked.isOfDays()) {
      return standing(new OfThoseDays(asked).of(found));
    }
    List<Evidence> evidence =
        new ArrayList<>(new Measuring(asked, new Finds(asked, found), lexicon, ranking).all());
    evidence.sort(
        Comparator.comparingDouble(Evidence::chance)
            .reversed()
            .thenComparing(e -> e.passage().story().id())
            .thenComparingInt(e -> e.passage().position()));
    return standing(evidence);
  }

  /** Without copies of reports that were taken back where they come from: nothing of them holds. */
  private List<Evidence> standing(List<Evidence> evidence) {
    Set<ArticleId> shown =
        evidence.stream()
            .filter(e -> e.chance() >= ranking.closestFrom())
            .map(e -> e.passage().story().id())
            .collect(Collectors.toSet());
    Set<ArticleId> baseless = articles.baseless(shown);
    return baseless.isEmpty()
        ? evidence
        : evidence.stream().filter(e -> !baseless.contains(e.passage().story().id())).toList();
  }

  /** Which of these sentences tell the same; of those alone that may be shown. */
  Copies copies(List<Evidence> evidence) {
    return Copies.among(
        evidence.stream().filter(e -> e.chance() >= ranking.closestFrom()).toList(), articles);
  }

  List<Quote> quotes(List<Choice.Cut> cuts) {
    List<Quote> quotes = new ArrayList<>();
    for (Choice.Cut cut : cuts) {
      articles
          .article(cut.story().id(), cut.story().version())
          .ifPresent(article -> quotes.add(new Quote(article, cut.story().version(), cut.span())));
    }
    return quotes;
  }
}
