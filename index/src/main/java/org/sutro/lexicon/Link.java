package org.sutro.lexicon;

import java.util.Locale;

/**
 * A link of a sense.
 *
 * @param kind how the two belong together
 * @param target id of the other sense; the frame, answer type or courtesy for {@link Kind#FRAME},
 *     {@link Kind#ASKS} and {@link Kind#COURTESY}
 * @param dates what stands behind {@code @}: the time an office was held; empty when always
 */
public record Link(Kind kind, String target, String dates) {

  /** How two senses belong together; described in {@code config/glossary/README.md}. */
  public enum Kind {
    NEAR,
    KIND_OF,
    IN,
    CAPITAL_OF,
    SEAT_OF,
    OF,
    HOLDER,
    LEADS,
    OPPOSITE,
    CONVERSE,
    IMPLIES,
    FRAME,
    ASKS,
    COURTESY;

    static Kind ofTag(String tag) {
      return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  static Link parse(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a link is kind:id, not \"" + written + "\"");
    }
    int at = written.indexOf('@', colon);
    String target = at < 0 ? written.substring(colon + 1) : written.substring(colon + 1, at);
    String dates = at < 0 ? "" : written.substring(at + 1);
    return new Link(Kind.ofTag(written.substring(0, colon).strip()), target.strip(), dates.strip());
  }
}
