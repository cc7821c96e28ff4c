package org.sutro.bot.chat;

import java.util.Arrays;
import java.util.Optional;
import org.sutro.bot.render.Key;

/** The countries whose relations with Russia the bot is about. */
public enum Country {
  NORTH_KOREA("north-korea", Key.COUNTRY_NORTH_KOREA),
  IRAN("iran", Key.COUNTRY_IRAN),
  CHINA("china", Key.COUNTRY_CHINA),
  BELARUS("belarus", Key.COUNTRY_BELARUS);

  private final String sense;
  private final Key label;

  Country(String sense, Key label) {
    this.sense = sense;
    this.label = label;
  }

  /** Id of its sense in the lexicon. */
  public String sense() {
    return sense;
  }

  /** What it is called. */
  public Key label() {
    return label;
  }

  /** The country of a sense. */
  public static Optional<Country> of(String sense) {
    return Arrays.stream(values()).filter(country -> country.sense.equals(sense)).findFirst();
  }
}
