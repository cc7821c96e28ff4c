package org.sutro.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * "Go on" (আরও বলো) after a question: what is asked is that question, without what was shown.
 *
 * @param question the question gone on with
 * @param shown how often something has been shown of it, at least once
 */
record GoingOn(Question question, int shown) {

  /** What a message that asks for more goes on with; empty when nothing was asked before. */
  static Optional<GoingOn> from(Question question, Predicate<String> isMore) {
    List<String> context = question.context();
    int last = context.size() - 1;
    while (last >= 0 && isMore.test(context.get(last))) {
      last--;
    }
    return last < 0
        ? Optional.empty()
        : Optional.of(
            new GoingOn(
                new Question(context.get(last), context.subList(0, last), question.today()),
                context.size() - last));
  }
}
