package org.sutro.bot.newsroom;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;

/** What somebody does about a series is told to the others and kept in the log. */
record Deeds(Editors editors, InstantSource clock) {

  /**
   * Tells the others.
   *
   * @param user who did it
   */
  List<Outgoing> told(Series series, long user, Doing doing, String detail) {
    List<Long> others =
        editors.who(series, Role.Act.SEE).stream().filter(person -> person != user).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    Optional<String> name = editors.called(series, user);
    return editors.tell(
        others,
        messages ->
            Memos.done(
                series,
                name.orElse(messages.get(Key.DIGEST_SOMEBODY)),
                doing.said(detail, messages),
                messages));
  }

  /** Keeps it in the log. */
  Note logged(Series series, Origin origin, Doing doing, String detail) {
    return new Note.OfDigest(
        new LedgerEntry.OfDeed(
            new Deed(series.id(), origin.user(), clock.instant(), doing.name(), detail)));
  }
}
