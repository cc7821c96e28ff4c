package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.lexicon.FormTable.Seen;
import org.sutro.packed.Cursor;
import org.sutro.packed.Packer;

/**
 * A form of a sense as a run of words; a literal one as letters.
 *
 * @param literal the letters; empty for any other
 * @param ambiguous counts only beside a related sense
 */
record Entry(List<Piece> pieces, String literal, Sense sense, boolean ambiguous) {

  /** Which inflections of a word are forms of a sense. */
  enum Inflection {
    NONE,
    /** Endings behind the word: আশার of আশা, but not এল, which is a form of আসা. */
    OF_NOUN,
    ANY;

    static final List<Inflection> ALL = List.of(values());
  }

  /**
   * One word of a form.
   *
   * @param stem what all its inflections share
   * @param fold the word itself, folded
   * @param telling its letters that folding would make equal to others
   * @param last true for the last word of the form
   * @param inflection which inflections of the word are forms of the sense
   */
  record Piece(String stem, String fold, String telling, boolean last, Inflection inflection) {

    boolean matches(Seen seen) {
      if (!stem.equals(seen.word().stem())) {
        return false;
      }
      if (inflection == Inflection.NONE) {
        return fold.equals(seen.fold());
      }
      if (inflection == Inflection.OF_NOUN
          && seen.word().script() == Script.BENGALI
          && !seen.fold().startsWith(stem)) {
        return false;
      }
      return last || seen.word().script() != Script.BENGALI || keepsPhrase(seen.fold());
    }

    private boolean keepsPhrase(String seen) {
      boolean possessive = seen.equals(stem) || seen.endsWith("র");
      return seen.equals(fold) || (fold.equals(stem) && possessive);
    }
  }

  int length() {
    return pieces.size();
  }

  /**
   * True for one word spelt as this one, as far as its spelling tells it from other words.
   *
   * @param telling what of its spelling does
   */
  boolean isSpelt(String telling) {
    return pieces.size() == 1 && telling.startsWith(pieces.getFirst().telling());
  }

  boolean matches(String text, List<Seen> words, int at) {
    int length = pieces.size();
    if (at + length > words.size()) {
      return false;
    }
    // from the last: entries of one list have the first word in common
    for (int i = length - 1; i >= 0; i--) {
      if (!pieces.get(i).matches(words.get(at + i))) {
        return false;
      }
    }
    return literal.isEmpty() || literal.equals(textOf(text, words, at));
  }

  private String textOf(String text, List<Seen> words, int at) {
    Word first = words.get(at).word();
    Word last = words.get(at + pieces.size() - 1).word();
    return first.span().union(last.span()).of(text);
  }

  /** Writes down all but the stem it is found by. */
  void pack(Packer packer) {
    packer.number(sense.ordinal()).text(literal).flag(ambiguous).number(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      packer.number(Inflection.ALL.indexOf(piece.inflection)).text(i == 0 ? "" : piece.stem);
      packer.text(piece.fold.equals(piece.stem) ? "" : piece.fold).text(piece.telling);
    }
  }

  static List<Entry> unpackAll(String stem, Cursor packed, Senses senses) {
    int count = packed.number();
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(unpack(stem, packed, senses));
    }
    return List.copyOf(entries);
  }

  static Entry unpack(String stem, Cursor packed, Senses senses) {
    Sense sense = senses.get(packed.number());
    String literal = packed.text();
    boolean ambiguous = packed.flag();
    int words = packed.number();
    List<Piece> pieces = new ArrayList<>(words);
    for (int i = 1; i <= words; i++) {
      pieces.add(piece(i == 1 ? stem : "", packed, i == words));
    }
    return new Entry(List.copyOf(pieces), literal, sense, ambiguous);
  }

  private static Piece piece(String known, Cursor packed, boolean last) {
    Inflection inflection = Inflection.ALL.get(packed.number());
    String stem = known + packed.text();
    String fold = packed.text();
    return new Piece(stem, fold.isEmpty() ? stem : fold, packed.text(), last, inflection);
  }
}
