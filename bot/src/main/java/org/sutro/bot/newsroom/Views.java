package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/**
 * Keeps what people have before them of an edition in step with it: under a preview stands what can
 * be decided now, and nothing when there is nothing left to decide.
 */
final class Views {

  private final Ledger ledger;
  private final Roles roles;
  private final Editors editors;
  private final IssuePages pages;
  private final Rests<Long> silent = new Rests<>();
  private final Steps steps;

  Views(Ledger ledger, Roles roles, Editors editors, IssuePages pages) {
    this.ledger = ledger;
    this.roles = roles;
    this.editors = editors;
    this.pages = pages;
    this.steps = new Steps(ledger);
  }

  /** Does what is to be done now. */
  void turn(Instant now) {
    for (Shown shown : ledger.outdated()) {
      ledger
          .issue(shown.first().issue())
          .filter(issue -> !silent.rests(issue.name().series().chat(), now))
          .ifPresent(issue -> make(shown, issue, now));
    }
  }

  private void make(Shown shown, Issue issue, Instant now) {
    SeriesId id = issue.name().series();
    steps.make(shown, id, now, series -> step(series, issue, shown, now));
  }

  private Optional<Response> step(Series series, Issue issue, Shown shown, Instant now) {
    Messages messages = editors.messages(shown.person());
    Role role = roles.of(series.id().chat(), shown.person());
    if (role.status() == Role.Status.UNKNOWN) {
      boolean unused = silent.failed(series.id().chat(), now);
      return Optional.empty();
    }
    silent.went(series.id().chat());
    if (!role.may(Role.Act.SEE, series.home().channel())) {
      return editors
          .lost(series)
          .map(why -> RichText.plain(messages.get(why, series.home().title())))
          .map(lost -> edit(shown, lost, List.of()));
    }
    return drawn(series, issue, shown, messages, now);
  }

  /** Empty as long as what becomes of an edition is not known: then there is more to say. */
  private Optional<Response> drawn(
      Series series, Issue issue, Shown shown, Messages messages, Instant now) {
    List<Part> parts = ledger.parts(issue.name().id(), now);
    return switch (shown.kind()) {
      case PREVIEW ->
          isUnderWay(issue)
              ? Optional.empty()
              : Optional.of(preview(series, issue, shown, messages));
      case NEWS ->
          isUnderWay(issue)
              ? Optional.empty()
              : Optional.of(in(shown, news(series, issue, parts, messages)));
      case QUESTION -> Optional.of(in(shown, IssuePages.doubtful(series, issue, parts, messages)));
    };
  }

  private static boolean isUnderWay(Issue issue) {
    return switch (issue.state()) {
      case SENDING, CORRECTING, UNDOING -> true;
      case PLANNED, WAITING, APPROVED, DOUBTFUL, POSTED, UNDONE, SKIPPED -> false;
    };
  }

  private static Editors.Said news(
      Series series, Issue issue, List<Part> parts, Messages messages) {
    return issue.state() == Issue.State.UNDONE
        ? Memos.undone(series, issue, messages)
        : IssuePages.posted(series, issue, parts.stream().anyMatch(Part::isFound), messages);
  }

  /** In its place, as long as one message holds it; else anew when it reads otherwise. */
  private Response preview(Series series, Issue issue, Shown shown, Messages messages) {
    if (issue.draft() == null) {
      boolean over = issue.state() == Issue.State.SKIPPED;
      String none =
          over
              ? StandingText.skipped(issue.standing().why(), messages)
              : messages.get(Key.DIGEST_REMAKING);
      return edit(shown, RichText.plain(none), List.of());
    }
    Editors.Said said = pages.preview(series, issue, messages);
    boolean decided =
        switch (issue.state()) {
          case WAITING, APPROVED -> false;
          default -> true;
        };
    if (decided) { // what has been posted can be taken back from here
      return in(shown, said);
    }
    if (said.texts().size() == 1 || pages.print(series, issue) == shown.first().seen()) {
      return in(shown, said);
    }
    List<Outgoing> send = new ArrayList<>(edit(shown, said.texts().getLast(), List.of()).send());
    send.addAll(Editors.sends(shown.person(), said));
    return new Response(send, List.of());
  }

  private static Response in(Shown shown, Editors.Said said) {
    return edit(shown, said.texts().getLast(), said.keyboard());
  }

  private static Response edit(Shown shown, RichText text, List<List<Button>> keyboard) {
    return Response.send(new Outgoing.Edit(shown.person(), shown.message(), text, keyboard));
  }
}
