package org.sutro.language;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of months, weekdays and stretches of time in Bengali, Hindi and English, with or without an
 * ending.
 */
final class CalendarWords {

  /** A stretch of time that গত, আগামী and চলতি go with. */
  enum Unit {
    WEEK,
    MONTH,
    YEAR
  }

  private static final List<String> ENDINGS =
      List.of(
          "", "ের", "ে", "র", "তে", "কে", "ও", "ই", "য়ের", "য়ে", "েও", "েই", "েরও", "তেও", "তেই",
          "রও", "য়েও", "েরই", "টি", "এ");

  private static final Map<String, Integer> MONTHS = named("month");
  private static final Map<String, Integer> BENGALI_MONTHS = named("bengali-month");
  private static final Map<String, Integer> WEEKDAYS = named("weekday");
  private static final Map<String, Unit> UNITS =
      inflections(
          Map.ofEntries(
              unit("সপ্তাহ", Unit.WEEK),
              unit("মাস", Unit.MONTH),
              unit("বছর", Unit.YEAR),
              unit("সাল", Unit.YEAR),
              unit("सप्ताह", Unit.WEEK),
              unit("हफ्ते", Unit.WEEK),
              unit("महीने", Unit.MONTH),
              unit("माह", Unit.MONTH),
              unit("साल", Unit.YEAR),
              unit("वर्ष", Unit.YEAR),
              unit("week", Unit.WEEK),
              unit("month", Unit.MONTH),
              unit("year", Unit.YEAR)));

  private static final Map<String, Integer> DAYS_AWAY =
      inflections(
          Map.ofEntries(
              away("গতকাল", -1),
              away("গতকল্য", -1),
              away("আজ", 0),
              away("আজকে", 0),
              away("আগামীকাল", 1),
              away("পরশু", 2),
              away("आज", 0),
              away("yesterday", -1),
              away("today", 0),
              away("tomorrow", 1)));

  private static final Set<String> AMBIGUOUS_MONTHS =
      Set.of("may", "march", "mar", "sep", "dec", "jan", "মে", "মের");

  /** All that a date may begin with, a number and a direction aside. */
  private static final Set<String> FIRST_WORDS =
      Stream.of(MONTHS, WEEKDAYS, DAYS_AWAY)
          .flatMap(m -> m.keySet().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final FirstLetters FIRST_LETTERS =
      FirstLetters.of(
          Stream.of(MONTHS, BENGALI_MONTHS, WEEKDAYS, UNITS, DAYS_AWAY)
              .flatMap(m -> m.keySet().stream())
              .toList());

  private static final Map<String, Pointing> DIRECTIONS =
      Stream.of(
              Map.entry(
                  Pointing.PAST,
                  List.of(
                      "গত", "গেল", "বিগত", "पिछले", "पिछली", "बीते", "बीती", "गत", "last", "past")),
              Map.entry(
                  Pointing.FUTURE,
                  List.of("আগামী", "আসছে", "आगामी", "अगले", "अगली", "next", "coming")),
              Map.entry(Pointing.PRESENT, List.of("চলতি", "এই", "এ", "इस", "this")))
          .flatMap(all -> all.getValue().stream().map(word -> Map.entry(word, all.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  private static final String OF_TODAY = "আজকের";
  private static final Set<String> YEAR_WORDS =
      Set.of("সাল", "সন", "খ্রিস্টাব্দ", "খ্রিষ্টাব্দ", "খৃষ্টাব্দ");
  private static final Set<String> DAY_ENDINGS =
      Set.of("শে", "ই", "লা", "রা", "ঠা", "st", "nd", "rd", "th");

  private CalendarWords() {}

  /** False for a word that no date begins with: most words, told by one look. */
  static boolean mayBegin(String word) {
    String folded = folded(word);
    return folded != null && (FIRST_WORDS.contains(folded) || word.equals(OF_TODAY));
  }

  /** Number of a month of the common calendar, 1 to 12; 0 for any other word. */
  static int month(String word) {
    Integer number = inflected(MONTHS, word);
    return number == null ? 0 : number;
  }

  /** True for a month of the Bengali calendar. */
  static boolean isBengaliMonth(String word) {
    return inflected(BENGALI_MONTHS, word) != null;
  }

  /** Month names that are also ordinary words, so that they need a day or year beside them. */
  static boolean isAmbiguousMonth(String word) {
    return AMBIGUOUS_MONTHS.contains(word);
  }

  static @Nullable DayOfWeek weekday(String word) {
    Integer number = inflected(WEEKDAYS, word);
    return number == null ? null : DayOfWeek.of(number);
  }

  static @Nullable Unit unit(String word) {
    return inflected(UNITS, word);
  }

  /** Days from the reference date; null for any other word. */
  static @Nullable Integer daysAway(String word) {
    return word.equals(OF_TODAY) ? Integer.valueOf(0) : inflected(DAYS_AWAY, word);
  }

  static Pointing direction(String word) {
    return DIRECTIONS.getOrDefault(word, Pointing.NONE);
  }

  /** সাল, সালে, সালের ... */
  static boolean isYearWord(String word) {
    if (word.isEmpty() || "সখ".indexOf(word.charAt(0)) < 0) {
      return false;
    }
    return YEAR_WORDS.stream()
        .anyMatch(y -> word.startsWith(y) && ENDINGS.contains(word.substring(y.length())));
  }

  /** শে in ৩১শে, th in 18th. */
  static boolean isDayEnding(String word) {
    return DAY_ENDINGS.contains(word);
  }

  private static <T> @Nullable T inflected(Map<String, T> words, String word) {
    String folded = folded(word);
    return folded == null ? null : words.get(folded);
  }

  /** A word folded; null when its beginning tells that it is none of these. */
  private static @Nullable String folded(String word) {
    if (!FIRST_LETTERS.mayBeginFolded(word)) {
      return null;
    }
    String folded = Spelling.fold(word);
    return FIRST_LETTERS.mayBegin(folded) ? folded : null;
  }

  /** Words and their inflections; where two come to the same, the ending listed first counts. */
  private static <T> Map<String, T> inflections(Map<String, T> words) {
    Map<String, T> forms = new HashMap<>(words);
    for (String ending : ENDINGS) {
      words.forEach((word, meaning) -> {
        if (Script.of(word) == Script.BENGALI) {
          forms.putIfAbsent(word + ending, meaning);
        }
      });
    }
    return forms;
  }

  private static Map.Entry<String, Integer> away(String word, int days) {
    return Map.entry(Spelling.fold(Spelling.exact(word)), days);
  }

  private static Map.Entry<String, Unit> unit(String word, Unit unit) {
    return Map.entry(Spelling.fold(Spelling.exact(word)), unit);
  }

  /** The names of one kind in {@code calendar.txt}, folded, with their numbers. */
  private static Map<String, Integer> named(String kind) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String[] line : WordList.lines("calendar.txt")) {
      for (int i = 2; i < line.length && line[0].equals(kind); i++) {
        numbers.put(Spelling.fold(Spelling.exact(line[i])), Integer.valueOf(line[1]));
      }
    }
    return inflections(numbers);
  }
}
