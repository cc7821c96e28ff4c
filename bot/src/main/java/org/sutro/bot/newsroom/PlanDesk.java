package org.sutro.bot.newsroom;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** Buttons and words about a plan, of people who may. */
final class PlanDesk {

  private static final int LOGGED = 20;
  private static final int MAX_KEYWORD = 40;
  private static final Pattern COMMA = Pattern.compile("[,،;\\n]+");
  private static final String TYPE = "type-";
  private static final String CLEAR = "clear-";
  private static final String SOURCE = "source-";
  private static final Pattern SOURCES = Pattern.compile("sources-([0-9]{1,3})");

  private final Ledger ledger;
  private final Editors editors;
  private final Supplier<List<String>> publishers;
  private final Invitations invitations;
  private final InstantSource clock;

  PlanDesk(
      Ledger ledger,
      Editors editors,
      Supplier<List<String>> publishers,
      Invitations invitations,
      InstantSource clock) {
    this.ledger = ledger;
    this.editors = editors;
    this.publishers = publishers;
    this.invitations = invitations;
    this.clock = clock;
  }

  /** What somebody must be allowed to for a choice. */
  static Role.Act act(String choice) {
    return switch (choice) {
      case "open", "menu", "when", "what", "topics", "sources", "look", "post", "log" ->
          Role.Act.SEE;
      case String page when SOURCES.matcher(page).matches() -> Role.Act.SEE;
      case "now" -> Role.Act.RELEASE;
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
      case "log" -> log(press, series, messages);
      case "now" -> now(press, series, messages);
      case "invite" -> invite(press, series, messages);
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
      return edited(press, pages.sources(Integer.parseInt(further.group(1)), clock.instant()));
    }
    if (choice.startsWith(TYPE)) {
      return ask(press, series, choice.substring(TYPE.length()), messages);
    }
    if (choice.startsWith(CLEAR)) {
      Optional<Plan> cleared = typed(series.plan(), choice.substring(CLEAR.length()), "");
      return cleared
          .map(plan -> changed(press, series, plan, choice, messages))
          .orElseGet(() -> Desk.toast(press, messages.get(Key.TOAST_STALE)));
    }
    Optional<Plan> chosen =
        choice.startsWith(SOURCE)
            ? source(series.plan(), choice.substring(SOURCE.length()))
            : PlanChange.of(series, choice, press.origin().user());
    return chosen
        .map(plan -> changed(press, series, plan, choice, messages))
        .orElseGet(() -> Desk.toast(press, messages.get(Key.DIGEST_CANT)));
  }

  /** The pages of a series. */
  PlanPages pages(Series series, Messages messages) {
    return new PlanPages(series, messages, publishers);
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
    Editors.Said said = pages(series, messages).page(page, clock.instant());
    Response response = fresh ? opened(press, said) : edited(press, said);
    List<Note> keep = new ArrayList<>();
    keep.add(new Note.OfDigest(new LedgerEntry.OfWish(press.origin().user(), null)));
    keep.add(
        new Note.OfDigest(new LedgerEntry.OfEditor(series.id().chat(), press.origin().user(), true)));
    return new Response(response.send(), keep);
  }

  private static Response opened(Incoming.ButtonPress press, Editors.Said said) {
    List<Outgoing> send = new ArrayList<>(Desk.toast(press, "").send());
    send.addAll(Editors.sends(press.origin().chat(), said));
    return new Response(send, List.of());
  }

  static Response edited(Incoming.ButtonPress press, Editors.Said said) {
    Origin origin = press.origin();
    return new Response(
        List.of(
            new Outgoing.Toast(origin.chat(), press.callback(), ""),
            new Outgoing.Edit(
                origin.chat(), origin.message(), said.texts().getLast(), said.keyboard())),
        List.of());
  }

  private Response log(Incoming.ButtonPress press, Series series, Messages messages) {
    return edited(press, pages(series, messages).log(ledger.deeds(series.id(), LOGGED)));
  }

