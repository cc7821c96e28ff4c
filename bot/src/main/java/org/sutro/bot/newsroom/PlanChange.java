package org.sutro.bot.newsroom;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sutro.article.Language;
import org.sutro.bot.chat.Country;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Topic;
import org.sutro.bot.render.Key;

/** Changes of a plan by the short names on buttons, such as {@code time-09} or {@code pin}. */
final class PlanChange {

  /** Zones that can be chosen, in the order of the buttons. */
  static final Map<String, Place> ZONES =
      ordered(
          new Place("Asia/Dhaka", Key.OPTION_DHAKA),
          new Place("Asia/Kolkata", Key.OPTION_KOLKATA),
          new Place("Asia/Dubai", Key.OPTION_DUBAI),
          new Place("Asia/Riyadh", Key.OPTION_RIYADH),
          new Place("Asia/Kuala_Lumpur", Key.OPTION_KUALA_LUMPUR),
          new Place("Europe/London", Key.OPTION_LONDON),
          new Place("Europe/Rome", Key.OPTION_ROME),
          new Place("America/New_York", Key.OPTION_NEW_YORK));

  /** Times of day that can be chosen. */
  static final List<LocalTime> TIMES =
      List.of(6, 7, 8, 9, 10, 12, 15, 18, 20, 21, 22, 23).stream()
          .map(hour -> LocalTime.of(hour, 0))
          .toList();

  /** Numbers of items that can be chosen. */
  static final List<Integer> ITEMS = List.of(3, 5, 7, 10, 15);

  /** Days of a month that can be chosen. */
  static final List<Integer> DATES = List.of(1, 5, 10, 15, 20, 25, 31);

  /** What stands for the last day of a month, however long it is. */
  static final int LAST_DAY = 31;

  private PlanChange() {}

  /** A source's name on a button. */
  static String code(String source) {
    return Integer.toHexString(source.hashCode());
  }

  /** A zone's name on a button. */
  static String code(ZoneId zone) {
    return zone.getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
  }

  /** A zone and what it is called. */
  record Place(ZoneId zone, Key label) {
    Place(String zone, Key label) {
      this(ZoneId.of(zone), label);
    }

    /** Its name on a button. */
    String code() {
      return PlanChange.code(zone);
    }
  }

