package org.sutro.bot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;

final class MessagesTest {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern LETTERS = Pattern.compile("[\\u0900-\\u0963\\u0966-\\u09ff]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{.*?}");

  private static Set<String> placeholders(Messages messages, Key key) {
    return PLACEHOLDER
        .matcher(messages.pattern(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void every_language_has_exactly_the_keys(Language language) {
    Set<String> keys = Arrays.stream(Key.values()).map(Key::property).collect(Collectors.toSet());
    assertThat(Messages.read(language).stringPropertyNames()).isEqualTo(keys);
  }

  @ParameterizedTest
  @EnumSource(Key.class)
  void every_language_says_it_with_the_same_placeholders(Key key) {
    for (Language language : Language.values()) {
      Messages messages = Messages.in(language);
      assertThat(messages.pattern(key)).isNotBlank();
      assertThat(placeholders(messages, key)).isEqualTo(placeholders(Messages.bengali(), key));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Key.class,
      mode = EnumSource.Mode.MATCH_ALL,
      names = "TOAST_.*|SORRY|CONTEXT_GONE")
  void toasts_fit(Key key) {
    for (Language language : Language.values()) {
      assertThat(Messages.in(language).pattern(key)).hasSizeLessThanOrEqualTo(200);
    }
  }

  @Test
  void descriptions_fit_what_telegram_allows() {
    for (Language language : Language.values()) {
      Messages messages = Messages.in(language);
      assertThat(messages.get(Key.BOT_DESCRIPTION)).hasSizeLessThanOrEqualTo(512);
      assertThat(messages.get(Key.BOT_SHORT_DESCRIPTION)).hasSizeLessThanOrEqualTo(120);
    }
  }

  @Test
  void numbers_and_days_are_written_as_in_the_language() {
    LocalDate day = LocalDate.of(2024, 11, 1);
    assertThat(Messages.bengali().date(day)).isEqualTo("১ নভেম্বর ২০২৪");
    assertThat(Messages.in(Language.HINDI).date(day)).isEqualTo("1 नवंबर 2024");
    assertThat(Messages.in(Language.ENGLISH).date(day)).isEqualTo("1 November 2024");
    assertThat(Messages.bengali().number(0)).isEqualTo("০");
    assertThat(Messages.bengali().number(999)).isEqualTo("৯৯৯");
    assertThat(Messages.bengali().number(123_456)).isEqualTo("১,২৩,৪৫৬");
    assertThat(Messages.bengali().number(12_345_678)).isEqualTo("১,২৩,৪৫,৬৭৮");
    assertThat(Messages.in(Language.ENGLISH).number(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void a_stretch_of_days_names_no_month_or_year_twice() {
    LocalDate last = LocalDate.of(2024, 11, 30);
    Messages bengali = Messages.bengali();
    assertThat(bengali.dates(last, last)).isEqualTo("৩০ নভেম্বর ২০২৪");
    assertThat(bengali.dates(last.minusDays(6), last)).isEqualTo("২৪–৩০ নভেম্বর ২০২৪");
    assertThat(bengali.dates(last, last.plusDays(4))).isEqualTo("৩০ নভেম্বর – ৪ ডিসেম্বর ২০২৪");
    assertThat(bengali.dates(last, last.plusDays(32)))
        .isEqualTo("৩০ নভেম্বর ২০২৪ – ১ জানুয়ারি ২০২৫");
  }

  @Test
  void the_last_of_several_things_is_joined_as_in_a_sentence() {
    assertThat(Messages.bengali().list(List.of("ইরান", "চীন", "বেলারুশ")))
        .isEqualTo("ইরান, চীন ও বেলারুশ");
    assertThat(Messages.in(Language.HINDI).list(List.of("ईरान", "चीन"))).isEqualTo("ईरान और चीन");
    assertThat(Messages.in(Language.ENGLISH).list(List.of("Iran"))).isEqualTo("Iran");
    assertThat(Messages.bengali().list(List.of())).isEmpty();
  }

  @Test
  void arguments_are_never_patterns() {
    assertThat(Messages.bengali().get(Key.UNDERSTOOD, "$1 {0} \\"))
        .isEqualTo("আমি বুঝেছি: $1 {0} \\");
    assertThatThrownBy(() -> Messages.bengali().get(Key.UNDERSTOOD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_is_said_outside_the_catalogue() throws IOException {
    Path sources = Path.of(System.getProperty("basedir", "."), "src/main");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> others =
          files.filter(Files::isRegularFile).filter(MessagesTest::mayNotSpeak).toList();
      assertThat(others).hasSizeGreaterThan(100);
      for (Path file : others) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        assertThat(LETTERS.matcher(code).results().map(MatchResult::group))
            .as("words of people's in %s", file)
            .isEmpty();
      }
    }
  }

  /** The catalogue may, and the make-believe Telegram, whose bot has a name. */
  private static boolean mayNotSpeak(Path file) {
    String name = file.getFileName().toString();
    boolean text = name.matches(".*\\.(java|js|html|css|svg|xml)");
    return text && !name.equals("StandinOptions.java");
  }
}
