package org.sutro.bot.newsroom;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Language;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/**
 * Times of day as people say them in Bengali, Hindi and English, in numbers or words: ৭:৩০, রাত ৯টা
 * ১৫, সাড়ে আটটা, शाम 6 बजे, 7pm. A part of the day counts for the times behind it, too, until
 * another is named.
 */
final class SpokenTimes {

  private static final int NOON = 12;
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final String COMMA = ",";

  /** What a clock shows, a word, or what stands between two times. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:([0-9]{1,2})(?:[:.]([0-9]{2}))?(?![0-9:.])|(\\p{L}[\\p{L}\\p{M}'’]*)|([,،;।]))");

  /** What people type for the colon of a clock: a visarga looks the same. */
  private static final Pattern COLON =
      Pattern.compile("(?<=[0-9]) ?[:\\u0903\\u0983\\uFF1A] ?(?=[0-9])");

  private static final Map<String, Integer> NUMBERS =
      meaning(Key.TYPED_HOURS, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

  /** By how many minutes an hour is meant earlier or later. */
  private static final Map<String, Integer> BESIDE = meaning(Key.TYPED_BESIDE, -15, 15, 30);

  /** Half hours with a name of their own, in minutes. */
  private static final Map<String, Integer> NAMED = meaning(Key.TYPED_HALVES, 90, 150);

  private static final Map<String, Integer> WHOLE = meaning(Key.TYPED_WHOLE, 0, NOON * HOUR);
  private static final Map<String, Integer> PARTS = meaning(Key.TYPED_PARTS, 0, 1, 2, 3);

  /** Numbers that can only be of minutes. */
  private static final Map<String, Integer> MINUTES =
      meaning(Key.TYPED_MINUTES, 15, 20, 25, 30, 35, 40, 45, 50, 55);

  /** What is written in one with the number of an hour. */
  private static final Set<String> COUNTING = words(Key.TYPED_COUNTING);

  private static final Set<String> OF_HOURS = words(Key.TYPED_OF_HOURS);
  private static final Set<String> OF_MINUTES = words(Key.TYPED_OF_MINUTES);
  private static final Set<String> BETWEEN = words(Key.TYPED_BETWEEN);
  private static final Set<String> NEXT_TO_NUMBERS = Set.of("am", "pm");

  /** A part of the day. */
  private enum Part {
    MORNING,
    MIDDAY,
    EVENING,
    NIGHT;

    static Optional<Part> of(String word) {
      return Optional.ofNullable(PARTS.get(word)).map(part -> values()[part]);
    }

    /** True when the hours of this part, from 1 to 12, are those after noon. */
    private boolean isLate(int hour) {
      return switch (this) {
        case MORNING -> false;
        case MIDDAY -> hour == NOON || hour < NOON / 2;
        case EVENING -> true;
        case NIGHT -> hour != NOON && hour >= NOON / 2;
      };
    }

    int of(int hour) {
      return hour % NOON + (isLate(hour) ? NOON : 0);
    }
  }

  /**
   * A piece of what was typed.
   *
   * @param hour -1 for a word
   * @param minute -1 when none is named
   */
  private record Token(int hour, int minute, String word) {

    static final Token END = new Token(-1, -1, COMMA);

    boolean isNumber() {
      return hour >= 0;
    }

    boolean isIn(Set<String> words) {
      return words.contains(word);
    }
  }

  private final List<Token> tokens;
  private final SortedSet<LocalTime> times = new TreeSet<>();
  private int at;
  private @Nullable Part part;
  private boolean isNamed;

  private SpokenTimes(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The times that somebody has typed; empty when anything of it is not understood.
   *
   * @param words with digits 0 to 9
   */
  static Optional<SortedSet<LocalTime>> in(String words) {
    String clock = COLON.matcher(normal(words)).replaceAll(":");
    String plain = clock.replace("a.m.", "am").replace("p.m.", "pm");
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(plain.strip());
    int end = 0;
    while (token.find() && token.start() == end) {
      end = token.end();
      tokens.add(token(token));
    }
    tokens.replaceAll(SpokenTimes::minutes);
    return end < plain.strip().length() ? Optional.empty() : new SpokenTimes(tokens).all();
  }

  private static Token token(Matcher token) {
    if (token.group(1) == null) {
      return new Token(-1, -1, token.group(3) == null ? COMMA : token.group(3));
    }
    int minute = token.group(2) == null ? -1 : Integer.parseInt(token.group(2));
    return new Token(Integer.parseInt(token.group(1)), minute, "");
  }

  /** Minutes in words as those in digits. */
  private static Token minutes(Token token) {
    @Nullable Integer minutes = MINUTES.get(token.word());
    return minutes == null ? token : new Token(minutes, -1, "");
  }

  private Optional<SortedSet<LocalTime>> all() {
    while (at < tokens.size()) {
      if (!isOneMore()) {
        return Optional.empty();
      }
    }
    return Optional.of(times).filter(found -> !found.isEmpty());
  }

  /** Reads a time or what stands before and between times; false for what is neither. */
  private boolean isOneMore() {
    Token next = peek(0);
    if (next.isNumber()) {
      return hour(0);
    }
    String word = next.word();
    at++;
    if (isBetween(next)) {
      return true;
    }
    if (WHOLE.containsKey(word)) {
      return at(WHOLE.get(word));
    }
    Optional<Part> named = Part.of(word);
    if (named.isPresent()) {
      part = isNamed ? part : named.get(); // of two in a row the first says more
      isNamed = true;
      return true;
    }
    if (BESIDE.containsKey(word)) {
      return hour(BESIDE.get(word));
    }
    Optional<Integer> half = counted(word, NAMED);
    if (half.isPresent()) {
      return said(half.get() / HOUR, half.get() % HOUR, 0, true);
    }
    at--;
    return hour(0);
  }

  /** An hour in digits or in words, with its minutes. */
  private boolean hour(int beside) {
    Token first = peek(0);
    Optional<Integer> hour =
        first.isNumber() ? Optional.of(first.hour()) : counted(first.word(), NUMBERS);
    at++;
    return hour.isPresent() && said(hour.get(), first.minute(), beside, !first.isNumber());
  }

  /**
   * A time, by its hour.
   *
   * @param counted true when a number behind it can only be of minutes
   */
  private boolean said(int hour, int stated, int beside, boolean counted) {
    int minute = stated;
    boolean named = skip(OF_HOURS) || counted;
    if (named && minute < 0 && isMinute()) {
      minute = peek(0).hour();
      at++;
      boolean unused = skip(OF_MINUTES) || skip(OF_HOURS);
    } else if (minute >= 0) {
      boolean unused = skip(OF_MINUTES);
    }
    Optional<Part> behind = behind();
    @Nullable Part own = behind.orElse(part);
    boolean ofMorning = own == Part.MORNING && (isNamed || behind.isPresent());
    isNamed = false;
    if (hour >= 24 || minute >= HOUR || (hour > NOON && ofMorning)) {
      return false;
    }
    int ofDay = own == null || hour > NOON || hour == 0 ? hour : own.of(hour);
    return at(ofDay * HOUR + Math.max(0, minute) + beside);
  }

  /** True when a number is of minutes, and not the hour of another time. */
  private boolean isMinute() {
    return peek(0).isNumber()
        && peek(0).minute() < 0
        && !peek(1).isIn(OF_HOURS)
        && !peek(1).isIn(NEXT_TO_NUMBERS);
  }

  /** The part of the day that is named behind a time, and not before another. */
  private Optional<Part> behind() {
    Token next = peek(0);
    boolean last = next.isIn(NEXT_TO_NUMBERS) || isBetween(peek(1));
    Optional<Part> behind = last ? Part.of(next.word()) : Optional.empty();
    at += behind.isPresent() ? 1 : 0;
    return behind;
  }

  private boolean at(int minutes) {
    times.add(LocalTime.MIN.plusMinutes(Math.floorMod(minutes, DAY)));
    return true;
  }

  private boolean skip(Set<String> words) {
    int from = at;
    while (at < tokens.size() && peek(0).isIn(words)) {
      at++;
    }
    return at > from;
  }

  private static boolean isBetween(Token token) {
    return token.word().equals(COMMA) || token.isIn(BETWEEN);
  }

  private Token peek(int further) {
    return at + further < tokens.size() ? tokens.get(at + further) : Token.END;
  }

  private static Optional<Integer> counted(String word, Map<String, Integer> numbers) {
    return Stream.concat(
            Stream.of(word),
            COUNTING.stream()
                .filter(word::endsWith)
                .map(end -> word.substring(0, word.length() - end.length())))
        .flatMap(bare -> Optional.ofNullable(numbers.get(bare)).stream())
        .findFirst();
  }

  /** One way to write what Unicode lets people write in several. */
  static String normal(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The words of a key in all languages; groups of them stand between commas. */
  static Set<String> words(Key key) {
    Set<String> words = new HashSet<>();
    for (Language language : Language.values()) {
      words.addAll(List.of(normal(Messages.in(language).get(key)).split("[ ,]", -1)));
    }
    return Set.copyOf(words);
  }

  /** What the groups of words of a key mean. */
  static Map<String, Integer> meaning(Key key, int... values) {
    Map<String, Integer> meaning = new HashMap<>();
    for (Language language : Language.values()) {
      String[] groups = normal(Messages.in(language).get(key)).split(",", -1);
      for (int i = 0; i < groups.length; i++) {
        for (String word : groups[i].split(" ", -1)) {
          meaning.put(word, values[i]);
        }
      }
    }
    return Map.copyOf(meaning);
  }
}
