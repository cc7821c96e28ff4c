package org.sutro.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.sutro.article.ArticleId;
import org.sutro.lexicon.Sense;

/** Finds whole articles and reads how they open. */
final class Reports {

  private final IndexSearcher searcher;
  private final List<Sense> senses;

  Reports(IndexSearcher searcher, List<Sense> senses) {
    this.searcher = searcher;
    this.senses = senses;
  }

  Optional<Report> of(ArticleId id, int sentences) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(ArticleDocuments.ID, id.value())), Occur.FILTER)
            .add(new TermQuery(isArticle()), Occur.FILTER)
            .build();
    PassageReader reader = new PassageReader(searcher.getIndexReader(), senses);
    for (ScoreDoc hit : best(query, 1)) {
      return Optional.of(new Report(reader.story(hit.doc), reader.opening(hit.doc, sentences)));
    }
    return Optional.empty();
  }

  /** Articles of some days, those first that share the most, and the rarest, of {@code about}. */
  List<ArticleId> about(Collection<String> about, LocalDate from, LocalDate to, int most)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String sense : about) {
      any.add(new TermQuery(new Term(Field.SENSE.ofArticle(), sense)), Occur.SHOULD);
    }
    Query days = LongPoint.newRangeQuery(ArticleDocuments.DAY, from.toEpochDay(), to.toEpochDay());
    Query query =
        new BooleanQuery.Builder().add(any.build(), Occur.MUST).add(days, Occur.FILTER).build();
    PassageReader reader = new PassageReader(searcher.getIndexReader(), senses);
    List<ArticleId> articles = new ArrayList<>();
    for (ScoreDoc hit : best(query, most)) {
      articles.add(reader.id(hit.doc));
    }
    return articles;
  }

  private ScoreDoc[] best(Query query, int most) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
  }

  private static Term isArticle() {
    return new Term(ArticleDocuments.ARTICLE, ArticleDocuments.YES);
  }
}
