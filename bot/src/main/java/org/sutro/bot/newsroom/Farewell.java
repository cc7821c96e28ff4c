package org.sutro.bot.newsroom;

import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;

/**
 * The bot is in a chat no longer, or may not post there: its series rest, and those who looked
 * after them are told, whoever of them is an administrator there: of that Telegram says nothing any
 * more.
 */
final class Farewell {

  private final Ledger ledger;
  private final Editors editors;

  Farewell(Ledger ledger, Editors editors) {
    this.ledger = ledger;
    this.editors = editors;
  }

  /**
   * What follows; nothing when all series of the chat rest already.
   *
   * @param by who put it out, and need not be told; 0 when that is not known
   */
  Response of(long chat, long by) {
    List<Series> going =
        ledger.series().stream()
            .filter(series -> series.id().chat() == chat)
            .filter(series -> series.course().state() != Series.State.GONE)
            .toList();
    if (going.isEmpty()) {
      return Response.NOTHING;
    }
    String title = going.getFirst().home().title();
    List<Long> others =
        ledger.editors(chat).stream().filter(person -> person != by).sorted().toList();
    List<Outgoing> tell =
        editors.tell(others, messages -> Editors.Said.of(messages.get(Key.DIGEST_GONE, title)));
    List<Note> gone =
        going.stream().map(series -> Press.note(series.with(Series.State.GONE))).toList();
    return new Response(tell, gone);
  }

  /**
   * The same when nobody said so: a program that was off for long is not told that it was put out,
   * or that the chat is there no longer. Empty when it is in the chat, as far as Telegram says.
   */
  Optional<Response> unheard(Series series) {
    return editors
        .lost(series)
        .filter(why -> why == Key.DIGEST_GONE)
        .map(gone -> of(series.id().chat(), 0))
        .filter(response -> !response.equals(Response.NOTHING));
  }
}
