package org.sutro.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.sutro.article.ArticleId;
import org.sutro.article.Published;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Sense;

/**
 * What the index knows of an article.
 *
 * @param id which article
 * @param version which version of it, from 1
 * @param published when, and how that is known
 * @param background true when the day it was published says nothing of when what it tells happened
 * @param senses ordinals of the senses that stand anywhere in it
 * @param headline its title
 */
public record Story(
    ArticleId id,
    int version,
    Published published,
    boolean background,
    BitSet senses,
    Analysed headline) {

  /** The day background was written makes it no news: it comes behind all that is. */
  public static final Comparator<Story> NEWEST_FIRST =
      Comparator.comparing(Story::background)
          .thenComparing(Story::published, Comparator.reverseOrder());

  private static final List<Published.Basis> BASES = List.of(Published.Basis.values());

  /** Its headline as written. */
  public String title() {
    return headline.text();
  }

  void write(DataOutput out) throws IOException {
    out.writeString(id.value());
    out.writeVInt(version);
    out.writeZLong(published.date().toEpochDay());
    out.writeVInt(BASES.indexOf(published.basis()));
    out.writeByte((byte) (background ? 1 : 0));
    out.writeVInt(senses.cardinality());
    int before = 0;
    for (int sense = senses.nextSetBit(0); sense >= 0; sense = senses.nextSetBit(sense + 1)) {
      out.writeVInt(sense - before);
      before = sense;
    }
    AnalysisCodec.write(out, headline);
  }

  static ArticleId readId(byte[] bytes) throws IOException {
    return new ArticleId(new ByteArrayDataInput(bytes).readString());
  }

  static Story read(byte[] bytes, List<Sense> all) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes);
    ArticleId id = new ArticleId(in.readString());
    int version = in.readVInt();
    LocalDate date = LocalDate.ofEpochDay(in.readZLong());
    Published published = new Published(date, BASES.get(in.readVInt()));
    boolean background = in.readByte() != 0;
    BitSet senses = new BitSet(all.size());
    int sense = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      sense += in.readVInt();
      senses.set(sense);
    }
    Analysed headline = new StoredAnalysis(bytes, in.getPosition(), all);
    return new Story(id, version, published, background, senses, headline);
  }
}
