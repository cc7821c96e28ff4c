package org.sutro.search;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * The words of a sentence that belong to one finite verb: from behind the verb of the clause before
 * up to its own. A comma alone parts no clauses, for it stands in lists and dates too.
 *
 * @param from its first word
 * @param to behind its last word
 */
record VerbClause(int from, int to) {

  private static final Pattern FINITE =
      Pattern.compile(
          ".*(ছে|ছেন|ছি|ছিল|ছিলেন|বে|বেন|লেন|লো|েন|ান|নি|না|নয়|নেই|ায়|েয়|োয়|য়|ল|হন|বলে|করে|থাকে|আছে)");
  private static final Pattern BREAK = Pattern.compile(".*[;:।|‘’“”\"—–].*", Pattern.DOTALL);
  private static final Set<String> CONJUNCTIONS =
      Set.of("আর", "এবং", "কিন্তু", "তবে", "যদিও", "অথচ", "কারণ", "যাতে", "যেখানে", "যে");

  /** The clause a word stands in. */
  static VerbClause around(Analysed text, int word) {
    int from = word;
    while (from > 0 && !isParted(text, from - 1)) {
      from--;
    }
    int to = word + 1;
    while (to < text.words().size() && !isParted(text, to - 1)) {
      to++;
    }
    return new VerbClause(from, to);
  }

  boolean holds(Mention mention) {
    return from <= mention.from() && mention.to() <= to;
  }

  /** True when a clause ends with this word. */
  private static boolean isParted(Analysed text, int last) {
    List<Word> words = text.words();
    Word next = words.get(last + 1);
    String between = text.text().substring(words.get(last).span().end(), next.span().start());
    if (BREAK.matcher(between).matches()) {
      return true;
    }
    boolean pause = between.indexOf(',') >= 0 || CONJUNCTIONS.contains(next.exact());
    return pause && isFinite(text, last);
  }

  private static boolean isFinite(Analysed text, int word) {
    return FINITE.matcher(text.words().get(word).exact()).matches()
        && text.mentions().stream()
            .filter(m -> m.from() <= word && word < m.to())
            .allMatch(m -> m.sense().type() == Sense.Type.VERB || m.sense().type().isEmpty());
  }
}
