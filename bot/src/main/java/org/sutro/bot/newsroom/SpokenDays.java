package org.sutro.bot.newsroom;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.render.Key;

/**
 * Days of the week as people say them beside a time of day: রোজ, শুক্রবার বাদে, রবি থেকে বৃহস্পতি,
 * daily, Mon to Fri.
 */
final class SpokenDays {

  private static final Map<String, Integer> NAMES =
      SpokenTimes.meaning(Key.TYPED_DAYS, 1, 2, 3, 4, 5, 6, 7);

  private static final Set<String> DAILY = SpokenTimes.words(Key.TYPED_DAILY);
  private static final Set<String> EACH = SpokenTimes.words(Key.TYPED_EACH);
  private static final Set<String> DAY = SpokenTimes.words(Key.TYPED_DAY);
  private static final Set<String> EXCEPT = SpokenTimes.words(Key.TYPED_EXCEPT);
  private static final Set<String> UNTIL = SpokenTimes.words(Key.TYPED_UNTIL);
  private static final Set<String> BETWEEN = SpokenTimes.words(Key.TYPED_BETWEEN);

  private final Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
  private final StringJoiner rest = new StringJoiner(" ");
  private @Nullable DayOfWeek last;
  private boolean each;
  private boolean daily;
  private boolean except;
  private boolean until;

  private SpokenDays() {}

  /**
   * What somebody has typed.
   *
   * @param days empty when no day is named
   * @param rest all that is not about days
   */
  record Found(Optional<Set<DayOfWeek>> days, String rest) {}

  /** Takes the days out of words. */
  static Found in(String words) {
    SpokenDays found = new SpokenDays();
    for (String word : SpokenTimes.normal(words).strip().split("\\s+", -1)) {
      found.read(word);
    }
    return found.isAboutDays()
        ? new Found(Optional.of(found.days()), found.rest.toString())
        : new Found(Optional.empty(), words);
  }

  private void read(String typed) {
    String word = typed.replaceAll("[,،;।]+$", "");
    boolean every = each;
    each = EACH.contains(word);
    @Nullable Integer day = NAMES.get(word);
    if (day != null) {
      named(DayOfWeek.of(day));
    } else if (last != null && UNTIL.contains(word)) {
      until = true;
    } else if (DAILY.contains(word) || (every && DAY.contains(word))) {
      daily = true;
    } else if (EXCEPT.contains(word)) {
      except = true;
    } else if (!isBeside(word)) {
      last = null;
      rest.add(typed);
    }
  }

  private void named(DayOfWeek day) {
    if (until && last != null) {
      for (DayOfWeek each = last; each != day; each = each.plus(1)) {
        named.add(each);
      }
    }
    named.add(day);
    last = day;
    until = false;
  }

  /** True for a word that says nothing without a day, beside one. */
  private boolean isBeside(String word) {
    return EACH.contains(word) || DAY.contains(word) || (last != null && BETWEEN.contains(word));
  }

  private boolean isAboutDays() {
    return daily || !named.isEmpty();
  }

  private Set<DayOfWeek> days() {
    Set<DayOfWeek> days = named.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(named);
    return except && !named.isEmpty() ? EnumSet.complementOf(EnumSet.copyOf(days)) : days;
  }
}
