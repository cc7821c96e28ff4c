package org.sutro.bot.newsroom;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.sutro.bot.chat.Country;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.Topic;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** A plan in words: all that is not as it is for everybody. */
final class PlanText {

  private static final int MAX_WORDS = 200;
  private static final String DOT = " · ";

  private final Series series;
  private final Plan plan;
  private final Messages messages;
  private final boolean timeline;
  private final LongFunction<String> names;

  /**
   * The words of a series.
   *
   * @param names what people are called
   */
  PlanText(Series series, Messages messages, LongFunction<String> names) {
    this.names = names;
    this.series = series;
    this.plan = series.plan();
    this.messages = messages;
    this.timeline = IssuePages.isTimeline(series);
  }

  /**
   * All of it.
   *
   * @param next the next edition, if there are any
   */
  RichText of(Occurrence next) {
    RichText.Builder out = RichText.builder().bold(Memos.name(series, messages)).line();
    out.text(messages.get(state(series))).paragraph();
    if (!timeline) {
      Schedule schedule = plan.schedule();
      String place = place(schedule.zone().getId(), messages);
      out.text(messages.get(Key.DIGEST_WHEN, days(), times(schedule), place)).line();
    }
    selection(out);
    out.text(look()).line();
    words(Key.DIGEST_HEADER, plan.look().frame().header(), out);
    words(Key.DIGEST_FOOTER, plan.look().frame().footer(), out);
    List<String> manner = manner();
    if (!manner.isEmpty()) {
      out.text(String.join(DOT, manner)).line();
    }
    if (plan.manner().topic() != 0) {
      out.text(messages.get(Key.DIGEST_TOPIC)).line();
    }
    if (timeline) {
      return out.text(messages.get(Key.DIGEST_TIMELINE_ABOUT)).build();
    }
    release(next, out);
    return out.build();
  }

  private void selection(RichText.Builder out) {
    Plan.Selection selection = plan.selection();
    out.text(messages.get(Key.DIGEST_WHAT, countries(), messages.number(selection.items()))).line();
    String topics =
        selection.topics().stream()
            .sorted()
            .map((Topic topic) -> messages.get(SelectionPages.label(topic)))
            .collect(Collectors.joining(", "));
    words(Key.DIGEST_TOPICS, topics, out);
    words(Key.DIGEST_WORDS_IN, String.join(", ", selection.keywords().in()), out);
    words(Key.DIGEST_WORDS_OUT, String.join(", ", selection.keywords().out()), out);
    words(
        Key.DIGEST_SOURCES,
        selection.sources().stream().sorted().collect(Collectors.joining(", ")),
        out);
  }

  private String look() {
    Plan.Look look = plan.look();
    List<String> parts = new ArrayList<>();
    parts.add("🎨 " + Messages.in(look.language()).get(Key.LANGUAGE_NAME));
    parts.add(messages.get(PlanWords.quotes(look.quotes())));
    if (look.sections() && !timeline) {
      parts.add(messages.get(Key.BUTTON_DIGEST_SECTIONS));
    }
    if (look.hashtags() && !timeline) {
      parts.add(messages.get(Key.BUTTON_DIGEST_HASHTAGS));
    }
    return String.join(DOT, parts);
  }

  private List<String> manner() {
    Plan.Manner manner = plan.manner();
    List<String> parts = new ArrayList<>();
    if (manner.silent()) {
      parts.add(messages.get(Key.BUTTON_DIGEST_SILENT));
    }
    if (manner.pin()) {
      parts.add(messages.get(Key.BUTTON_DIGEST_PIN));
    }
    if (manner.previews() && !timeline) {
      parts.add(messages.get(Key.BUTTON_DIGEST_PREVIEWS));
    }
    return parts;
  }

  private void release(Occurrence next, RichText.Builder out) {
    Plan.Release release = plan.release();
    if (!release.onlyNew()) {
      out.text(messages.get(Key.DIGEST_ALSO_EMPTY)).line();
    }
    out.text(messages.get(release.approval() ? Key.DIGEST_BY_APPROVAL : Key.DIGEST_BY_ITSELF));
    String by =
        release.by().stream()
            .filter(who -> who != Deed.BY_ITSELF)
            .sorted()
            .map(names::apply)
            .collect(Collectors.collectingAndThen(Collectors.toList(), messages::list));
    if (!by.isEmpty()) {
      out.text(DOT + messages.get(Key.DIGEST_BY_NAMED, by));
    }
    if (series.isOn()) {
      ZonedDateTime hour = next.at().atZone(plan.schedule().zone());
      out.line().text(messages.get(Key.DIGEST_NEXT, messages.moment(hour)));
    }
  }

  private void words(Key key, String words, RichText.Builder out) {
    if (!words.isBlank()) {
      out.text(messages.get(key, Label.of(words, MAX_WORDS))).line();
    }
  }

  /** How a series stands. */
  static Key state(Series series) {
    return switch (series.course().state()) {
      case OFFERED -> Key.DIGEST_STATE_OFFERED;
      case ON -> Key.DIGEST_STATE_ON;
      case PAUSED -> Key.DIGEST_STATE_PAUSED;
      case GONE -> Key.DIGEST_STATE_GONE;
    };
  }

  private String days() {
    return switch (plan.schedule().days()) {
      case Days.OfWeek week -> days(week.days());
      case Days.OfMonth month -> date(month.day(), messages);
    };
  }

  private String days(Set<DayOfWeek> days) {
    return switch (days.size()) {
      case 7 -> messages.get(Key.DIGEST_EVERY_DAY);
      case 6 ->
          messages.get(
              Key.DIGEST_EVERY_DAY_BUT, weekdays(EnumSet.complementOf(EnumSet.copyOf(days))));
      default -> weekdays(days);
    };
  }

  private String weekdays(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> weekday(day.getValue(), messages))
        .collect(Collectors.joining(", "));
  }

  private String times(Schedule schedule) {
    return schedule.times().stream().map(messages::time).collect(Collectors.joining(", "));
  }

  private String countries() {
    return messages.list(
        Arrays.stream(Country.values())
            .filter(country -> plan.selection().countries().contains(country.sense()))
            .map(country -> messages.get(country.label()))
            .toList());
  }

  /** A day of a month. */
  static String date(int day, Messages messages) {
    return day == PlanChange.LAST_DAY
        ? messages.get(Key.DIGEST_LAST_DAY)
        : messages.get(Key.DIGEST_DATE, messages.number(day));
  }

  /**
   * A day of a week.
   *
   * @param number 1 for Monday
   */
  static String weekday(int number, Messages messages) {
    return messages.get(Key.DIGEST_WEEKDAYS).split(",", -1)[number - 1];
  }

  /** What a time zone is called. */
  static String place(String zone, Messages messages) {
    return PlaceNames.of(zone, messages);
  }
}
