package org.sutro.bot.chat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Language;
import org.sutro.bot.render.Digits;

/**
 * How a chat wants to be spoken to.
 *
 * @param language the language chosen, null when none was
 * @param digits which digits numbers are written in
 * @param quotes how much is quoted at once
 * @param foreign true when evidence in other languages than the chat's is shown
 * @param times where the people are, and when they want to hear from the bot
 */
public record Choices(
    @Nullable Language language, Digits digits, Quotes quotes, boolean foreign, Times times) {

  /** What holds as long as nothing was chosen. */
  public static final Choices NONE = new Choices(null, Digits.OWN, Quotes.SOME, true, Times.USUAL);

  /** How much is quoted at once. */
  public enum Quotes {
    /** One quote, the others behind a button. */
    ONE,
    /** A few, the long ones among the later folded. */
    SOME,
    /** A few, all in full. */
    FULL
  }

  /** The same with another language. */
  public Choices with(Language other) {
    return new Choices(other, digits, quotes, foreign, times);
  }

  /** The same with other digits. */
  public Choices with(Digits other) {
    return new Choices(language, other, quotes, foreign, times);
  }

  /** The same with more or less quoted. */
  public Choices with(Quotes other) {
    return new Choices(language, digits, other, foreign, times);
  }

  /** The same with evidence in other languages or without. */
  public Choices withForeign(boolean shown) {
    return new Choices(language, digits, quotes, shown, times);
  }

  /** The same in another time zone. */
  public Choices with(ZoneId other) {
    return with(new Times(other, times.hour(), times.quiet()));
  }

  /** The same at other times. */
  public Choices with(Times other) {
    return new Choices(language, digits, quotes, foreign, other);
  }

  /** Where the people are, which decides what "today" is; null for where the host says. */
  public @Nullable ZoneId zone() {
    return times.zone();
  }
}
