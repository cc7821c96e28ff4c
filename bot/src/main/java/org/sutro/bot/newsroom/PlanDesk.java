package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** Buttons and words about a plan, of people who may. */
final class PlanDesk {

  /** So many editions of the moment one person may ask for in a day. */
  static final int MOST_ASKED = 10;

  private static final Duration A_DAY = Duration.ofDays(1);

  /** A timeline in the place of one that stands there. */
  static final String ANEW = "anew";

  private static final String TYPE = "type-";
  private static final String CLEAR = "clear-";
  private static final String SOURCE = "source-";
  private static final Pattern SOURCES = Pattern.compile("sources-([0-9]{1,3})");
  private static final Pattern LOG = Pattern.compile("log-([0-9]{1,3})");

  private final Ledger ledger;
  private final Deeds deeds;
  private final Supplier<List<String>> publishers;
  private final InvitationDesk links;
  private final TimelineDesk timelines;
  private final Replanning replanning;
  private final Planning planning;
  private final InstantSource clock;

  PlanDesk(
      Ledger ledger,
      Deeds deeds,
      Supplier<List<String>> publishers,
      InvitationDesk links,
      InstantSource clock) {
    this.ledger = ledger;
    this.deeds = deeds;
    this.publishers = publishers;
    this.links = links;
    this.timelines = new TimelineDesk(ledger, deeds);
    this.planning = new Planning(ledger, deeds.editors());
    this.replanning = new Replanning(ledger, deeds.editors());
    this.clock = clock;
  }

  /** What somebody must be allowed to for a choice. */
  static Role.Act act(String choice) {
    return switch (choice) {
      case "open", "menu", "when", "what", "topics", "sources", "look", "post", "log" ->
          Role.Act.SEE;
      case String page when SOURCES.matcher(page).matches() || LOG.matcher(page).matches() ->
          Role.Act.SEE;
      case "now", ANEW, "repin" -> Role.Act.RELEASE;
      default -> Role.Act.PLAN;
    };
  }

  Response pressed(Incoming.ButtonPress press, Series series, String choice, Messages messages) {
    return switch (choice) {
      case "open" -> shown(press, series, PlanPages.Page.MENU, messages, true);
      case "menu", "when", "what", "topics", "sources", "look", "post" ->
          shown(
              press,
              series,
              PlanPages.Page.valueOf(choice.toUpperCase(Locale.ROOT)),
              messages,
              false);
      case "log" -> log(press, series, 0, messages);
      case "now" ->
          standsThere(series) ? itStands(press, series, messages) : now(press, series, messages);
      case ANEW -> now(press, series, messages);
      case "invite" -> links.invite(press, series, messages);
      case "repin" -> timelines.pinned(press, series, clock.instant(), messages);
      case "start" -> turned(press, series, Series.State.ON, messages);
      case "pause" -> turned(press, series, Series.State.PAUSED, messages);
      default -> other(press, series, choice, messages);
    };
  }

  private Response other(
      Incoming.ButtonPress press, Series series, String choice, Messages messages) {
    Matcher further = SOURCES.matcher(choice);
    if (further.matches()) {
      PlanPages pages = pages(series, messages);
      return Replies.edited(press, pages.sources(Integer.parseInt(further.group(1)), next(series)));
    }
    Matcher older = LOG.matcher(choice);
    if (older.matches()) {
      return log(press, series, Integer.parseInt(older.group(1)), messages);
    }
    if (choice.startsWith(TYPE)) {
      return ask(press, series, choice.substring(TYPE.length()), messages);
    }
    if (choice.startsWith(CLEAR)) {
      Optional<Plan> cleared = TypedWords.in(series, choice.substring(CLEAR.length()), "");
      return cleared
          .map(plan -> changed(press, series, plan, choice, messages))
          .orElseGet(() -> Replies.toast(press, messages.get(Key.TOAST_STALE)));
    }
    Optional<Plan> chosen =
        choice.startsWith(SOURCE)
            ? source(series.plan(), choice.substring(SOURCE.length()))
            : PlanChange.of(series, choice, press.origin().user());
    return chosen
        .map(plan -> changed(press, series, plan, choice, messages))
        .orElseGet(() -> Replies.toast(press, messages.get(Key.DIGEST_CANT)));
  }

  private Occurrence next(Series series) {
    return planning.next(series, clock.instant());
  }

  /** The pages of a series. */
  PlanPages pages(Series series, Messages messages) {
    Map<Long, String> names = new HashMap<>();
    return new PlanPages(
        series,
        messages,
        publishers,
        who -> names.computeIfAbsent(who, any -> deeds.editors().name(series, who)));
  }

  /** The plan with a source chosen, or no longer; empty when nobody is called so any more. */
  private Optional<Plan> source(Plan plan, String code) {
    return Stream.concat(plan.selection().sources().stream(), publishers.get().stream())
        .filter(name -> PlanChange.code(name).equals(code))
        .findFirst()
        .map(name -> PlanChange.source(plan, name));
  }

