package org.sutro.bot.newsroom;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.sutro.article.Language;
import org.sutro.bot.chat.Country;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Topic;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;

/** What of a plan was changed, and from what to what, in words. */
final class PlanWords {

  private static final int MAX_VALUE = 60;

  private PlanWords() {}

  /**
   * The words for a change.
   *
   * @param detail as {@link PlanDifference} writes it; older logs only say of what
   */
  static String of(String detail, Messages messages) {
    List<String> lines = detail.lines().toList();
    String first = lines.isEmpty() ? "" : lines.getFirst();
    String what = (first.startsWith("clear-") ? first.substring(6) : first).split("-", 2)[0];
    String label = label(what, messages);
    if (lines.size() == 2 && lines.getLast().length() == 1) {
      boolean on = lines.getLast().equals("+");
      return messages.get(on ? Key.DIGEST_SWITCHED_ON : Key.DIGEST_SWITCHED_OFF, label);
    }
    String gone = values(what, '-', lines, messages);
    String come = values(what, '+', lines, messages);
    if (gone.isEmpty() && come.isEmpty()) {
      return label;
    }
    return label
        + ": "
        + (come.isEmpty() ? "− " + gone : gone.isEmpty() ? "+ " + come : gone + " → " + come);
  }

  private static String values(String what, char sign, List<String> lines, Messages messages) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.length() > 1 && line.charAt(0) == sign)
        .map(line -> Label.of(value(what, line.substring(1), messages), MAX_VALUE))
        .collect(Collectors.joining(", "));
  }

  private static String label(String what, Messages messages) {
    return switch (what) {
      case "day", "date", "time", "zone" -> messages.get(Key.BUTTON_DIGEST_WHEN);
      case "country", "items" -> messages.get(Key.BUTTON_DIGEST_WHAT);
      case "topic", "alltopics" -> messages.get(Key.BUTTON_DIGEST_TOPICS);
      case "source", "allsources" -> messages.get(Key.BUTTON_DIGEST_SOURCES);
      case "in" -> messages.get(Key.BUTTON_DIGEST_IN);
      case "out" -> messages.get(Key.BUTTON_DIGEST_OUT);
      case "header" -> messages.get(Key.BUTTON_DIGEST_HEADER);
      case "footer" -> messages.get(Key.BUTTON_DIGEST_FOOTER);
      case "lang", "quotes", "whole", "folded" -> messages.get(Key.BUTTON_DIGEST_LOOK);
      case "sections" -> messages.get(Key.BUTTON_DIGEST_SECTIONS);
      case "hashtags" -> messages.get(Key.BUTTON_DIGEST_HASHTAGS);
      case "silent" -> messages.get(Key.BUTTON_DIGEST_SILENT);
      case "pin" -> messages.get(Key.BUTTON_DIGEST_PIN);
      case "thread" -> messages.get(Key.DIGEST_WHICH_TOPIC);
      case "previews" -> messages.get(Key.BUTTON_DIGEST_PREVIEWS);
      case "onlynew" -> messages.get(Key.BUTTON_DIGEST_ONLY_NEW);
      case "release", "alone", "byany", "byme" -> messages.get(Key.BUTTON_DIGEST_POST);
      default -> what;
    };
  }

  private static String value(String what, String code, Messages messages) {
    return switch (what) {
      case "country" -> Country.of(code).map(one -> messages.get(one.label())).orElse(code);
      case "topic" ->
          Topic.of(code).map(one -> messages.get(SelectionPages.label(one))).orElse(code);
      case "day" -> day(code, messages);
      case "time" -> messages.time(LocalTime.parse(code));
      case "zone" -> PlanText.place(code, messages);
      case "items" -> messages.number(Integer.parseInt(code));
      case "lang" -> Messages.in(Language.ofTag(code)).get(Key.LANGUAGE_NAME);
      case "quotes" -> messages.get(quotes(Plan.Length.valueOf(code)));
      case "release" -> messages.get(release(code));
      case "thread" -> "#" + code;
      default -> code;
    };
  }

  private static String day(String code, Messages messages) {
    return code.startsWith("of ")
        ? PlanText.date(Integer.parseInt(code.substring(3)), messages)
        : PlanText.weekday(Integer.parseInt(code), messages);
  }

  /** How much of the quotes is shown. */
  static Key quotes(Plan.Length length) {
    return switch (length) {
      case WHOLE -> Key.BUTTON_DIGEST_WHOLE;
      case FOLDED -> Key.BUTTON_DIGEST_FOLDED;
    };
  }

  private static Key release(String code) {
    return switch (code) {
      case "alone" -> Key.BUTTON_DIGEST_ALONE;
      case "byany" -> Key.BUTTON_DIGEST_BY_ANY;
      default -> Key.DIGEST_BY_ONE;
    };
  }
}
