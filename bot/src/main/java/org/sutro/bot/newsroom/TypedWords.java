package org.sutro.bot.newsroom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Schedule;
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
  private static final Pattern COMMA = Pattern.compile("[,،;\\n]+");

  private TypedWords() {}

  /** What to say to somebody whose words can't be taken. */
  static String refusal(String field, String words, Messages messages) {
    return switch (field) {
      case "times" -> messages.get(Key.DIGEST_NO_TIMES, messages.number(Schedule.MOST_TIMES));
      case "zone" -> messages.get(Key.DIGEST_NO_ZONE);
      case "header", "footer" ->
          FrameWords.unknown(words)
              .map(what -> FrameWords.asked(Key.DIGEST_NO_PLACE, messages, what))
              .orElseGet(() -> tooLong(messages));
      default -> tooLong(messages);
    };
  }

  private static String tooLong(Messages messages) {
    return messages.get(
        Key.DIGEST_TOO_LONG, messages.number(Plan.MAX_FRAME), messages.number(Plan.MOST_KEYWORDS));
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
  static Optional<Plan> in(Plan plan, String field, String words) {
    Plan.Keywords keywords = plan.selection().keywords();
    Plan.Frame frame = plan.look().frame();
    try {
      return switch (field) {
        case "in" ->
            Optional.of(PlanChange.with(plan, new Plan.Keywords(split(words), keywords.out())));
        case "out" ->
            Optional.of(PlanChange.with(plan, new Plan.Keywords(keywords.in(), split(words))));
        case "header" ->
            framed(words).map(text -> PlanChange.with(plan, new Plan.Frame(text, frame.footer())));
        case "footer" ->
            framed(words).map(text -> PlanChange.with(plan, new Plan.Frame(frame.header(), text)));
        case "times" -> TypedTimes.times(words).map(times -> PlanChange.with(plan, times));
        case "zone" -> TypedTimes.zone(words).map(zone -> PlanChange.with(plan, zone));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // too many, or too long
    }
  }

  /** Empty for words in which nobody knows what to put in. */
  private static Optional<String> framed(String words) {
    return Optional.of(words.strip()).filter(text -> FrameWords.unknown(text).isEmpty());
  }

  private static List<String> split(String words) {
    return Arrays.stream(COMMA.split(words, -1))
        .map(word -> Label.of(word, MAX_KEYWORD))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
