package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Messages;

/**
 * Tells those who look after a series, once, what became of its editions and its news when the
 * store was put back from a backup.
 */
final class PutBack {

  private final Ledger ledger;
  private final LeftBehind leftBehind;
  private final Editors editors;
  private final Steps steps;

  PutBack(Ledger ledger, Newsdesk newsdesk, Editors editors) {
    this.ledger = ledger;
    this.leftBehind = new LeftBehind(ledger, newsdesk);
    this.editors = editors;
    this.steps = new Steps(ledger);
  }

  /** What is to be told of a series, and what is written down once it is. */
  private record Account(List<Issue> issues, List<String> titles, List<Note> told) {}

  /** Does what is to be done now. */
  void turn(Instant now) {
    Map<SeriesId, List<Issue>> issues =
        ledger.putBack().stream().collect(Collectors.groupingBy(issue -> issue.name().series()));
    Map<SeriesId, Instant> news = leftBehind.all();
    Set<SeriesId> all = new LinkedHashSet<>(issues.keySet());
    all.addAll(news.keySet());
    for (SeriesId id : all) {
      steps.make(
          id,
          id,
          now,
          series ->
              told(
                  series,
                  account(
                      series,
                      issues.getOrDefault(id, List.of()),
                      Optional.ofNullable(news.get(id))
                          .flatMap(from -> leftBehind.titles(series, from, now)))));
    }
  }

  private static Account account(Series series, List<Issue> issues, Optional<List<String>> titles) {
    List<Note> told = new ArrayList<>();
    if (!issues.isEmpty()) {
      told.add(new Note.OfDigest(new LedgerEntry.OfPutBack(series.id())));
    }
    if (titles.isPresent()) {
      told.add(new Note.OfDigest(new LedgerEntry.OfLeftBehind(series.id())));
    }
    return new Account(issues, titles.orElse(List.of()), told);
  }

  /** Waits for somebody who can be told. */
  private Optional<Response> told(Series series, Account account) {
    return account.told().isEmpty()
        ? Optional.empty()
        : editors
            .found(series, Role.Act.SEE, who -> true)
            .map(who -> new Response(words(who, series, account), account.told()));
  }

  private List<Outgoing> words(List<Long> who, Series series, Account account) {
    List<Outgoing> words = new ArrayList<>();
    List<Issue> skipped =
        account.issues().stream()
            .filter(issue -> issue.standing().why() == Issue.Why.RESTORED)
            .toList();
    if (!skipped.isEmpty() || !account.titles().isEmpty()) {
      words.addAll(
          editors.tell(who, messages -> gone(series, skipped, account.titles(), messages)));
    }
    account.issues().stream()
        .filter(issue -> issue.state() == Issue.State.WAITING)
        .forEach(issue ->
            words.addAll(
                editors.tell(who, messages -> Memos.approveAgain(series, issue, messages))));
    return words;
  }

  /** What is not posted, editions and news, in one message. */
  private static Editors.Said gone(
      Series series, List<Issue> skipped, List<String> titles, Messages messages) {
    List<String> paragraphs = new ArrayList<>();
    if (!skipped.isEmpty()) {
      paragraphs.add(IssuePages.skipped(series, skipped, messages).texts().getFirst().text());
    }
    if (!titles.isEmpty()) {
      paragraphs.add(LeftBehind.words(series, titles, messages));
    }
    return Editors.Said.of(String.join("\n\n", paragraphs));
  }
}
