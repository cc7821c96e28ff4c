package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sutro.language.PhoneticKey;
import org.sutro.language.Romanised;
import org.sutro.language.Romanised.Base;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.packed.Cursor;
import org.sutro.packed.PackedTable;
import org.sutro.packed.Packer;

/**
 * Bengali typed by ear in Latin letters, taken for the Bengali words that were meant: utor koriar
 * is উত্তর কোরিয়ার. Of several words that are a form of the lexicon together each need only sound
 * like its part; a word alone has to sound like a name.
 */
final class Hearing {

  /** A word alone that sounds less like a name than this may be anything. */
  private static final double SURE_OF_NAME = 0.87;

  /** By the sound of the first word: how many phrases, and of each its first stem and the rest. */
  private final PackedTable phrases;

  private final PackedLexicon lexicon;

  Hearing(PackedTable phrases, PackedLexicon lexicon) {
    this.phrases = phrases;
    this.lexicon = lexicon;
  }

  /** Phrases whose first words sound alike, to be packed. */
  static char[] row(List<Entry> alike) {
    Packer row = new Packer().number(alike.size());
    for (Entry entry : alike) {
      row.text(entry.pieces().getFirst().stem());
      entry.pack(row);
    }
    return row.cells();
  }

  private List<Entry> beginningLike(String word) {
    int slot = phrases.find(PhoneticKey.of(word));
    if (slot < 0) {
      return List.of();
    }
    Cursor row = phrases.value(slot);
    List<Entry> alike = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      alike.add(Entry.unpack(row.text(), row, lexicon.senses()));
    }
    return alike;
  }

  /**
   * The words with those replaced that form a phrase by their sound.
   *
   * @param settled words that belong to a phrase as they are typed
   */
  List<Word> phrases(List<Word> words, BitSet settled) {
    List<Word> heard = new ArrayList<>(words);
    int at = 0;
    while (at < words.size()) {
      List<Word> phrase = phraseAt(words, at, settled);
      for (int i = 0; i < phrase.size(); i++) {
        heard.set(at + i, phrase.get(i));
      }
      at += Math.max(1, phrase.size());
    }
    return heard;
  }

  /** The longest phrase that sounds like the words from here on; empty when none does. */
  private List<Word> phraseAt(List<Word> words, int at, BitSet settled) {
    List<Word> longest = List.of();
    if (!isTypedByEar(words, at, settled)) {
      return longest;
    }
    for (Base base : Romanised.bases(words.get(at))) {
      for (Entry entry : beginningLike(base.word())) {
        if (entry.length() > longest.size()) {
          List<Word> phrase = phrase(entry, words, at, settled);
          longest = phrase.isEmpty() ? longest : phrase;
        }
      }
    }
    return longest;
  }

  private static boolean isTypedByEar(List<Word> words, int at, BitSet settled) {
    return at < words.size() && words.get(at).script() == Script.LATIN && !settled.get(at);
  }

  private static List<Word> phrase(Entry entry, List<Word> words, int at, BitSet settled) {
    List<Word> phrase = new ArrayList<>(entry.length());
    for (int i = 0; i < entry.length(); i++) {
      Optional<Word> part =
          isTypedByEar(words, at + i, settled)
              ? part(entry.pieces().get(i), words.get(at + i))
              : Optional.empty();
      if (part.isEmpty()) {
        return List.of();
      }
      phrase.add(part.get());
    }
    return phrase;
  }

  /** Within a phrase only whose it is may be said, at its end anything. */
  private static Optional<Word> part(Entry.Piece piece, Word typed) {
    return Romanised.bases(typed).stream()
        .filter(b -> piece.last() || b.ending().isEmpty() || b.ending().endsWith("র"))
        .filter(b -> PhoneticKey.sameName(b.word(), piece.fold()))
        .min(
            Comparator.comparingDouble(
                b -> PhoneticKey.distance(b.word(), piece.fold()) + b.penalty()))
        .map(b -> word(typed, piece.fold(), piece.stem(), b.ending()));
  }

  /** A name of the lexicon in Latin letters with a Bengali ending behind it: beijinge, russiar. */
  Optional<Word> inflected(Word typed) {
    if (typed.script() != Script.LATIN || isName(typed.exact())) {
      return Optional.empty();
    }
    return Romanised.bases(typed).stream()
        .filter(b -> !b.ending().isEmpty() && isName(b.word()))
        .findFirst()
        .map(b -> word(typed, b.word(), lexicon.words().stem(b.word()), b.ending()));
  }

  private boolean isName(String exact) {
    return lexicon.forms().isName(exact, lexicon.words().stem(exact));
  }

  /** The name a word alone sounds like; empty when it sounds like none, or no less like another. */
  Optional<Word> name(Word typed) {
    if (typed.script() != Script.LATIN) {
      return Optional.empty();
    }
    return Soundalikes.likeliest(lexicon.soundalikes().of(typed))
        .filter(c -> c.sense().isName() && c.certainty() >= SURE_OF_NAME)
        .map(c -> word(typed, c.form(), c.form(), c.ending()));
  }

  private static Word word(Word typed, String form, String stem, String ending) {
    return new Word(typed.span(), form + ending, stem, Script.LATIN);
  }
}
