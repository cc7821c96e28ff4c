package org.sutro.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.packed.Cursor;
import org.sutro.packed.Packer;

/**
 * Light stemmer for Bengali: emphatics, cases, plurals and determiners come off one by one until
 * nothing more does; forms of verbs are looked up in {@link VerbTable}. Where an ending can be cut
 * in two ways, known words decide: বৈঠকে is বৈঠক + ে, রাশিয়াকে is রাশিয়া + কে.
 *
 * <p>The order of endings follows Islam et al., BanLemma (2023): emphasis, case, determiner,
 * plural. Immutable.
 */
public final class BengaliStemmer {

  /** Longer words are no words; they stay whole. */
  private static final int MAX_LENGTH = 48;

  private final VerbTable verbs;

  private final KnownWords known;

  /**
   * A stemmer that leaves some words whole.
   *
   * @param lemmas base forms in exact spelling, as a lexicon knows them; may be empty. Forms of
   *     verbs, and forms of other lemmas, are taken for what they are
   */
  public BengaliStemmer(Set<String> lemmas) {
    this.verbs = VerbTable.all();
    this.known = KnownWords.of(lemmas, verbs);
  }

  private BengaliStemmer(Cursor packed) {
    this.verbs = new VerbTable(packed.table());
    this.known = new KnownWords(packed.table());
  }

  /** A stemmer that was packed. */
  public static BengaliStemmer unpack(Cursor packed) {
    return new BengaliStemmer(packed);
  }

  /** Writes down all it knows. */
  public void pack(Packer packer) {
    packer.table(verbs.packed()).table(known.packed());
  }

  /**
   * What all forms of a word share, in folded spelling; for a verb its verbal noun. The stem of a
   * stem is the stem.
   *
   * @param exact a word in exact spelling
   */
  public String stem(String exact) {
    String word = Spelling.fold(exact);
    if (word.length() > MAX_LENGTH || word.length() < 2) {
      return word;
    }
    String stem = listed(exact, word);
    while (stem == null) {
      String shorter = shorter(word);
      stem = shorter.equals(word) ? word : listed(shorter, shorter);
      word = shorter;
    }
    return stem;
  }

  /** True for a word that is known in its base form. */
  boolean isLemma(String exact) {
    return known.isSpelt(exact) || known.isLemma(Spelling.fold(exact));
  }

  /** True for a form of a verb, spelt as it should be, that is no other word. */
  boolean isVerb(String exact) {
    return !known.isSpelt(exact)
        && (verbs.hasSpelt(exact) || VerbTable.guess(Spelling.fold(exact)) != null);
  }

  /** The stem of a known word with or without a clitic; null for any other. */
  private @Nullable String listed(String exact, String folded) {
    boolean emphatic = folded.endsWith("ই") || folded.endsWith("ও");
    if (emphatic && !known.isSpelt(exact) && known.isSpelt(cut(exact, 1))) {
      return cut(folded, 1); // তারাই is তারা, though it looks like a form of তাড়ানো
    }
    String stem = lookUp(exact, folded);
    if (stem != null) {
      return stem;
    }
    if (emphatic) {
      return lookUp(cut(exact, 1), cut(folded, 1));
    }
    if (folded.endsWith("তো")) {
      return lookUp(cut(exact, 2), cut(folded, 2));
    }
    boolean denied = folded.endsWith("নি") || folded.endsWith("না");
    return denied ? verbs.stem(cut(exact, 2), cut(folded, 2)) : null;
  }

  private @Nullable String lookUp(String exact, String folded) {
    if (known.isSpelt(exact)) {
      return folded;
    }
    String verb = verbs.stem(exact, folded);
    return verb != null || !known.isLemma(folded) ? verb : folded;
  }

  private String shorter(String word) {
    String verb = VerbTable.guess(word);
    if (verb != null && !known.isLemma(cut(word, 1))) {
      return verb;
    }
    int rest = BengaliEndings.strip(word, known::isLemma);
    return rest > 0 ? word.substring(0, rest) : word;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, Math.max(0, word.length() - letters));
  }
}
