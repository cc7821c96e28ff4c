package org.sutro.bot.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.article.Language;

/**
 * {@link Tap}s as the bytes a button carries: {@code 1:<letter>:<argument>}, in ASCII and at most
 * 64 long. The number in front is the version of this code; a button of any other version is {@link
 * Tap.Stale}.
 */
public final class TapCode {

  /** Most bytes a button holds. */
  public static final int MAX_BYTES = 64;

  private static final Pattern FORM = Pattern.compile("1:([cudxls]):([a-z0-9]{0,16})");
  private static final Tap STALE = new Tap.Stale();

  private TapCode() {}

  /** The button's bytes. */
  public static String encode(Tap tap) {
    return switch (tap) {
      case Tap.Context context -> "1:c:" + context.answer();
      case Tap.Rate(AnswerId answer, Thumb thumb) -> (thumb == Thumb.UP ? "1:u:" : "1:d:") + answer;
      case Tap.Example example -> "1:x:" + example.number();
      case Tap.Speak speak -> "1:l:" + speak.language().tag();
      case Tap.Stale stale -> "1:s:";
    };
  }

  /** What the bytes mean; {@link Tap.Stale} for anything that {@link #encode} would not write. */
  public static Tap decode(String data) {
    Matcher form = FORM.matcher(data);
    if (!form.matches()) {
      return STALE;
    }
    String argument = form.group(2);
    Tap tap =
        switch (form.group(1)) {
          case "x" -> example(argument);
          case "l" -> speak(Language.ofTag(argument));
          default ->
              AnswerId.isOne(argument) ? onAnswer(form.group(1), new AnswerId(argument)) : STALE;
        };
    return encode(tap).equals(data) ? tap : STALE;
  }

  private static Tap example(String argument) {
    boolean known =
        argument.length() == 1
            && argument.charAt(0) >= '1'
            && argument.charAt(0) <= '0' + Tap.EXAMPLES;
    return known ? new Tap.Example(argument.charAt(0) - '0') : STALE;
  }

  private static Tap speak(Language language) {
    return language == Language.OTHER ? STALE : new Tap.Speak(language);
  }

  private static Tap onAnswer(String letter, AnswerId answer) {
    return switch (letter) {
      case "c" -> new Tap.Context(answer);
      case "u" -> new Tap.Rate(answer, Thumb.UP);
      case "d" -> new Tap.Rate(answer, Thumb.DOWN);
      default -> STALE;
    };
  }
}
