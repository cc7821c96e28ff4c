package org.sutro.lexicon;

import java.util.List;

/**
 * One meaning.
 *
 * @param ordinal position among all senses, from 0
 * @param id its name in the files
 * @param type what kind of thing it is
 * @param proper true for the name of one particular thing, as English writes it with a capital
 * @param headword the Bengali form shown to people; the first form of another script where there is
 *     none
 * @param links what it leads to, as written in its line
 */
public record Sense(
    int ordinal, String id, Type type, boolean proper, String headword, List<Link> links) {

  /** Keeps a copy of the links. */
  public Sense {
    links = List.copyOf(links);
  }

  /** True for the name of one particular person, place or body. */
  public boolean isName() {
    return switch (type) {
      case COUNTRY, CITY, PERSON -> true;
      case REGION, PLACE, ORGANISATION, PEOPLE, WEAPON, VEHICLE -> proper;
      case OFFICE, EVENT, DOCUMENT, UNIT, TIME, NOUN, VERB, ADJECTIVE, ADVERB -> false;
      case IDIOM, FILLER, FUNCTION, QUESTION -> false;
    };
  }

  /**
   * Who does what to whom when this happens: the name of a frame of the glossary, such as {@code
   * give} or {@code say}; empty for what has none.
   */
  public String frame() {
    for (Link link : links) {
      if (link.kind() == Link.Kind.FRAME) {
        return link.target();
      }
    }
    return "";
  }

  /** True when either of the two is called an antonym of the other. */
  public boolean isOpposite(Sense other) {
    return names(other) || other.names(this);
  }

  private boolean names(Sense opposite) {
    return links.stream()
        .anyMatch(l -> l.kind() == Link.Kind.OPPOSITE && l.target().equals(opposite.id));
  }

  /** What kind of thing a sense is. */
  public enum Type {
    COUNTRY,
    REGION,
    CITY,
    PLACE,
    PERSON,
    OFFICE,
    ORGANISATION,
    PEOPLE,
    WEAPON,
    VEHICLE,
    EVENT,
    DOCUMENT,
    UNIT,
    TIME,
    NOUN,
    VERB,
    ADJECTIVE,
    ADVERB,
    IDIOM,
    /** Polite or empty words that ask for nothing. */
    FILLER,
    /** Words that only hold a sentence together. */
    FUNCTION,
    /** Words that say what is asked for; the answer type is their {@code asks} link. */
    QUESTION;

    /** True for names that are one thing as a whole: কোরিয়া inside উত্তর কোরিয়া is not meant. */
    public boolean isWholeName() {
      return switch (this) {
        case COUNTRY, REGION, CITY, PLACE, PERSON -> true;
        case OFFICE, ORGANISATION, PEOPLE, WEAPON, VEHICLE, EVENT, DOCUMENT, UNIT, TIME -> false;
        case NOUN, VERB, ADJECTIVE, ADVERB, IDIOM, FILLER, FUNCTION, QUESTION -> false;
      };
    }

    /** True for words that say nothing about what is asked. */
    public boolean isEmpty() {
      return this == FILLER || this == FUNCTION || this == QUESTION;
    }
  }
}
