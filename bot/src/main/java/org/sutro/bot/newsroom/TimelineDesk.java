package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Note;
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

  /**
   * What has to happen before a new post is put together: from now on it is kept up to date, and
   * one that somebody was shown before and did not approve is not posted beside it.
   *
   * @return empty when one is on its way already
   */
  Optional<List<Note>> prepared(Series series, long by) {
    List<Note> keep = new ArrayList<>();
    keep.add(Press.note(series.with(Series.State.ON)));
    for (Issue issue : ledger.open()) {
      if (issue.name().series().equals(series.id())) {
        switch (issue.state()) {
          case PLANNED, WAITING -> keep.add(Press.note(issue.skipped(Issue.Why.BY_ADMIN, by)));
          case APPROVED, SENDING, DOUBTFUL, CORRECTING, UNDOING -> {
            return Optional.empty();
          }
          case POSTED, UNDONE, SKIPPED -> {}
        }
      }
    }
    return Optional.of(keep);
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
