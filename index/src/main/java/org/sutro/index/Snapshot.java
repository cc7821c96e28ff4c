package org.sutro.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.language.Script;
import org.sutro.lexicon.Sense;

/** The index as it stood at one moment. Lent by {@link NewsIndex#read}. */
public final class Snapshot {

  private static final int MOST_HITS_COUNTED = 1;
  private static final int SHORT = 5;
  private static final int LONG = 9;

  private final IndexSearcher searcher;
  private final List<Sense> senses;

  private final TermDictionary dictionary;
  private final Search search;
  private final Stock stock;
  private final Reports reports;
  private volatile @Nullable List<Outlet> outlets;

  Snapshot(IndexSearcher searcher, List<Sense> senses, ClauseCache cache) {
    this.searcher = searcher;
    this.senses = senses;
    this.dictionary = new TermDictionary(searcher);
    this.search = new Search(searcher, dictionary, cache);
    this.stock = count(searcher);
    this.reports = new Reports(searcher, senses);
  }

  boolean of(IndexSearcher other) {
    return searcher.equals(other); // searchers are equal only to themselves
  }

  /**
   * The sentences that match best.
   *
   * @param clauses what to look for; a sentence needs to match one of them
   * @param most how many at most, above 0
   */
  public List<Passage> find(List<Clause> clauses, int most) {
    if (clauses.isEmpty()) {
      return List.of();
    }
    try {
      return passages(search.best(clauses, most));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  private List<Passage> passages(List<ScoreDoc> hits) throws IOException {
    return new PassageReader(searcher.getIndexReader(), senses).read(hits);
  }

  /**
   * The sentences that match every clause, best first.
   *
   * @param clauses what to look for, at least one
   * @param most how many at most, above 0
   */
  public List<Passage> holding(List<Clause> clauses, int most) {
    try {
      TopDocs top =
          searcher.search(
              all(clauses), new TopScoreDocCollectorManager(most, null, MOST_HITS_COUNTED));
      return passages(List.of(top.scoreDocs));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  /**
   * The articles published last, newest first.
   *
   * @param sense id of a sense that must stand in them; null for any
   * @param most how many at most, above 0
   */
  public List<Story> latest(@Nullable String sense, int most) {
    Term wanted =
        sense == null
            ? new Term(ArticleDocuments.ARTICLE, ArticleDocuments.YES)
            : new Term(Field.SENSE.ofArticle(), sense);
    try {
      Sort newest = new Sort(new SortField(ArticleDocuments.DAY, SortField.Type.LONG, true));
      PassageReader reader = new PassageReader(searcher.getIndexReader(), senses);
      List<Story> stories = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(new TermQuery(wanted), most, newest).scoreDocs) {
        stories.add(reader.story(hit.doc));
      }
      return stories;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  /**
   * An article and how it opens; empty when the index does not have it.
   *
   * @param sentences how many sentences at most
   */
  public Optional<Report> report(ArticleId id, int sentences) {
    try {
      return reports.of(id, sentences);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  /**
   * The articles published in some days that share most with a set of senses, rare ones counting
   * for more; those first that share the most.
   *
   * @param about ids of senses and {@link NumberTerm terms of numbers}, at least one
   * @param from first day
   * @param to last day, inclusive
   * @param most how many articles at most, above 0
   */
  public List<ArticleId> about(Collection<String> about, LocalDate from, LocalDate to, int most) {
    try {
      return reports.about(about, from, to, most);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  private static Query all(List<Clause> clauses) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      List<Query> ways = new ArrayList<>();
      for (Clause.Alternative way : clause.alternatives()) {
        Term term = new Term(way.field().lucene(), way.term());
        ways.add(new BoostQuery(new TermQuery(term), (float) way.weight()));
      }
      all.add(new DisjunctionMaxQuery(ways, Tally.TIE), Occur.MUST);
    }
    return all.build();
  }

  /** Number of sentences that hold the term. */
  public int frequency(Field field, String term) {
    TermStates found = dictionary.states(new Term(field.lucene(), term));
    return (int) Field.inSentence(found.totalTermFreq(), found.docFreq());
  }

  /** Number of sentences that begin in a script. */
  public int sentencesIn(Script script) {
    try {
      Term wanted = new Term(ArticleDocuments.SCRIPT, script.name());
      return searcher.getIndexReader().docFreq(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  /** Who published the articles, the ones with most first. */
  public List<Outlet> outlets() {
    List<Outlet> known = outlets;
    if (known == null) {
      try {
        known = Outlets.of(searcher.getIndexReader());
      } catch (IOException e) {
        throw new UncheckedIOException("can't read the index", e);
      }
      outlets = known;
    }
    return known;
  }

  /** What there is in all. */
  public Stock stock() {
    return stock;
  }

  /**
   * Stems of the archive that have this phonetic key.
   *
   * @param most how many at most
   */
  public List<String> soundingLike(String key, int most) {
    try {
      List<String> stems = new ArrayList<>();
      Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), ArticleDocuments.SOUND);
      if (terms == null || key.isEmpty()) {
        return stems;
      }
      String prefix = key + ' ';
      TermsEnum at = terms.iterator();
      TermsEnum.SeekStatus status = at.seekCeil(new BytesRef(prefix));
      while (status != TermsEnum.SeekStatus.END && stems.size() < most) {
        String term = at.term().utf8ToString();
        if (!term.startsWith(prefix)) {
          break;
        }
        stems.add(term.substring(prefix.length()));
        status = at.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
      }
      return stems;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  /**
   * Stems of the archive spelt much like this one: one letter apart, two in long words; the first
   * letter the same.
   *
   * @param most how many at most
   * @return stems with their likeness, 0 to 1
   */
  public Map<String, Double> spelledLike(String stem, int most) {
    int edits = stem.length() < SHORT ? 0 : stem.length() < LONG ? 1 : 2;
    Map<String, Double> found = new LinkedHashMap<>();
    if (edits == 0) {
      return found;
    }
    try {
      Term term = new Term(Field.STEM.lucene(), stem);
      Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Field.STEM.lucene());
      if (terms == null) {
        return found;
      }
      FuzzyTermsEnum near = new FuzzyTermsEnum(terms, term, edits, 1, true);
      for (BytesRef one = near.next(); one != null && found.size() < most; one = near.next()) {
        found.put(one.utf8ToString(), (double) near.getBoost());
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  private static Stock count(IndexSearcher searcher) {
    try {
      Query articles = new TermQuery(new Term(ArticleDocuments.ARTICLE, ArticleDocuments.YES));
      int count = searcher.count(articles);
      return new Stock(
          count,
          searcher.getIndexReader().numDocs() - count,
          edge(searcher, articles, false),
          edge(searcher, articles, true));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  private static @Nullable LocalDate edge(IndexSearcher searcher, Query articles, boolean newest)
      throws IOException {
    Sort byDay = new Sort(new SortField(ArticleDocuments.DAY, SortField.Type.LONG, newest));
    TopDocs top = searcher.search(articles, 1, byDay);
    if (top.scoreDocs.length == 0 || !(top.scoreDocs[0] instanceof FieldDoc first)) {
      return null;
    }
    return LocalDate.ofEpochDay((Long) first.fields[0]);
  }
}
