package org.sutro.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.bot.chat.Incoming.Forwarded;
import org.sutro.bot.chat.Incoming.Words;

/**
 * What owners hand in: channels' posts they pass on and links they send, each in a private chat. It
 * is only noted here; whoever takes it in tells what became of it ({@link Receipts}).
 */
final class Handing {

  /** Of more links in a message the rest is left. */
  private static final int MOST_LINKS = 10;

  private final Set<Long> owners;

  /**
   * A way in for some people.
   *
   * @param owners their ids at Telegram
   */
  Handing(Set<Long> owners) {
    this.owners = Set.copyOf(owners);
  }

  Optional<Response> passedOn(Forwarded forwarded) {
    return forwarded.post() != null && isOwner(forwarded.origin())
        ? Optional.of(Response.keep(note(forwarded.origin(), 1, forwarded.post())))
        : Optional.empty();
  }

  Optional<Response> linked(Words words) {
    if (words.links().isEmpty() || !isOwner(words.origin())) {
      return Optional.empty();
    }
    List<Note> notes = new ArrayList<>();
    for (String link : words.links().stream().distinct().limit(MOST_LINKS).toList()) {
      notes.add(note(words.origin(), notes.size() + 1, new HandedIn.Link(link)));
    }
    return Optional.of(new Response(List.of(), notes));
  }

  private boolean isOwner(Origin origin) {
    return origin.isPrivate() && owners.contains(origin.user());
  }

  private static Note note(Origin origin, int part, HandedIn.What what) {
    return new Note.Handed(new HandedIn(origin.chat(), origin.message(), part, what));
  }
}
