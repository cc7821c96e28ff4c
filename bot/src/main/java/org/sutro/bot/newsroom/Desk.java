package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Channels;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/**
 * Talks with people about the digests of their channels. What a button holds is never trusted: who
 * presses it is asked for at Telegram each time, and what it is about is looked up in the ledger.
 */
final class Desk implements Channels {

  /**
   * Of more chats than this only those are asked about that somebody is known to look after: any
   * stranger may ask.
   */
  private static final int MOST_ASKED = 3;

  /** So long words somebody was asked for are waited for; later ones are a question again. */
  private static final Duration AWAITED = Duration.ofMinutes(10);

  private final Ledger ledger;
  private final Roles roles;
  private final Editors editors;
  private final ReadySeries ready;
  private final Invitations invitations;
  private final InvitationDesk links;
  private final PlanDesk plans;
  private final IssueDesk issues;
  private final Arrivals arrivals;
  private final Pending pending;
  private final InstantSource clock;

  Desk(
      Ledger ledger,
      Newsroom.Sources sources,
      Editors editors,
      IssuePages pages,
      Newsroom.Machine machine) {
    this.ledger = ledger;
    this.roles = sources.roles();
    this.editors = editors;
    this.clock = machine.clock();
    this.ready = new ReadySeries(ledger, clock);
    this.invitations = new Invitations(ledger, roles, machine.random());
    Deeds deeds = new Deeds(editors, clock);
    this.links = new InvitationDesk(invitations, deeds, clock);
    this.plans = new PlanDesk(ledger, deeds, sources.newsdesk()::publishers, links, clock);
    this.issues = new IssueDesk(ledger, deeds, pages, clock);
    this.pending = new Pending(ledger, roles, pages, clock);
    this.arrivals = new Arrivals(ledger, roles, editors, plans, clock);
  }

  @Override
  public boolean lookAfter(long chat) {
    return ledger.has(chat);
  }

  @Override
  public Response asked(Origin origin, Messages messages) {
    return origin.isPrivate() ? list(origin, messages) : askedInGroup(origin, messages);
  }

  private Response list(Origin origin, Messages messages) {
    Set<Long> known = ledger.chats(origin.user());
    List<Series> all = ledger.series();
    List<Series> own = new ArrayList<>();
    boolean silent = false;
    boolean few = all.stream().map(series -> series.id().chat()).distinct().count() <= MOST_ASKED;
    Map<Long, Role> asked = new HashMap<>();
    for (Series series : all) {
      if (few || known.contains(series.id().chat())) {
        Role role = asked.computeIfAbsent(series.id().chat(), chat -> role(series, origin));
        silent |= role.status() == Role.Status.UNKNOWN;
        if (role.may(Role.Act.SEE, series.home().channel())) {
          own.add(series);
        }
      }
    }
    if (own.isEmpty()) {
      return silent
          ? noAnswer(origin, messages)
          : Replies.say(
              origin,
              new Editors.Said(
                  List.of(RichText.plain(messages.get(Key.DIGEST_HOW))),
                  invitations.forTheBot(messages)));
    }
    List<Series> chats = onePerChat(own);
    Response said =
        chats.size() == 1
            ? plans.opened(origin, chats.getFirst(), messages)
            : Replies.say(origin, choice(own, chats, messages));
    for (Series series : own) {
      said = said.and(pending.of(series, origin, messages));
    }
    return said;
  }

  /** Under the page of each lead buttons to what else its chat has. */
  private static List<Series> onePerChat(List<Series> own) {
    Map<Long, Series> chats = new LinkedHashMap<>();
    for (Series series : own) {
      chats.merge(
          series.id().chat(),
          series,
          (one, other) -> other.id().rhythm().compareTo(one.id().rhythm()) < 0 ? other : one);
    }
    return List.copyOf(chats.values());
  }

  /** What there is and how it stands; a button for each chat. */
  private static Editors.Said choice(List<Series> own, List<Series> chats, Messages messages) {
    StringJoiner lines = new StringJoiner("\n");
    for (Series series : own) {
      String state = messages.get(PlanText.state(series));
      lines.add(messages.get(Key.DIGEST_LISTED, Memos.name(series, messages), state));
    }
    List<List<Button>> rows =
        chats.stream()
            .map(series ->
                List.<Button>of(
                    new Button.Action(
                        series.home().title(), new Tap.OfSeries(series.id(), "open"))))
            .toList();
    RichText text = RichText.plain(messages.get(Key.DIGEST_LIST, lines));
    return new Editors.Said(text.parts(), rows);
  }

