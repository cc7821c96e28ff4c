package org.sutro.search;

import java.util.Locale;

/** What kind of thing a question wants to hear. */
enum AnswerType {
  PERSON,
  COUNTRY,
  ORGANISATION,
  NUMBER,
  MONEY,
  DATE,
  DURATION,
  PLACE,
  REASON,
  MANNER,
  /** How something stands: several sides. */
  OVERVIEW,
  THING,
  /** What something or somebody is called. */
  NAME,
  /** Yes or no. */
  WHETHER,
  /** Who said it. */
  SPEAKER,
  /** No question word: key words only. */
  TOPIC;

  static AnswerType ofTag(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }

  /** True when anything may be the answer, and not only a person, a number or the like. */
  boolean isOpen() {
    return switch (this) {
      case THING, OVERVIEW, WHETHER, TOPIC -> true;
      case PERSON, COUNTRY, ORGANISATION, NUMBER, MONEY, DATE, DURATION -> false;
      case PLACE, NAME, SPEAKER, REASON, MANNER -> false;
    };
  }

  /** False for key words and overviews, which take nothing as given. */
  boolean isOfDeed() {
    return switch (this) {
      case TOPIC, OVERVIEW -> false;
      case PERSON, COUNTRY, ORGANISATION, SPEAKER, NUMBER, MONEY, DATE, DURATION, PLACE -> true;
      case REASON, MANNER, THING, NAME, WHETHER -> true;
    };
  }

  /** True when it is asked who did something. */
  boolean isDoer() {
    return switch (this) {
      case PERSON, COUNTRY, ORGANISATION, SPEAKER -> true;
      case NUMBER, MONEY, DATE, DURATION, PLACE, REASON, MANNER -> false;
      case OVERVIEW, THING, NAME, WHETHER, TOPIC -> false;
    };
  }
}
