package org.sutro.bot.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of all settings. */
final class Options {

  static final Option<Path> DATA = new Option<>("data", "SUTRO_DATA", "data", Options::path);
  static final Option<ZoneId> TIME_ZONE =
      new Option<>("time-zone", "SUTRO_TIME_ZONE", "Asia/Dhaka", Options::zone);
  static final Option<Starter> STARTER =
      new Option<>("starter", "SUTRO_STARTER", "auto", oneOf(Starter.class));
  static final Option<LogLevel> LOG = new Option<>("log", "SUTRO_LOG", null, oneOf(LogLevel.class));
  static final Option<Secret> TOKEN =
      new Option<>("telegram.token", "SUTRO_BOT_TOKEN", null, Options::token);
  static final Option<URI> API =
      new Option<>(
          "telegram.api", "SUTRO_TELEGRAM_API", "https://api.telegram.org", Options::address);
  static final Option<Integer> POLL_TIMEOUT =
      new Option<>("telegram.poll-timeout", "SUTRO_TELEGRAM_POLL_TIMEOUT", "50", between(1, 50));
  static final Option<Integer> TRY_PORT =
      new Option<>("try.port", "SUTRO_TRY_PORT", "8642", between(1, 65535));

  static final List<Option<?>> ALL =
      List.of(DATA, TIME_ZONE, STARTER, LOG, TOKEN, API, POLL_TIMEOUT, TRY_PORT);

  private Options() {}

  static Settings settings(Values values) {
    return new Settings(
        values.of(DATA),
        values.of(TIME_ZONE),
        values.of(STARTER),
        values.ofOptional(LOG),
        new Settings.Telegram(
            values.ofOptional(TOKEN), values.of(API), Duration.ofSeconds(values.of(POLL_TIMEOUT))),
        values.of(TRY_PORT));
  }

  private static Path path(String text, Path base) {
    try {
      return base.resolve(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("\"" + text + "\" can't be the name of a folder", e);
    }
  }

  private static ZoneId zone(String text, Path base) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time zone; write it as in Asia/Dhaka", e);
    }
  }

  private static Secret token(String text, Path base) {
    Secret token = new Secret(text);
    if (!TelegramForm.isToken(token)) {
      throw new IllegalArgumentException(
          "this is no bot token (not shown); copy the line that @BotFather gave you, as in 123456789:AbC...");
    }
    return token;
  }

  private static URI address(String text, Path base) {
    String wanted = "\"" + text + "\" is no address; write it as in https://api.telegram.org";
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(wanted, e);
    }
    if (!TelegramForm.isAddress(uri)) {
      throw new IllegalArgumentException(wanted);
    }
    return uri;
  }

  private static Option.Reader<Integer> between(int least, int most) {
    return (text, base) -> {
      if (text.matches("[0-9]{1,6}")) {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      }
      throw new IllegalArgumentException(
          "\"" + text + "\" is no number from " + least + " to " + most);
    };
  }

  private static <E extends Enum<E>> Option.Reader<E> oneOf(Class<E> type) {
    return (text, base) ->
        Arrays.stream(type.getEnumConstants())
            .filter(value -> word(value).equals(text))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("\"" + text + "\" is none of " + words(type)));
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Options::word)
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
