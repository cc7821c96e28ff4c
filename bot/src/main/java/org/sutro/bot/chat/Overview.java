package org.sutro.bot.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Article;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.bot.render.SurveyText;
import org.sutro.index.Outlet;
import org.sutro.search.Survey;

/** What there is to be asked about: how much, of whom, until when, and what came last. */
final class Overview {

  private static final int LATEST = 8;
  private static final int MOST_OUTLETS = 30;
  private static final int MOST_SILENT = 8;

  /** Who published nothing for this long is silent. */
  private static final int SILENT_DAYS = 14;

  private final Survey survey;
  private final Clock clock;

  Overview(Survey survey, Clock clock) {
    this.survey = survey;
    this.clock = clock;
  }

  Response about(Turn turn) {
    LocalDate since = turn.day(clock.instant()).minusDays(SILENT_DAYS);
    List<Outlet> silent =
        survey.outlets().stream()
            .filter(outlet -> outlet.to().isBefore(since))
            .limit(MOST_SILENT)
            .toList();
    SurveyText text = new SurveyText(turn.messages());
    RichText about =
        text.about(
            survey.coverage(),
            survey.updated().map(moment -> moment.atZone(turn.zone())),
            survey.outlets().size(),
            silent);
    return turn.say(about, List.of());
  }

  Response sources(Turn turn) {
    List<Outlet> outlets = survey.outlets();
    return outlets.isEmpty()
        ? turn.say(Key.COVERAGE_NONE)
        : turn.say(new SurveyText(turn.messages()).outlets(outlets, MOST_OUTLETS), List.of());
  }

  /** The newest articles, of the country somebody names if they name one. */
  Response latest(Turn turn, String typed) {
    if (typed.isBlank()) {
      return latest(turn, null, "");
    }
    Optional<Survey.Country> country = survey.country(typed);
    return country.isPresent()
        ? latest(turn, country.get().sense(), name(turn.messages(), country.get()))
        : turn.say(
            RichText.plain(turn.messages().get(Key.COUNTRY_UNKNOWN)),
            countries(turn.messages(), Tap.Latest::new));
  }

  Response latest(Turn turn, Country country) {
    return latest(turn, country.sense(), turn.messages().get(country.label()));
  }

  private Response latest(Turn turn, @Nullable String sense, String name) {
    List<Article> stories = survey.latest(sense, LATEST);
    Messages messages = turn.messages();
    RichText text =
        stories.isEmpty()
            ? RichText.plain(
                messages.get(sense == null ? Key.COVERAGE_NONE : Key.LATEST_NONE, name))
            : new SurveyText(messages)
                .stories(
                    sense == null ? messages.get(Key.LATEST) : messages.get(Key.LATEST_OF, name),
                    stories);
    return turn.say(text, countries(messages, Tap.Latest::new));
  }

  /** A button for each country, two in a row. */
  static List<List<Button>> countries(Messages messages, Function<Country, Tap> tap) {
    List<Button> all = new ArrayList<>();
    for (Country country : Country.values()) {
      all.add(new Button.Action(messages.get(country.label()), tap.apply(country)));
    }
    return List.of(all.subList(0, 2), all.subList(2, all.size()));
  }

  /** What a country is called in the chat's language, in Bengali if the catalogue lacks it. */
  static String name(Messages messages, Survey.Country country) {
    return Country.of(country.sense())
        .map(known -> messages.get(known.label()))
        .orElse(country.name());
  }
}
