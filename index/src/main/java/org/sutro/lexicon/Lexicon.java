package org.sutro.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Language;
import org.sutro.article.Span;
import org.sutro.language.DateMention;
import org.sutro.language.NumbersAndDates;
import org.sutro.language.Quantity;
import org.sutro.language.Word;
import org.sutro.language.Words;

/**
 * The senses of {@code config/glossary}, found in texts and weighed against each other. Immutable.
 */
public final class Lexicon {

  /** Ids of the countries whose relations are the subject of all news here. */
  public static final Set<String> SUBJECT =
      Set.of("russia", "north-korea", "iran", "china", "belarus");

  private final PackedLexicon packed;
  private final LinkWeights weights;
  private final Satisfying satisfying;
  private final String fingerprint;

  private Lexicon(PackedLexicon packed, LinkWeights weights, String fingerprint) {
    this.packed = packed;
    this.weights = weights;
    this.satisfying = new Satisfying(packed.links(), weights);
    this.fingerprint = fingerprint;
  }

  /** What each kind of link that lets one sense stand for another is worth. */
  public List<LinkWorth> linkWorths() {
    return weights.worths();
  }

  /** The same senses, with links of one kind worth something else. */
  public Lexicon with(LinkWorth worth) {
    return new Lexicon(packed, weights.with(worth), fingerprint);
  }

  /**
   * Writes what links are worth into a lexicon's folder; read at the next start.
   *
   * @throws IOException if the file can't be written
   */
  public static void write(Path folder, List<LinkWorth> worths) throws IOException {
    Files.writeString(folder.resolve(LinkWeights.FILE), LinkWeights.table(worths));
  }

  /**
   * Reads the lexicon of a folder.
   *
   * @param folder holds {@code *.tsv} as described in its README
   * @throws IOException if it can't be read
   * @throws LexiconException if a line is not of the format
   */
  public static Lexicon read(Path folder) throws IOException {
    return read(folder, null);
  }

  /**
   * The same in a tenth of the time, once it has been done.
   *
   * @param kept the file that keeps what was made of the folder. It is made by itself, and made
   *     anew when the folder or the program has changed; where it can't be written nothing is kept
   */
  public static Lexicon read(Path folder, @Nullable Path kept) throws IOException {
    LexiconFiles files = LexiconFiles.read(folder);
    LinkWeights weights = LinkWeights.read(folder);
    return new Lexicon(KeptLexicon.of(files, kept), weights, files.fingerprint());
  }

  /** The analysis whose stems the lexicon was built with; texts must be read with the same. */
  public Words words() {
    return packed.words();
  }

  /**
   * Changes whenever a line of the lexicon does: an index made with another lexicon does not fit.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** All senses, by ordinal. */
  public List<Sense> senses() {
    return packed.senses();
  }

  /** The sense with this id. */
  public Optional<Sense> sense(String id) {
    return Optional.ofNullable(packed.senses().of(id));
  }

  /**
   * The words of a question, those typed by ear in Latin letters replaced by the Bengali words they
   * sound like: several together that are a form of a sense, and names alone. A word that is known
   * as it is typed stays.
   */
  public List<Word> heard(String text, List<Word> typed) {
    BitSet settled = new BitSet();
    mentions(text, typed).stream()
        .filter(m -> isSmall(m) || isEnglishPhrase(m, typed))
        .forEach(m -> settled.set(m.from(), m.to()));
    List<Word> heard = packed.hearing().phrases(typed, settled);
    for (int i = 0; i < heard.size(); i++) {
      heard.set(i, packed.hearing().inflected(heard.get(i)).orElse(heard.get(i)));
    }
    BitSet known = new BitSet();
    mentionsInQuestion(text, heard).forEach(m -> known.set(m.from(), m.to()));
    for (int i = 0; i < heard.size(); i++) {
      if (!known.get(i)) {
        heard.set(i, spoken(text, heard, i));
      }
    }
    return heard;
  }

