package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sutro.language.Script;
import org.sutro.language.Spelling;
import org.sutro.language.Word;
import org.sutro.language.Words;

/**
 * All forms of all senses by their first stem, longest first, so that উত্তর কোরিয়া is found before
 * কোরিয়া.
 *
 * <p>Forms go through the same analysis as texts. The last word of a form may carry any ending; a
 * word before it only one that leaves the phrase what it is (রাশিয়ার সেনা, not রাশিয়ায় সেনা).
 * Words that only hold a sentence together are taken as they stand: সম্পর্কে (about) is no form of
 * সম্পর্ক (relation).
 */
final class FormTable {

  /** A word of a text, its spelling folded when first asked for, and only once. */
  static final class Seen {
    private final Word word;
    private @Nullable String folded;

    private Seen(Word word) {
      this.word = word;
    }

    static List<Seen> all(List<Word> words) {
      List<Seen> all = new ArrayList<>(words.size());
      for (Word word : words) {
        all.add(new Seen(word));
      }
      return all;
    }

    private String fold() {
      String known = folded;
      if (known == null) {
        known = Spelling.fold(word.exact());
        folded = known;
      }
      return known;
    }
  }

  /** Which inflections of a word are forms of a sense. */
  private enum Inflection {
    NONE,
    /** Endings behind the word: আশার of আশা, but not এল, which is a form of আসা. */
    OF_NOUN,
    ANY
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
      if (!stem.equals(seen.word.stem())) {
        return false;
      }
      if (inflection == Inflection.NONE) {
        return fold.equals(seen.fold());
      }
      if (inflection == Inflection.OF_NOUN
          && seen.word.script() == Script.BENGALI
          && !seen.fold().startsWith(stem)) {
        return false;
      }
      return last || seen.word.script() != Script.BENGALI || keepsPhrase(seen.fold());
    }

    private boolean keepsPhrase(String seen) {
      boolean possessive = seen.equals(stem) || seen.endsWith("র");
      return seen.equals(fold) || (fold.equals(stem) && possessive);
    }
  }

  /** A form as a run of words; a literal one as letters. */
  record Entry(List<Piece> pieces, String literal, Sense sense, boolean ambiguous) {

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
      Word first = words.get(at).word;
      Word last = words.get(at + pieces.size() - 1).word;
      return first.span().union(last.span()).of(text);
    }
  }

  /** র, ড়, ঢ় and শ, ষ, স, which folding does not tell apart. */
  private static final String TELLING = "রড়ঢ়শষস";

  private final Map<String, List<Entry>> byFirstStem = new HashMap<>();

  private FormTable() {}

  static FormTable of(
      List<LexiconFiles.Line> lines, List<Sense> senses, Words words, LightVerbs light) {
    FormTable table = new FormTable();
    for (int i = 0; i < lines.size(); i++) {
      LexiconFiles.Line line = lines.get(i);
      for (List<String> forms :
          List.of(line.bengali(), line.romanised(), line.hindi(), line.english())) {
        for (String form : forms) {
          table.add(Form.parse(form), senses.get(i), words, light);
        }
      }
    }
    table
        .byFirstStem
        .values()
        .forEach(l -> l.sort(Comparator.comparingInt((Entry e) -> -e.length())));
    return table;
  }

  private void add(Form form, Sense sense, Words words, LightVerbs light) {
    List<Word> parts = words.in(form.text());
    if (parts.isEmpty()) {
      return; // a sign such as % is the number reader's work
    }
    put(entry(form, sense, parts));
    if (sense.type() == Sense.Type.VERB
        && parts.size() > 1
        && light.isLight(parts.getLast().stem())) {
      List<Word> noun = parts.subList(0, parts.size() - 1);
      if (isBare(noun.getLast()) && !light.isLight(noun.getLast().stem())) {
        put(entry(form, sense, noun));
      }
    }
  }

  /**
   * Without an ending, so that মোতায়েন of মোতায়েন করা stands alone, but not করতে of করতে দেওয়া.
   */
  private static boolean isBare(Word word) {
    return Spelling.fold(word.exact()).equals(word.stem());
  }

  private static Entry entry(Form form, Sense sense, List<Word> parts) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String fold = Spelling.fold(parts.get(i).exact());
      boolean inflected = !fold.equals(parts.get(i).stem());
      boolean alone = parts.size() == 1;
      Inflection inflection = inflection(sense.type(), parts.get(i).script(), inflected, alone);
      pieces.add(
          new Piece(
              parts.get(i).stem(),
              fold,
              telling(parts.get(i).exact()),
              i == parts.size() - 1,
              inflection));
    }
    return new Entry(
        List.copyOf(pieces), form.literal() ? form.text() : "", sense, form.ambiguous());
  }

  /**
   * An inflected form (দিয়ে, মতে, নিলাম) is no form of its stem, except in phrases and names,
   * where the ending is the asker's. Hindi question words are but a letter apart from other words:
   * कहाँ and कहता.
   */
  private static Inflection inflection(
      Sense.Type type, Script script, boolean inflected, boolean alone) {
    boolean bengali = script == Script.BENGALI;
    return switch (type) {
      case FUNCTION, FILLER -> inflected ? Inflection.NONE : Inflection.OF_NOUN;
      case VERB -> inflected && alone && bengali ? Inflection.NONE : Inflection.ANY;
      case IDIOM -> Inflection.ANY;
      case QUESTION -> script == Script.DEVANAGARI ? Inflection.NONE : Inflection.ANY;
      case COUNTRY, REGION, CITY, PLACE, PERSON, OFFICE, ORGANISATION, PEOPLE -> Inflection.ANY;
      case WEAPON, VEHICLE, EVENT, DOCUMENT, UNIT, TIME, NOUN, ADJECTIVE, ADVERB ->
          inflected && bengali ? Inflection.NONE : Inflection.OF_NOUN;
    };
  }

  /** The letters of a word by which others differ that sound like it: আশা and আসা, পড়া and পরা. */
  private static String telling(String exact) {
    StringBuilder letters = new StringBuilder(2);
    for (int i = 0; i < exact.length(); i++) {
      if (TELLING.indexOf(exact.charAt(i)) >= 0) {
        letters.append(exact.charAt(i));
      }
    }
    return letters.toString();
  }

  private void put(Entry entry) {
    byFirstStem
        .computeIfAbsent(entry.pieces().getFirst().stem(), k -> new ArrayList<>(2))
        .add(entry);
  }

  /**
   * The entries that begin at a word, longest first. Where one is spelt as the word is, those that
   * only sound like it are left out.
   */
  List<Entry> at(String text, List<Seen> words, int at) {
    Word word = words.get(at).word;
    List<Entry> candidates = byFirstStem.get(word.stem());
    if (candidates == null) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    for (Entry entry : candidates) {
      if (entry.matches(text, words, at)) {
        found.add(entry);
      }
    }
    if (found.size() > 1) {
      String telling = telling(word.exact());
      if (found.stream().anyMatch(e -> e.isSpelt(telling))) {
        found.removeIf(e -> e.length() == 1 && !e.isSpelt(telling));
      }
    }
    return found;
  }

  /** Every form of a single word that is no literal: what a misspelt word is compared with. */
  List<Entry> singleWords() {
    return byFirstStem.values().stream()
        .flatMap(List::stream)
        .filter(e -> e.length() == 1 && e.literal().isEmpty() && !e.ambiguous())
        .toList();
  }
}
