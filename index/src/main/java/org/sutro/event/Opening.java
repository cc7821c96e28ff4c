package org.sutro.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.article.Block;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.language.Sentences;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;
import org.sutro.reading.Notices;

/**
 * How an account opens, analysed.
 *
 * @param account whose opening
 * @param headline what its headline says
 * @param sentences its first sentences
 */
record Opening(Account account, Analysed headline, List<Sentence> sentences) {

  /** News says what happened at its beginning; background comes behind. */
  private static final int SENTENCES = 8;

  /**
   * A sentence of running text.
   *
   * @param span where it stands in the article
   * @param line what it says
   */
  record Sentence(Span span, Analysed line) {}

  Opening {
    sentences = List.copyOf(sentences);
  }

  static Opening of(Account account, Lexicon lexicon) {
    List<Sentence> sentences = new ArrayList<>();
    List<Span> notices = Notices.spans(account.article());
    for (Block block : account.article().blocks()) {
      if (block.kind() == Block.Kind.PARAGRAPH && sentences.size() < SENTENCES) {
        Sentences.in(account.article().text(), block.span()).stream()
            .filter(span -> span.length() <= Quote.MAX_LENGTH)
            .filter(span -> notices.stream().noneMatch(span::overlaps))
            .limit(SENTENCES - sentences.size())
            .map(span ->
                new Sentence(span, analysed(span.of(account.article().text()), account, lexicon)))
            .forEach(sentences::add);
      }
    }
    return new Opening(account, analysed(account.article().title(), account, lexicon), sentences);
  }

  private static Analysed analysed(String text, Account account, Lexicon lexicon) {
    return lexicon.analyse(text, account.article().published().date());
  }

  /** The words of a sentence, to be shown. */
  Quote quote(Sentence sentence) {
    return new Quote(account.article(), account.version(), sentence.span());
  }

  /** Headline and the first sentences, so many of them. */
  Stream<Analysed> lines(int most) {
    return Stream.concat(Stream.of(headline), sentences.stream().limit(most).map(Sentence::line));
  }

  /** The senses of a text that say something. */
  static Set<Sense> senses(Analysed line) {
    return line.mentions().stream()
        .map(Mention::sense)
        .filter(sense -> !sense.type().isEmpty())
        .collect(Collectors.toSet());
  }
}
