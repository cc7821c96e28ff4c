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
}
