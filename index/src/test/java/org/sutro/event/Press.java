package org.sutro.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.index.NewsIndex;
import org.sutro.lexicon.Lexicon;
import org.sutro.origin.Tracing;
import org.sutro.reading.Reader;

/** An archive with its index and origins, into which articles come day by day. */
final class Press implements AutoCloseable {

  private static final Lexicon LEXICON = lexicon();

  final Archive archive;
  final NewsIndex index;
  final Grouping grouping;
  private final Tracing tracing;

  Press(Path folder) throws IOException {
    archive = Archive.open(folder.resolve("archive.db"));
    index = NewsIndex.open(folder.resolve("index"), LEXICON, new Reader());
    tracing = new Tracing(LEXICON.words(), new Reader());
    grouping = new Grouping(LEXICON, index);
  }

  private static Lexicon lexicon() {
    try {
      return Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary"));
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Takes articles in and finds their origins. */
  void print(List<Labelled> articles) {
    archive.putAll(Archive.OWN, articles.stream().map(Labelled::capture).toList());
    index.follow(archive, (done, total) -> {});
    tracing.follow(archive, () -> true);
  }

  /** Days in order, with what was published on each. */
  static List<List<Labelled>> days(List<Labelled> articles) {
    Map<Object, List<Labelled>> days = new LinkedHashMap<>();
    articles.forEach(a -> days.computeIfAbsent(a.day(), day -> new ArrayList<>()).add(a));
    return List.copyOf(days.values());
  }

  /** What an article is compared with, and what was measured. */
  record Compared(String article, Map<String, Map<Signal, Double>> others) {}

  /** Compares each article with those that came before it. */
  List<Compared> compare(List<Labelled> today, Set<String> before) {
    return index.read(snapshot -> {
      Neighbours neighbours = new Neighbours(LEXICON, snapshot);
      Set<String> known = new LinkedHashSet<>(before);
      List<Compared> compared = new ArrayList<>();
      for (Labelled article : today) {
        ArticleId id = new ArticleId(article.id());
        Map<String, Map<Signal, Double>> others = new LinkedHashMap<>();
        for (ArticleId other : neighbours.of(id)) {
          if (known.contains(other.value())) {
            others.put(other.value(), neighbours.measure(id, other));
          }
        }
        compared.add(new Compared(article.id(), others));
        known.add(article.id());
      }
      return compared;
    });
  }

  /** The event of each article. */
  Map<String, String> events(Iterable<String> articles) {
    Map<String, String> events = new LinkedHashMap<>();
    articles.forEach(id -> events.put(id, event(id)));
    return events;
  }

  String event(String article) {
    ArticleId id = new ArticleId(article);
    return archive.events().of(List.of(id)).values().iterator().next().value();
  }

  /** The origin of each article: what MinHash takes for one. */
  Map<String, String> origins(Iterable<String> articles) {
    Map<String, String> origins = new LinkedHashMap<>();
    articles.forEach(id -> origins.put(id, origin(id)));
    return origins;
  }

  private String origin(String id) {
    return archive.origins(List.of(new ArticleId(id))).values().iterator().next().value();
  }

  @Override
  public void close() throws IOException {
    index.close();
    archive.close();
  }
}
