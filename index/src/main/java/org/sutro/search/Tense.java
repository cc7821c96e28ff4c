package org.sutro.search;

import java.util.List;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Sense;

/** When what a text tells takes place, as its verbs say. */
final class Tense {

  /** Third person, which news is told in: পাঠাবে, পাঠাবেন, भेजेगा. */
  private static final List<String> FUTURE =
      List.of(
          "বে", "বেন", "বেনা", "ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "एंगी", "ोगा",
          "ोगी", "ोंगे");

  private static final Cue WILL = Cue.words("will", "shall");

  private Tense() {}

  /** True when a text speaks of what is to come. */
  static boolean isFuture(Analysed text) {
    return WILL.in(text) || text.words().stream().anyMatch(word -> isFutureVerb(text, word));
  }

  /** বিশেষভাবে ends so too, and is no verb. */
  private static boolean isFutureVerb(Analysed text, Word word) {
    return FUTURE.stream().anyMatch(word.exact()::endsWith)
        && (word.completesVerb()
            || text.mentions().stream()
                .anyMatch(m ->
                    m.sense().type() == Sense.Type.VERB
                        && text.words().get(m.to() - 1).equals(word)));
  }
}
