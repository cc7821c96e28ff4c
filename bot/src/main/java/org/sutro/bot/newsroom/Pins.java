package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;

/** Posts that are pinned: when Telegram refuses, those who look after them are told, once. */
final class Pins {

  private final Ledger ledger;
  private final Editors editors;
  private final Steps steps;

  Pins(Ledger ledger, Editors editors) {
    this.ledger = ledger;
    this.editors = editors;
    this.steps = new Steps(ledger);
  }

  /** Pins a message of an edition; a second time only when somebody wants it. */
  static Outgoing of(Series series, Issue issue, int message) {
    return new Outgoing.Pin(
        series.id().chat(),
        message,
        series.plan().manner().silent(),
        new Outgoing.Slot(issue.name().id(), Part.PIN));
  }

  /** Does what is to be done now. */
  void turn(Instant now) {
    for (Issue issue : ledger.unpinned()) {
      steps.make(issue.name(), issue.name().series(), now, series -> told(series, issue));
    }
  }

  /** Waits for somebody who can be told. */
  private Optional<Response> told(Series series, Issue issue) {
    Note told = new Note.OfDigest(new LedgerEntry.OfPin(issue.name().id()));
    return editors
        .found(series, Role.Act.SEE, who -> true)
        .map(who ->
            new Response(
                editors.tell(who, messages -> IssuePages.unpinned(series, messages)),
                List.of(told)));
  }
}
