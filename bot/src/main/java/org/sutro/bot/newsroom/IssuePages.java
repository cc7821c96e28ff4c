package org.sutro.bot.newsroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Articles;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Reference;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** What is shown of an edition to those who look after it. */
final class IssuePages {

  private final Quotes quotes;
  private final EditionText edition;
  private final TimelineText timeline;
  private final EditPages editing;

  IssuePages(Articles articles) {
    this.quotes = new Quotes(articles);
    this.edition = new EditionText(quotes);
    this.timeline = new TimelineText(quotes);
    this.editing = new EditPages(quotes);
  }

  /** The messages of the post, exactly. */
  List<RichText> post(Series series, Issue issue) {
    Draft draft = Objects.requireNonNull(issue.draft());
    return switch (series.id().rhythm()) {
      case DAILY, WEEKLY, MONTHLY -> edition.of(series, draft, issue.name().local().toLocalDate());
      case TIMELINE -> List.of(timeline.of(series, draft));
    };
  }

  /**
   * In which message of a post the words of an article stand first, from 1.
   *
   * @param post as {@link #post} has it
   */
  Map<ArticleId, Integer> places(Issue issue, List<RichText> post) {
    Map<ArticleId, Integer> places = new HashMap<>();
    for (Draft.Piece piece : Objects.requireNonNull(issue.draft()).shown()) {
      for (Reference words : piece.shown()) {
        quotes
            .of(words)
            .ifPresent(
                quote -> places.merge(words.article(), place(quote.text(), post), Math::min));
      }
    }
    return places;
  }

  /** Words that are cut between two messages begin in the first of them. */
  private static int place(String words, List<RichText> post) {
    for (int length = words.length(); length > 0; length /= 2) {
      String beginning = words.substring(0, length).strip();
      for (int i = 0; i < post.size(); i++) {
        if (post.get(i).text().contains(beginning)) {
          return i + 1;
        }
      }
    }
    return 1;
  }

  /** The post as it will look, how it stands, and the buttons that decide about it. */
  Editors.Said preview(Series series, Issue issue, Messages messages) {
    List<RichText> post = post(series, issue);
    return new Editors.Said(
        StandingText.under(post, series, issue, messages),
        deciding(series, issue, print(post, issue), messages));
  }

  /**
   * Tells apart what an edition looks like, and in which order its pieces are kept: a decision is
   * about what was seen, and a number about the piece that had it.
   */
  int print(Series series, Issue issue) {
    return print(post(series, issue), issue);
  }

  private static int print(List<RichText> post, Issue issue) {
    StringBuilder all = new StringBuilder();
    post.forEach(part -> all.append(part.text()).append('\n'));
    for (Draft.Piece piece : Objects.requireNonNull(issue.draft()).pieces()) {
      all.append(piece.event().id()).append(piece.dropped() ? '-' : '+');
    }
    return all.toString().hashCode();
  }

  /** Its events, to choose one that is to be changed. */
  Editors.Said editing(Series series, Issue issue, Messages messages) {
    return editing.list(series, issue, print(series, issue), messages);
  }

  /** One of its events, with the buttons that change it. */
  Editors.Said editing(Series series, Issue issue, int piece, Messages messages) {
    return editing.item(series, issue, piece, print(series, issue), messages);
  }

  /** The buttons that still do something about it. */
  static List<List<Button>> deciding(Series series, Issue issue, int seen, Messages messages) {
    return switch (issue.state()) {
      case WAITING ->
          isTimeline(series)
              ? offered(issue, seen, messages)
              : asked(series, issue, seen, messages);
      case APPROVED ->
          Buttons.all(
              List.of(
                  List.of(
                      List.of(
                          button(issue, seen, "recall", messages.get(Key.BUTTON_DIGEST_RECALL)),
                          button(issue, seen, "skip", messages.get(Key.BUTTON_DIGEST_SKIP)))),
                  StandingText.hasHour(series, issue) ? now(issue, seen, messages) : List.of()));
      case POSTED, CORRECTING ->
          List.of(List.of(button(issue, seen, "undo", messages.get(Key.BUTTON_DIGEST_UNDO))));
      case PLANNED, SENDING, DOUBTFUL, UNDOING, UNDONE, SKIPPED -> List.of();
    };
  }

  private static List<List<Button>> offered(Issue issue, int seen, Messages messages) {
    return List.of(
        List.of(
            button(issue, seen, "approve", messages.get(Key.BUTTON_DIGEST_APPROVE)),
            button(issue, seen, "skip", messages.get(Key.BUTTON_DIGEST_SKIP))));
  }

  /**
   * The buttons that put it off say how far it is behind its planned time then: pressed twice, it
   * is put off once.
   */
  private static List<List<Button>> asked(Series series, Issue issue, int seen, Messages messages) {
    int behind = StandingText.behind(series, issue);
    String hour = "later-" + (behind + IssueDesk.HOUR);
    String hours = "later-" + (behind + IssueDesk.HOURS);
    List<List<Button>> decisions =
        List.of(
            List.of(
                button(issue, seen, "approve", messages.get(Key.BUTTON_DIGEST_APPROVE)),
                button(issue, seen, "edit", messages.get(Key.BUTTON_DIGEST_EDIT))),
            List.of(
                button(issue, seen, hour, messages.get(Key.BUTTON_DIGEST_HOUR)),
                button(issue, seen, hours, messages.get(Key.BUTTON_DIGEST_HOURS)),
                button(issue, seen, "skip", messages.get(Key.BUTTON_DIGEST_SKIP))));
    return Buttons.all(List.of(decisions, behind > 0 ? now(issue, seen, messages) : List.of()));
  }

