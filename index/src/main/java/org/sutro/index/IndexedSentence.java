package org.sutro.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.sutro.article.Block;
import org.sutro.article.Span;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Sense;

/**
 * A sentence of an article, as its document keeps it.
 *
 * @param position which sentence of the article, from 0
 * @param up number of documents to go forward to the article's own
 * @param heading number of documents to go back to the heading above, 0 when there is none
 * @param block which block of the article, from 0
 * @param kind the kind of that block
 * @param span where it stands in the article's text
 * @param analysed its words and what they mean
 */
record IndexedSentence(
    int position, int up, int heading, int block, Block.Kind kind, Span span, Analysed analysed) {

  /** Kinds of blocks by the number that stands for them in the index; only ever added to. */
  private static final List<Block.Kind> KINDS =
      List.of(Block.Kind.TITLE, Block.Kind.HEADING, Block.Kind.PARAGRAPH, Block.Kind.CAPTION);

  void write(DataOutput out) throws IOException {
    out.writeVInt(position);
    out.writeVInt(up);
    out.writeVInt(heading);
    out.writeVInt(block);
    out.writeVInt(KINDS.indexOf(kind));
    out.writeVInt(span.start());
    out.writeVInt(span.length());
    AnalysisCodec.write(out, analysed);
  }

  static IndexedSentence read(byte[] bytes, List<Sense> senses) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes);
    int position = in.readVInt();
    int up = in.readVInt();
    int heading = in.readVInt();
    int block = in.readVInt();
    Block.Kind kind = KINDS.get(in.readVInt());
    int start = in.readVInt();
    Span span = new Span(start, start + in.readVInt());
    return new IndexedSentence(
        position,
        up,
        heading,
        block,
        kind,
        span,
        new StoredAnalysis(bytes, in.getPosition(), senses));
  }
}
