package org.sutro.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.index.Clause;
import org.sutro.index.Field;
import org.sutro.index.NewsIndex;
import org.sutro.index.Outlet;
import org.sutro.index.Passage;
import org.sutro.index.Snapshot;
import org.sutro.language.Word;
import org.sutro.language.Words;
import org.sutro.search.ArticleStore;

/**
 * Checks quotations: finds the few articles they may come from by the index, then compares word by
 * word with what stands there.
 */
public final class QuoteChecks implements Checks {

  /** Fewer words are found in many places. */
  private static final int LEAST_WORDS = 4;

  private static final int MOST_TERMS = 32;
  private static final int POOL = 40;
  private static final int MOST_STORIES = 8;

  /** Earlier versions looked into for one quotation; a page that is always changing has many. */
  private static final int MOST_EARLIER = 100;

  /** From this likeness on a passage is an altered form of the other, below it another passage. */
  private static final double ALTERED = 0.6;

  private final Words words;
  private final NewsIndex index;
  private final ArticleStore articles;

  /**
   * Checks against an index.
   *
   * @param words the analysis the index was made with
   */
  public QuoteChecks(Words words, NewsIndex index, ArticleStore articles) {
    this.words = words;
    this.index = index;
    this.articles = articles;
  }

  @Override
  public List<Check> of(String pasted) {
    String text = pasted.length() <= MAX_LENGTH ? pasted : pasted.substring(0, MAX_LENGTH);
    return index.read(snapshot ->
        Pasted.in(text, publishers(snapshot)).stream().map(p -> check(p, snapshot)).toList());
  }

  private static List<String> publishers(Snapshot snapshot) {
    return snapshot.outlets().stream().map(Outlet::publisher).toList();
  }

  private Check check(Pasted pasted, Snapshot snapshot) {
    WordRow wanted = WordRow.of(pasted.words());
    if (wanted.size() < LEAST_WORDS) {
      return new Check.TooShort();
    }
    List<Candidate> candidates = candidates(pasted.words(), snapshot);
    List<Quote> found =
        candidates.stream()
            .flatMap(c -> c.find(wanted).stream())
            .sorted(Comparator.comparing(q -> !pasted.names(q.article().publisher())))
            .toList();
    if (!found.isEmpty()) {
      Quote first = found.getFirst();
      return pasted.claimed() == null || pasted.names(first.article().publisher())
          ? new Check.Verbatim(found)
          : new Check.Misattributed(first, pasted.claimed());
    }
    return earlier(wanted, candidates).orElseGet(() -> nearest(wanted, candidates));
  }

  /** The articles that share most with a text, by the sentences the index finds for its words. */
  private List<Candidate> candidates(String text, Snapshot snapshot) {
    List<Clause> clauses =
        words.in(text).stream()
            .map(Word::stem)
            .distinct()
            .filter(stem -> snapshot.frequency(Field.STEM, stem) > 0)
            .sorted(Comparator.comparingInt(stem -> snapshot.frequency(Field.STEM, stem)))
            .limit(MOST_TERMS)
            .map(stem -> new Clause(List.of(new Clause.Alternative(Field.STEM, stem, 1))))
            .toList();
    Map<ArticleId, List<Passage>> stories = new LinkedHashMap<>();
    for (Passage passage : snapshot.find(clauses, POOL)) {
      stories.computeIfAbsent(passage.story().id(), id -> new ArrayList<>()).add(passage);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (List<Passage> passages : stories.values()) {
      int version = passages.getFirst().story().version();
      if (candidates.size() < MOST_STORIES) {
        articles
            .article(passages.getFirst().story().id(), version)
            .ifPresent(a -> candidates.add(Candidate.of(a, version, passages)));
      }
    }
    return candidates;
  }

  private Optional<Check> earlier(WordRow wanted, List<Candidate> candidates) {
    int left = MOST_EARLIER;
    for (Candidate candidate : candidates) {
      for (int version = candidate.version() - 1; version > 0 && left > 0; version--, left--) {
        int number = version;
        Optional<Quote> found =
            articles
                .article(candidate.article().id(), number)
                .flatMap(a -> Candidate.of(a, number, List.of()).find(wanted));
        if (found.isPresent()) {
          return found.map(Check.Earlier::new);
        }
      }
    }
    return Optional.empty();
  }

  private static Check nearest(WordRow wanted, List<Candidate> candidates) {
    Check nearest = new Check.Absent();
    double best = ALTERED;
    for (Candidate candidate : candidates) {
      Alignment alignment = candidate.align(wanted);
      if (alignment.likeness() >= best && alignment.span().length() <= Quote.MAX_LENGTH) {
        best = Math.nextUp(alignment.likeness());
        Quote quote = new Quote(candidate.article(), candidate.version(), alignment.span());
        nearest = new Check.Altered(quote, alignment.parts());
      }
    }
    return nearest;
  }
}