  private Response ask(Incoming.ButtonPress press, Series series, String field, Messages messages) {
    if (!List.of("in", "out", "header", "footer").contains(field)) {
      return Desk.toast(press, messages.get(Key.TOAST_STALE));
    }
    Response response = edited(press, pages(series, messages).asking(field));
    LedgerEntry.Wish wish = new LedgerEntry.Wish(series.id(), field, clock.instant());
    Note asked = new Note.OfDigest(new LedgerEntry.OfWish(press.origin().user(), wish));
    return new Response(response.send(), List.of(asked));
  }

  /** A link to pass on, in a message of its own. */
  private Response invite(Incoming.ButtonPress press, Series series, Messages messages) {
    long user = press.origin().user();
    return invitations
        .make(series.id(), user, clock.instant())
        .map(made -> {
          List<RichText> texts =
              List.of(
                  RichText.plain(messages.get(Key.DIGEST_INVITE, series.home().title())),
                  RichText.plain(
                      messages.get(Key.DIGEST_INVITED, series.home().title(), made.link())));
          List<Outgoing> send =
              new ArrayList<>(opened(press, new Editors.Said(texts, List.of())).send());
          send.addAll(others(series, user, Doing.INVITE, ""));
          return new Response(
              send,
              List.of(
                  new Note.OfDigest(made.kept()), deed(series, press.origin(), Doing.INVITE, "")));
        })
        .orElseGet(() -> Desk.toast(press, messages.get(Key.DIGEST_NO_ANSWER)));
  }

  /** Somebody came by such a link. */
  Response joined(Origin origin, Invitations.Found.Valid found, Messages messages) {
    Series series = found.series();
    List<Outgoing> send = new ArrayList<>(Editors.sends(origin.chat(), menu(series, messages)));
    send.addAll(others(series, origin.user(), Doing.JOIN, ""));
    return new Response(
        send,
        List.of(
            new Note.OfDigest(new LedgerEntry.OfInvitation(found.invitation().spent())),
            new Note.OfDigest(new LedgerEntry.OfEditor(series.id().chat(), origin.user(), true)),
            deed(series, origin, Doing.JOIN, "")));
  }

  /** The first page of a plan. */
  Editors.Said menu(Series series, Messages messages) {
    return pages(series, messages).page(PlanPages.Page.MENU, clock.instant());
  }

