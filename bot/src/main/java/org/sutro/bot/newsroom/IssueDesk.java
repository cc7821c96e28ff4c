package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** Buttons about an edition, of people who may. */
final class IssueDesk {

  /** So long a post can be taken back; after two days Telegram itself would refuse. */
  static final Duration UNDO = Duration.ofHours(24);

  /** So far an edition can be put off at once, in minutes. */
  static final int HOUR = 60;

  /** The same, further. */
  static final int HOURS = 180;

  /** What somebody does again within this time is the same to the others. */
  private static final Duration BOUT = Duration.ofMinutes(10);

  private final Ledger ledger;
  private final Deeds deeds;
  private final IssuePages pages;
  private final InstantSource clock;

  IssueDesk(Ledger ledger, Deeds deeds, IssuePages pages, InstantSource clock) {
    this.ledger = ledger;
    this.deeds = deeds;
    this.pages = pages;
    this.clock = clock;
  }

  /** What somebody must be allowed to for an act. */
  static Role.Act act(String act) {
    return act.equals("undo") ? Role.Act.UNDO : Role.Act.RELEASE;
  }

  Response pressed(
      Incoming.ButtonPress press, Series series, Issue issue, Tap.OfIssue tap, Messages messages) {
    Case about = new Case(press, series, issue, messages);
    String act = tap.act();
    return switch (issue.state()) {
      case WAITING -> waiting(about, act, tap.seen());
      case APPROVED -> approved(about, act);
      case DOUBTFUL ->
          Sighting.of(act).map(sighting -> doubtful(about, sighting)).orElseGet(() -> stale(about));
      case POSTED -> act.equals("undo") ? undo(about) : over(about, tap, begun(act));
      case CORRECTING ->
          act.equals("undo") ? about.toast(Key.DIGEST_CORRECTING) : over(about, tap, begun(act));
      case SENDING -> over(about, tap, begun(act));
      case UNDOING, UNDONE -> over(about, tap, Key.DIGEST_ALREADY_UNDONE);
      case SKIPPED -> over(about, tap, Key.DIGEST_ALREADY_SKIPPED);
      case PLANNED -> about.toast(Key.DIGEST_REMAKING);
    };
  }

  /** Why a button does nothing about an edition that has been sent, or is being. */
  private static Key begun(String act) {
    return Sighting.of(act).isPresent() ? Key.DIGEST_SETTLED : Key.DIGEST_ALREADY_POSTED;
  }

  /** A button pressed under an edition. */
  private record Case(Incoming.ButtonPress press, Series series, Issue issue, Messages messages) {

    long user() {
      return press.origin().user();
    }

    Draft draft() {
      return Objects.requireNonNull(issue.draft());
    }

    Response toast(Key key, Object... with) {
      return Replies.toast(press, messages.get(key, with));
    }
  }

  /** Too late; under a preview stand the buttons that still do something, if any. */
  private Response over(Case about, Tap.OfIssue tap, Key key) {
    if (tap.seen() == 0 || about.issue().draft() == null) {
      return about.toast(key);
    }
    Editors.Said now = preview(about);
    return saying(about, key, Replies.edited(about.press(), now));
  }

  private Response waiting(Case about, String act, int seen) {
    int joint = act.indexOf('-');
    String what = joint < 0 ? act : act.substring(0, joint);
    int number = joint < 0 ? -1 : number(act.substring(joint + 1));
    if (IssuePages.isTimeline(about.series()) && !what.equals("approve") && !what.equals("skip")) {
      return stale(about); // it is as it is; the next change would undo what was changed by hand
    }
    boolean changed = seen != pages.print(about.series(), about.issue());
    return switch (what) {
      case "approve" -> changed ? changed(about, false) : approve(about);
      case "now" -> changed ? changed(about, false) : now(about, approved(about));
      case "edit" ->
          Replies.redrawn(
              about.press(), pages.editing(about.series(), about.issue(), about.messages()));
      case "back" -> Replies.redrawn(about.press(), preview(about));
      case "skip" -> skip(about);
      case "later" -> later(about, number);
      case "item", "drop", "up", "other" ->
          changed
              ? changed(about, true)
              : about.draft().has(number) ? edit(about, what, number) : stale(about);
      case "to" -> changed ? changed(about, true) : move(about, number);
      default -> stale(about);
    };
  }

  /** What was seen is not what it is now: nothing is decided, and it is shown again. */
  private Response changed(Case about, boolean editing) {
    Editors.Said now =
        editing ? pages.editing(about.series(), about.issue(), about.messages()) : preview(about);
    return saying(about, Key.DIGEST_CHANGED, Replies.redrawn(about.press(), now));
  }

  private static Response saying(Case about, Key key, Response response, Object... with) {
    return Replies.saying(about.press(), about.messages().get(key, with), response);
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
  }

