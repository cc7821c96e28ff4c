package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.RichText;

/** Editions on their way into a chat, and out of it again. */
final class Delivery {

  private final Ledger ledger;
  private final Editors editors;
  private final IssuePages pages;
  private final Farewell farewell;

  Delivery(Ledger ledger, Editors editors, IssuePages pages) {
    this.ledger = ledger;
    this.editors = editors;
    this.pages = pages;
    this.farewell = new Farewell(ledger, editors);
  }

  /** All messages of the post go into the outbox, in the step that says so. */
  Response begun(Series series, Issue issue) {
    List<RichText> parts = pages.post(series, issue);
    Plan.Manner manner = series.plan().manner();
    Outgoing.Style style = new Outgoing.Style(manner.silent(), manner.previews());
    List<Outgoing> posts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      posts.add(
          new Outgoing.Post(
              new Address(series.id().chat(), manner.topic(), null),
              parts.get(i),
              new Outgoing.Slot(issue.name().id(), i + 1),
              style));
    }
    Issue sending =
        issue.to(new Issue.Standing(Issue.State.SENDING, Issue.Why.NONE, issue.standing().by()));
    return new Response(posts, List.of(Press.note(sending), places(series, issue, parts)));
  }

  /** What a timeline quotes changes as its sources do. */
  private Note places(Series series, Issue issue, List<RichText> post) {
    Map<ArticleId, Integer> places =
        IssuePages.isTimeline(series) ? Map.of() : pages.places(issue, post);
    return new Note.OfDigest(new LedgerEntry.OfPlaces(issue.name().id(), places));
  }

  /** What became of an edition that was sent; empty as long as that is not known. */
  Optional<Response> sending(Series series, Issue issue, Instant now) {
    List<Part> parts =
        ledger.parts(issue.name().id(), now).stream().filter(Part::isMessage).toList();
    if (has(parts, Part.Status.UNDER_WAY)) {
      return Optional.empty();
    }
    if (has(parts, Part.Status.UNKNOWN)) {
      return Optional.of(Response.keep(Press.note(issue.to(Issue.State.DOUBTFUL))));
    }
    return has(parts, Part.Status.SENT)
        ? posted(series, issue.at(now), parts)
        : farewell.unheard(series).or(() -> editors.skipped(series, issue.skipped(why(parts), 0)));
  }

  /**
   * The step waits for somebody who can be told: with the news comes the button to take it back.
   */
  private Optional<Response> posted(Series series, Issue issue, List<Part> parts) {
    boolean whole = !has(parts, Part.Status.FAILED);
    Issue.Why why = whole ? Issue.Why.NONE : Issue.Why.INCOMPLETE;
    Issue posted =
        (whole ? issue : arrived(issue, parts))
            .to(new Issue.Standing(Issue.State.POSTED, why, issue.standing().by()));
    Optional<List<Long>> people = editors.found(series, Role.Act.SEE, who -> true);
    List<Outgoing> send = new ArrayList<>();
    Plan.Manner manner = series.plan().manner();
    int first = parts.getFirst().message();
    if (manner.pin() && first != 0) {
      send.add(Pins.of(series, posted, first));
    }
    boolean removable = parts.stream().anyMatch(Part::isFound);
    return people.map(who -> {
      send.addAll(
          editors.tell(who, messages -> IssuePages.posted(series, posted, removable, messages)));
      return new Response(send, List.of(Press.note(posted)));
    });
  }

  /** Why nothing of an edition arrived. */
  private static Issue.Why why(List<Part> parts) {
    return parts.stream().anyMatch(part -> part.why().equals(Part.TOO_OLD))
        ? Issue.Why.UNREACHED
        : Issue.Why.REFUSED;
  }

  /** An edition as far as it stands in the chat: what did not arrive was not told. */
  private Issue arrived(Issue issue, List<Part> parts) {
    Map<ArticleId, Integer> places = ledger.places(issue.name().id());
    Set<Integer> there =
        parts.stream()
            .filter(part -> part.status() == Part.Status.SENT)
            .map(Part::number)
            .collect(Collectors.toSet());
    Draft draft = Objects.requireNonNull(issue.draft());
    return issue.with(
        draft.only(
            piece -> there.contains(places.getOrDefault(piece.quotes().getFirst().article(), 1))));
  }

  /** What became of an edition that was to be taken back; empty as long as that is not known. */
  Optional<Response> undoing(Series series, Issue issue, Instant now) {
    List<Part> all = ledger.parts(issue.name().id(), now);
    List<Part> parts = all.stream().filter(p -> p.number() < 0).toList();
    if (has(parts, Part.Status.UNDER_WAY)) {
      return Optional.empty();
    }
    boolean gone = parts.stream().allMatch(part -> part.status() == Part.Status.SENT);
    Issue after = gone ? undone(issue, all) : rest(issue, all);
    List<Note> keep = new ArrayList<>(List.of(Press.note(after)));
    if (gone && IssuePages.isTimeline(series)) {
      keep.add(Press.note(series.with(Series.State.PAUSED)));
    }
    if (isWhole(after) && !ledger.shown(issue.name().id()).isEmpty()) {
      return Optional.of(new Response(List.of(), keep)); // that changes before their eyes
    }
    return editors
        .found(series, Role.Act.SEE, who -> true)
        .map(who ->
            new Response(
                editors.tell(who, messages -> Memos.undone(series, after, messages)), keep));
  }

  /** True when nothing is left for anybody to do. */
  private static boolean isWhole(Issue undone) {
    return undone.state() == Issue.State.UNDONE && undone.standing().why() == Issue.Why.NONE;
  }

  private static Issue undone(Issue issue, List<Part> all) {
    Issue.Why why = all.stream().anyMatch(Part::isLost) ? Issue.Why.INCOMPLETE : Issue.Why.NONE;
    return issue.to(new Issue.Standing(Issue.State.UNDONE, why, 0));
  }

  /** What still stands there of an edition, as Telegram would not delete that. */
  private Issue rest(Issue issue, List<Part> all) {
    Set<Integer> deleted =
        all.stream()
            .filter(part -> part.number() < 0 && part.status() == Part.Status.SENT)
            .map(part -> -part.number())
            .collect(Collectors.toSet());
    boolean asBefore = deleted.isEmpty();
    Issue.Why why = asBefore ? issue.standing().why() : Issue.Why.INCOMPLETE;
    List<Part> standing = all.stream().filter(part -> !deleted.contains(part.number())).toList();
    return (asBefore ? issue : arrived(issue, standing))
        .to(new Issue.Standing(Issue.State.POSTED, why, issue.standing().by()));
  }

  private static boolean has(List<Part> parts, Part.Status status) {
    return parts.stream().anyMatch(part -> part.status() == status);
  }
}
