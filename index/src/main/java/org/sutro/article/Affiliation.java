package org.sutro.article;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** The one of a {@link #tag}; null when there is none. */
    public static @Nullable Kind of(String tag) {
      return Arrays.stream(values())
          .filter(kind -> kind.tag().equals(tag))
          .findFirst()
          .orElse(null);
    }

    /** The name used in JSON and in files: {@code independent}, {@code state} and so on. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