  private static Map<String, Place> ordered(Place... places) {
    Map<String, Place> all = new LinkedHashMap<>();
    for (Place place : places) {
      all.put(place.code(), place);
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * The plan with a change made; empty when there is no such change, or the plan would be none.
   *
   * @param by who wants it
   */
  static Optional<Plan> of(Series series, String choice, long by) {
    Plan plan = series.plan();
    boolean several = isOfSeveral(series);
    int joint = choice.indexOf('-');
    String what = joint < 0 ? choice : choice.substring(0, joint);
    String value = joint < 0 ? "" : choice.substring(joint + 1);
    try {
      return switch (what) {
        case "day" -> Optional.of(day(plan, DayOfWeek.of(Integer.parseInt(value)), several));
        case "date" -> Optional.of(date(plan, Integer.parseInt(value)));
        case "time" -> Optional.of(time(plan, time(value), several));
        case "zone" ->
            value.equals(code(plan.schedule().zone()))
                ? Optional.of(plan)
                : Optional.ofNullable(ZONES.get(value)).map(place -> with(plan, place.zone()));
        case "country" -> Country.of(value).map(country -> country(plan, country));
        case "topic" -> Topic.of(value).map(topic -> topic(plan, topic));
        case "alltopics" -> Optional.of(topics(plan, Set.of()));
        case "allsources" -> Optional.of(sources(plan, Set.of()));
        case "items" -> Optional.of(items(plan, Integer.parseInt(value)));
        case "thread" -> Optional.of(thread(series, Integer.parseInt(value)));
        case "lang" -> Optional.of(language(plan, Language.ofTag(value)));
        default -> switched(plan, choice, by);
      };
    } catch (RuntimeException e) { // numbers out of range, a plan without days, and the like
      return Optional.empty();
    }
  }

  private static Optional<Plan> switched(Plan plan, String choice, long by) {
    return look(plan.look(), choice)
        .map(look -> with(plan, look))
        .or(() -> manner(plan.manner(), choice).map(manner -> with(plan, manner)))
        .or(() -> release(plan.release(), choice, by).map(release -> with(plan, release)));
  }

  private static Optional<Plan.Look> look(Plan.Look old, String choice) {
    boolean sections = old.sections() ^ choice.equals("sections");
    boolean hashtags = old.hashtags() ^ choice.equals("hashtags");
    Plan.Length length =
        switch (choice) {
          case "whole" -> Plan.Length.WHOLE;
          case "folded" -> Plan.Length.FOLDED;
          default -> old.quotes();
        };
    return switch (choice) {
      case "whole", "folded", "sections", "hashtags" ->
          Optional.of(new Plan.Look(old.language(), length, sections, hashtags, old.frame()));
      default -> Optional.empty();
    };
  }

  private static Optional<Plan.Manner> manner(Plan.Manner old, String choice) {
    boolean silent = old.silent() ^ choice.equals("silent");
    boolean pin = old.pin() ^ choice.equals("pin");
    boolean previews = old.previews() ^ choice.equals("previews");
    Plan.Manner changed = new Plan.Manner(old.topic(), silent, pin, previews);
    return changed.equals(old) ? Optional.empty() : Optional.of(changed);
  }

  private static Optional<Plan.Release> release(Plan.Release old, String choice, long by) {
    return switch (choice) {
      case "onlynew" -> Optional.of(new Plan.Release(!old.onlyNew(), old.approval(), old.by()));
      case "alone" -> Optional.of(new Plan.Release(old.onlyNew(), false, Set.of()));
      case "byany" -> Optional.of(new Plan.Release(old.onlyNew(), true, Set.of()));
      case "byme" -> Optional.of(new Plan.Release(old.onlyNew(), true, Set.of(by)));
      default -> Optional.empty();
    };
  }

  /** True for a digest that may have several days and times. */
  static boolean isOfSeveral(Series series) {
    return series.id().rhythm() == SeriesId.Rhythm.DAILY;
  }

  /** The plan on other days of the week; empty for days it can't have. */
  static Optional<Plan> days(Series series, Set<DayOfWeek> days) {
    boolean fit = !days.isEmpty() && (isOfSeveral(series) || days.size() == 1);
    return switch (series.plan().schedule().days()) {
      case Days.OfWeek week when fit -> Optional.of(with(series.plan(), new Days.OfWeek(days)));
      case Days.OfWeek week -> Optional.empty();
      case Days.OfMonth month -> Optional.empty();
    };
  }

  private static Plan day(Plan plan, DayOfWeek day, boolean several) {
    return switch (plan.schedule().days()) {
      case Days.OfWeek week ->
          with(plan, new Days.OfWeek(several ? toggled(week.days(), day) : Set.of(day)));
      case Days.OfMonth month -> throw new IllegalArgumentException("no weekday of a month");
    };
  }

  private static Plan date(Plan plan, int day) {
    return switch (plan.schedule().days()) {
      case Days.OfWeek week -> throw new IllegalArgumentException("no date of a week");
      case Days.OfMonth month -> with(plan, new Days.OfMonth(day));
    };
  }

  private static Plan with(Plan plan, Days days) {
    Schedule schedule = plan.schedule();
    return with(plan, new Schedule(days, schedule.times(), schedule.zone()));
  }

  private static Plan time(Plan plan, LocalTime time, boolean several) {
    Schedule schedule = plan.schedule();
    Set<LocalTime> times = several ? toggled(schedule.times(), time) : Set.of(time);
    return with(plan, new TreeSet<>(times));
  }

  /** A time's name on a button: {@code 9} or {@code 0930}. */
  static String code(LocalTime time) {
    return time.getMinute() == 0
        ? Integer.toString(time.getHour())
        : String.format(Locale.ROOT, "%02d%02d", time.getHour(), time.getMinute());
  }

  private static LocalTime time(String code) {
    int number = Integer.parseInt(code);
    return code.length() > 2 ? LocalTime.of(number / 100, number % 100) : LocalTime.of(number, 0);
  }

  /** The plan at other times of day. */
  static Plan with(Plan plan, SortedSet<LocalTime> times) {
    Schedule schedule = plan.schedule();
    return with(plan, new Schedule(schedule.days(), times, schedule.zone()));
  }

  /** The plan by the clock of another zone. */
  static Plan with(Plan plan, ZoneId zone) {
    Schedule schedule = plan.schedule();
    return with(plan, new Schedule(schedule.days(), schedule.times(), zone));
  }

  private static Plan country(Plan plan, Country country) {
    Plan.Selection old = plan.selection();
    return with(
        plan,
        new Plan.Selection(
            toggled(old.countries(), country.sense()),
            old.topics(),
            old.keywords(),
            old.sources(),
            old.items()));
  }

  private static Plan topic(Plan plan, Topic topic) {
    return topics(plan, toggled(plan.selection().topics(), topic));
  }

  private static Plan topics(Plan plan, Set<Topic> topics) {
    Plan.Selection old = plan.selection();
    return with(
        plan,
        new Plan.Selection(old.countries(), topics, old.keywords(), old.sources(), old.items()));
  }

  /** The plan with a source chosen, or no longer. */
  static Plan source(Plan plan, String source) {
    return sources(plan, toggled(plan.selection().sources(), source));
  }

  private static Plan sources(Plan plan, Set<String> sources) {
    Plan.Selection old = plan.selection();
    return with(
        plan,
        new Plan.Selection(old.countries(), old.topics(), old.keywords(), sources, old.items()));
  }

  private static Plan items(Plan plan, int items) {
    Plan.Selection old = plan.selection();
    return with(
        plan,
        new Plan.Selection(old.countries(), old.topics(), old.keywords(), old.sources(), items));
  }

  /** The plan with other keywords. */
  static Plan with(Plan plan, Plan.Keywords keywords) {
    Plan.Selection old = plan.selection();
    return with(
        plan,
        new Plan.Selection(old.countries(), old.topics(), keywords, old.sources(), old.items()));
  }

  /** The plan with other words around its editions. */
  static Plan with(Plan plan, Plan.Frame frame) {
    Plan.Look look = plan.look();
    return with(
        plan,
        new Plan.Look(look.language(), look.quotes(), look.sections(), look.hashtags(), frame));
  }

  private static Plan language(Plan plan, Language language) {
    Plan.Look look = plan.look();
    if (language == Language.OTHER) {
      throw new IllegalArgumentException("a language by name");
    }
    return with(
        plan,
        new Plan.Look(language, look.quotes(), look.sections(), look.hashtags(), look.frame()));
  }

  private static Plan thread(Series series, int topic) {
    if (topic < 0 || series.home().channel()) {
      throw new IllegalArgumentException("no topic of a group: " + topic);
    }
    Plan.Manner old = series.plan().manner();
    return with(series.plan(), new Plan.Manner(topic, old.silent(), old.pin(), old.previews()));
  }

  private static <T> Set<T> toggled(Set<T> set, T value) {
    Set<T> changed = new HashSet<>(set);
    if (!changed.remove(value)) {
      changed.add(value);
    }
    return changed;
  }

  private static Plan with(Plan plan, Schedule schedule) {
    return new Plan(schedule, plan.selection(), plan.look(), plan.manner(), plan.release());
  }

  private static Plan with(Plan plan, Plan.Selection selection) {
    return new Plan(plan.schedule(), selection, plan.look(), plan.manner(), plan.release());
  }

  private static Plan with(Plan plan, Plan.Look look) {
    return new Plan(plan.schedule(), plan.selection(), look, plan.manner(), plan.release());
  }

  private static Plan with(Plan plan, Plan.Manner manner) {
    return new Plan(plan.schedule(), plan.selection(), plan.look(), manner, plan.release());
  }

  private static Plan with(Plan plan, Plan.Release release) {
    return new Plan(plan.schedule(), plan.selection(), plan.look(), plan.manner(), release);
  }
}