  /** A page in the place of the one before; opening one also ends the wait for words. */
  private Response shown(
      Incoming.ButtonPress press,
      Series series,
      PlanPages.Page page,
      Messages messages,
      boolean fresh) {
    Editors.Said said = pages(series, messages).page(page, next(series));
    Response response = fresh ? Replies.opened(press, said) : Replies.edited(press, said);
    return new Response(response.send(), lookedAt(series, press.origin().user()));
  }

  private Response log(Incoming.ButtonPress press, Series series, int page, Messages messages) {
    List<Deed> deeds = ledger.deeds(series.id(), (page + 1) * PlanPages.LOGGED + 1);
    return Replies.edited(press, pages(series, messages).log(deeds, page));
  }

  private Response ask(Incoming.ButtonPress press, Series series, String field, Messages messages) {
    if (!TypedWords.areOf(field)) {
      return Replies.toast(press, messages.get(Key.TOAST_STALE));
    }
    Response response = Replies.edited(press, pages(series, messages).asking(field));
    LedgerEntry.Wish wish =
        new LedgerEntry.Wish(series.id(), field, clock.instant(), press.origin().message());
    Note asked = new Note.OfDigest(new LedgerEntry.OfWish(press.origin().user(), wish));
    return new Response(response.send(), List.of(asked));
  }

  /** Asks whether digests of a group are to be posted in the topic somebody wrote in. */
  Editors.Said here(List<Series> all, int topic, Messages messages) {
    String title = all.getFirst().home().title();
    return new Editors.Said(
        List.of(RichText.plain(messages.get(Key.DIGEST_HERE, title))),
        all.stream()
            .map(series ->
                List.of(
                    new Buttons(series, messages)
                        .button(
                            "thread-" + topic,
                            Key.BUTTON_DIGEST_HERE,
                            Memos.name(series, messages))))
            .toList());
  }

  /** The first page of a plan, for somebody who is to look after it from now on. */
  Response opened(Origin origin, Series series, Messages messages) {
    return new Response(
        Replies.say(origin, menu(series, messages)).send(), lookedAt(series, origin.user()));
  }

  private static List<Note> lookedAt(Series series, long user) {
    return List.of(
        new Note.OfDigest(new LedgerEntry.OfWish(user, null)),
        new Note.OfDigest(new LedgerEntry.OfEditor(series.id().chat(), user, true)));
  }

  /** The first page of a plan. */
  Editors.Said menu(Series series, Messages messages) {
    return pages(series, messages).page(PlanPages.Page.MENU, next(series));
  }

  private boolean standsThere(Series series) {
    return IssuePages.isTimeline(series) && ledger.standing(series.id()).isPresent();
  }

  /** Somebody posted a timeline since the page was drawn: a second one takes a second thought. */
  private Response itStands(Incoming.ButtonPress press, Series series, Messages messages) {
    Response page = shown(press, series, PlanPages.Page.MENU, messages, false);
    return Replies.saying(press, messages.get(Key.DIGEST_STANDS_THERE), page);
  }

  /** An edition of this very moment; it is shown to whoever asked, and waits for their approval. */
  private Response now(Incoming.ButtonPress press, Series series, Messages messages) {
    Instant now = clock.instant();
    if (ledger.asked(press.origin().user(), now.minus(A_DAY), now) >= MOST_ASKED) {
      return Replies.toast(press, messages.get(Key.DIGEST_ENOUGH, messages.number(MOST_ASKED)));
    }
    Optional<List<Note>> ordered = new Orders(ledger).byEditor(series, press.origin().user(), now);
    if (ordered.isEmpty()) {
      return Replies.toast(press, messages.get(Key.DIGEST_ALREADY_POSTED));
    }
    List<Note> keep = new ArrayList<>(ordered.get());
    keep.add(deeds.logged(series, press.origin(), Doing.ASK, ""));
    Response composing = Replies.toast(press, messages.get(Key.DIGEST_COMPOSING));
    List<Outgoing> send = new ArrayList<>(composing.send());
    if (deeds.editors().lacksPin(series)) {
      Editors.Said lacks = Editors.Said.of(messages.get(Key.DIGEST_CANT_PIN));
      send.addAll(Editors.sends(press.origin().chat(), lacks));
    }
    return new Response(send, keep);
  }

  private Response turned(
      Incoming.ButtonPress press, Series series, Series.State state, Messages messages) {
    if (series.course().state() == state) {
      return shown(press, series, PlanPages.Page.MENU, messages, false);
    }
    Series turned = series.with(state).plannedTo(clock.instant());
    Doing doing = state == Series.State.ON ? Doing.START : Doing.PAUSE;
    return told(press, series, turned, doing, "", menu(turned, messages))
        .and(planning.overdue(series, clock.instant()));
  }

