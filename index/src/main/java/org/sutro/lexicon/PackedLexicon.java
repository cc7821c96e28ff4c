package org.sutro.lexicon;

import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sutro.language.BengaliStemmer;
import org.sutro.language.Spelling;
import org.sutro.language.SpokenVerbs;
import org.sutro.language.Words;
import org.sutro.packed.Cursor;
import org.sutro.packed.PackedList;
import org.sutro.packed.Packer;

/**
 * All that is made of a glossary's lines, in one row of cells. What is looked up is unpacked, and
 * nothing else: analysing every form takes hundreds of times as long as a question does, and the
 * objects would fill the memory of a small machine.
 */
final class PackedLexicon {

  private final CharBuffer cells;
  private final Words words;
  private final Senses senses;
  private final PackedList written;
  private final FormTable forms;
  private final Soundalikes soundalikes;
  private final Hearing hearing;
  private final PackedList links;
  private final SpokenVerbs spokenVerbs;

  /** What {@link #cells} wrote, and nothing else. */
  PackedLexicon(CharBuffer cells) {
    this.cells = cells;
    Cursor packed = new Cursor(cells, 0);
    this.words = new Words(BengaliStemmer.unpack(packed));
    this.senses = Senses.unpack(packed);
    this.written = packed.list();
    this.forms = new FormTable(packed.table(), senses);
    this.soundalikes = new Soundalikes(packed.table(), senses);
    this.hearing = new Hearing(packed.table(), this);
    this.links = packed.list();
    this.spokenVerbs = new SpokenVerbs(packed.table());
  }

  static PackedLexicon of(List<LexiconFiles.Line> lines) {
    BengaliStemmer stemmer = new BengaliStemmer(lemmas(lines));
    Senses senses = Senses.of(lines);
    FormReading reading = new FormReading(new Words(stemmer));
    for (int i = 0; i < lines.size(); i++) {
      reading.add(lines.get(i), senses.get(i));
    }
    Packer packer = new Packer();
    stemmer.pack(packer);
    senses.pack(packer);
    packer.list(PackedList.of(lines.stream().map(Written::row).toList()));
    packer
        .table(reading.forms())
        .table(reading.sounds())
        .table(reading.phrases())
        .list(Satisfying.links(senses))
        .table(SpokenVerbs.table());
    return new PackedLexicon(CharBuffer.wrap(packer.cells()));
  }

  /** Single words of the Bengali forms, exact spelling: what the stemmer must leave whole. */
  private static Set<String> lemmas(List<LexiconFiles.Line> lines) {
    Set<String> lemmas = new HashSet<>();
    for (LexiconFiles.Line line : lines) {
      if (line.type() == Sense.Type.VERB
          || line.type() == Sense.Type.IDIOM
          || line.type().isEmpty()) {
        continue; // verbs are the stemmer's own work; phrases hold inflected words
      }
      for (String form : line.bengali()) {
        String word = Form.parse(form).text();
        if (!word.contains(" ") && !word.contains("-")) {
          lemmas.add(Spelling.exact(word));
        }
      }
    }
    return lemmas;
  }

  CharBuffer cells() {
    return cells;
  }

  Words words() {
    return words;
  }

  Senses senses() {
    return senses;
  }

  Written written(Sense sense) {
    return Written.unpack(written.get(sense.ordinal()));
  }

  FormTable forms() {
    return forms;
  }

  Soundalikes soundalikes() {
    return soundalikes;
  }

  Hearing hearing() {
    return hearing;
  }

  PackedList links() {
    return links;
  }

  SpokenVerbs spokenVerbs() {
    return spokenVerbs;
  }
}
