package org.sutro.bot.newsroom;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sutro.bot.chat.ChatKind;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** The bot is let into a channel or group, put out, or given other rights there. */
final class Arrivals {

  private static final int MAX_TITLE = 60;

  private final Ledger ledger;
  private final Roles roles;
  private final Farewell farewell;
  private final PlanDesk plans;
  private final ReadySeries ready;

  Arrivals(Ledger ledger, Roles roles, Editors editors, PlanDesk plans, InstantSource clock) {
    this.ledger = ledger;
    this.roles = roles;
    this.farewell = new Farewell(ledger, editors);
    this.plans = plans;
    this.ready = new ReadySeries(ledger, clock);
  }

  Response letIn(Incoming.Membership change, Messages messages) {
    Origin origin = change.origin();
    boolean channel = origin.kind() == ChatKind.CHANNEL;
    SeriesId id = new SeriesId(origin.chat(), SeriesId.Rhythm.DAILY);
    Optional<Series> known = ledger.series(id);
    Role mine = change.present() ? roles.ofBot(origin.chat()) : Role.OUTSIDE;
    boolean silent = mine.status() == Role.Status.UNKNOWN;
    if (silent && !(channel && known.filter(Arrivals::isThere).isEmpty())) {
      return Response.NOTHING; // nothing is known to have changed
    }
    if (!change.present() || (channel && !silent && !mine.posts(true))) {
      return farewell.of(origin.chat(), origin.user());
    }
    // in a channel a bot is nothing else
    boolean admin = silent || mine.status() == Role.Status.ADMINISTRATOR;
    Role theirs = roles.of(origin.chat(), origin.user());
    if (!admin || !mayHaveLetIn(theirs, channel)) {
      return Response.NOTHING;
    }
    String title = Label.of(change.title(), MAX_TITLE);
    return welcomed(
        origin, known, new Series.Home(title.isEmpty() ? "…" : title, channel), messages);
  }

  private static boolean isThere(Series series) {
    return series.course().state() != Series.State.GONE;
  }

  /**
   * Nobody but an administrator makes a bot one. What is offered on that ground does nothing before
   * Telegram has said who may.
   */
  private static boolean mayHaveLetIn(Role theirs, boolean channel) {
    return theirs.status() == Role.Status.UNKNOWN || theirs.may(Role.Act.PLAN, channel);
  }

  private Response welcomed(
      Origin origin, Optional<Series> known, Series.Home home, Messages messages) {
    Series series =
        known.map(found -> back(found, home)).orElseGet(() -> ready.daily(origin.chat(), home));
    List<Note> keep = new ArrayList<>();
    if (known.filter(series::equals).isEmpty()) {
      keep.add(Press.note(series));
    }
    ofChat(origin.chat())
        .filter(other -> !other.id().equals(series.id()))
        .filter(other -> !isThere(other))
        .forEach(other -> keep.add(Press.note(back(other, home))));
    keep.add(new Note.OfDigest(new LedgerEntry.OfEditor(origin.chat(), origin.user(), true)));
    List<Outgoing> offer =
        series.course().state() == Series.State.OFFERED
            ? offer(series, origin, messages)
            : List.of();
    return new Response(offer, keep);
  }

  /** The plan that was offered to somebody who could not be written to then. */
  Response offered(Series series, Origin origin, Messages messages) {
    return new Response(offer(series, origin, messages), List.of());
  }

  private List<Outgoing> offer(Series series, Origin origin, Messages messages) {
    RichText text = RichText.plain(messages.get(Key.DIGEST_OFFER, series.home().title()));
    List<Outgoing> sends = new ArrayList<>();
    sends.addAll(Editors.sends(origin.user(), new Editors.Said(List.of(text), List.of())));
    sends.addAll(Editors.sends(origin.user(), plans.menu(series, messages)));
    return sends;
  }

  private Stream<Series> ofChat(long chat) {
    return ledger.series().stream().filter(series -> series.id().chat() == chat);
  }

  private static Series back(Series series, Series.Home home) {
    Series named = series.with(home);
    return series.course().state() == Series.State.GONE ? named.with(Series.State.OFFERED) : named;
  }
}
