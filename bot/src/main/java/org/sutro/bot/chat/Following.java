package org.sutro.bot.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.search.Question;
import org.sutro.search.Selection;

/** What people want to be told of: taken down, listed, and dropped with one tap. */
final class Following {

  private static final int MAX_QUESTION = 80;
  private static final int PER_ROW = 4;

  private final FollowLog follows;
  private final Research research;
  private final Clock clock;

  Following(FollowLog follows, Research research, Clock clock) {
    this.follows = follows;
    this.research = research;
    this.clock = clock;
  }

  /** Takes down that an answer is wanted when there is one. */
  Noted evidence(Turn turn, AnswerRecord answer) {
    Follow.Wish wish = new Follow.Wish.Evidence(answer.question());
    return note(
        turn, new Follow(answer.id(), turn.origin().user(), wish, Set.of(), clock.instant()));
  }

  /** Takes down that what is new on a question is wanted. */
  Noted story(Turn turn, AnswerRecord answer) {
    Follow.Wish wish = new Follow.Wish.Story(answer.question());
    Set<ArticleId> seen = known(research, answer.question());
    return note(turn, new Follow(answer.id(), turn.origin().user(), wish, seen, clock.instant()));
  }

  /** Takes down that what is new on a country is wanted. */
  Noted news(Turn turn, Country country) {
    long person = turn.origin().user();
    Set<ArticleId> seen = known(research, country);
    return note(
        turn,
        new Follow(
            AnswerId.of(country.sense() + ":" + person),
            person,
            new Follow.Wish.News(country),
            seen,
            clock.instant()));
  }

  /**
   * What came of a wish.
   *
   * @param said shown for a moment
   * @param keep the wish; empty when it can't be taken down or was before
   */
  record Noted(String said, Optional<Follow> keep) {

    List<Note> notes() {
      return keep.<List<Note>>map(follow -> List.of(new Note.Followed(follow))).orElse(List.of());
    }
  }

  private Noted note(Turn turn, Follow follow) {
    List<Follow> before = follows.follows(follow.person());
    boolean known = before.stream().anyMatch(one -> one.id().equals(follow.id()));
    Messages messages = turn.messages();
    if (!known && before.size() >= Follow.MOST) {
      return new Noted(
          messages.get(Key.TOAST_MANY_FOLLOWS, messages.number(Follow.MOST)), Optional.empty());
    }
    Key said = follow.isDaily() ? Key.TOAST_FOLLOWING : Key.TOAST_AWAITING;
    return new Noted(messages.get(said), known ? Optional.empty() : Optional.of(follow));
  }

  static Set<ArticleId> known(Research research, Question question) {
    return research.sources().on(question, Selection.NEWEST).stream()
        .map(quote -> quote.article().id())
        .collect(Collectors.toSet());
  }

  static Set<ArticleId> known(Research research, Country country) {
    return research.survey().latest(country.sense(), Tidings.LATEST).stream()
        .map(Article::id)
        .collect(Collectors.toSet());
  }

  /** Everything somebody wants to be told of. */
  Response list(Turn turn) {
    if (!turn.origin().isPrivate()) {
      return turn.say(Key.OWN_PRIVATE);
    }
    List<Follow> all = follows.follows(turn.origin().user());
    return turn.say(text(turn.messages(), all), keyboard(turn.messages(), all));
  }

  /** Drops a wish, in the list. */
  Response stop(Turn turn, AnswerId id) {
    Origin origin = turn.origin();
    List<Follow> left =
        follows.follows(origin.user()).stream().filter(one -> !one.id().equals(id)).toList();
    return new Response(
        List.of(edited(turn, left)), List.of(new Note.Unfollowed(id, origin.user())));
  }

  /** The list with a wish just taken down, in its place. */
  Outgoing listed(Turn turn, Noted noted) {
    List<Follow> all = new ArrayList<>(follows.follows(turn.origin().user()));
    noted.keep().ifPresent(all::add);
    return edited(turn, all);
  }

  private static Outgoing edited(Turn turn, List<Follow> all) {
    Messages messages = turn.messages();
    return new Outgoing.Edit(
        turn.origin().chat(),
        turn.origin().message(),
        text(messages, all),
        keyboard(messages, all));
  }

  private static RichText text(Messages messages, List<Follow> all) {
    RichText.Builder out = RichText.builder().bold(messages.get(Key.FOLLOWS_TITLE)).paragraph();
    if (all.isEmpty()) {
      return out.text(messages.get(Key.FOLLOWS_NONE)).build();
    }
    for (int i = 0; i < all.size(); i++) {
      out.text(messages.number(i + 1) + ". ").add(line(messages, all.get(i))).line();
    }
    return out.line().text(messages.get(Key.FOLLOWS_HOW)).build();
  }

  private static RichText line(Messages messages, Follow follow) {
    Key how =
        switch (follow.wish()) {
          case Follow.Wish.Evidence evidence -> Key.FOLLOWS_EVIDENCE;
          case Follow.Wish.Story story -> Key.FOLLOWS_DAILY;
          case Follow.Wish.News news -> Key.FOLLOWS_DAILY;
        };
    return RichText.builder()
        .bold(name(messages, follow))
        .text(" · ")
        .text(messages.get(how))
        .build();
  }

  /** What it is about, short. */
  static String name(Messages messages, Follow follow) {
    return switch (follow.wish()) {
      case Follow.Wish.Evidence(Question question) -> Label.of(question.text(), MAX_QUESTION);
      case Follow.Wish.Story(Question question) -> Label.of(question.text(), MAX_QUESTION);
      case Follow.Wish.News(Country country) -> messages.get(country.label());
    };
  }

  /** A button to drop each, then one for each country that is not followed. */
  private static List<List<Button>> keyboard(Messages messages, List<Follow> all) {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      buttons.add(
          new Button.Action("✕ " + messages.number(i + 1), new Tap.Unfollow(all.get(i).id())));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += PER_ROW) {
      rows.add(buttons.subList(i, Math.min(buttons.size(), i + PER_ROW)));
    }
    for (Country country : Country.values()) {
      if (all.stream().noneMatch(one -> one.wish().equals(new Follow.Wish.News(country)))) {
        String label = messages.get(Key.BUTTON_NEWS, messages.get(country.label()));
        rows.add(List.of(new Button.Action(label, new Tap.News(country))));
      }
    }
    return rows;
  }
}
