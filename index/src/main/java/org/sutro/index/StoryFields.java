package org.sutro.index;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.article.Published;

/** The document that stands for an article, written and read back. */
final class StoryFields {

  private static final String VERSION = "version";
  private static final String TITLE = "title";
  private static final String PUBLISHER = "publisher";
  private static final String ORIGIN = "origin";
  private static final String URL = "url";
  private static final String DATE = "date";
  private static final String BASIS = "basis";
  private static final String SENSES = "senses";
  private static final String LANGUAGE = "language";

  /** Value of {@link ArticleDocuments#ARTICLE} in every article's document. */
  static final String YES = "1";

  private StoryFields() {}

  static Document document(Article article, int version, Set<String> senses) {
    Document document = new Document();
    document.add(new StringField(ArticleDocuments.ID, article.id().value(), Store.YES));
    document.add(new StringField(ArticleDocuments.ARTICLE, YES, Store.NO));
    document.add(
        new NumericDocValuesField(ArticleDocuments.DAY, article.published().date().toEpochDay()));
    document.add(new StoredField(VERSION, version));
    document.add(new StoredField(DATE, article.published().date().toString()));
    store(document, TITLE, article.title());
    store(document, PUBLISHER, article.publisher());
    store(document, ORIGIN, article.origin());
    store(document, URL, article.url());
    store(document, BASIS, article.published().basis().tag());
    store(document, SENSES, String.join(" ", new TreeSet<>(senses)));
    store(document, LANGUAGE, article.language().tag());
    return document;
  }

  static Story story(Document document) {
    return new Story(
        new ArticleId(document.get(ArticleDocuments.ID)),
        document.getField(VERSION).numericValue().intValue(),
        document.get(TITLE),
        document.get(PUBLISHER),
        document.get(ORIGIN),
        document.get(URL),
        new Published(
            LocalDate.parse(document.get(DATE)), Published.Basis.ofTag(document.get(BASIS))),
        Language.ofTag(document.get(LANGUAGE)),
        Set.of(document.get(SENSES).split(" ")));
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }
}
