package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

/**
 * Tells those who look after a series, once, what became of its editions when the store was put
 * back from a backup.
 */
final class PutBack {

  private final Ledger ledger;
  private final Editors editors;
  private final Steps steps;

  PutBack(Ledger ledger, Editors editors) {
    this.ledger = ledger;
    this.editors = editors;
    this.steps = new Steps(ledger);
  }

  /** Does what is to be done now. */
  void turn(Instant now) {
    Map<SeriesId, List<Issue>> all =
        ledger.putBack().stream()
            .collect(
                Collectors.groupingBy(
                    issue -> issue.name().series(), LinkedHashMap::new, Collectors.toList()));
    all.forEach((id, issues) ->
        steps.make(id, id, now, () -> ledger.series(id).flatMap(of -> told(of, issues))));
  }

  /** Waits for somebody who can be told. */
  private Optional<Response> told(Series series, List<Issue> issues) {
    Note told = new Note.OfDigest(new LedgerEntry.OfPutBack(series.id()));
    return editors
        .found(series, Role.Act.SEE, who -> true)
        .map(who -> new Response(words(who, series, issues), List.of(told)));
  }

  private List<Outgoing> words(List<Long> who, Series series, List<Issue> issues) {
    List<Outgoing> words = new ArrayList<>();
    List<Issue> skipped =
        issues.stream().filter(issue -> issue.standing().why() == Issue.Why.RESTORED).toList();
    if (!skipped.isEmpty()) {
      words.addAll(editors.tell(who, messages -> IssuePages.skipped(series, skipped, messages)));
    }
    issues.stream()
        .filter(issue -> issue.state() == Issue.State.WAITING)
        .forEach(issue ->
            words.addAll(
                editors.tell(who, messages -> Memos.approveAgain(series, issue, messages))));
    return words;
  }
}
