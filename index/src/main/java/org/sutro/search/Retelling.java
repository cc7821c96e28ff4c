package org.sutro.search;

import java.util.List;
import org.sutro.article.Language;
import org.sutro.article.Span;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * How the words of a question are said back to its asker: as typed where they were taken as they
 * stand, else by a word of the language it is asked in. Bengali typed in Latin letters is said in
 * Bengali, as the asker would read it.
 */
final class Retelling {

  private final Lexicon lexicon;
  private final String text;
  private final List<Word> words;
  private final Language language;

  /**
   * A way to say back a question.
   *
   * @param mentions the senses found in it
   */
  Retelling(Lexicon lexicon, String text, List<Word> words, List<Mention> mentions) {
    this.lexicon = lexicon;
    this.text = text;
    this.words = words;
    this.language = language(mentions);
  }

  /**
   * The language of most words that are of one language alone; names are of all. Latin letters that
   * are no form of anything are most likely Bengali spelt by ear.
   */
  private Language language(List<Mention> mentions) {
    int english = 0;
    int bengali = 0;
    int hindi = 0;
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i).script()) {
        case BENGALI -> bengali++;
        case DEVANAGARI -> hindi++;
        case LATIN -> {
          boolean isEnglish = isWritten(Language.ENGLISH, i, mentions);
          english += isEnglish && !isWritten(Language.BENGALI, i, mentions) ? 1 : 0;
          bengali += isEnglish ? 0 : 1;
        }
        case NUMBER, OTHER -> {}
      }
    }
    if (hindi > bengali && hindi > english) {
      return Language.HINDI;
    }
    return english > bengali || bengali == 0 ? Language.ENGLISH : Language.BENGALI;
  }

  private boolean isWritten(Language in, int word, List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m.from() <= word && word < m.to())
        .anyMatch(m -> isForm(m, in));
  }

  private boolean isForm(Mention mention, Language in) {
    return lexicon.isForm(mention.sense(), in, words.subList(mention.from(), mention.to()));
  }

  /**
   * A form of the lexicon, as typed or in the Bengali word that sounds like it; as a name when it
   * may be one (चीन is China, and the sugar of चीनी).
   *
   * @param here the senses of the form
   */
  String known(List<Mention> here) {
    Mention mention =
        here.stream().filter(m -> m.sense().isName()).findFirst().orElse(here.getFirst());
    if (isAsTyped(mention)) {
      Span first = words.get(mention.from()).span();
      return first.union(words.get(mention.to() - 1).span()).of(text);
    }
    return mention.to() - mention.from() == 1
        ? meant(mention.sense(), words.get(mention.from()))
        : lexicon.name(mention.sense(), language);
  }

  /** The word that an unknown one was taken for. */
  String meant(Sense sense, Word typed) {
    return language == Language.BENGALI
        ? lexicon.formLike(sense, typed)
        : lexicon.name(sense, language);
  }

  /** True when the form is said back as it was typed. */
  boolean isAsTyped(Mention mention) {
    return switch (words.get(mention.from()).script()) {
      case BENGALI, NUMBER, OTHER -> true;
      case DEVANAGARI -> language == Language.HINDI;
      case LATIN -> language == Language.ENGLISH && isForm(mention, Language.ENGLISH);
    };
  }
}
