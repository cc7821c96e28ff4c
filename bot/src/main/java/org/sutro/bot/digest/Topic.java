package org.sutro.bot.digest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What news can be about, as a channel may choose; each is what some senses of the lexicon say. */
public enum Topic {
  WAR,
  ARMS,
  NUCLEAR,
  DIPLOMACY,
  TREATIES,
  SANCTIONS,
  TRADE,
  ENERGY,
  TRANSPORT,
  PEOPLE;

  /** Ids of the senses of which one must be spoken of. */
  public List<String> senses() {
    return switch (this) {
      case WAR -> List.of("war", "conflict", "attack", "troops", "army");
      case ARMS -> List.of("weapon", "missile", "drone", "ammunition", "drill");
      case NUCLEAR -> List.of("nuclear", "uranium", "nuclear-energy");
      case DIPLOMACY -> List.of("visit", "summit", "diplomacy", "ambassador", "foreign-minister");
      case TREATIES -> List.of("treaty");
      case SANCTIONS -> List.of("sanctions", "sanction");
      case TRADE ->
          List.of("trade-noun", "export-noun", "import-noun", "tariff", "investment", "goods");
      case ENERGY -> List.of("energy", "oil", "gas", "pipeline", "electricity");
      case TRANSPORT -> List.of("transport", "rail", "port", "ship", "flight");
      case PEOPLE -> List.of("culture", "education", "tourism", "student", "visa");
    };
  }

  /** A short name of ASCII letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What {@link #code} wrote; empty for anything else. */
  public static Optional<Topic> of(String code) {
    return Arrays.stream(values()).filter(topic -> topic.code().equals(code)).findFirst();
  }
}
