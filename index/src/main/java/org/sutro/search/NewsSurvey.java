package org.sutro.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.index.NewsIndex;
import org.sutro.index.Outlet;
import org.sutro.index.Stock;
import org.sutro.index.Story;
import org.sutro.language.Sentences;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;
import org.sutro.origin.House;

/** The survey over an index. */
public final class NewsSurvey implements Survey {

  private final Lexicon lexicon;
  private final NewsIndex index;
  private final ArticleStore articles;
  private final Archive archive;

  /** A survey of the articles of an archive and its index. */
  public NewsSurvey(Lexicon lexicon, NewsIndex index, ArticleStore articles, Archive archive) {
    this.lexicon = lexicon;
    this.index = index;
    this.articles = articles;
    this.archive = archive;
  }

  @Override
  public Optional<Instant> updated() {
    return archive.changesSince(archive.seq() - 1, 1).stream()
        .flatMap(change ->
            change instanceof Change.Present present
                ? Stream.of(present.version().capture().at())
                : Stream.empty())
        .findFirst();
  }

  @Override
  public Optional<Country> named(String sense) {
    return lexicon
        .sense(sense)
        .filter(found -> found.type() == Sense.Type.COUNTRY)
        .map(found -> new Country(found.id(), found.headword()));
  }

  @Override
  public Coverage coverage() {
    Stock stock = index.read(snapshot -> snapshot.stock());
    return new Coverage(stock.articles(), stock.from(), stock.to());
  }

  @Override
  public List<Outlet> outlets() {
    return index.read(snapshot -> snapshot.outlets());
  }

  @Override
  public List<Article> latest(@Nullable String sense, int most) {
    return index.read(snapshot -> snapshot.latest(sense, most)).stream()
        .flatMap(story -> articles.article(story.id(), story.version()).stream())
        .toList();
  }

  @Override
  public List<Quote> openings(int most) {
    return index.read(snapshot -> snapshot.latest(null, most)).stream()
        .flatMap(story ->
            articles
                .article(story.id(), story.version())
                .flatMap(article -> opening(article, story.version()))
                .stream())
        .toList();
  }

  private static Optional<Quote> opening(Article article, int version) {
    return article.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .flatMap(block -> Sentences.in(article.text(), block.span()).stream())
        .findFirst()
        .filter(sentence -> sentence.length() <= Quote.MAX_LENGTH)
        .map(sentence -> new Quote(article, version, sentence));
  }

  @Override
  public List<Event> timeline(String sense) {
    return lexicon
        .sense(sense)
        .map(country -> index.read(snapshot -> new Timeline(lexicon, snapshot).of(country)))
        .orElse(List.of())
        .stream()
        .flatMap(found -> event(found).stream())
        .toList();
  }

  private Optional<Event> event(Timeline.Found found) {
    Story story = found.passage().story();
    Span span = found.passage().span();
    return articles
        .article(story.id(), story.version())
        .map(article ->
            new Event(found.day(), new Quote(article, story.version(), span), reports(found)));
  }

  private int reports(Timeline.Found found) {
    List<House> houses =
        found.stories().stream()
            .flatMap(story -> articles.article(story.id(), story.version()).stream())
            .flatMap(article -> House.of(article).stream())
            .toList();
    return Math.max(1, House.count(houses));
  }

  @Override
  public Optional<Country> country(String typed) {
    List<Word> words = lexicon.words().in(typed);
    for (Mention mention : lexicon.mentionsInQuestion(typed, words)) {
      Optional<Sense> country = country(mention.sense());
      if (country.isPresent()) {
        return country.map(sense -> new Country(sense.id(), sense.headword()));
      }
    }
    return words.stream()
        .flatMap(word -> lexicon.soundalikes(word).stream())
        .flatMap(candidate -> country(candidate.sense()).stream())
        .map(sense -> new Country(sense.id(), sense.headword()))
        .findFirst();
  }

  private Optional<Sense> country(Sense sense) {
    if (sense.type() == Sense.Type.COUNTRY) {
      return Optional.of(sense);
    }
    return sense.links().stream()
        .filter(link -> link.kind() == Link.Kind.CAPITAL_OF || link.kind() == Link.Kind.OF)
        .flatMap(link -> lexicon.sense(link.target()).stream())
        .filter(target -> target.type() == Sense.Type.COUNTRY)
        .findFirst();
  }
}
