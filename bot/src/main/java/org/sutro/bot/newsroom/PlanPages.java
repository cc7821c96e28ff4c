package org.sutro.bot.newsroom;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sutro.article.Language;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Country;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** The pages on which a plan is seen and changed; each is one message whose buttons change it. */
final class PlanPages {

  private static final int PER_ROW = 4;
  private static final int WIDE = 2;
  private static final int ITEMS_PER_ROW = 5;
  private static final int MAX_WORDS = 200;

  private final Series series;
  private final Messages messages;

  PlanPages(Series series, Messages messages) {
    this.series = series;
    this.messages = messages;
  }

  /** Which page. */
  enum Page {
    MENU,
    WHEN,
    WHAT,
    LOOK,
    POST;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A page. */
  Editors.Said page(Page page, Instant now) {
    return new Editors.Said(
        List.of(text(now)),
        switch (page) {
          case MENU -> menu();
          case WHEN -> when();
          case WHAT -> what();
          case LOOK -> look();
          case POST -> post();
        });
  }

  private RichText text(Instant now) {
    RichText.Builder out = RichText.builder().bold(series.home().title()).line();
    out.text(messages.get(state())).paragraph();
    Plan plan = series.plan();
    out.text(messages.get(Key.DIGEST_WHEN, days(), times(plan.schedule()), place(plan.schedule())))
        .line();
    out.text(messages.get(Key.DIGEST_WHAT, countries(), messages.number(plan.selection().items())))
        .line();
    words(Key.DIGEST_WORDS_IN, String.join(", ", plan.selection().keywords().in()), out);
    words(Key.DIGEST_WORDS_OUT, String.join(", ", plan.selection().keywords().out()), out);
    words(Key.DIGEST_HEADER, plan.look().frame().header(), out);
    words(Key.DIGEST_FOOTER, plan.look().frame().footer(), out);
    out.text(
        messages.get(plan.release().approval() ? Key.DIGEST_BY_APPROVAL : Key.DIGEST_BY_ITSELF));
    if (series.isOn()) {
      ZonedDateTime next = plan.schedule().next(now).at().atZone(plan.schedule().zone());
      out.line().text(messages.get(Key.DIGEST_NEXT, messages.moment(next)));
    }
    return out.build();
  }

  private void words(Key key, String words, RichText.Builder out) {
    if (!words.isBlank()) {
      out.text(messages.get(key, Label.of(words, MAX_WORDS))).line();
    }
  }

  private Key state() {
    return switch (series.course().state()) {
      case OFFERED -> Key.DIGEST_STATE_OFFERED;
      case ON -> Key.DIGEST_STATE_ON;
      case PAUSED -> Key.DIGEST_STATE_PAUSED;
      case GONE -> Key.DIGEST_STATE_GONE;
    };
  }

  private String days() {
    return switch (series.plan().schedule().days()) {
      case Days.OfWeek week when week.days().size() == 7 -> messages.get(Key.DIGEST_EVERY_DAY);
      case Days.OfWeek week ->
          week.days().stream()
              .sorted()
              .map(day -> weekday(day.getValue()))
              .collect(Collectors.joining(", "));
      case Days.OfMonth month -> messages.number(month.day());
    };
  }

  private String times(Schedule schedule) {
    return schedule.times().stream().map(messages::time).collect(Collectors.joining(", "));
  }

  private String place(Schedule schedule) {
    return PlanChange.ZONES.values().stream()
        .filter(place -> place.zone().equals(schedule.zone()))
        .map(place -> messages.get(place.label()))
        .findFirst()
        .orElse(schedule.zone().getId());
  }

  private String countries() {
    return Arrays.stream(Country.values())
        .filter(country -> series.plan().selection().countries().contains(country.sense()))
        .map(country -> messages.get(country.label()))
        .collect(Collectors.joining(", "));
  }

  private String weekday(int number) {
    return messages.get(Key.DIGEST_WEEKDAYS).split(",", -1)[number - 1];
  }

  private List<List<Button>> menu() {
    List<List<Button>> rows = new ArrayList<>();
    boolean on = series.isOn();
    rows.add(
        List.of(
            on
                ? button("pause", Key.BUTTON_DIGEST_PAUSE)
                : button("start", Key.BUTTON_DIGEST_START),
            button("now", Key.BUTTON_DIGEST_NOW)));
    rows.add(
        List.of(button("when", Key.BUTTON_DIGEST_WHEN), button("what", Key.BUTTON_DIGEST_WHAT)));
    rows.add(
        List.of(button("look", Key.BUTTON_DIGEST_LOOK), button("post", Key.BUTTON_DIGEST_POST)));
    rows.add(List.of(button("log", Key.BUTTON_DIGEST_LOG)));
    return rows;
  }

  private List<List<Button>> when() {
    List<Button> days = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      boolean chosen =
          series.plan().schedule().days() instanceof Days.OfWeek week
              && week.days().contains(DayOfWeek.of(day));
      days.add(marked("day-" + day, weekday(day), chosen));
    }
    List<Button> times = new ArrayList<>();
    for (LocalTime time : PlanChange.TIMES) {
      boolean chosen = series.plan().schedule().times().contains(time);
      times.add(marked("time-" + time.getHour(), messages.time(time), chosen));
    }
    List<Button> zones = new ArrayList<>();
    for (PlanChange.Place place : PlanChange.ZONES.values()) {
      boolean chosen = series.plan().schedule().zone().equals(place.zone());
      zones.add(marked("zone-" + place.code(), messages.get(place.label()), chosen));
    }
    return all(List.of(rows(days, PER_ROW), rows(times, PER_ROW), rows(zones, WIDE), back()));
  }