  /** An edition of this very moment; it is shown to whoever asked, and waits for their approval. */
  private Response now(Incoming.ButtonPress press, Series series, Messages messages) {
    Instant now = clock.instant();
    ZoneId zone = series.plan().schedule().zone();
    LocalDateTime local = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.SECONDS);
    Issue asked = Issue.asked(series.id(), new Occurrence(local, now), press.origin().user());
    List<Note> keep = new ArrayList<>();
    if (series.version() == 0) {
      keep.add(Press.note(series)); // an edition is of a series that is kept
    }
    keep.add(Press.note(asked));
    keep.add(deed(series, press.origin(), Doing.ASK, ""));
    return new Response(Desk.toast(press, messages.get(Key.DIGEST_COMPOSING)).send(), keep);
  }

  private Response turned(
      Incoming.ButtonPress press, Series series, Series.State state, Messages messages) {
    if (series.course().state() == state) {
      return shown(press, series, PlanPages.Page.MENU, messages, false);
    }
    Series turned = series.with(state).plannedTo(clock.instant());
    Doing doing = state == Series.State.ON ? Doing.START : Doing.PAUSE;
    return told(press, series, turned, doing, "", PlanPages.Page.MENU, messages);
  }

  private Response changed(
      Incoming.ButtonPress press, Series series, Plan plan, String choice, Messages messages) {
    if (plan.equals(series.plan())) {
      return shown(press, series, page(choice), messages, false);
    }
    Series changed = series.with(plan);
    if (!plan.schedule().equals(series.plan().schedule())) {
      changed = changed.plannedTo(clock.instant());
    }
    return told(press, series, changed, Doing.PLAN, choice, page(choice), messages);
  }

  private Response told(
      Incoming.ButtonPress press,
      Series before,
      Series after,
      Doing doing,
      String detail,
      PlanPages.Page page,
      Messages messages) {
    Response shown = shown(press, after, page, messages, false);
    List<Outgoing> send = new ArrayList<>(shown.send());
    send.addAll(others(before, press.origin().user(), doing, detail));
    List<Note> keep = new ArrayList<>(shown.keep());
    keep.add(Press.note(after));
    keep.add(deed(before, press.origin(), doing, detail));
    return new Response(send, keep);
  }

  List<Outgoing> others(Series series, long user, Doing doing, String detail) {
    List<Long> others =
        editors.who(series, Role.Act.SEE).stream().filter(person -> person != user).toList();
    return editors.tell(others, messages -> Memos.done(series, doing, detail, messages));
  }

  private Note deed(Series series, Origin origin, Doing doing, String detail) {
    return new Note.OfDigest(
        new LedgerEntry.OfDeed(
            new Deed(series.id(), origin.user(), clock.instant(), doing.name(), detail)));
  }

  private static PlanPages.Page page(String choice) {
    String what = choice.split("-", 2)[0];
    return switch (what) {
      case "day", "date", "time", "zone" -> PlanPages.Page.WHEN;
      case "topic", "alltopics" -> PlanPages.Page.TOPICS;
      case "source", "allsources" -> PlanPages.Page.SOURCES;
      case "country", "items", "onlynew" -> PlanPages.Page.WHAT;
      case "lang", "whole", "folded", "sections", "hashtags" -> PlanPages.Page.LOOK;
      case "silent", "pin", "previews", "alone", "byany", "byme" -> PlanPages.Page.POST;
      default -> PlanPages.Page.MENU;
    };
  }

  /** Words somebody was asked for. */
  Response typed(Origin origin, Series series, String field, String words, Messages messages) {
    Optional<Plan> plan = typed(series.plan(), field, words);
    if (plan.isEmpty()) {
      return Desk.say(
          origin,
          Editors.Said.of(
              messages.get(
                  Key.DIGEST_TOO_LONG,
                  messages.number(Plan.MAX_FRAME),
                  messages.number(Plan.MOST_KEYWORDS))));
    }
    Series changed = series.with(plan.get());
    List<Outgoing> send =
        new ArrayList<>(
            Editors.sends(
                origin.chat(),
                pages(changed, messages).page(PlanPages.Page.MENU, clock.instant())));
    send.addAll(others(series, origin.user(), Doing.PLAN, field));
    return new Response(
        send,
        List.of(
            Press.note(changed),
            new Note.OfDigest(new LedgerEntry.OfWish(origin.user(), null)),
            deed(series, origin, Doing.PLAN, field)));
  }

  private static Optional<Plan> typed(Plan plan, String field, String words) {
    Plan.Keywords keywords = plan.selection().keywords();
    Plan.Frame frame = plan.look().frame();
    try {
      return switch (field) {
        case "in" ->
            Optional.of(PlanChange.with(plan, new Plan.Keywords(split(words), keywords.out())));
        case "out" ->
            Optional.of(PlanChange.with(plan, new Plan.Keywords(keywords.in(), split(words))));
        case "header" ->
            Optional.of(PlanChange.with(plan, new Plan.Frame(words.strip(), frame.footer())));
        case "footer" ->
            Optional.of(PlanChange.with(plan, new Plan.Frame(frame.header(), words.strip())));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // too many, or too long
    }
  }

  private static List<String> split(String words) {
    return Arrays.stream(COMMA.split(words, -1))
        .map(word -> Label.of(word, MAX_KEYWORD))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