  /** কোন, ও, তো: no part of a name that only sounds like it. */
  private static boolean isSmall(Mention mention) {
    return mention.sense().type().isEmpty() && mention.to() - mention.from() == 1;
  }

  private boolean isEnglishPhrase(Mention mention, List<Word> typed) {
    return mention.to() - mention.from() > 1
        && isForm(mention.sense(), Language.ENGLISH, typed.subList(mention.from(), mention.to()));
  }

  /** What means nothing as typed may be a verb as it is spoken, or a name. */
  private Word spoken(String text, List<Word> words, int at) {
    Word word = words.get(at);
    boolean capital = at > 0 && Character.isUpperCase(text.charAt(word.span().start()));
    Optional<Word> verb = capital ? Optional.empty() : packed.spokenVerbs().of(word);
    return verb.or(() -> packed.hearing().name(word)).orElse(word);
  }

  /** What is found in a text by its words as they are meant. */
  public Analysed analysed(
      String text, List<Word> meant, List<Quantity> quantities, List<DateMention> dates) {
    return new Analysis(text, meant, mentions(text, meant), quantities, dates);
  }

  /**
   * All that analysis finds in a text.
   *
   * @param written the day it was written, which "yesterday" is read from; null when unknown
   */
  public Analysed analyse(String text, @Nullable LocalDate written) {
    Span all = new Span(0, text.length());
    List<Word> in = words().in(text, all);
    NumbersAndDates figures = NumbersAndDates.in(text, all, written);
    return new Analysis(text, in, mentions(text, in), figures.quantities(), figures.dates());
  }

  /**
   * The senses in a text, by first word, longer forms first.
   *
   * @param text the text
   * @param in its words
   */
  public List<Mention> mentions(String text, List<Word> in) {
    return new Marking(packed.forms(), text, in).mentions();
  }

  /**
   * The same for a question, where a short form nothing else explains is taken for what it most
   * likely means: কিম alone for Kim Jong Un.
   */
  public List<Mention> mentionsInQuestion(String text, List<Word> in) {
    Marking marking = new Marking(packed.forms(), text, in);
    List<Mention> mentions = new ArrayList<>(marking.mentions());
    mentions.addAll(marking.unsupported());
    mentions.sort(Comparator.comparingInt(Mention::from).thenComparingInt(m -> -m.to()));
    return mentions;
  }

  /**
   * Senses that a word may have been meant for by its sound or spelling, best first, at most three.
   * For words that are no form of any sense.
   */
  public List<Soundalikes.Candidate> soundalikes(Word word) {
    return packed.soundalikes().of(word);
  }

  /**
   * The Bengali word of a sense that sounds like a word typed in other letters: সৈন্য for soinno,
   * though the headword is সেনা. The headword when none does.
   */
  public String formLike(Sense sense, Word typed) {
    return Soundalikes.first(packed.written(sense).bengali(), typed).orElse(sense.headword());
  }

  /**
   * True when words are a form of the sense in this language, endings aside. Bengali may be typed
   * in Latin letters.
   */
  public boolean isForm(Sense sense, Language language, List<Word> typed) {
    List<String> stems = typed.stream().map(Word::stem).toList();
    return packed.written(sense).in(language).stream()
        .anyMatch(form -> words().in(form).stream().map(Word::stem).toList().equals(stems));
  }

  /** The first form of the sense in this language; its headword when there is none. */
  public String name(Sense sense, Language language) {
    return switch (language) {
      case BENGALI, OTHER -> sense.headword();
      case HINDI, ENGLISH ->
          packed.written(sense).in(language).stream().findFirst().orElse(sense.headword());
    };
  }

  /**
   * What else may stand in a text when this sense is asked for, and how much it is worth beside it:
   * sense ordinal to weight, the sense itself with 1.
   */
  public Map<Integer, Double> satisfying(Sense sense) {
    return satisfying.of(sense);
  }
}
