package org.sutro.bot.render;

import java.util.regex.Pattern;

/**
 * Titles and names from outside, made fit for one line: no control character, no character that
 * turns the reading direction round, nothing invisible. Never used on a quote.
 */
public final class Label {

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Everything without width, but not the two joiners. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}&&[^\u200c\u200d]]+");

  /**
   * Joiners mean something beside Indic letters (র‍্যাব) and between emoji, and hide things
   * everywhere else.
   */
  private static final Pattern IDLE_JOINER =
      Pattern.compile(
          "(?<![\\p{IsBengali}\\p{IsDevanagari}\\p{So}\\ufe0f])[\u200c\u200d]+|[\u200c\u200d]+(?=\\s|$)");

  private Label() {}

  /**
   * The label of a raw title or name.
   *
   * @param limit most UTF-16 units, above 1; what is longer ends in an ellipsis
   * @return possibly empty
   */
  public static String of(String raw, int limit) {
    String visible = INVISIBLE.matcher(WHITE_SPACE.matcher(raw).replaceAll(" ")).replaceAll("");
    String line = IDLE_JOINER.matcher(visible).replaceAll("").strip();
    if (line.length() <= limit) {
      return line;
    }
    int space = line.lastIndexOf(' ', limit - 1);
    int cut = space > limit / 2 ? space : Math.max(0, Borders.lastGrapheme(line, 0, limit - 1));
    return line.substring(0, cut).strip() + "…";
  }
}
