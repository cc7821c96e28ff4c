package org.sutro.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.jspecify.annotations.Nullable;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * An analysed text as it was written into the index; each part is read when first asked for, since
 * of what stands around a sentence a question needs little. Holds its own bytes, so it outlives the
 * view of the index it was read from.
 */
final class StoredAnalysis implements Analysed {

  private static final List<AnalysisCodec.Part> PARTS = List.of(AnalysisCodec.Part.values());

  private final byte[] bytes;
  private final int start;
  private final List<Sense> senses;
  private @Nullable String text;
  private @Nullable List<Word> words;
  private @Nullable List<Mention> mentions;
  private @Nullable List<Quantity> quantities;
  private @Nullable List<DateMention> dates;

  /**
   * A view of what {@link AnalysisCodec#write} wrote.
   *
   * @param start where in {@code bytes} it begins
   * @param senses of the lexicon the index was made with, by ordinal
   */
  StoredAnalysis(byte[] bytes, int start, List<Sense> senses) {
    this.bytes = bytes;
    this.start = start;
    this.senses = senses;
  }

  @FunctionalInterface
  private interface Decoder<T> {
    T read(ByteArrayDataInput in) throws IOException;
  }

  @Override
  public String text() {
    String known = text;
    if (known == null) {
      known = part(AnalysisCodec.Part.TEXT, CompactText::read);
      text = known;
    }
    return known;
  }

  @Override
  public List<Word> words() {
    List<Word> known = words;
    if (known == null) {
      known = part(AnalysisCodec.Part.WORDS, in -> AnalysisCodec.readWords(in, text()));
      words = known;
    }
    return known;
  }

  @Override
  public List<Mention> mentions() {
    List<Mention> known = mentions;
    if (known == null) {
      known = part(AnalysisCodec.Part.MENTIONS, in -> AnalysisCodec.readMentions(in, senses));
      mentions = known;
    }
    return known;
  }

  @Override
  public List<Quantity> quantities() {
    List<Quantity> known = quantities;
    if (known == null) {
      known = part(AnalysisCodec.Part.QUANTITIES, AnalysisCodec::readQuantities);
      quantities = known;
    }
    return known;
  }

  @Override
  public List<DateMention> dates() {
    List<DateMention> known = dates;
    if (known == null) {
      known = part(AnalysisCodec.Part.DATES, AnalysisCodec::readDates);
      dates = known;
    }
    return known;
  }

  private <T> T part(AnalysisCodec.Part part, Decoder<T> decoder) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes, start, bytes.length - start);
    try {
      int length = in.readVInt();
      for (int before = PARTS.indexOf(part); before > 0; before--) {
        in.skipBytes(length);
        length = in.readVInt();
      }
      return decoder.read(new ByteArrayDataInput(bytes, in.getPosition(), length));
    } catch (IOException | RuntimeException e) {
      // of damaged bytes anything may come, from whatever is made of them
      IllegalStateException damaged = new IllegalStateException("a kept sentence can't be read");
      damaged.addSuppressed(e);
      throw damaged;
    }
  }
}
