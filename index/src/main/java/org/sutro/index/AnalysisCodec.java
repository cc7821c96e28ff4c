package org.sutro.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.sutro.article.Span;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.language.Script;
import org.sutro.language.Spelling;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * How an analysed text lies in the index: five parts, each behind its length, so that a reader can
 * take one and skip the others. Numbers are variable-length, places are distances.
 *
 * <p>A word is where it stands and what its stem takes away from and adds to it; its exact spelling
 * is that of the text. Senses are ordinals: the index is bound to its lexicon.
 */
final class AnalysisCodec {

  /** The parts, in their order. */
  enum Part {
    MENTIONS,
    QUANTITIES,
    DATES,
    TEXT,
    WORDS
  }

  private static final List<Script> SCRIPTS = List.of(Script.values());
  private static final List<Quantity.Kind> KINDS = List.of(Quantity.Kind.values());
  private static final List<DateMention.Certainty> CERTAINTIES =
      List.of(DateMention.Certainty.values());

  /** Bits that hold a script. */
  private static final int SCRIPT_BITS = 3;

  /** Set where a stem is more than the beginning of its word. */
  private static final int ADDED = 1;

  /** Set where a word does not stand in the text as it is spelt exactly: few do not. */
  private static final int SPELT = 2;

  private static final int CUT_AT = 2;

  private AnalysisCodec() {}

  static void write(DataOutput out, Analysed analysed) throws IOException {
    ByteBuffersDataOutput bytes = ByteBuffersDataOutput.newResettableInstance();
    for (Part part : Part.values()) {
      bytes.reset();
      write(bytes, part, analysed);
      out.writeVInt(Math.toIntExact(bytes.size()));
      bytes.copyTo(out);
    }
  }

  private static void write(DataOutput out, Part part, Analysed analysed) throws IOException {
    switch (part) {
      case MENTIONS -> writeMentions(out, analysed.mentions());
      case QUANTITIES -> writeQuantities(out, analysed.quantities());
      case DATES -> writeDates(out, analysed.dates());
      case TEXT -> CompactText.write(out, analysed.text());
      case WORDS -> writeWords(out, analysed.words(), analysed.text());
    }
  }

  /** Certainty is nearly always 1, and then takes no room. */
  private static void writeMentions(DataOutput out, List<Mention> mentions) throws IOException {
    int from = 0;
    for (Mention mention : mentions) {
      boolean sure = mention.certainty() == 1;
      out.writeVInt((mention.sense().ordinal() << 1) | (sure ? 0 : 1));
      out.writeVInt(mention.from() - from);
      out.writeVInt(mention.to() - mention.from());
      if (!sure) {
        out.writeLong(Double.doubleToLongBits(mention.certainty()));
      }
      from = mention.from();
    }
  }

  static List<Mention> readMentions(ByteArrayDataInput in, List<Sense> senses) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    int from = 0;
    while (!in.eof()) {
      int sense = in.readVInt();
      from += in.readVInt();
      int to = from + in.readVInt();
      double certainty = (sense & 1) == 0 ? 1 : Double.longBitsToDouble(in.readLong());
      mentions.add(new Mention(senses.get(sense >> 1), from, to, certainty));
    }
    return mentions;
  }

  private static void writeQuantities(DataOutput out, List<Quantity> quantities)
      throws IOException {
    for (Quantity quantity : quantities) {
      writeSpan(out, quantity.span());
      out.writeByte((byte) KINDS.indexOf(quantity.kind()));
      out.writeLong(Double.doubleToLongBits(quantity.low()));
      out.writeLong(Double.doubleToLongBits(quantity.high()));
    }
  }

  static List<Quantity> readQuantities(ByteArrayDataInput in) throws IOException {
    List<Quantity> quantities = new ArrayList<>();
    while (!in.eof()) {
      Span span = readSpan(in);
      Quantity.Kind kind = KINDS.get(in.readByte());
      double low = Double.longBitsToDouble(in.readLong());
      double high = Double.longBitsToDouble(in.readLong());
      quantities.add(new Quantity(span, low, high, kind));
    }
    return quantities;
  }

  private static void writeDates(DataOutput out, List<DateMention> dates) throws IOException {
    for (DateMention date : dates) {
      writeSpan(out, date.span());
      out.writeByte((byte) CERTAINTIES.indexOf(date.certainty()));
      out.writeZLong(date.from().toEpochDay());
      out.writeVLong(date.to().toEpochDay() - date.from().toEpochDay());
    }
  }

  static List<DateMention> readDates(ByteArrayDataInput in) throws IOException {
    List<DateMention> dates = new ArrayList<>();
    while (!in.eof()) {
      Span span = readSpan(in);
      DateMention.Certainty certainty = CERTAINTIES.get(in.readByte());
      LocalDate from = LocalDate.ofEpochDay(in.readZLong());
      dates.add(new DateMention(span, from, from.plusDays(in.readVLong()), certainty));
    }
    return dates;
  }

  private static void writeWords(DataOutput out, List<Word> words, String text) throws IOException {
    int end = 0;
    for (Word word : words) {
      out.writeVInt(word.span().start() - end);
      out.writeVInt((word.span().length() << SCRIPT_BITS) | SCRIPTS.indexOf(word.script()));
      end = word.span().end();
      int same = shared(word.exact(), word.stem());
      String added = word.stem().substring(same);
      boolean plain = word.exact().equals(word.span().of(text));
      out.writeVInt(
          ((word.exact().length() - same) << CUT_AT)
              | (plain ? 0 : SPELT)
              | (added.isEmpty() ? 0 : ADDED));
      if (!added.isEmpty()) {
        out.writeString(added);
      }
    }
  }

  static List<Word> readWords(ByteArrayDataInput in, String text) throws IOException {
    List<Word> words = new ArrayList<>(text.length() / 6 + 1);
    int end = 0;
    while (!in.eof()) {
      int start = end + in.readVInt();
      int form = in.readVInt();
      end = start + (form >> SCRIPT_BITS);
      int changes = in.readVInt();
      String typed = text.substring(start, end);
      String exact = (changes & SPELT) == 0 ? typed : Spelling.exact(typed);
      int cut = changes >> CUT_AT;
      String kept = cut == 0 ? exact : exact.substring(0, exact.length() - cut);
      String stem = (changes & ADDED) == 0 ? kept : kept + in.readString();
      words.add(
          new Word(
              new Span(start, end), exact, stem, SCRIPTS.get(form & ((1 << SCRIPT_BITS) - 1))));
    }
    return words;
  }

  /** How many letters two words have in common from their start. */
  private static int shared(String a, String b) {
    int same = 0;
    while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }

  private static void writeSpan(DataOutput out, Span span) throws IOException {
    out.writeVInt(span.start());
    out.writeVInt(span.length());
  }

  private static Span readSpan(DataInput in) throws IOException {
    int start = in.readVInt();
    return new Span(start, start + in.readVInt());
  }
}
