package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.article.Language;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Channels;
import org.sutro.bot.chat.ChatKind;
import org.sutro.bot.chat.Country;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/**
 * Talks with people about the digests of their channels. What a button holds is never trusted: who
 * presses it is asked for at Telegram each time, and what it is about is looked up in the ledger.
 */
final class Desk implements Channels {

  private static final int MAX_TITLE = 60;

  /**
   * Of more chats than this only those are asked about that somebody is known to look after: any
   * stranger may ask.
   */
  private static final int MOST_ASKED = 3;

  /** So long words somebody was asked for are waited for; later ones are a question again. */
  private static final Duration AWAITED = Duration.ofMinutes(10);

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

  private final Ledger ledger;
  private final Roles roles;
  private final Editors editors;
  private final Invitations invitations;
  private final PlanDesk plans;
  private final IssueDesk issues;
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
    this.invitations = new Invitations(ledger, roles, machine.random());
    this.plans = new PlanDesk(ledger, editors, sources.newsdesk()::publishers, invitations, clock);
    this.issues = new IssueDesk(ledger, editors, pages, clock);
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
          : say(
              origin,
              new Editors.Said(
                  List.of(RichText.plain(messages.get(Key.DIGEST_HOW))),
                  invitations.forTheBot(messages)));
    }
    List<List<Button>> rows =
        own.stream()
            .map(series ->
                List.<Button>of(
                    new Button.Action(
                        Memos.name(series, messages), new Tap.OfSeries(series.id(), "open"))))
            .toList();
    RichText text = RichText.plain(messages.get(Key.DIGEST_LIST));
    return say(origin, new Editors.Said(List.of(text), rows));
  }

  /** Who hides behind the group is told the same; they go on in private under their own name. */
  private Response askedInGroup(Origin origin, Messages messages) {
    if (origin.user() <= 0) {
      return say(origin, Editors.Said.of(messages.get(Key.DIGEST_PRIVATE)));
    }
    Role role = roles.of(origin.chat(), origin.user());
    if (role.status() == Role.Status.UNKNOWN) {
      return noAnswer(origin, messages);
    }
    if (!role.may(Role.Act.SEE, false)) {
      return say(origin, Editors.Said.of(messages.get(Key.DIGEST_ADMINS)));
    }
    Note editor = new Note.OfDigest(new LedgerEntry.OfEditor(origin.chat(), origin.user(), true));
    Response said = say(origin, Editors.Said.of(messages.get(Key.DIGEST_PRIVATE)));
    return new Response(said.send(), List.of(editor));
  }

  @Override
  public Response letIn(Incoming.Membership change, Messages messages) {
    Origin origin = change.origin();
    boolean channel = origin.kind() == ChatKind.CHANNEL;
    SeriesId id = new SeriesId(origin.chat(), SeriesId.Rhythm.DAILY);
    Optional<Series> known = ledger.series(id);
    Role mine = change.present() ? roles.ofBot(origin.chat()) : Role.OUTSIDE;
    if (mine.status() == Role.Status.UNKNOWN) {
      return Response.NOTHING; // nothing is known to have changed
    }
    if (!change.present() || (channel && !mine.posts(true))) {
      return gone(origin, known.map(Series::home));
    }
    boolean admin = mine.status() == Role.Status.ADMINISTRATOR;
    Role theirs = roles.of(origin.chat(), origin.user());
    if (!admin || !theirs.may(Role.Act.PLAN, channel)) {
      return Response.NOTHING;
    }
    String title = Label.of(change.title(), MAX_TITLE);
    Series.Home home = new Series.Home(title.isEmpty() ? "…" : title, channel);
    Series series = known.map(found -> back(found, home)).orElseGet(() -> ready(id, home));
    boolean changed = known.filter(series::equals).isEmpty();
    List<Note> keep = new ArrayList<>();
    if (changed) {
      keep.add(Press.note(series));
    }
    ofChat(origin.chat())
        .filter(other -> !other.id().equals(id) && other.course().state() == Series.State.GONE)
        .forEach(other -> keep.add(Press.note(back(other, home))));
    keep.add(new Note.OfDigest(new LedgerEntry.OfEditor(origin.chat(), origin.user(), true)));
    List<Outgoing> offer =
        series.course().state() == Series.State.OFFERED
            ? offer(series, origin, messages)
            : List.of();
    return new Response(offer, keep);
  }

  private List<Outgoing> offer(Series series, Origin origin, Messages messages) {
    RichText text =
        RichText.builder().text(messages.get(Key.DIGEST_OFFER, series.home().title())).build();
    List<Outgoing> sends = new ArrayList<>();
    sends.addAll(Editors.sends(origin.user(), new Editors.Said(List.of(text), List.of())));
    sends.addAll(
        Editors.sends(
            origin.user(),
            plans.pages(series, messages).page(PlanPages.Page.MENU, clock.instant())));
    return sends;
  }

  private Series ready(SeriesId id, Series.Home home) {
    Plan plan =
        Plan.ready(
            DHAKA,
            Arrays.stream(Country.values()).map(Country::sense).collect(Collectors.toSet()),
            Language.BENGALI);
    return new Series(id, home, plan, beginning(id.rhythm()), 0);
  }

  /** The first edition is about what there is of a week or a month. */
  private Series.Course beginning(SeriesId.Rhythm rhythm) {
    Instant now = clock.instant();
    Duration first =
        switch (rhythm) {
          case DAILY, WEEKLY -> Duration.ofDays(7);
          case MONTHLY -> Duration.ofDays(31);
        };
    return new Series.Course(Series.State.OFFERED, now, now.minus(first));
  }

  /**
   * A series that is kept; of a chat that has daily editions, also one that looks back and is not
   * kept before somebody changes or starts it.
   */
  private Optional<Series> series(SeriesId id) {
    return ledger
        .series(id)
        .or(() ->
            ledger
                .series(new SeriesId(id.chat(), SeriesId.Rhythm.DAILY))
                .filter(daily -> daily.course().state() != Series.State.GONE)
                .map(daily ->
                    new Series(
                        id,
                        daily.home(),
                        daily.plan().lookingBack(id.rhythm()),
                        beginning(id.rhythm()),
                        0)));
  }

  private Stream<Series> ofChat(long chat) {
    return ledger.series().stream().filter(series -> series.id().chat() == chat);
  }

  private static Series back(Series series, Series.Home home) {
    Series named = series.with(home);
    return series.course().state() == Series.State.GONE ? named.with(Series.State.OFFERED) : named;
  }

  private Response gone(Origin origin, Optional<Series.Home> home) {
    List<Note> going =
        ofChat(origin.chat())
            .filter(series -> series.course().state() != Series.State.GONE)
            .map(series -> Press.note(series.with(Series.State.GONE)))
            .toList();
    if (going.isEmpty() || home.isEmpty()) {
      return Response.NOTHING;
    }
    String title = home.get().title();
    List<Long> others =
        ledger.editors(origin.chat()).stream()
            .filter(person -> person != origin.user())
            .sorted()
            .toList();
    List<Outgoing> tell =
        editors.tell(others, messages -> Editors.Said.of(messages.get(Key.DIGEST_GONE, title)));
    return new Response(tell, going);
  }

  @Override
  public Response pressed(Incoming.ButtonPress press, Tap.OfDigest tap, Messages messages) {
    if (!press.origin().isPrivate()) {
      return toast(press, messages.get(Key.TOAST_STALE));
    }
    return switch (tap) {
      case Tap.OfSeries of ->
          series(of.series())
              .map(series ->
                  allowed(press, series, PlanDesk.act(of.choice()), messages)
                      .orElseGet(() -> plans.pressed(press, series, of.choice(), messages)))
              .orElseGet(() -> toast(press, messages.get(Key.TOAST_STALE)));
      case Tap.OfIssue of ->
          ledger
              .issue(of.issue())
              .flatMap(issue ->
                  ledger
                      .series(issue.name().series())
                      .map(series ->
                          allowed(press, series, IssueDesk.act(of.act()), messages)
                              .orElseGet(() -> issues.pressed(press, series, issue, of, messages))))
              .orElseGet(() -> toast(press, messages.get(Key.TOAST_STALE)));
    };
  }

  /** Empty when they may; who may not any longer loses the buttons. */
  private Optional<Response> allowed(
      Incoming.ButtonPress press, Series series, Role.Act act, Messages messages) {
    Role role = role(series, press.origin());
    boolean channel = series.home().channel();
    if (role.status() == Role.Status.UNKNOWN) {
      return Optional.of(toast(press, messages.get(Key.DIGEST_NO_ANSWER)));
    }
    if (role.may(act, channel)) {
      return Optional.empty();
    }
    if (role.may(Role.Act.SEE, channel)) {
      return Optional.of(toast(press, messages.get(Key.DIGEST_NOT_ALLOWED)));
    }
    return Optional.of(putOut(press, series, messages));
  }

  /** Somebody who was an administrator; the others are told when they could still have decided. */
  private Response putOut(Incoming.ButtonPress press, Series series, Messages messages) {
    Origin origin = press.origin();
    RichText lost = RichText.plain(messages.get(Key.DIGEST_NO_ADMIN, series.home().title()));
    List<Outgoing> send =
        new ArrayList<>(toast(press, messages.get(Key.DIGEST_NOT_ALLOWED)).send());
    send.add(new Outgoing.Edit(origin.chat(), origin.message(), lost, List.of()));
    if (ledger.editors(series.id().chat()).contains(origin.user())) {
      send.addAll(
          editors.tell(
              others(series, origin),
              other -> Editors.Said.of(other.get(Key.DIGEST_LEFT, series.home().title()))));
    }
    LedgerEntry out = new LedgerEntry.OfEditor(series.id().chat(), origin.user(), false);
    return new Response(send, List.of(new Note.OfDigest(out)));
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
    return origin.isPrivate()
        ? invitations
            .find(parameter, origin.user(), clock.instant())
            .map(found ->
                switch (found) {
                  case Invitations.Found.Valid valid -> plans.joined(origin, valid, messages);
                  case Invitations.Found.Inside inside ->
                      say(origin, plans.menu(inside.series(), messages));
                  case Invitations.Found.Refused refused ->
                      say(origin, Editors.Said.of(messages.get(refused.why())));
                })
        : Optional.empty();
  }

  @Override
  public Optional<Response> typed(Origin origin, String words, Messages messages) {
    return ledger
        .wish(origin.user())
        .filter(wish -> clock.instant().isBefore(wish.at().plus(AWAITED)))
        .flatMap(wish ->
            series(wish.series()).map(series -> typed(origin, series, wish, words, messages)));
  }

  private Response typed(
      Origin origin, Series series, LedgerEntry.Wish wish, String words, Messages messages) {
    Role role = role(series, origin);
    if (role.status() == Role.Status.UNKNOWN) {
      return noAnswer(origin, messages);
    }
    return role.may(Role.Act.PLAN, series.home().channel())
        ? plans.typed(origin, series, wish.field(), words, messages)
        : notAllowed(origin, messages);
  }

  private static Response noAnswer(Origin origin, Messages messages) {
    return say(origin, Editors.Said.of(messages.get(Key.DIGEST_NO_ANSWER_WRITE)));
  }

  private static Response notAllowed(Origin origin, Messages messages) {
    Response said = say(origin, Editors.Said.of(messages.get(Key.DIGEST_NOT_ALLOWED)));
    return new Response(said.send(), List.of(noWish(origin)));
  }

  @Override
  public Optional<Note> turnedAway(Origin origin) {
    return ledger.wish(origin.user()).map(wish -> noWish(origin));
  }

  private static Note noWish(Origin origin) {
    return new Note.OfDigest(new LedgerEntry.OfWish(origin.user(), null));
  }

  static Response say(Origin origin, Editors.Said said) {
    List<Outgoing> sends = new ArrayList<>();
    for (Outgoing each : Editors.sends(origin.chat(), said)) {
      sends.add(each);
    }
    return new Response(sends, List.of());
  }

  static Response toast(Incoming.ButtonPress press, String words) {
    return Response.send(new Outgoing.Toast(press.origin().chat(), press.callback(), words));
  }
}