  /** Who hides behind the group is told the same; they go on in private under their own name. */
  private Response askedInGroup(Origin origin, Messages messages) {
    if (origin.user() <= 0) {
      return Replies.say(origin, inPrivate(Key.DIGEST_PRIVATE, messages));
    }
    Role role = roles.of(origin.chat(), origin.user());
    if (role.status() == Role.Status.UNKNOWN) {
      return noAnswer(origin, messages);
    }
    if (!role.may(Role.Act.SEE, false)) {
      return Replies.say(origin, Editors.Said.of(messages.get(Key.DIGEST_ADMINS)));
    }
    List<Series> elsewhere = role.may(Role.Act.PLAN, false) ? elsewhere(origin) : List.of();
    Key said = elsewhere.isEmpty() ? Key.DIGEST_PRIVATE : Key.DIGEST_PRIVATE_TOPIC;
    List<Outgoing> send = new ArrayList<>(Replies.say(origin, inPrivate(said, messages)).send());
    if (!elsewhere.isEmpty()) {
      Editors.Said question = plans.here(elsewhere, origin.place().topic(), messages);
      send.addAll(Editors.sends(origin.user(), question));
    }
    Note editor = new Note.OfDigest(new LedgerEntry.OfEditor(origin.chat(), origin.user(), true));
    return new Response(send, List.of(editor));
  }

  private Editors.Said inPrivate(Key said, Messages messages) {
    RichText text = RichText.plain(messages.get(said));
    return new Editors.Said(List.of(text), invitations.inPrivate(messages));
  }

  /** What of the group is posted in another of its topics than this. */
  private List<Series> elsewhere(Origin origin) {
    return ledger.series().stream()
        .filter(series -> series.id().chat() == origin.chat())
        .filter(series -> series.course().state() != Series.State.GONE)
        .filter(series -> series.plan().manner().topic() != origin.place().topic())
        .toList();
  }

  @Override
  public Response letIn(Incoming.Membership change, Messages messages) {
    return arrivals.letIn(change, messages);
  }

  @Override
  public Response pressed(Incoming.ButtonPress press, Tap.OfDigest tap, Messages messages) {
    if (!press.origin().isPrivate()) {
      return Replies.toast(press, messages.get(Key.TOAST_STALE));
    }
    return movedOn(press.origin()).and(decided(press, tap, messages));
  }

  /** Who presses another button than one that asks for words no longer answers that. */
  private Response movedOn(Origin origin) {
    return new Response(List.of(), turnedAway(origin).stream().toList());
  }

  private Response decided(Incoming.ButtonPress press, Tap.OfDigest tap, Messages messages) {
    return switch (tap) {
      case Tap.OfSeries of ->
          ready
              .of(of.series())
              .map(series ->
                  allowed(press, series, PlanDesk.act(of.choice()), messages)
                      .orElseGet(() -> plans.pressed(press, series, of.choice(), messages)))
              .orElseGet(() -> Replies.toast(press, messages.get(Key.TOAST_STALE)));
      case Tap.OfIssue of ->
          ledger
              .issue(of.issue())
              .flatMap(issue ->
                  ledger
                      .series(issue.name().series())
                      .map(series ->
                          allowed(press, series, IssueDesk.act(of.act()), messages)
                              .orElseGet(() -> issues.pressed(press, series, issue, of, messages))))
              .orElseGet(() -> Replies.toast(press, messages.get(Key.TOAST_STALE)));
    };
  }

  /** Empty when they may; who may not any longer loses the buttons. */
  private Optional<Response> allowed(
      Incoming.ButtonPress press, Series series, Role.Act act, Messages messages) {
    Role role = role(series, press.origin());
    boolean channel = series.home().channel();
    if (role.status() == Role.Status.UNKNOWN) {
      return Optional.of(Replies.toast(press, messages.get(Key.DIGEST_NO_ANSWER)));
    }
    if (role.may(act, channel)) {
      return Optional.empty();
    }
    if (role.may(Role.Act.SEE, channel)) {
      return Optional.of(Replies.toast(press, messages.get(Key.DIGEST_NOT_ALLOWED)));
    }
    return Optional.of(
        editors
            .lost(series)
            .map(why -> lost(press, series, why, messages))
            .orElseGet(() -> Replies.toast(press, messages.get(Key.DIGEST_NO_ANSWER))));
  }

