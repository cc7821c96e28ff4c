package org.sutro.bot.newsroom;

import org.sutro.bot.chat.Country;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** What of a plan was changed, in the words of the button that does it. */
final class PlanWords {

  private PlanWords() {}

  /**
   * The words for a change.
   *
   * @param choice short name of a change, as {@link PlanChange} and the log have it
   */
  static String of(String choice, Messages messages) {
    int joint = choice.indexOf('-');
    String what = joint < 0 ? choice : choice.substring(0, joint);
    String value = joint < 0 ? "" : choice.substring(joint + 1);
    return switch (what) {
      case "country" ->
          Country.of(value).map(country -> messages.get(country.label())).orElse(value);
      case "clear" -> of(value, messages);
      case "day", "date", "time", "zone" -> messages.get(Key.BUTTON_DIGEST_WHEN);
      case "items" -> messages.get(Key.BUTTON_DIGEST_WHAT);
      case "topic", "alltopics" -> messages.get(Key.BUTTON_DIGEST_TOPICS);
      case "source", "allsources" -> messages.get(Key.BUTTON_DIGEST_SOURCES);
      case "in" -> messages.get(Key.BUTTON_DIGEST_IN);
      case "out" -> messages.get(Key.BUTTON_DIGEST_OUT);
      case "header" -> messages.get(Key.BUTTON_DIGEST_HEADER);
      case "footer" -> messages.get(Key.BUTTON_DIGEST_FOOTER);
      case "lang" -> messages.get(Key.BUTTON_DIGEST_LOOK);
      case "whole" -> messages.get(Key.BUTTON_DIGEST_WHOLE);
      case "folded" -> messages.get(Key.BUTTON_DIGEST_FOLDED);
      case "sections" -> messages.get(Key.BUTTON_DIGEST_SECTIONS);
      case "hashtags" -> messages.get(Key.BUTTON_DIGEST_HASHTAGS);
      case "silent" -> messages.get(Key.BUTTON_DIGEST_SILENT);
      case "pin" -> messages.get(Key.BUTTON_DIGEST_PIN);
      case "thread" -> messages.get(Key.DIGEST_WHICH_TOPIC);
      case "previews" -> messages.get(Key.BUTTON_DIGEST_PREVIEWS);
      case "onlynew" -> messages.get(Key.BUTTON_DIGEST_ONLY_NEW);
      case "alone" -> messages.get(Key.BUTTON_DIGEST_ALONE);
      case "byany" -> messages.get(Key.BUTTON_DIGEST_BY_ANY);
      case "byme" -> messages.get(Key.BUTTON_DIGEST_BY_ME);
      default -> choice;
    };
  }
}
