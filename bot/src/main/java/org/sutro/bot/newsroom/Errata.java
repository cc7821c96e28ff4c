package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Witness;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Reference;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.CorrectionText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.proof.Proof;

/**
 * Says under a post, once for each article, that a source has changed or taken back what the post
 * quotes; and tells those who look after it.
 */
final class Errata {

  private final Ledger ledger;
  private final Witness witness;
  private final Roles roles;
  private final Editors editors;
  private final Steps steps;

  Errata(Ledger ledger, Witness witness, Roles roles, Editors editors) {
    this.ledger = ledger;
    this.witness = witness;
    this.roles = roles;
    this.editors = editors;
    this.steps = new Steps(ledger);
  }

  /** Does what is to be done now. */
  void turn(Instant now) {
    for (Ledger.Due due : ledger.due()) {
      Issue issue = due.issue();
      steps.make(
          issue.name(),
          issue.name().series(),
          now,
          () -> ledger.series(issue.name().series()).flatMap(of -> looked(of, due, now)));
    }
    for (Issue issue : ledger.open()) {
      if (issue.state() == Issue.State.CORRECTING) {
        steps.make(
            issue.name(),
            issue.name().series(),
            now,
            () -> ledger.series(issue.name().series()).flatMap(of -> said(of, issue, now)));
      }
    }
  }

  /**
   * Words that are no longer as they were quoted.
   *
   * @param proof empty when the host shows the article no longer
   */
  private record Changed(ArticleId article, Optional<Proof> proof) {}

  private Optional<Response> looked(Series series, Ledger.Due due, Instant now) {
    Issue issue = due.issue();
    List<Changed> changed = changed(issue);
    Set<ArticleId> told = changed.stream().map(Changed::article).collect(Collectors.toSet());
    Note looked = new Note.OfDigest(new LedgerEntry.OfSources(issue.name().id(), due.times(), told));
    if (changed.isEmpty()) {
      return Optional.of(Response.keep(looked));
    }
    Role mine = roles.ofBot(series.id().chat());
    if (mine.status() == Role.Status.UNKNOWN) {
      return Optional.empty();
    }
    List<RichText> text = text(series, changed);
    List<Part> parts = ledger.parts(issue.name().id(), now);
    OptionalInt under = under(parts);
    if (isOfBefore(series, issue)) {
      return byHand(series, issue, Key.DIGEST_CORRECTION_RESTORED, text)
          .map(send -> new Response(send, List.of(Press.note(issue), looked)));
    }
    if (under.isEmpty() || !mine.posts(series.home().channel())) {
      return byHand(series, issue, Key.DIGEST_CORRECTION_BY_HAND, text)
          .map(send -> new Response(send, List.of(Press.note(issue), looked)));
    }
    List<Outgoing> posts = posts(series, issue, text, under.getAsInt(), round(parts) + 1);
    Note correcting = Press.note(issue.only(Issue.State.CORRECTING));
    return Optional.of(new Response(posts, List.of(correcting, looked)));
  }

  /** The first message of the edition that is known to stand there. */
  private static OptionalInt under(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.number() > 0 && part.message() != 0)
        .mapToInt(Part::message)
        .findFirst();
  }

  private static int round(List<Part> parts) {
    return parts.stream().mapToInt(Part::round).max().orElse(0);
  }

  private List<Changed> changed(Issue issue) {
    Set<ArticleId> told = ledger.corrected(issue.name().id());
    List<Changed> changed = new ArrayList<>();
    Set<Reference> seen = new HashSet<>();
    for (Draft.Piece piece : Objects.requireNonNull(issue.draft()).shown()) {
      for (Reference quoted : piece.shown()) {
        if (!told.contains(quoted.article()) && seen.add(quoted)) {
          Optional<Proof> proof = witness.of(quoted.article(), quoted.version(), quoted.span());
          if (proof.filter(words -> !CorrectionText.isToTell(words.since())).isEmpty()) {
            changed.add(new Changed(quoted.article(), proof));
          }
        }
      }
    }
    return changed;
  }

  /**
   * True for what was posted before the store was put back from a backup: what was said under it
   * since is not known.
   */
  private static boolean isOfBefore(Series series, Issue issue) {
    return issue.due().isBefore(series.course().news());
  }

  private static List<RichText> text(Series series, List<Changed> changed) {
    Messages messages = Messages.in(series.plan().look().language());
    RichText.Builder out = RichText.builder().bold(messages.get(Key.DIGEST_CORRECTION));
    changed.stream()
        .map(one -> text(one, messages))
        .distinct()
        .forEach(piece -> out.paragraph().add(piece));
    return out.build().parts();
  }

  private static RichText text(Changed changed, Messages messages) {
    return changed
        .proof()
        .filter(proof -> !(proof.since() instanceof Proof.Since.Hidden))
        .map(proof -> new CorrectionText(messages).of(proof))
        .orElseGet(() -> RichText.plain(messages.get(Key.DIGEST_CORRECTION_HIDDEN)));
  }

  private static List<Outgoing> posts(
      Series series, Issue issue, List<RichText> text, int under, int round) {
    Plan.Manner manner = series.plan().manner();
    List<Outgoing> posts = new ArrayList<>();
    for (RichText part : text) {
      int number = round * Part.ROUND + posts.size() + 1;
      posts.add(
          new Outgoing.Post(
              new Address(series.id().chat(), manner.topic(), under),
              part,
              new Outgoing.Slot(issue.name().id(), number),
              new Outgoing.Style(manner.silent(), false)));
    }
    return posts;
  }

  /** Where the bot can't say it, or may have said it before, people are asked to; empty to wait. */
  private Optional<List<Outgoing>> byHand(
      Series series, Issue issue, Key why, List<RichText> text) {
    return editors
        .found(series, Role.Act.SEE, who -> true)
        .map(who ->
            editors.tell(
                who,
                messages -> {
                  List<RichText> texts = new ArrayList<>();
                  texts.add(RichText.plain(words(why, series, issue, messages)));
                  texts.addAll(text);
                  return new Editors.Said(texts, List.of());
                }));
  }

  /** What became of it; waits for somebody who can be told. */
  private Optional<Response> said(Series series, Issue issue, Instant now) {
    List<Part> all = ledger.parts(issue.name().id(), now);
    int round = round(all);
    Set<Part.Status> came =
        all.stream()
            .filter(part -> part.number() > 0 && part.round() == round)
            .map(Part::status)
            .collect(Collectors.toSet());
    if (came.contains(Part.Status.UNDER_WAY)) {
      return Optional.empty();
    }
    Key key =
        came.contains(Part.Status.UNKNOWN)
            ? Key.DIGEST_CORRECTION_UNSURE
            : came.contains(Part.Status.FAILED)
                ? Key.DIGEST_CORRECTION_REFUSED
                : Key.DIGEST_CORRECTION_SAID;
    Deed deed = new Deed(series.id(), Deed.BY_ITSELF, now, Doing.CORRECT.name(), "");
    return editors
        .found(series, Role.Act.SEE, who -> true)
        .map(who ->
            new Response(
                editors.tell(who, messages -> Editors.Said.of(words(key, series, issue, messages))),
                List.of(
                    Press.note(issue.only(Issue.State.POSTED)),
                    new Note.OfDigest(new LedgerEntry.OfDeed(deed)))));
  }

  private static String words(Key key, Series series, Issue issue, Messages messages) {
    return messages.get(key, series.home().title(), IssuePages.time(series, issue, messages));
  }
}