  /** Whoever put the bot out may let it in again: they go on looking after the plan. */
  private Response lost(Incoming.ButtonPress press, Series series, Key why, Messages messages) {
    return why == Key.DIGEST_GONE
        ? Replies.toast(press, named(why, press, series, messages))
        : putOut(press, series, messages);
  }

  /** Somebody who was an administrator; the others are told when they could still have decided. */
  private Response putOut(Incoming.ButtonPress press, Series series, Messages messages) {
    Origin origin = press.origin();
    RichText lost = RichText.plain(named(Key.DIGEST_NO_ADMIN, press, series, messages));
    List<Outgoing> send =
        new ArrayList<>(Replies.toast(press, messages.get(Key.DIGEST_NOT_ALLOWED)).send());
    send.add(new Outgoing.Edit(origin.chat(), origin.message(), lost, List.of()));
    if (isEditor(press, series)) {
      send.addAll(
          editors.tell(
              others(series, origin),
              other -> Editors.Said.of(other.get(Key.DIGEST_LEFT, series.home().title()))));
    }
    LedgerEntry out = new LedgerEntry.OfEditor(series.id().chat(), origin.user(), false);
    return new Response(send, List.of(new Note.OfDigest(out)));
  }

  /** Anybody can make a button up: what a chat is called hears only who has looked after it. */
  private String named(Key key, Incoming.ButtonPress press, Series series, Messages messages) {
    return isEditor(press, series)
        ? messages.get(key, series.home().title())
        : messages.get(Key.DIGEST_NOT_ALLOWED);
  }

  private boolean isEditor(Incoming.ButtonPress press, Series series) {
    return ledger.editors(series.id().chat()).contains(press.origin().user());
  }

  private List<Long> others(Series series, Origin origin) {
    return editors.who(series, Role.Act.SEE).stream()
        .filter(person -> person != origin.user())
        .toList();
  }

  private Role role(Series series, Origin origin) {
    return roles.of(series.id().chat(), origin.user());
  }

  @Override
  public Optional<Response> started(Origin origin, String parameter, Messages messages) {
    if (origin.isPrivate() && parameter.equals(Invitations.IN_PRIVATE)) {
      return Optional.of(list(origin, messages));
    }
    if (origin.isPrivate() && parameter.isEmpty()) {
      return offered(origin).map(series -> arrivals.offered(series, origin, messages));
    }
    return origin.isPrivate()
        ? links.started(origin, parameter, plans, pending, messages)
        : Optional.empty();
  }

  /**
   * What somebody who let the bot in has not turned on yet. Until they write to it, Telegram lets
   * it tell them nothing.
   */
  private Optional<Series> offered(Origin origin) {
    Set<Long> own = ledger.chats(origin.user());
    return ledger.series().stream()
        .filter(series -> series.course().state() == Series.State.OFFERED)
        .filter(series -> own.contains(series.id().chat()))
        .filter(series -> role(series, origin).may(Role.Act.PLAN, series.home().channel()))
        .findFirst();
  }

  @Override
  public Optional<Response> typed(Origin origin, String words, Messages messages) {
    return ledger
        .wish(origin.user())
        .filter(wish -> new Spell(wish.at(), AWAITED).lasts(clock.instant()))
        .flatMap(wish ->
            ready.of(wish.series()).map(series -> typed(origin, series, wish, words, messages)));
  }

  private Response typed(
      Origin origin, Series series, LedgerEntry.Wish wish, String words, Messages messages) {
    Role role = role(series, origin);
    if (role.status() == Role.Status.UNKNOWN) {
      return noAnswer(origin, messages);
    }
    return role.may(Role.Act.PLAN, series.home().channel())
        ? plans.typed(origin, series, wish, words, messages)
        : notAllowed(origin, messages);
  }

  private static Response noAnswer(Origin origin, Messages messages) {
    return Replies.say(origin, Editors.Said.of(messages.get(Key.DIGEST_NO_ANSWER_WRITE)));
  }

  private static Response notAllowed(Origin origin, Messages messages) {
    Response said = Replies.say(origin, Editors.Said.of(messages.get(Key.DIGEST_NOT_ALLOWED)));
    return new Response(said.send(), List.of(noWish(origin)));
  }

  @Override
  public Optional<Note> turnedAway(Origin origin) {
    return ledger.wish(origin.user()).map(wish -> noWish(origin));
  }

  private static Note noWish(Origin origin) {
    return new Note.OfDigest(new LedgerEntry.OfWish(origin.user(), null));
  }
}
