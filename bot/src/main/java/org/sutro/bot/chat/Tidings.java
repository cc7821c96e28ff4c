package org.sutro.bot.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.RichText;
import org.sutro.bot.render.SurveyText;
import org.sutro.search.Question;
import org.sutro.search.Selection;

/**
 * What people are told who wanted to be told something, and when. Safe for many threads.
 *
 * <p>An answer that was waited for comes when there is one. What is new on a question or a country
 * comes once a day, together, at the hour they chose. Nothing comes in their quiet hours.
 */
public final class Tidings {

  /** Newest articles of a country that are compared with those known. */
  static final int LATEST = 20;

  private static final int QUOTES = 3;
  private static final int STORIES = 5;

  private final Asking asking;
  private final Research research;
  private final Voice voice;
  private final Clock clock;

  Tidings(Asking asking, Research research, Voice voice, Clock clock) {
    this.asking = asking;
    this.research = research;
    this.voice = voice;
    this.clock = clock;
  }

  /** The answer that was waited for; empty when there still is none. */
  public Optional<Response> evidence(Follow follow, Question question) {
    Turn turn = turn(follow.person());
    RichText.Builder head =
        RichText.builder()
            .bold(turn.messages().get(Key.EVIDENCE_FOUND, Following.name(turn.messages(), follow)))
            .paragraph();
    return asking
        .found(turn, AnswerId.of("told:" + follow.id()), question, head)
        .map(ready -> ready.sent(turn.origin().here()))
        .map(answer -> answer.and(new Note.Unfollowed(follow.id(), follow.person())));
  }

  /** That an answer is no longer waited for. */
  public Response expired(Follow follow) {
    Turn turn = turn(follow.person());
    String days = turn.messages().number(Follow.PATIENCE.toDays());
    return turn.say(Key.EVIDENCE_EXPIRED, days, Following.name(turn.messages(), follow))
        .and(new Note.Unfollowed(follow.id(), follow.person()));
  }

  /**
   * True when a person's daily tidings are due, who was last told of something at {@code last}. A
   * time more than a day from now was noted while the clock was ahead, and would silence them.
   */
  public boolean isDue(long person, Instant last) {
    Turn turn = turn(person);
    ZonedDateTime now = clock.instant().atZone(turn.zone());
    ZonedDateTime today = now.with(LocalTime.of(turn.choices().times().hour(), 0));
    ZonedDateTime latest = today.isAfter(now) ? today.minusDays(1) : today;
    return last.isBefore(latest.toInstant()) || last.isAfter(now.plusDays(1).toInstant());
  }

  /** Until when a person is not to be disturbed; empty when they may be. */
  public Optional<Instant> quietUntil(long person) {
    Turn turn = turn(person);
    return turn.choices().times().quietUntil(clock.instant().atZone(turn.zone()));
  }

  /** What is new on everything a person follows day by day; without anything new, no word. */
  public Response daily(long person, List<Follow> follows) {
    Turn turn = turn(person);
    List<RichText> pieces = new ArrayList<>();
    List<Note> keep = new ArrayList<>();
    for (Follow follow : follows) {
      switch (follow.wish()) {
        case Follow.Wish.Evidence evidence -> {}
        case Follow.Wish.Story(Question question) ->
            keep.add(story(turn, follow, question, pieces));
        case Follow.Wish.News(Country country) -> keep.add(news(turn, follow, country, pieces));
      }
    }
    return new Response(pieces.isEmpty() ? List.of() : message(turn, pieces), keep);
  }

  private static List<Outgoing> message(Turn turn, List<RichText> pieces) {
    String title = turn.messages().get(Key.DAILY_TITLE);
    RichText.Builder text = RichText.builder().bold(title);
    pieces.forEach(piece -> text.paragraph().add(piece));
    Button list = new Button.Action(turn.messages().get(Key.BUTTON_FOLLOWS), new Tap.Follows());
    return Turn.sends(turn.origin().here(), text.build(), List.of(List.of(list)), null);
  }

  private Note story(Turn turn, Follow follow, Question question, List<RichText> pieces) {
    List<Quote> all =
        research.sources().on(question, Selection.NEWEST).stream().filter(turn::reads).toList();
    List<Quote> fresh =
        all.stream()
            .filter(quote -> !follow.seen().contains(quote.article().id()))
            .limit(QUOTES)
            .toList();
    if (!fresh.isEmpty() && fresh.stream().allMatch(asking::isVerbatim)) {
      pieces.add(
          RichText.builder()
              .bold(Following.name(turn.messages(), follow))
              .line()
              .add(new AnswerText(turn.messages()).quotes(fresh))
              .build());
    }
    return told(follow, all.stream().map(quote -> quote.article().id()).toList());
  }

  private Note news(Turn turn, Follow follow, Country country, List<RichText> pieces) {
    List<Article> all = research.survey().latest(country.sense(), LATEST);
    List<Article> fresh =
        all.stream()
            .filter(article -> !follow.seen().contains(article.id()))
            .limit(STORIES)
            .toList();
    if (!fresh.isEmpty()) {
      pieces.add(
          new SurveyText(turn.messages()).stories(turn.messages().get(country.label()), fresh));
    }
    return told(follow, all.stream().map(Article::id).toList());
  }

  private Note told(Follow follow, List<ArticleId> articles) {
    return new Note.Followed(follow.told(articles, clock.instant()));
  }

  private Turn turn(long person) {
    return voice.to(person, person, 0);
  }
}
