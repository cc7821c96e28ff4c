package org.sutro.bot.newsroom;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** Makes links that let another administrator in, and lets in who comes by one. */
final class InvitationDesk {

  private final Invitations invitations;
  private final Deeds deeds;
  private final InstantSource clock;

  InvitationDesk(Invitations invitations, Deeds deeds, InstantSource clock) {
    this.invitations = invitations;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** A link to pass on, in a message of its own. */
  Response invite(Incoming.ButtonPress press, Series series, Messages messages) {
    return invitations
        .make(series.id(), press.origin().user(), clock.instant())
        .map(made -> invited(press, series, made, messages))
        .orElseGet(() -> Replies.toast(press, messages.get(Key.DIGEST_NO_ANSWER)));
  }

  private Response invited(
      Incoming.ButtonPress press, Series series, Invitations.Made made, Messages messages) {
    String title = series.home().title();
    List<RichText> texts =
        List.of(
            RichText.plain(messages.get(Key.DIGEST_INVITE, title)),
            RichText.plain(messages.get(Key.DIGEST_INVITED, title, made.link())));
    List<Outgoing> send =
        new ArrayList<>(Replies.opened(press, new Editors.Said(texts, List.of())).send());
    send.addAll(deeds.told(series, press.origin().user(), Doing.INVITE, ""));
    return new Response(
        send,
        List.of(
            new Note.OfDigest(made.kept()),
            deeds.logged(series, press.origin(), Doing.INVITE, "")));
  }

  /**
   * Somebody came by a link; empty when it is none of these.
   *
   * @param plans shows them what they are to look after
   * @param pending shows them what is to be decided
   */
  Optional<Response> started(
      Origin origin, String parameter, PlanDesk plans, Pending pending, Messages messages) {
    return invitations
        .find(parameter, origin.user(), clock.instant())
        .map(found ->
            switch (found) {
              case Invitations.Found.Valid valid ->
                  joined(origin, valid, plans.menu(valid.series(), messages))
                      .and(pending.of(valid.series(), origin, messages));
              case Invitations.Found.Inside inside ->
                  Replies.say(origin, plans.menu(inside.series(), messages))
                      .and(pending.of(inside.series(), origin, messages));
              case Invitations.Found.Refused refused ->
                  Replies.say(origin, Editors.Said.of(messages.get(refused.why())));
            });
  }

  private Response joined(Origin origin, Invitations.Found.Valid found, Editors.Said menu) {
    Series series = found.series();
    List<Outgoing> send = new ArrayList<>(Editors.sends(origin.chat(), menu));
    send.addAll(deeds.told(series, origin.user(), Doing.JOIN, ""));
    return new Response(
        send,
        List.of(
            new Note.OfDigest(new LedgerEntry.OfInvitation(found.invitation().spent())),
            new Note.OfDigest(new LedgerEntry.OfEditor(series.id().chat(), origin.user(), true)),
            deeds.logged(series, origin, Doing.JOIN, "")));
  }
}
