package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.CorrectionText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.proof.Proof;

/**
 * Says under a post, once for each change, that a source has changed or taken back what the post
 * quotes, or says it again; and tells those who look after it.
 */
final class Errata {

  private final Ledger ledger;
  private final QuotedWords words;
  private final Roles roles;
  private final Editors editors;
  private final Steps steps;

  Errata(Ledger ledger, QuotedWords words, Roles roles, Editors editors) {
    this.ledger = ledger;
    this.words = words;
    this.roles = roles;
    this.editors = editors;
    this.steps = new Steps(ledger);
  }

  /** Does what is to be done now. */
  void turn(Instant now) {
    for (Ledger.Due due : ledger.due()) {
      Issue issue = due.issue();
      steps.make(issue.name(), issue.name().series(), now, series -> looked(series, due, now));
    }
    for (Issue issue : ledger.open()) {
      if (issue.state() == Issue.State.CORRECTING) {
        steps.make(issue.name(), issue.name().series(), now, series -> said(series, issue, now));
      }
    }
  }

  private Optional<Response> looked(Series series, Ledger.Due due, Instant now) {
    Issue issue = due.issue();
    Map<ArticleId, List<QuotedWords.Fate>> news = news(issue);
    Map<ArticleId, Integer> told =
        news.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, each -> QuotedWords.print(each.getValue())));
    Note looked =
        new Note.OfDigest(new LedgerEntry.OfSources(issue.name().id(), due.times(), told));
    List<QuotedWords.Fate> changed = news.values().stream().flatMap(Errata::toTell).toList();
    if (changed.isEmpty()) {
      return Optional.of(Response.keep(looked));
    }
    Role mine = roles.ofBot(series.id().chat());
    if (mine.status() == Role.Status.UNKNOWN) {
      return Optional.empty();
    }
    List<Part> parts = ledger.parts(issue.name().id(), now);
    Optional<Key> byHand =
        isOfBefore(series, issue)
            ? Optional.of(Key.DIGEST_CORRECTION_RESTORED)
            : under(parts).isEmpty() || !mine.posts(series.home().channel())
                ? Optional.of(Key.DIGEST_CORRECTION_BY_HAND)
                : Optional.empty();
    if (byHand.isPresent()) {
      return byHand(series, issue, byHand.get(), text(series, changed))
          .map(send -> new Response(send, List.of(Press.note(issue), looked)));
    }
    Note correcting = Press.note(issue.only(Issue.State.CORRECTING));
    return Optional.of(
        new Response(posts(series, issue, changed, parts), List.of(correcting, looked)));
  }

  /** The messages of the edition that are known to stand there, by their places in it. */
  private static NavigableMap<Integer, Integer> under(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.isMessage() && part.round() == 0 && part.message() != 0)
        .collect(Collectors.toMap(Part::number, Part::message, (one, same) -> one, TreeMap::new));
  }

  private static int round(List<Part> parts) {
    return parts.stream().mapToInt(Part::round).max().orElse(0);
  }

  /** The articles of which something else is to be told than was told last. */
  private Map<ArticleId, List<QuotedWords.Fate>> news(Issue issue) {
    Map<ArticleId, Integer> told = ledger.corrected(issue.name().id());
    Map<ArticleId, List<QuotedWords.Fate>> fates =
        words.fates(Objects.requireNonNull(issue.draft()));
    fates
        .entrySet()
        .removeIf(
            each -> QuotedWords.print(each.getValue()) == told.getOrDefault(each.getKey(), 0));
    return fates;
  }

  /** What is no longer as quoted; of an article that says it all again, all of it. */
  private static Stream<QuotedWords.Fate> toTell(List<QuotedWords.Fate> fates) {
    boolean again = fates.stream().noneMatch(QuotedWords.Fate::isToTell);
    return fates.stream().filter(fate -> again || fate.isToTell());
  }

  /**
   * True for what was posted before the store was put back from a backup: what was said under it
   * since is not known.
   */
  private static boolean isOfBefore(Series series, Issue issue) {
    return issue.due().isBefore(series.course().news());
  }

  private static List<RichText> text(Series series, List<QuotedWords.Fate> changed) {
    Messages messages = Messages.in(series.plan().look().language());
    RichText.Builder out = RichText.builder().bold(messages.get(Key.DIGEST_CORRECTION));
    changed.stream()
        .map(one -> text(one, messages))
        .distinct()
        .forEach(piece -> out.paragraph().add(piece));
    return out.build().parts();
  }

  private static RichText text(QuotedWords.Fate fate, Messages messages) {
    CorrectionText text = new CorrectionText(messages);
    return fate.proof()
        .filter(proof -> !(proof.since() instanceof Proof.Since.Hidden))
        .map(proof -> fate.isToTell() ? text.of(proof) : text.again(proof))
        .orElseGet(() -> RichText.plain(messages.get(Key.DIGEST_CORRECTION_HIDDEN)));
  }

  /** Under each message what has changed of the words that stand in it. */
  private List<Outgoing> posts(
      Series series, Issue issue, List<QuotedWords.Fate> changed, List<Part> parts) {
    Map<ArticleId, Integer> places = ledger.places(issue.name().id());
    NavigableMap<Integer, Integer> under = under(parts);
    Map<Integer, List<QuotedWords.Fate>> byMessage = new TreeMap<>();
    for (QuotedWords.Fate one : changed) {
      Integer place = under.floorKey(places.getOrDefault(one.article(), 1));
      int number = place == null ? under.firstKey() : place;
      byMessage.computeIfAbsent(number, any -> new ArrayList<>()).add(one);
    }
    int number = (round(parts) + 1) * Part.ROUND;
    List<Outgoing> posts = new ArrayList<>();
    for (Map.Entry<Integer, List<QuotedWords.Fate>> each : byMessage.entrySet()) {
      for (RichText text : text(series, each.getValue())) {
        number++;
        Outgoing.Slot slot = new Outgoing.Slot(issue.name().id(), number);
        posts.add(post(series, text, under.get(each.getKey()), slot));
      }
    }
    return posts;
  }

  private static Outgoing post(
      Series series, RichText text, @Nullable Integer under, Outgoing.Slot slot) {
    Plan.Manner manner = series.plan().manner();
    return new Outgoing.Post(
        new Address(series.id().chat(), manner.topic(), under),
        text,
        slot,
        new Outgoing.Style(manner.silent(), false));
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
            .filter(part -> part.isMessage() && part.round() == round)
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
    return messages.get(key, series.home().title(), StandingText.planned(series, issue, messages));
  }
}
