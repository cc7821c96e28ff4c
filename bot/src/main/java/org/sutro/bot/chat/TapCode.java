package org.sutro.bot.chat;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.article.Language;
import org.sutro.bot.digest.SeriesId;

/**
 * {@link Tap}s as the bytes a button carries: {@code 1:<letter>:<argument>} and, where there is
 * more to say, {@code :<argument>}, in ASCII and at most 64 long. The number in front is the
 * version of this code; a button of any other version is {@link Tap.Stale}.
 */
public final class TapCode {

  /** Most bytes a button holds. */
  public static final int MAX_BYTES = 64;

  private static final Pattern FORM =
      Pattern.compile("1:([a-zA-Z]):([a-z0-9]{0,16})(?::([a-z0-9-]{1,40}))?");
  private static final String SURE = "yes";
  private static final String UNSURE = "no";
  private static final Tap STALE = new Tap.Stale();

  /** What a button does with an answer, by its letter. */
  private static final Map<String, Function<AnswerId, Tap>> OF_ANSWER =
      Map.ofEntries(
          entry("A", answer -> new Tap.Buttons(answer, true)),
          entry("F", answer -> new Tap.Buttons(answer, false)),
          entry("a", Tap.Again::new),
          entry("b", Tap.Countries::new),
          entry("c", Tap.Context::new),
          entry("d", answer -> new Tap.Rate(answer, Thumb.DOWN)),
          entry("f", Tap.Foreign::new),
          entry("m", Tap.More::new),
          entry("n", Tap.Newest::new),
          entry("p", Tap.Proof::new),
          entry("u", answer -> new Tap.Rate(answer, Thumb.UP)),
          entry("w", Tap.Who::new));

  private TapCode() {}

  /** The button's bytes. */
  public static String encode(Tap tap) {
    return switch (tap) {
      case Tap.Again again -> "1:a:" + again.answer();
      case Tap.Context context -> "1:c:" + context.answer();
      case Tap.Countries countries -> "1:b:" + countries.answer();
      case Tap.More more -> "1:m:" + more.answer();
      case Tap.Newest newest -> "1:n:" + newest.answer();
      case Tap.Who who -> "1:w:" + who.answer();
      case Tap.Only(AnswerId answer, Country country) -> "1:o:" + answer + ":" + country.sense();
      case Tap.Page(AnswerId answer, int number) -> "1:g:" + answer + ":" + number;
      case Tap.Foreign foreign -> "1:f:" + foreign.answer();
      case Tap.Proof proof -> "1:p:" + proof.answer();
      case Tap.Buttons(AnswerId answer, boolean all) -> (all ? "1:A:" : "1:F:") + answer;
      case Tap.Rate(AnswerId answer, Thumb thumb) -> (thumb == Thumb.UP ? "1:u:" : "1:d:") + answer;
      case Tap.Example example -> "1:x:" + example.number();
      case Tap.Speak speak -> "1:l:" + speak.language().tag();
      case Tap.Latest latest -> "1:k::" + latest.country().sense();
      case Tap.Timeline(String sense, int page) -> "1:t:" + page + ":" + sense;
      case Tap.Choose choose -> "1:e::" + choose.option().code();
      case Tap.Forget forget -> "1:z::" + (forget.sure() ? SURE : UNSURE);
      case Tap.OfSeries(SeriesId series, String choice) -> "1:i:" + series.code() + ":" + choice;
      case Tap.OfIssue(long issue, int seen, String act) ->
          "1:j:" + issue + ":" + Integer.toHexString(seen) + "-" + act;
      case Tap.Await await -> "1:h:" + await.answer();
      case Tap.Pursue pursue -> "1:r:" + pursue.answer();
      case Tap.News news -> "1:q::" + news.country().sense();
      case Tap.Follows follows -> "1:v:";
      case Tap.Unfollow unfollow -> "1:y:" + unfollow.follow();
      case Tap.Stale stale -> "1:s:";
    };
  }

  /** What the bytes mean; {@link Tap.Stale} for anything that {@link #encode} would not write. */
  public static Tap decode(String data) {
    Matcher form = FORM.matcher(data);
    if (!form.matches()) {
      return STALE;
    }
    try {
      String more = form.group(3) == null ? "" : form.group(3);
      Tap tap = decode(form.group(1), form.group(2), more);
      return encode(tap).equals(data) ? tap : STALE;
    } catch (IllegalArgumentException e) {
      return STALE; // the form is right, but there is no such example, answer or language
    }
  }

  private static Tap decode(String letter, String argument, String more) {
    Function<AnswerId, Tap> ofAnswer = OF_ANSWER.get(letter);
    if (ofAnswer != null) {
      return ofAnswer.apply(new AnswerId(argument));
    }
    return switch (letter) {
      case "x" -> new Tap.Example(Integer.parseInt(argument));
      case "l" -> new Tap.Speak(Language.ofTag(argument));
      case "g" -> new Tap.Page(new AnswerId(argument), Integer.parseInt(more));
      case "o" ->
          Country.of(more).<Tap>map(c -> new Tap.Only(new AnswerId(argument), c)).orElse(STALE);
      case "e" -> Option.of(more).<Tap>map(Tap.Choose::new).orElse(STALE);
      case "z" -> new Tap.Forget(more.equals(SURE));
      case "h" -> new Tap.Await(new AnswerId(argument));
      case "r" -> new Tap.Pursue(new AnswerId(argument));
      case "q" -> Country.of(more).<Tap>map(Tap.News::new).orElse(STALE);
      case "v" -> new Tap.Follows();
      case "y" -> new Tap.Unfollow(new AnswerId(argument));
      case "k" -> Country.of(more).<Tap>map(Tap.Latest::new).orElse(STALE);
      case "t" -> new Tap.Timeline(more, Integer.parseInt(argument));
      case "i" ->
          SeriesId.of(argument).<Tap>map(series -> new Tap.OfSeries(series, more)).orElse(STALE);
      case "j" -> ofIssue(Long.parseLong(argument), more);
      default -> STALE;
    };
  }

  private static Tap ofIssue(long issue, String more) {
    int joint = more.indexOf('-');
    return joint < 0
        ? STALE
        : new Tap.OfIssue(
            issue,
            Integer.parseUnsignedInt(more.substring(0, joint), 16),
            more.substring(joint + 1));
  }
}
