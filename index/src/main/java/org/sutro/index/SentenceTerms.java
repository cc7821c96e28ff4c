package org.sutro.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexableFieldType;
import org.jspecify.annotations.Nullable;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/** The terms of an article's sentences, and of its title, which stands around each of them. */
final class SentenceTerms {

  /** Terms of one kind; the title's may be others than those of the sentences. */
  private static final class Kind {
    private final TermTable table = new TermTable();
    private final List<int[]> sentences = new ArrayList<>();
    private int ofSentences;
    private int[] title = {};

    void sentence(List<String> terms) {
      sentences.add(table.numbers(terms));
      ofSentences = table.size();
    }

    void title(List<String> terms) {
      title = table.numbers(terms);
    }

    Stream<String> ofSentences() {
      return table.words().limit(ofSentences);
    }
  }

  private final Kind stems = new Kind();
  private final Kind senses = new Kind();

  /**
   * @param opening which sentence tells what is new, from 0
   * @param day when that is; null when the article is no news
   */
  SentenceTerms(List<Analysed> sentences, int opening, @Nullable LocalDate day, Analysed title) {
    for (int i = 0; i < sentences.size(); i++) {
      stems.sentence(stems(sentences.get(i)));
      List<String> meant = senses(sentences.get(i));
      if (i == opening && day != null) {
        meant.addAll(DateTerm.all(day));
      }
      senses.sentence(meant);
    }
    stems.title(stems(title));
    senses.title(senses(title));
  }

  private static List<String> stems(Analysed text) {
    return text.words().stream().map(Word::stem).toList();
  }

  private static List<String> senses(Analysed text) {
    List<String> senses = new ArrayList<>();
    for (Mention mention : text.mentions()) {
      Sense sense = mention.sense();
      if (!sense.type().isEmpty()) {
        senses.add(sense.id());
      }
    }
    for (Quantity quantity : text.quantities()) {
      senses.add(NumberTerm.of(quantity.low()));
      senses.add(NumberTerm.of(quantity.high()));
    }
    for (DateMention date : text.dates()) {
      senses.addAll(DateTerm.all(date));
    }
    return senses;
  }

  /** Stems that stand in sentences. */
  Stream<String> stems() {
    return stems.ofSentences();
  }

  /** A field of the whole article: what stands in its sentences, and in its title. */
  TermField ofArticle(Field field, IndexableFieldType type) {
    return kind(field).table.all(field.ofArticle(), type);
  }

  /**
   * A field of a sentence; around it stand the title, the heading above, the sentence before.
   *
   * @param position which sentence, from 0
   * @param heading how many sentences the heading is back, 0 when there is none
   */
  TermField field(Field field, IndexableFieldType type, int position, int heading) {
    Kind kind = kind(field);
    List<int[]> around = new ArrayList<>(List.of(kind.title));
    if (heading > 0) {
      around.add(kind.sentences.get(position - heading));
    }
    if (position > 0) {
      around.add(kind.sentences.get(position - 1));
    }
    return kind.table.field(field.lucene(), type, kind.sentences.get(position), around);
  }

  private Kind kind(Field field) {
    return switch (field) {
      case STEM -> stems;
      case SENSE -> senses;
    };
  }
}