  private List<List<Button>> what() {
    Plan.Selection selection = series.plan().selection();
    List<Button> countries = new ArrayList<>();
    for (Country country : Country.values()) {
      boolean chosen = selection.countries().contains(country.sense());
      countries.add(marked("country-" + country.sense(), messages.get(country.label()), chosen));
    }
    List<Button> items = new ArrayList<>();
    for (int number : PlanChange.ITEMS) {
      items.add(marked("items-" + number, messages.number(number), selection.items() == number));
    }
    List<Button> words =
        List.of(button("type-in", Key.BUTTON_DIGEST_IN), button("type-out", Key.BUTTON_DIGEST_OUT));
    List<Button> fresh =
        List.of(
            marked(
                "onlynew",
                messages.get(Key.BUTTON_DIGEST_ONLY_NEW),
                series.plan().release().onlyNew()));
    return all(
        List.of(rows(countries, WIDE), rows(items, ITEMS_PER_ROW), List.of(words, fresh), back()));
  }

  private List<List<Button>> look() {
    Plan.Look look = series.plan().look();
    List<Button> languages = new ArrayList<>();
    for (Language language : List.of(Language.BENGALI, Language.HINDI, Language.ENGLISH)) {
      languages.add(
          marked(
              "lang-" + language.tag(),
              Messages.in(language).get(Key.LANGUAGE_NAME),
              look.language() == language));
    }
    List<Button> switches =
        List.of(
            marked(
                "whole", messages.get(Key.BUTTON_DIGEST_WHOLE), look.quotes() == Plan.Length.WHOLE),
            marked(
                "folded",
                messages.get(Key.BUTTON_DIGEST_FOLDED),
                look.quotes() == Plan.Length.FOLDED),
            marked("sections", messages.get(Key.BUTTON_DIGEST_SECTIONS), look.sections()),
            marked("hashtags", messages.get(Key.BUTTON_DIGEST_HASHTAGS), look.hashtags()),
            button("type-header", Key.BUTTON_DIGEST_HEADER),
            button("type-footer", Key.BUTTON_DIGEST_FOOTER));
    return all(List.of(List.of(languages), rows(switches, WIDE), back()));
  }

  private List<List<Button>> post() {
    Plan.Manner manner = series.plan().manner();
    Plan.Release release = series.plan().release();
    List<Button> releases =
        List.of(
            marked("alone", messages.get(Key.BUTTON_DIGEST_ALONE), !release.approval()),
            marked(
                "byany",
                messages.get(Key.BUTTON_DIGEST_BY_ANY),
                release.approval() && release.by().isEmpty()),
            marked(
                "byme",
                messages.get(Key.BUTTON_DIGEST_BY_ME),
                release.approval() && !release.by().isEmpty()));
    List<Button> switches =
        List.of(
            marked("silent", messages.get(Key.BUTTON_DIGEST_SILENT), manner.silent()),
            marked("pin", messages.get(Key.BUTTON_DIGEST_PIN), manner.pin()),
            marked("previews", messages.get(Key.BUTTON_DIGEST_PREVIEWS), manner.previews()));
    return all(List.of(rows(releases, 1), rows(switches, WIDE), back()));
  }

  /** Who did what, the newest first. */
  Editors.Said log(List<Deed> deeds) {
    RichText.Builder out =
        RichText.builder().bold(messages.get(Key.DIGEST_LOG, series.home().title()));
    if (deeds.isEmpty()) {
      out.paragraph().text(messages.get(Key.DIGEST_LOG_EMPTY));
    }
    for (Deed deed : deeds) {
      String when = messages.moment(deed.at().atZone(series.plan().schedule().zone()));
      out.line().text("• " + when + " · ");
      if (deed.user() != Deed.BY_ITSELF) {
        out.code(Long.toString(deed.user())).text(" · ");
      }
      out.text(messages.get(Doing.valueOf(deed.what()).key(), deed.detail()));
    }
    return new Editors.Said(List.of(out.build()), back());
  }

  /** Asks for words, with the way out. */
  Editors.Said asking(String field) {
    Key key =
        switch (field) {
          case "in" -> Key.DIGEST_TYPE_IN;
          case "out" -> Key.DIGEST_TYPE_OUT;
          case "header" -> Key.DIGEST_TYPE_HEADER;
          default -> Key.DIGEST_TYPE_FOOTER;
        };
    return new Editors.Said(
        List.of(RichText.plain(messages.get(key))),
        List.of(
            List.of(
                button("clear-" + field, Key.BUTTON_DIGEST_CLEAR),
                button("menu", Key.BUTTON_DIGEST_BACK))));
  }

  private List<List<Button>> back() {
    return List.of(List.of(button("menu", Key.BUTTON_DIGEST_BACK)));
  }

  private Button button(String choice, Key label) {
    return new Button.Action(messages.get(label), new Tap.OfSeries(series.id(), choice));
  }

  private Button marked(String choice, String label, boolean chosen) {
    return new Button.Action(chosen ? "✓ " + label : label, new Tap.OfSeries(series.id(), choice));
  }

  private static List<List<Button>> rows(List<Button> buttons, int perRow) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += perRow) {
      rows.add(buttons.subList(i, Math.min(buttons.size(), i + perRow)));
    }
    return rows;
  }

  private static List<List<Button>> all(List<List<List<Button>>> groups) {
    return groups.stream().flatMap(List::stream).toList();
  }
}
