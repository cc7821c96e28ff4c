package org.sutro.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Sense;

/**
 * Reads found sentences back, with what stands around them. Sentences and stories are read once a
 * search: the sentence before one is often found itself.
 */
final class PassageReader {

  private final List<LeafReaderContext> leaves;

  /** By segment, where its values were read last; null before the first. */
  private final @Nullable BinaryDocValues[] values;

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
    this.values = new BinaryDocValues[leaves.size()];
    this.senses = senses;
  }

  /** The sentences of these documents, in their order. */
  List<Passage> read(List<ScoreDoc> hits) throws IOException {
    for (int document : inOrder(hits.stream().map(hit -> hit.doc).toList())) {
      sentence(document);
    }
    List<Integer> around = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      around.addAll(around(hit.doc));
    }
    for (int document : inOrder(around)) {
      sentence(document);
    }
    List<Passage> passages = new ArrayList<>(hits.size());
    for (ScoreDoc hit : hits) {
      passages.add(read(hit.doc, hit.score));
    }
    return passages;
  }

  private static int[] inOrder(List<Integer> documents) {
    return documents.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
  }

  private Passage read(int document, double score) throws IOException {
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

  /** The sentences that {@link #read(int, double)} looks at. */
  private List<Integer> around(int document) throws IOException {
    IndexedSentence sentence = sentence(document);
    List<Integer> around = new ArrayList<>();
    for (int back = 1; back <= Math.min(2, sentence.position()); back++) {
      around.add(document - back);
    }
    if (sentence.up() > 1) {
      around.add(document + 1);
    }
    if (sentence.heading() > 0) {
      around.add(document - sentence.heading());
    }
    return around;
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

  private byte[] data(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues found = values(leaf, document - leaf.docBase);
    if (!found.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("document without data");
    }
    return BytesRef.deepCopyOf(found.binaryValue()).bytes;
  }

  /** Doc values only go forward; for what lies behind, they are opened again. */
  private BinaryDocValues values(LeafReaderContext leaf, int document) throws IOException {
    BinaryDocValues open = values[leaf.ord];
    if (open == null || open.docID() > document) {
      open = DocValues.getBinary(leaf.reader(), ArticleDocuments.DATA);
      values[leaf.ord] = open;
    }
    return open;
  }
}
