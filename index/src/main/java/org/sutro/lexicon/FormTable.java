package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** A word of a text, its spelling folded once. */
  record Seen(Word word, String fold) {

    static List<Seen> all(List<Word> words) {
      List<Seen> all = new ArrayList<>(words.size());
      for (Word word : words) {
        all.add(new Seen(word, Spelling.fold(word.exact())));
      }
      return all;
    }
  }

  /** One word of a form. */
  record Piece(String stem, String fold, boolean last, boolean asWritten) {

    boolean matches(Seen seen) {
      if (!stem.equals(seen.word.stem())) {
        return false;
      }
      if (asWritten) {
        return fold.equals(seen.fold);
      }
      return last || seen.word.script() != Script.BENGALI || keepsPhrase(seen.fold);
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
  }

  private final Map<String, List<Entry>> byFirstStem = new HashMap<>();

  private FormTable() {}

  static FormTable of(List<LexiconFiles.Line> lines, List<Sense> senses, Words words) {
    FormTable table = new FormTable();
    LightVerbs light = LightVerbs.of(words);
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
      if (isBare(noun.getLast())) {
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
      boolean asWritten = inflected && takenAsWritten(sense.type(), parts.get(i).script());
      pieces.add(new Piece(parts.get(i).stem(), fold, i == parts.size() - 1, asWritten));
    }
    return new Entry(
        List.copyOf(pieces), form.literal() ? form.text() : "", sense, form.ambiguous());
  }

  /**
   * An inflected form (দিয়ে, মতে) is no form of its stem, except where the ending is the asker's
   * (verbs, question words).
   */
  private static boolean takenAsWritten(Sense.Type type, Script script) {
    return switch (type) {
      case FUNCTION, FILLER -> true;
      case VERB, IDIOM, QUESTION -> false;
      case COUNTRY, REGION, CITY, PLACE, PERSON, OFFICE, ORGANISATION, PEOPLE -> false;
      case WEAPON, VEHICLE, EVENT, DOCUMENT, UNIT, TIME, NOUN, ADJECTIVE, ADVERB ->
          script == Script.BENGALI;
    };
  }

  private void put(Entry entry) {
    byFirstStem
        .computeIfAbsent(entry.pieces().getFirst().stem(), k -> new ArrayList<>(2))
        .add(entry);
  }

  /** Every entry that may begin at a word with this stem, longest first. */
  List<Entry> startingWith(String stem) {
    return byFirstStem.getOrDefault(stem, List.of());
  }

  /** Every form of a single word that is no literal: what a misspelt word is compared with. */
  List<Entry> singleWords() {
    return byFirstStem.values().stream()
        .flatMap(List::stream)
        .filter(e -> e.length() == 1 && e.literal().isEmpty() && !e.ambiguous())
        .toList();
  }
}
