package org.sutro.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.sutro.article.Span;

/** Reads found sentences back, with what stands around them. Stories are read once a search. */
final class PassageReader {

  private static final Set<String> TEXT = Set.of(ArticleDocuments.TEXT);

  private final List<LeafReaderContext> leaves;
  private final StoredFields stored;
  private final Map<Integer, Story> stories = new HashMap<>();

  PassageReader(IndexReader reader) throws IOException {
    this.leaves = reader.leaves();
    this.stored = reader.storedFields();
  }

  Passage read(int document, double score) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int local = document - leaf.docBase;
    int position = value(leaf.reader(), ArticleDocuments.POSITION, local);
    int block = value(leaf.reader(), ArticleDocuments.BLOCK, local);
    boolean sameBlock =
        position > 0 && value(leaf.reader(), ArticleDocuments.BLOCK, local - 1) == block;
    int up = value(leaf.reader(), ArticleDocuments.UP, local);
    boolean goesOn = up > 1 && value(leaf.reader(), ArticleDocuments.BLOCK, local + 1) == block;
    int heading = value(leaf.reader(), ArticleDocuments.HEADING, local);
    return new Passage(
        story(document + up),
        position,
        new Span(
            value(leaf.reader(), ArticleDocuments.START, local),
            value(leaf.reader(), ArticleDocuments.END, local)),
        ArticleDocuments.KINDS.get(value(leaf.reader(), ArticleDocuments.KIND, local)),
        block,
        text(document),
        position == 0 ? "" : text(document - 1),
        position < 2 ? "" : text(document - 2),
        sameBlock ? value(leaf.reader(), ArticleDocuments.START, local - 1) : -1,
        goesOn ? value(leaf.reader(), ArticleDocuments.END, local + 1) : -1,
        heading == 0 ? "" : text(document - heading),
        score);
  }

  private Story story(int document) throws IOException {
    Story known = stories.get(document);
    if (known == null) {
      known = StoryFields.story(stored.document(document));
      stories.put(document, known);
    }
    return known;
  }

  private String text(int document) throws IOException {
    return stored.document(document, TEXT).get(ArticleDocuments.TEXT);
  }

  private static int value(LeafReader reader, String field, int document) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(field);
    if (values == null || !values.advanceExact(document)) {
      throw new IllegalStateException("sentence without " + field);
    }
    return Math.toIntExact(values.longValue());
  }
}
