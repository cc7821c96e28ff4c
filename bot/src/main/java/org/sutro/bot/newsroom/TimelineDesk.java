package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** Buttons about a timeline that others have not, of people who may. */
final class TimelineDesk {

  private final Ledger ledger;
  private final Deeds deeds;

  TimelineDesk(Ledger ledger, Deeds deeds) {
    this.ledger = ledger;
    this.deeds = deeds;
  }

  /** Pins once more what stands in the chat. */
  Response pinned(Incoming.ButtonPress press, Series series, Instant now, Messages messages) {
    Optional<Issue> standing = ledger.standing(series.id());
    List<Part> parts =
        standing.map(issue -> ledger.parts(issue.name().id(), now)).orElse(List.of());
    Optional<Integer> message = Timelines.message(parts);
    if (standing.isEmpty() || message.isEmpty()) {
      return Replies.toast(press, messages.get(Key.DIGEST_NO_POST));
    }
    List<Outgoing> send =
        new ArrayList<>(Replies.toast(press, messages.get(Key.DIGEST_PINNING)).send());
    boolean underWay =
        parts.stream()
            .anyMatch(part -> part.number() == Part.PIN && part.status() == Part.Status.UNDER_WAY);
    if (underWay) {
      return new Response(send, List.of());
    }
    send.add(Pins.of(series, standing.get(), message.get()));
    send.addAll(deeds.told(series, press.origin().user(), Doing.REPIN, ""));
    return new Response(send, List.of(deeds.logged(series, press.origin(), Doing.REPIN, "")));
  }
}