  private static List<List<Button>> now(Issue issue, int seen, Messages messages) {
    return List.of(List.of(button(issue, seen, "now", messages.get(Key.BUTTON_DIGEST_POST_NOW))));
  }

  /**
   * That it stands in the channel, with the button to take it back.
   *
   * @param removable false when nobody knows where it stands
   */
  static Editors.Said posted(Series series, Issue issue, boolean removable, Messages messages) {
    Key key = removable ? standing(series, issue) : Key.DIGEST_POSTED_UNSEEN;
    String name = isTimeline(series) ? series.home().title() : Memos.name(series, messages);
    RichText words =
        RichText.plain(messages.get(key, name, StandingText.planned(series, issue, messages)));
    return new Editors.Said(
        List.of(words), removable ? deciding(series, issue, 0, messages) : List.of());
  }

  private static Key standing(Series series, Issue issue) {
    return issue.standing().why() == Issue.Why.INCOMPLETE
        ? Key.DIGEST_POSTED_PARTLY
        : isTimeline(series) ? Key.DIGEST_TIMELINE_POSTED : Key.DIGEST_POSTED;
  }

  /** That it was not posted, and why. */
  static Editors.Said skipped(Series series, Issue issue, Messages messages) {
    return Editors.Said.of(
        messages.get(
            Key.DIGEST_SKIPPED,
            Memos.name(series, messages),
            StandingText.planned(series, issue, messages),
            messages.get(why(issue.standing().why()))));
  }

  /**
   * That editions were not posted, all for the same reason.
   *
   * @param issues at least one, the earliest first
   */
  static Editors.Said skipped(Series series, List<Issue> issues, Messages messages) {
    Issue first = issues.getFirst();
    if (issues.size() == 1) {
      return skipped(series, first, messages);
    }
    return Editors.Said.of(
        messages.get(
            Key.DIGEST_SKIPPED_MANY,
            Memos.name(series, messages),
            StandingText.planned(series, first, messages),
            StandingText.planned(series, issues.getLast(), messages),
            messages.number(issues.size()),
            messages.get(why(first.standing().why()))));
  }

  /** That Telegram would not pin it. */
  static Editors.Said unpinned(Series series, Messages messages) {
    return Editors.Said.of(messages.get(Key.DIGEST_UNPINNED, Memos.name(series, messages)));
  }

  /** That a timeline can't be kept up to date any more. */
  static Editors.Said lost(Series series, Messages messages) {
    return Editors.Said.of(messages.get(Key.DIGEST_TIMELINE_LOST, series.home().title()));
  }

  /**
   * Asks whether it arrived; of an edition of several messages, which of them: that the first is
   * there says nothing of the second.
   *
   * @param parts its messages, as far as they have come
   */
  static Editors.Said doubtful(Series series, Issue issue, List<Part> parts, Messages messages) {
    List<Part> posts =
        parts.stream().filter(part -> part.isMessage() && part.round() == 0).toList();
    Optional<Part> lost = Part.doubtful(parts);
    String name = Memos.name(series, messages);
    String planned = StandingText.planned(series, issue, messages);
    RichText words =
        RichText.plain(
            lost.isPresent() && posts.size() > 1
                ? messages.get(
                    Key.DIGEST_DOUBTFUL_PART,
                    name,
                    planned,
                    messages.number(lost.get().number()),
                    messages.number(posts.size()))
                : messages.get(Key.DIGEST_DOUBTFUL, name, planned));
    int part = lost.map(Part::number).orElse(0);
    String there = new Sighting(part, true).act();
    String gone = new Sighting(part, false).act();
    List<Button> answers =
        List.of(
            button(issue, 0, there, messages.get(Key.BUTTON_DIGEST_ARRIVED)),
            button(issue, 0, gone, messages.get(Key.BUTTON_DIGEST_RESEND)));
    boolean open = issue.state() == Issue.State.DOUBTFUL;
    return new Editors.Said(List.of(words), open ? List.of(answers) : List.of());
  }

  static boolean isTimeline(Series series) {
    return series.id().rhythm() == SeriesId.Rhythm.TIMELINE;
  }

  /** Why an edition is not posted. */
  static Key why(Issue.Why why) {
    return switch (why) {
      case NONE -> Key.DIGEST_WHY_NONE;
      case MISSED -> Key.DIGEST_WHY_MISSED;
      case NOTHING_NEW -> Key.DIGEST_WHY_NOTHING_NEW;
      case NOT_APPROVED -> Key.DIGEST_WHY_NOT_APPROVED;
      case BY_ADMIN -> Key.DIGEST_WHY_BY_ADMIN;
      case NO_RIGHT -> Key.DIGEST_WHY_NO_RIGHT;
      case REFUSED -> Key.DIGEST_WHY_REFUSED;
      case UNREACHED -> Key.DIGEST_WHY_UNREACHED;
      case INCOMPLETE -> Key.DIGEST_WHY_INCOMPLETE;
      case RESTORED -> Key.DIGEST_WHY_RESTORED;
      case REPLANNED -> Key.DIGEST_WHY_REPLANNED;
      case OUTDATED -> Key.DIGEST_WHY_OUTDATED;
      case OVERTAKEN -> Key.DIGEST_WHY_OVERTAKEN;
    };
  }

  static Button button(Issue issue, int seen, String act, String label) {
    return new Button.Action(label, new Tap.OfIssue(issue.name().id(), seen, act));
  }
}
