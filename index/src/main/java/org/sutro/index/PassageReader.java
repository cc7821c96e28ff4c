package org.sutro.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.sutro.article.ArticleId;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Sense;

/**
 * Reads found sentences back, with what stands around them. Sentences and stories are read once a
 * search: the sentence before one is often found itself.
 */
final class PassageReader {

  private final List<LeafReaderContext> leaves;
  private final List<Sense> senses;
  private final Map<Integer, IndexedSentence> sentences = new HashMap<>();
  private final Map<Integer, Story> stories = new HashMap<>();

  /**
   * A reader for one search.
   *
   * @param senses of the lexicon the index was made with, by ordinal
   */
  PassageReader(IndexReader reader, List<Sense> senses) {
    this.leaves = reader.leaves();
    this.senses = senses;
  }

  Passage read(int document, double score) throws IOException {
    IndexedSentence sentence = sentence(document);
    IndexedSentence before = sentence.position() > 0 ? sentence(document - 1) : null;
    IndexedSentence earlier = sentence.position() > 1 ? sentence(document - 2) : null;
    IndexedSentence after = sentence.up() > 1 ? sentence(document + 1) : null;
    return new Passage(
        story(document + sentence.up()),
        sentence.position(),
        sentence.span(),
        sentence.kind(),
        sentence.block(),
        sentence.analysed(),
        before == null ? Analysed.nothing() : before.analysed(),
        earlier == null ? Analysed.nothing() : earlier.analysed(),
        before != null && before.block() == sentence.block() ? before.span().start() : -1,
        after != null && after.block() == sentence.block() ? after.span().end() : -1,
        sentence.heading() == 0
            ? Analysed.nothing()
            : sentence(document - sentence.heading()).analysed(),
        score);
  }

  private IndexedSentence sentence(int document) throws IOException {
    IndexedSentence known = sentences.get(document);
    if (known == null) {
      known = IndexedSentence.read(data(document), senses);
      sentences.put(document, known);
    }
    return known;
  }

  /** The first sentences of the article with this document, at most so many. */
  List<Passage> opening(int article, int most) throws IOException {
    int leaf = ReaderUtil.subIndex(article, leaves);
    List<Passage> opening = new ArrayList<>();
    if (article == leaves.get(leaf).docBase) {
      return opening;
    }
    IndexedSentence last = sentence(article - 1);
    if (last.up() != 1) {
      return opening;
    }
    int first = article - 1 - last.position();
    for (int sentence = first; sentence < article && opening.size() < most; sentence++) {
      opening.add(read(sentence, 0));
    }
    return opening;
  }

  /** The article of a document, without the rest of its story. */
  ArticleId id(int document) throws IOException {
    return Story.readId(data(document));
  }

  Story story(int document) throws IOException {
    Story known = stories.get(document);
    if (known == null) {
      known = Story.read(data(document), senses);
      stories.put(document, known);
    }
    return known;
  }

  /** Doc values only go forward, and sentences are asked for in no order: so each time anew. */
  private byte[] data(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(ArticleDocuments.DATA);
    if (values == null || !values.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("document without data");
    }
    return BytesRef.deepCopyOf(values.binaryValue()).bytes;
  }
}