  private Response changed(
      Incoming.ButtonPress press, Series series, Plan plan, String choice, Messages messages) {
    if (plan.equals(series.plan())) {
      return shown(press, series, page(choice), messages, false);
    }
    Series changed = series.with(plan);
    if (plansAnew(series, plan)) {
      changed = changed.plannedTo(clock.instant());
    }
    String detail = PlanDifference.of(series.plan(), plan);
    PlanPages pages = pages(changed, messages);
    Editors.Said page =
        choice.startsWith(SOURCE)
            ? pages.sourcesAround(choice.substring(SOURCE.length()), next(changed))
            : pages.page(page(choice), next(changed));
    Response told =
        told(press, series, changed, Doing.PLAN, detail, page)
            .and(effects(series, plan, press.origin().user()));
    return choice.equals("pin") && deeds.editors().lacksPin(changed)
        ? Replies.saying(press, messages.get(Key.DIGEST_CANT_PIN), told)
        : told;
  }

  /** What another plan does to the editions of a series. */
  private Response effects(Series series, Plan plan, long by) {
    Response open = replanning.of(series, plan, by);
    return plansAnew(series, plan) ? open.and(planning.overdue(series, clock.instant())) : open;
  }

  private static boolean plansAnew(Series series, Plan plan) {
    return IssuePages.isTimeline(series) || !plan.schedule().equals(series.plan().schedule());
  }

  private Response told(
      Incoming.ButtonPress press,
      Series before,
      Series after,
      Doing doing,
      String detail,
      Editors.Said page) {
    Response shown = Replies.edited(press, page);
    List<Outgoing> send = new ArrayList<>(shown.send());
    send.addAll(deeds.told(before, press.origin().user(), doing, detail));
    List<Note> keep = new ArrayList<>(lookedAt(after, press.origin().user()));
    keep.add(Press.note(after));
    keep.add(deeds.logged(before, press.origin(), doing, detail));
    return new Response(send, keep);
  }

  private static PlanPages.Page page(String choice) {
    String what = choice.split("-", 2)[0];
    return switch (what) {
      case "day", "date", "time", "zone" -> PlanPages.Page.WHEN;
      case "topic", "alltopics" -> PlanPages.Page.TOPICS;
      case "source", "allsources" -> PlanPages.Page.SOURCES;
      case "country", "items", "onlynew" -> PlanPages.Page.WHAT;
      case "lang", "whole", "folded", "sections", "hashtags" -> PlanPages.Page.LOOK;
      case "silent", "pin", "previews", "thread", "alone", "byany", "byme" -> PlanPages.Page.POST;
      default -> PlanPages.Page.MENU;
    };
  }

  /** Words somebody was asked for; the question loses its buttons. */
  Response typed(
      Origin origin, Series series, LedgerEntry.Wish wish, String words, Messages messages) {
    String field = wish.field();
    Optional<Plan> plan = TypedWords.in(series, field, words);
    if (plan.isEmpty()) {
      return refused(origin, series, wish, words, messages);
    }
    Series changed = series.with(plan.get());
    if (plansAnew(series, plan.get())) {
      changed = changed.plannedTo(clock.instant());
    }
    Response answered = answered(origin, changed, wish, messages);
    if (plan.get().equals(series.plan())) {
      return answered;
    }
    List<Outgoing> send = new ArrayList<>(answered.send());
    String detail = PlanDifference.of(series.plan(), plan.get());
    send.addAll(deeds.told(series, origin.user(), Doing.PLAN, detail));
    List<Note> keep = new ArrayList<>(answered.keep());
    keep.add(Press.note(changed));
    keep.add(deeds.logged(series, origin, Doing.PLAN, detail));
    return new Response(send, keep).and(effects(series, plan.get(), origin.user()));
  }

  /** Asked again, in a message of which nobody knows the number yet. */
  private Response refused(
      Origin origin, Series series, LedgerEntry.Wish wish, String words, Messages messages) {
    PlanPages pages = pages(series, messages);
    List<Outgoing> send = new ArrayList<>(over(origin, pages, wish));
    send.addAll(Editors.sends(origin.chat(), pages.refusing(wish.field(), words)));
    LedgerEntry.Wish again = new LedgerEntry.Wish(wish.series(), wish.field(), wish.at(), 0);
    return new Response(
        send, List.of(new Note.OfDigest(new LedgerEntry.OfWish(origin.user(), again))));
  }

  /** The question without its buttons. */
  private static List<Outgoing> over(Origin origin, PlanPages pages, LedgerEntry.Wish wish) {
    if (wish.message() == 0) {
      return List.of();
    }
    RichText question = pages.asking(wish.field()).texts().getLast();
    return List.of(new Outgoing.Edit(origin.chat(), wish.message(), question, List.of()));
  }

  /** The plan as it is now, behind a question that no longer waits. */
  private Response answered(
      Origin origin, Series series, LedgerEntry.Wish wish, Messages messages) {
    PlanPages pages = pages(series, messages);
    List<Outgoing> send = new ArrayList<>(over(origin, pages, wish));
    send.addAll(Editors.sends(origin.chat(), pages.page(PlanPages.Page.MENU, next(series))));
    return new Response(
        send, List.of(new Note.OfDigest(new LedgerEntry.OfWish(origin.user(), null))));
  }
}
