package org.sutro.bot.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Country;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Topic;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;

/** The buttons by which is chosen what goes into a digest. */
final class SelectionPages {

  private static final int WIDE = 2;
  private static final int ITEMS_PER_ROW = 5;
  private static final int SOURCES_PER_PAGE = 16;
  private static final int MAX_SOURCE = 28;

  private final Buttons buttons;
  private final Messages messages;
  private final Plan plan;

  SelectionPages(Buttons buttons) {
    this.buttons = buttons;
    this.messages = buttons.messages();
    this.plan = buttons.series().plan();
  }

  List<List<Button>> what() {
    Plan.Selection selection = plan.selection();
    List<Button> countries = new ArrayList<>();
    for (Country country : Country.values()) {
      boolean chosen = selection.countries().contains(country.sense());
      countries.add(
          buttons.marked("country-" + country.sense(), messages.get(country.label()), chosen));
    }
    List<Button> items = new ArrayList<>();
    for (int number : PlanChange.ITEMS) {
      items.add(
          buttons.marked("items-" + number, messages.number(number), selection.items() == number));
    }
    List<Button> more =
        List.of(
            buttons.button("topics", Key.BUTTON_DIGEST_TOPICS),
            buttons.button("sources", Key.BUTTON_DIGEST_SOURCES),
            buttons.button("type-in", Key.BUTTON_DIGEST_IN),
            buttons.button("type-out", Key.BUTTON_DIGEST_OUT));
    List<Button> fresh =
        List.of(
            buttons.marked(
                "onlynew", messages.get(Key.BUTTON_DIGEST_ONLY_NEW), plan.release().onlyNew()));
    return Buttons.all(
        List.of(
            Buttons.rows(countries, WIDE),
            Buttons.rows(items, ITEMS_PER_ROW),
            Buttons.rows(more, WIDE),
            IssuePages.isTimeline(buttons.series()) ? List.of() : List.of(fresh),
            buttons.back("menu")));
  }

  List<List<Button>> topics() {
    List<Button> topics =
        Arrays.stream(Topic.values())
            .map(topic ->
                buttons.marked(
                    "topic-" + topic.code(),
                    messages.get(label(topic)),
                    plan.selection().topics().contains(topic)))
            .toList();
    List<Button> all =
        List.of(
            buttons.marked(
                "alltopics",
                messages.get(Key.BUTTON_DIGEST_ALL_TOPICS),
                plan.selection().topics().isEmpty()));
    return Buttons.all(List.of(List.of(all), Buttons.rows(topics, WIDE), buttons.back("what")));
  }

  /**
   * A page of the sources.
   *
   * @param publishers those who have published something, in the order to show them in
   * @param page from 0; the last one for a greater number
   */
  List<List<Button>> sources(List<String> publishers, int page) {
    List<String> all = all(publishers);
    int last = Math.max(0, all.size() - 1) / SOURCES_PER_PAGE;
    int shown = Math.min(page, last);
    int from = shown * SOURCES_PER_PAGE;
    List<Button> sources =
        all.subList(from, Math.min(all.size(), from + SOURCES_PER_PAGE)).stream()
            .map(name ->
                buttons.marked(
                    "source-" + PlanChange.code(name),
                    Label.of(name, MAX_SOURCE),
                    plan.selection().sources().contains(name)))
            .toList();
    List<Button> every =
        List.of(
            buttons.marked(
                "allsources",
                messages.get(Key.BUTTON_DIGEST_ALL_SOURCES),
                plan.selection().sources().isEmpty()));
    List<Button> turning = new ArrayList<>();
    if (shown > 0) {
      turning.add(buttons.button("sources-" + (shown - 1), Key.BUTTON_DIGEST_EARLIER));
    }
    if (shown < last) {
      turning.add(buttons.button("sources-" + (shown + 1), Key.BUTTON_DIGEST_FURTHER));
    }
    return Buttons.all(
        List.of(
            List.of(every),
            Buttons.rows(sources, WIDE),
            turning.isEmpty() ? List.of() : List.of(turning),
            buttons.back("what")));
  }

  /** The page, from 0, on which a source stands. */
  int pageOf(String code, List<String> publishers) {
    List<String> codes = all(publishers).stream().map(PlanChange::code).toList();
    return Math.max(0, codes.indexOf(code)) / SOURCES_PER_PAGE;
  }

  /** In an order that no choice changes; behind them those chosen that publish no more. */
  private List<String> all(List<String> publishers) {
    Stream<String> chosen = plan.selection().sources().stream().sorted();
    return Stream.concat(publishers.stream(), chosen).distinct().toList();
  }

  static Key label(Topic topic) {
    return switch (topic) {
      case WAR -> Key.TOPIC_WAR;
      case ARMS -> Key.TOPIC_ARMS;
      case NUCLEAR -> Key.TOPIC_NUCLEAR;
      case DIPLOMACY -> Key.TOPIC_DIPLOMACY;
      case TREATIES -> Key.TOPIC_TREATIES;
      case SANCTIONS -> Key.TOPIC_SANCTIONS;
      case TRADE -> Key.TOPIC_TRADE;
      case ENERGY -> Key.TOPIC_ENERGY;
      case TRANSPORT -> Key.TOPIC_TRANSPORT;
      case PEOPLE -> Key.TOPIC_PEOPLE;
    };
  }
}