  private static Response stale(Case about) {
    return about.toast(Key.TOAST_STALE);
  }

  private Response approved(Case about, String act) {
    return switch (act) {
      case "recall" -> moved(about, about.issue().to(Issue.State.WAITING), Doing.RECALL, "");
      case "skip" -> skip(about);
      case "now" ->
          about.issue().due().isAfter(clock.instant())
              ? now(about, about.issue())
              : about.toast(Key.DIGEST_ALREADY_APPROVED);
      default -> about.toast(Key.DIGEST_ALREADY_APPROVED);
    };
  }

  private Response approve(Case about) {
    return objection(about).orElseGet(() -> moved(about, approved(about), Doing.APPROVE, ""));
  }

  /** Does not wait for its hour. */
  private Response now(Case about, Issue approved) {
    return objection(about)
        .orElseGet(() -> {
          Issue now = approved.at(clock.instant());
          return saying(about, Key.DIGEST_STANDS_NOW, moved(about, now, Doing.NOW, ""));
        });
  }

  /** Why it is not posted because of somebody's word; empty when it is. */
  private Optional<Response> objection(Case about) {
    Set<Long> by = about.series().plan().release().by();
    if (!by.isEmpty() && !by.contains(about.user())) {
      String names = deeds.editors().names(about.series(), by, about.messages());
      return Optional.of(about.toast(Key.DIGEST_NOT_YOURS, names));
    }
    return about.draft().shown().isEmpty() && !about.draft().pieces().isEmpty()
        ? Optional.of(about.toast(Key.DIGEST_ALL_DROPPED))
        : Optional.empty();
  }

  private static Issue approved(Case about) {
    return about.issue().to(new Issue.Standing(Issue.State.APPROVED, Issue.Why.NONE, about.user()));
  }

  private Response skip(Case about) {
    return moved(about, about.issue().skipped(Issue.Why.BY_ADMIN, about.user()), Doing.SKIP, "");
  }

  /**
   * Puts it off.
   *
   * @param minutes how far behind its planned time it is to be then
   */
  private Response later(Case about, int minutes) {
    int step = minutes - StandingText.behind(about.series(), about.issue());
    if (minutes > 0 && step <= 0) {
      return putOff(about, about.issue(), Replies.redrawn(about.press(), preview(about)));
    }
    if (step != HOUR && step != HOURS) {
      return stale(about);
    }
    Instant now = clock.instant();
    Instant from = about.issue().due().isBefore(now) ? now : about.issue().due();
    Issue later = about.issue().at(from.truncatedTo(ChronoUnit.MINUTES).plusSeconds(step * 60L));
    String detail = about.messages().number(step / HOUR);
    return putOff(about, later, moved(about, later, Doing.LATER, detail));
  }

  private static Response putOff(Case about, Issue later, Response response) {
    String until = StandingText.due(about.series(), later, about.messages());
    return saying(about, Key.DIGEST_POSTPONED, response, until);
  }

  private Editors.Said preview(Case about) {
    return pages.preview(about.series(), about.issue(), about.messages());
  }

  private Response edit(Case about, String what, int number) {
    return switch (what) {
      case "item" ->
          Replies.redrawn(
              about.press(),
              pages.editing(about.series(), about.issue(), number, about.messages()));
      case "drop" -> {
        Doing doing = about.draft().pieces().get(number).dropped() ? Doing.RETURN : Doing.DROP;
        Issue edited = about.issue().with(about.draft().dropping(number));
        Editors.Said all = pages.editing(about.series(), edited, about.messages());
        yield edited(about, edited, all, doing, number);
      }
      case "up" -> {
        int above = EditionText.above(about.series().plan(), about.draft(), number);
        Draft draft = about.draft().raising(number, above);
        int now = draft.pieces().indexOf(about.draft().pieces().get(number));
        yield edited(about, about.issue().with(draft), now, Doing.RAISE, number);
      }
      default -> {
        Issue edited = about.issue().with(about.draft().otherQuote(number));
        yield edited(about, edited, number, Doing.QUOTE, number);
      }
    };
  }

  /**
   * Into the place of another of its section.
   *
   * @param both the numbers of the two
   */
  private Response move(Case about, int both) {
    int number = both / EditPages.BOTH;
    int place = both % EditPages.BOTH;
    Draft draft = about.draft();
    List<Integer> section =
        both >= 0 && draft.has(number)
            ? EditionText.section(about.series().plan(), draft, number)
            : List.of();
    if (!section.contains(place)) {
      return stale(about);
    }
    Issue moved = about.issue().with(draft.moving(number, place, section));
    return edited(about, moved, place, Doing.MOVE, number);
  }

  /**
   * A change after which its event stays in view.
   *
   * @param now its number after it
   */
  private Response edited(Case about, Issue edited, int now, Doing doing, int number) {
    Editors.Said item = pages.editing(about.series(), edited, now, about.messages());
    return edited(about, edited, item, doing, number);
  }

