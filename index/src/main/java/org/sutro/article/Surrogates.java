package org.sutro.article;

import org.jspecify.annotations.Nullable;

/** Halves of surrogate pairs, as escapes in JSON can give: no file gives them back unaltered. */
final class Surrogates {

  private static final int REPLACEMENT = 0xFFFD;

  private Surrogates() {}

  /** The same with the replacement character for each half that stands alone. */
  static @Nullable String repaired(@Nullable String text) {
    if (text == null || text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
