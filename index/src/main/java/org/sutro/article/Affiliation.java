package org.sutro.article;

import java.util.Locale;

/**
 * In whose voice a publisher speaks, as the host has said of it.
 *
 * @param kind its ties
 * @param country its home country, two letters (ISO 3166) in upper case; empty when not known
 */
public record Affiliation(Kind kind, String country) {

  /** What ties a publisher. */
  public enum Kind {
    /** None that are known. */
    INDEPENDENT,
    /** It is owned or directed by a state. */
    STATE,
    /** It is of one of the countries the articles are about. */
    PARTY,
    /** It is a news agency that others copy. */
    AGENCY;

    /** The name used in JSON and in files: {@code independent}, {@code state} and so on. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