  private Response edited(Case about, Issue edited, Editors.Said said, Doing doing, int number) {
    List<Outgoing> send = new ArrayList<>(Replies.redrawn(about.press(), said).send());
    String place = place(about, number);
    boolean moves = doing == Doing.RAISE || doing == Doing.MOVE;
    if (!moves || !isGoingOn(about, doing)) {
      send.addAll(others(about, doing, place));
    }
    return new Response(send, List.of(Press.note(edited), deed(about, doing, place)));
  }

  /** Who moves things about presses many times; the others are told of the first. */
  private boolean isGoingOn(Case about, Doing doing) {
    Instant recently = clock.instant().minus(BOUT);
    return ledger.deeds(about.series().id(), 1).stream()
        .anyMatch(last ->
            last.user() == about.user()
                && last.what().equals(doing.name())
                && last.at().isAfter(recently));
  }

  private static String place(Case about, int number) {
    List<Integer> order = EditionText.order(about.series().plan(), about.draft());
    return about.messages().number(order.indexOf(number) + 1);
  }

  private Response doubtful(Case about, Sighting sighting) {
    long id = about.issue().name().id();
    List<Part> parts = ledger.parts(id, clock.instant());
    Optional<Part> lost = Part.doubtful(parts).filter(part -> part.number() != sighting.part());
    if (lost.isPresent()) {
      Editors.Said question =
          IssuePages.doubtful(about.series(), about.issue(), parts, about.messages());
      String number = about.messages().number(lost.get().number());
      return saying(
          about, Key.DIGEST_SETTLED_PART, Replies.edited(about.press(), question), number);
    }
    LedgerEntry settled =
        new LedgerEntry.OfDoubt(id, sighting.part(), sighting.there(), clock.instant());
    // who wants it sent again wants it now
    Issue issue = sighting.there() ? about.issue() : about.issue().at(clock.instant());
    Key key = sighting.there() ? Key.DIGEST_THANKS : Key.DIGEST_SENT_AGAIN;
    Editors.Said said = Editors.Said.of(about.messages().get(key));
    return new Response(
        Replies.edited(about.press(), said).send(),
        List.of(
            new Note.OfDigest(settled),
            Press.note(issue.to(Issue.State.SENDING)),
            deed(about, Doing.SETTLE, "")));
  }

  private Response undo(Case about) {
    boolean forLong = IssuePages.isTimeline(about.series());
    if (!forLong && about.issue().due().plus(UNDO).isBefore(clock.instant())) {
      return about.toast(Key.DIGEST_UNDO_LATE);
    }
    List<Outgoing> deletes = deletes(about);
    if (deletes.isEmpty()) {
      return about.toast(Key.DIGEST_UNDO_BY_HAND); // it stands there, but nobody knows its number
    }
    Issue undoing = about.issue().only(Issue.State.UNDOING);
    // what stands on the screen changes when it is known what became of it
    List<Outgoing> send = new ArrayList<>(about.toast(Key.DIGEST_UNDOING).send());
    send.addAll(deletes);
    send.addAll(others(about, Doing.UNDO, ""));
    return new Response(send, List.of(Press.note(undoing), deed(about, Doing.UNDO, "")));
  }

  /** Of the messages that still stand there; Telegram may have refused some before. */
  private List<Outgoing> deletes(Case about) {
    long issue = about.issue().name().id();
    List<Part> parts = ledger.parts(issue, clock.instant());
    Set<Integer> gone =
        parts.stream()
            .filter(part -> part.number() < 0 && part.status() == Part.Status.SENT)
            .map(part -> -part.number())
            .collect(Collectors.toSet());
    List<Outgoing> deletes = new ArrayList<>();
    for (Part part : parts) {
      if (part.isFound() && !gone.contains(part.number())) {
        Outgoing.Slot slot = new Outgoing.Slot(issue, -part.number());
        deletes.add(new Outgoing.Delete(about.series().id().chat(), part.message(), slot));
      }
    }
    return deletes;
  }

  /** A decision: shown where it was made, told to the others, kept in the log. */
  private Response moved(Case about, Issue after, Doing doing, String detail) {
    Response shown =
        Replies.redrawn(about.press(), pages.preview(about.series(), after, about.messages()));
    List<Outgoing> send = new ArrayList<>(shown.send());
    send.addAll(others(about, doing, detail));
    return new Response(send, List.of(Press.note(after), deed(about, doing, detail)));
  }

  private List<Outgoing> others(Case about, Doing doing, String detail) {
    return deeds.told(about.series(), about.user(), doing, detail);
  }

  private Note deed(Case about, Doing doing, String detail) {
    return deeds.logged(about.series(), about.press().origin(), doing, detail);
  }
}
