package org.sutro.bot.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Language;

/**
 * The catalogue: what the bot says in one language. Bengali is the first language and the one
 * spoken when none is chosen. Safe for many threads.
 */
public final class Messages {

  /** Those that have been spoken in; a question in the terminal needs one. */
  private static final Map<Language, Messages> READ = new ConcurrentHashMap<>();

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])}");

  private static final String LATIN = "0123456789";

  private final Language language;
  private final Map<Key, String> patterns;
  private final String[] months;
  private final String digits;

  private Messages(Language language, Map<Key, String> patterns, @Nullable String otherDigits) {
    this.language = language;
    this.patterns = patterns;
    this.months = pattern(Key.MONTHS).split(",", -1);
    this.digits = otherDigits == null ? pattern(Key.DIGITS) : otherDigits;
    if (months.length != 12 || digits.length() != 10) {
      throw new IllegalStateException("twelve months and ten digits, please: " + language.tag());
    }
  }

  /** What the bot says in {@code language}; in Bengali for {@link Language#OTHER}. */
  public static Messages in(Language language) {
    return READ.computeIfAbsent(
        language == Language.OTHER ? Language.BENGALI : language,
        spoken -> new Messages(spoken, patterns(read(spoken)), null));
  }

  /** What the bot says in {@code language}, with other digits perhaps. */
  public static Messages in(Language language, Digits digits) {
    Messages messages = in(language);
    return switch (digits) {
      case OWN -> messages;
      case LATIN -> new Messages(messages.language, messages.patterns, LATIN);
    };
  }

  /** What the bot says in Bengali. */
  public static Messages bengali() {
    return in(Language.BENGALI);
  }

  /** The language spoken. */
  public Language language() {
    return language;
  }

  /**
   * The sentence, with {@code {0}}, {@code {1}} ... replaced. Nothing else in the pattern or in an
   * argument is special.
   *
   * @throws IllegalArgumentException if the sentence wants more arguments
   */
  public String get(Key key, Object... arguments) {
    return PLACEHOLDER
        .matcher(pattern(key))
        .replaceAll(place -> Matcher.quoteReplacement(argument(key, place.group(1), arguments)));
  }

  /** A number as it is written in the language: ১,২৩,৪৫৬, 1,23,456 or 123,456. */
  public String number(long number) {
    String plain = Long.toString(Math.abs(number));
    int group = language == Language.ENGLISH ? 3 : 2; // lakh and crore after the first three digits
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      int left = plain.length() - i;
      if (i > 0 && left >= 3 && (left - 3) % group == 0) {
        grouped.append(',');
      }
      grouped.append(plain.charAt(i));
    }
    return (number < 0 ? "-" : "") + inDigits(grouped.toString());
  }

  /** A day as it is written in the language: ১ নভেম্বর ২০২৪. */
  public String date(LocalDate day) {
    return get(
        Key.DATE,
        inDigits(Integer.toString(day.getDayOfMonth())),
        months[day.getMonthValue() - 1],
        inDigits(Integer.toString(day.getYear())));
  }

  /** The days from one to another, naming no month or year twice: ২৪–৩০ নভেম্বর ২০২৪. */
  public String dates(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return date(to);
    }
    if (YearMonth.from(from).equals(YearMonth.from(to))) {
      return get(Key.DATES, inDigits(Integer.toString(from.getDayOfMonth())), date(to));
    }
    boolean sameYear = from.getYear() == to.getYear();
    return get(Key.DATES_APART, sameYear ? dateWithoutYear(from) : date(from), date(to));
  }

  private String dateWithoutYear(LocalDate day) {
    return get(
        Key.DATE_WITHOUT_YEAR,
        inDigits(Integer.toString(day.getDayOfMonth())),
        months[day.getMonthValue() - 1]);
  }

  /** Things one after the other as they are named in a sentence: ইরান, চীন ও বেলারুশ. */
  public String list(List<String> things) {
    int last = things.size() - 1;
    return last < 1
        ? String.join("", things)
        : get(Key.AND, String.join(", ", things.subList(0, last)), things.get(last));
  }

  /** A time of day as it is written in the language: ০৯:০৫. */
  public String time(LocalTime time) {
    return inDigits(String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
  }

  /** A moment as it is written in the language: ১ নভেম্বর ২০২৪, ১৪:০৫. */
  public String moment(ZonedDateTime moment) {
    return get(Key.MOMENT, date(moment.toLocalDate()), time(moment.toLocalTime()));
  }

  String pattern(Key key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalStateException(
          "no " + key.property() + " in the catalogue " + language.tag());
    }
    return pattern;
  }

  private String inDigits(String ascii) {
    StringBuilder out = new StringBuilder(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      out.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : c);
    }
    return out.toString();
  }

  private static String argument(Key key, String index, Object[] arguments) {
    int at = Integer.parseInt(index);
    if (at >= arguments.length) {
      throw new IllegalArgumentException(key + " wants an argument {" + at + "}");
    }
    return String.valueOf(arguments[at]);
  }

  private static Map<Key, String> patterns(Properties catalogue) {
    Map<Key, String> patterns = new EnumMap<>(Key.class);
    for (Key key : Key.values()) {
      String pattern = catalogue.getProperty(key.property());
      if (pattern != null) {
        patterns.put(key, pattern);
      }
    }
    return patterns;
  }

  static Properties read(Language language) {
    String name = "messages_" + language.tag() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside the program");
      }
      Properties catalogue = new Properties();
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      catalogue.load(reader);
      return catalogue;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
