package org.sutro.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.bot.render.SurveyText;
import org.sutro.search.Survey;

/** What happened between Russia and a country, in dated quotes. */
final class Chronicle {

  private static final int SIZE = 5;

  private final Survey survey;

  Chronicle(Survey survey) {
    this.survey = survey;
  }

  /** The newest events with the country somebody names; asks which when they name none. */
  Response of(Turn turn, String typed) {
    Optional<Survey.Country> country = survey.country(typed);
    Messages messages = turn.messages();
    return country
        .map(found -> first(turn, found))
        .orElseGet(() ->
            turn.say(
                RichText.plain(
                    messages.get(typed.isBlank() ? Key.TIMELINE_WHICH : Key.COUNTRY_UNKNOWN)),
                Overview.countries(messages, c -> new Tap.Timeline(c.sense(), 0))));
  }

  private Response first(Turn turn, Survey.Country country) {
    List<Survey.Event> events = survey.timeline(country.sense());
    Messages messages = turn.messages();
    return events.isEmpty()
        ? turn.say(Key.TIMELINE_NONE, Overview.name(messages, country))
        : turn.say(text(turn, country, events, 0), keyboard(messages, country, events, 0));
  }

  /** Another page in the same message; empty when there is none. */
  Optional<Response> page(Turn turn, String sense, int page) {
    List<Survey.Event> events = survey.timeline(sense);
    return page * SIZE >= events.size()
        ? Optional.empty()
        : survey
            .named(sense)
            .map(country ->
                Response.send(
                    new Outgoing.Edit(
                        turn.origin().chat(),
                        turn.origin().message(),
                        text(turn, country, events, page),
                        keyboard(turn.messages(), country, events, page))));
  }

  /** Page 0 holds the newest events; on each page the older come first. */
  private static RichText text(
      Turn turn, Survey.Country country, List<Survey.Event> events, int page) {
    int to = events.size() - page * SIZE;
    int from = Math.max(0, to - SIZE);
    String title = turn.messages().get(Key.TIMELINE_TITLE, Overview.name(turn.messages(), country));
    return new SurveyText(turn.messages()).events(title, events.subList(from, to), events.size());
  }

  private static List<List<Button>> keyboard(
      Messages messages, Survey.Country country, List<Survey.Event> events, int page) {
    List<Button> row = new ArrayList<>();
    if ((page + 1) * SIZE < events.size()) {
      row.add(
          new Button.Action(
              messages.get(Key.BUTTON_OLDER), new Tap.Timeline(country.sense(), page + 1)));
    }
    if (page > 0) {
      row.add(
          new Button.Action(
              messages.get(Key.BUTTON_NEWER), new Tap.Timeline(country.sense(), page - 1)));
    }
    return List.of(row);
  }
}
