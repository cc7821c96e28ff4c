package org.sutro.bot.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sutro.article.Quote;
import org.sutro.bot.chat.AnswerRecord.Held;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** What has changed between two answers to the same question. */
final class Changes {

  private final Turn turn;
  private final Messages messages;
  private final Function<Held, Optional<Quote>> words;

  /**
   * Tells of changes.
   *
   * @param words the words a record names, if they are still to be shown
   */
  Changes(Turn turn, Function<Held, Optional<Quote>> words) {
    this.turn = turn;
    this.messages = turn.messages();
    this.words = words;
  }

  /** What is new and what is gone since an answer. */
  RichText since(AnswerRecord before, List<Held> now) {
    String day = messages.date(turn.day(before.given().at()));
    Set<Held> gone = new HashSet<>(before.quotes());
    now.forEach(gone::remove);
    Set<Held> fresh = new HashSet<>(now);
    before.quotes().forEach(fresh::remove);
    RichText.Builder out = RichText.builder();
    if (gone.isEmpty() && fresh.isEmpty()) {
      return out.italic(messages.get(Key.AGAIN_SAME, day)).build();
    }
    out.italic(messages.get(Key.AGAIN_NEW, day, messages.number(fresh.size())));
    for (Held held : before.quotes()) {
      if (gone.contains(held)) {
        lost(held, out.paragraph());
      }
    }
    return out.build();
  }

  private void lost(Held held, RichText.Builder out) {
    out.italic(messages.get(Key.AGAIN_GONE)).line();
    Optional<Quote> quote = words.apply(held);
    if (quote.isPresent()) {
      out.struckQuote(quote.get().text()).line().add(new AnswerText(messages).source(quote.get()));
    } else {
      out.text(messages.get(Key.CONTEXT_GONE));
    }
  }
}
