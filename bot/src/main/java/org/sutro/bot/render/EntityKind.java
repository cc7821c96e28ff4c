package org.sutro.bot.render;

import java.util.Locale;

/** How a stretch of a message looks; the Bot API's names. */
public enum EntityKind {
  BOLD,
  ITALIC,
  STRIKETHROUGH,
  /** In letters of one width, copied when tapped; holds nothing else and stands in nothing else. */
  CODE,
  /** Shown in full, with a bar at its side. */
  BLOCKQUOTE,
  /** Shown folded until tapped. */
  EXPANDABLE_BLOCKQUOTE,
  /** Opens an address. */
  TEXT_LINK;

  /** The Bot API's word for it, such as {@code text_link}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind with this tag.
   *
   * @throws IllegalArgumentException for any other tag
   */
  public static EntityKind ofTag(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }

  boolean isQuote() {
    return this == BLOCKQUOTE || this == EXPANDABLE_BLOCKQUOTE;
  }

  /**
   * Quotes hold no quotes, links no links; code no formatting; everything else may stand inside
   * everything.
   */
  boolean mayHold(EntityKind inner) {
    return !(isQuote() && inner.isQuote())
        && !(this == TEXT_LINK && inner == TEXT_LINK)
        && this != CODE
        && (inner != CODE || isQuote());
  }
}
