package org.sutro.bot.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms of values there are. */
final class Forms {

  private static final String ANYTHING = "\\S";

  private Forms() {}

  /** The name of a file or folder. */
  static Form<Path> path() {
    return new Form<>(
        new Form.Shape.Text(ANYTHING),
        (text, base) -> {
          try {
            return base.resolve(text);
          } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" can't be the name of a folder", e);
          }
        });
  }

  static Form<ZoneId> zone() {
    return new Form<>(
        new Form.Shape.Text(ANYTHING),
        (text, base) -> {
          try {
            return ZoneId.of(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                "\"" + text + "\" is no time zone; write it as in Asia/Dhaka", e);
          }
        });
  }

  /** A time of day, as in 03:30. */
  static Form<LocalTime> timeOfDay() {
    return new Form<>(
        new Form.Shape.Text("^([01][0-9]|2[0-3]):[0-5][0-9]$"),
        (text, base) -> {
          try {
            return LocalTime.parse(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                "\"" + text + "\" is no time of day; write it as in 03:30", e);
          }
        });
  }

  /** The token of a bot. */
  static Form<Secret> token() {
    return new Form<>(
        new Form.Shape.Hidden(),
        (text, base) -> {
          Secret token = new Secret(text);
          if (!TelegramForm.isToken(token)) {
            throw new IllegalArgumentException(
                "this is no bot token (not shown); copy the line that @BotFather gave you, as in 123456789:AbC...");
          }
          return token;
        });
  }

  /** The address of a Bot API. */
  static Form<URI> address() {
    return new Form<>(new Form.Shape.Text("^https?://[^/?#@]+/?$"), (text, base) -> address(text));
  }

  private static URI address(String text) {
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

  /** Where Telegram brings updates. */
  static Form<URI> hook() {
    return new Form<>(
        new Form.Shape.Text("^https://[^?#@]+$"),
        (text, base) -> {
          String wanted =
              "\""
                  + text
                  + "\" is no address for Telegram; write it as in https://bot.example.org/telegram";
          try {
            URI uri = URI.create(text);
            boolean plain =
                uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && plain) {
              return uri;
            }
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wanted, e);
          }
          throw new IllegalArgumentException(wanted);
        });
  }

  /** What Telegram shows with each update it brings. */
  static Form<Secret> hookSecret() {
    return new Form<>(
        new Form.Shape.Hidden(),
        (text, base) -> {
          if (!text.matches("[A-Za-z0-9_-]{32,256}")) {
            throw new IllegalArgumentException(
                "this is no secret for a webhook (not shown): it takes 32 to 256 of A-Z, a-z, 0-9, _ and -");
          }
          return new Secret(text);
        });
  }

  /** An address of this machine, in figures: a name would have to be looked up. */
  static Form<InetAddress> numericAddress() {
    return new Form<>(
        new Form.Shape.Text("^[0-9a-fA-F:.]+$"),
        (text, base) -> {
          String wanted = "\"" + text + "\" is no address; write it as in 127.0.0.1 or ::1";
          if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException(wanted);
          }
          try {
            return InetAddress.getByName(text);
          } catch (UnknownHostException e) {
            throw new IllegalArgumentException(wanted, e);
          }
        });
  }

  /** Telegram's ids of people, between commas. */
  static Form<Set<Long>> people() {
    return new Form<>(
        new Form.Shape.Text("^[0-9, ]+$"),
        (text, base) -> {
          Set<Long> people = new HashSet<>();
          for (String one : text.split(",", -1)) {
            if (!one.strip().matches("[1-9][0-9]{0,17}")) {
              throw new IllegalArgumentException(
                  "\""
                      + one.strip()
                      + "\" is no id of a person; write it in figures, as in 123456789");
            }
            people.add(Long.valueOf(one.strip()));
          }
          return Set.copyOf(people);
        });
  }

  /** Addresses in figures, each with its port, between commas. */
  static Form<Set<InetSocketAddress>> doors() {
    return new Form<>(
        new Form.Shape.Text("^[0-9a-fA-F:.\\[\\], ]+$"),
        (text, base) -> {
          Set<InetSocketAddress> doors = new HashSet<>();
          for (String door : text.split(",", -1)) {
            int colon = door.lastIndexOf(':');
            String port = door.substring(colon + 1).strip();
            if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
              throw new IllegalArgumentException(
                  "\""
                      + door.strip()
                      + "\" is no address with a port; write it as in 192.168.1.20:8080");
            }
            String host = door.substring(0, colon).strip().replaceAll("^\\[|\\]$", "");
            doors.add(
                new InetSocketAddress(
                    numericAddress().reader().read(host, base), Integer.parseInt(port)));
          }
          return Set.copyOf(doors);
        });
  }

  /** A whole number, both bounds included. */
  static Form<Integer> between(int least, int most) {
    return new Form<>(
        new Form.Shape.Whole(least, most),
        (text, base) -> {
          if (text.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
              return number;
            }
          }
          throw new IllegalArgumentException(
              "\"" + text + "\" is no number from " + least + " to " + most);
        });
  }

  /** The name of one of an enum's constants, in small letters. */
  static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Forms::word).toList();
    return new Form<>(
        new Form.Shape.Words(words),
        (text, base) ->
            Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "\"" + text + "\" is none of " + String.join(", ", words))));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
