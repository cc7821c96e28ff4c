package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sutro.language.PhoneticKey;
import org.sutro.language.Script;
import org.sutro.language.Spelling;
import org.sutro.language.Word;
import org.sutro.language.Words;
import org.sutro.lexicon.Entry.Inflection;
import org.sutro.lexicon.Entry.Piece;
import org.sutro.packed.PackedTable;
import org.sutro.packed.Packer;

/** Makes the {@link FormTable} of a glossary's lines: analyses each form as texts are. */
final class FormReading {

  private final Words words;
  private final LightVerbs light;
  private final Map<String, List<Entry>> byFirstStem = new HashMap<>();

  FormReading(Words words) {
    this.words = words;
    this.light = LightVerbs.of(words);
  }

  void add(LexiconFiles.Line line, Sense sense) {
    for (List<String> forms :
        List.of(line.bengali(), line.romanised(), line.hindi(), line.english())) {
      for (String form : forms) {
        add(Form.parse(form), sense);
      }
    }
  }

  /** By first stem, the longest entries first. */
  PackedTable forms() {
    Map<String, char[]> rows = new HashMap<>(byFirstStem.size() * 2);
    byFirstStem.forEach((stem, entries) -> {
      entries.sort(Comparator.comparingInt(e -> -e.length()));
      rows.put(stem, row(entries));
    });
    return PackedTable.of(rows);
  }

  private static char[] row(List<Entry> entries) {
    Packer row = new Packer().number(entries.size());
    entries.forEach(entry -> entry.pack(row));
    return row.cells();
  }

  /**
   * By sound, the forms that a misspelt word is compared with: of one Bengali word, no literals.
   */
  PackedTable sounds() {
    Map<String, List<Entry>> byKey = new HashMap<>();
    byFirstStem.values().stream()
        .flatMap(List::stream)
        .filter(e -> e.length() == 1 && e.literal().isEmpty() && !e.ambiguous())
        .filter(e -> Script.of(e.pieces().getFirst().stem()) == Script.BENGALI)
        .forEach(e ->
            byKey
                .computeIfAbsent(
                    PhoneticKey.of(e.pieces().getFirst().stem()), k -> new ArrayList<>(2))
                .add(e));
    Map<String, char[]> rows = new HashMap<>(byKey.size() * 2);
    byKey.forEach((key, entries) -> rows.put(key, Soundalikes.row(entries)));
    return PackedTable.of(rows);
  }

  /** By the sound of their first word, the Bengali forms of several words, no literals. */
  PackedTable phrases() {
    Map<String, List<Entry>> byKey = new HashMap<>();
    byFirstStem.values().stream()
        .flatMap(List::stream)
        .filter(e -> e.length() > 1 && e.literal().isEmpty() && !e.ambiguous())
        .filter(e -> !e.sense().type().isEmpty())
        .filter(e -> e.pieces().stream().allMatch(p -> Script.of(p.fold()) == Script.BENGALI))
        .forEach(e ->
            byKey
                .computeIfAbsent(
                    PhoneticKey.of(e.pieces().getFirst().fold()), k -> new ArrayList<>(2))
                .add(e));
    Map<String, char[]> rows = new HashMap<>(byKey.size() * 2);
    byKey.forEach((key, entries) -> rows.put(key, Hearing.row(entries)));
    return PackedTable.of(rows);
  }

  private void add(Form form, Sense sense) {
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
              FormTable.telling(parts.get(i).exact()),
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

  private void put(Entry entry) {
    byFirstStem
        .computeIfAbsent(entry.pieces().getFirst().stem(), k -> new ArrayList<>(2))
        .add(entry);
  }
}
