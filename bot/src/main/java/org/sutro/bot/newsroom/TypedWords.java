package org.sutro.bot.newsroom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;

/**
 * Words that somebody types for a plan: keywords, what stands above and below an edition, times and
 * a zone.
 */
final class TypedWords {

  private static final Set<String> FIELDS =
      Set.of("in", "out", "header", "footer", "times", "zone");
  private static final int MAX_KEYWORD = 40;
  private static final int MOST_TYPED = 4096;
  private static final Pattern COMMA = Pattern.compile("[,،;\\n]+");

  private TypedWords() {}

  /** What to say to somebody whose words can't be taken. */
  static String refusal(Series series, String field, String words, Messages messages) {
    return switch (field) {
      case "times" -> messages.get(Key.DIGEST_NO_TIMES, messages.number(mostTimes(series)));
      case "zone" -> messages.get(Key.DIGEST_NO_ZONE);
      case "header", "footer" ->
          FrameWords.unknown(words)
              .map(what -> FrameWords.asked(Key.DIGEST_NO_PLACE, messages, what))
              .orElseGet(() -> messages.get(Key.DIGEST_TOO_LONG, messages.number(Plan.MAX_FRAME)));
      default ->
          messages.get(
              Key.DIGEST_NO_KEYWORDS,
              messages.number(MAX_KEYWORD),
              messages.number(Plan.MOST_KEYWORDS),
              messages.get(Key.BUTTON_DIGEST_NOT_NOW));
    };
  }

  /** What a plan has in a field of words now; empty when that is nothing. */
  static String now(Plan plan, String field) {
    return switch (field) {
      case "in" -> String.join(", ", plan.selection().keywords().in());
      case "out" -> String.join(", ", plan.selection().keywords().out());
      case "header" -> plan.look().frame().header();
      case "footer" -> plan.look().frame().footer();
      default -> ""; // the page before has it
    };
  }

  /** True for something of a plan that is typed. */
  static boolean areOf(String field) {
    return FIELDS.contains(field);
  }

  /**
   * The plan with words in a field; empty when there are too many, or no such field.
   *
   * @param words empty to clear it
   */
  static Optional<Plan> in(Series series, String field, String words) {
    Plan plan = series.plan();
    Plan.Keywords keywords = plan.selection().keywords();
    Plan.Frame frame = plan.look().frame();
    try {
      return switch (field) {
        case "in" ->
            keywords(words).map(in -> PlanChange.with(plan, new Plan.Keywords(in, keywords.out())));
        case "out" ->
            keywords(words)
                .map(out -> PlanChange.with(plan, new Plan.Keywords(keywords.in(), out)));
        case "header" ->
            framed(words).map(text -> PlanChange.with(plan, new Plan.Frame(text, frame.footer())));
        case "footer" ->
            framed(words).map(text -> PlanChange.with(plan, new Plan.Frame(frame.header(), text)));
        case "times" -> when(series, words);
        case "zone" -> TypedTimes.zone(words).map(zone -> PlanChange.with(plan, zone));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // too many, or too long
    }
  }

  /** At other times, on other days, or both. */
  private static Optional<Plan> when(Series series, String words) {
    SpokenDays.Found found = SpokenDays.in(TypedTimes.ascii(words));
    Optional<Plan> on =
        found
            .days()
            .map(days -> PlanChange.days(series, days))
            .orElseGet(() -> Optional.of(series.plan()));
    return found.days().isPresent() && found.rest().isBlank()
        ? on
        : TypedTimes.times(found.rest())
            .filter(times -> times.size() <= mostTimes(series))
            .flatMap(times -> on.map(plan -> PlanChange.with(plan, times)));
  }

  private static int mostTimes(Series series) {
    return PlanChange.isOfSeveral(series) ? Schedule.MOST_TIMES : 1;
  }

  /** Empty for words in which nobody knows what to put in. */
  private static Optional<String> framed(String words) {
    return Optional.of(words.strip()).filter(text -> FrameWords.unknown(text).isEmpty());
  }

  /** Empty for a question, or a sentence: it was not meant for a keyword, and no article has it. */
  private static Optional<List<String>> keywords(String words) {
    List<String> all =
        Arrays.stream(COMMA.split(words, -1))
            .map(word -> Label.of(word, MOST_TYPED))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    boolean fit = all.stream().allMatch(word -> word.length() <= MAX_KEYWORD);
    return fit && !words.contains("?") ? Optional.of(all) : Optional.empty();
  }
}
