package org.sutro.bot.newsroom;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sutro.article.Language;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/**
 * A channel's own words around an edition. In braces may stand what is another in each: its day, or
 * what the channel is called.
 */
final class FrameWords {

  private static final Pattern PLACE = Pattern.compile("\\{\\s*([^{}\\n]{1,40}?)\\s*\\}");

  private FrameWords() {}

  /** Asks for such words, or asks again; says what can be put in. */
  static String asked(Key key, Messages messages, Object... more) {
    Stream<Object> names =
        Stream.of(Key.FRAME_DATE, Key.FRAME_CHANNEL)
            .map(name -> "{" + messages.get(name).split(" ", 2)[0] + "}");
    return messages.get(key, Stream.concat(names, Stream.of(more)).toArray());
  }

  /** What stands in braces and means nothing here; empty when there is none. */
  static Optional<String> unknown(String words) {
    return PLACE
        .matcher(words)
        .results()
        .filter(place -> what(place.group(1)).isEmpty())
        .map(place -> place.group())
        .findFirst();
  }

  /** The words for an edition of a day. */
  static String of(String words, Series series, LocalDate day, Messages messages) {
    return PLACE
        .matcher(words)
        .replaceAll(place ->
            Matcher.quoteReplacement(
                what(place.group(1))
                    .map(
                        what -> what == Key.FRAME_DATE ? messages.date(day) : series.home().title())
                    .orElse(place.group())));
  }

  private static Optional<Key> what(String name) {
    return Stream.of(Key.FRAME_DATE, Key.FRAME_CHANNEL)
        .filter(key ->
            Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Messages.in(language).get(key).split(" ", -1)))
                .anyMatch(one -> normal(one).equals(normal(name))))
        .findFirst();
  }

  /** Of what Unicode lets people write in several ways one. */
  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
