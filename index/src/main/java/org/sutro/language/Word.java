package org.sutro.language;

import org.sutro.article.Span;

/**
 * A word of a text.
 *
 * @param span where it stands in the original text; {@code Spelling.exact(span.of(text))} is {@code
 *     exact}
 * @param exact spelling with encoding differences removed, never empty; for a number its plain
 *     value: {@code 11000}
 * @param stem what all forms of the word share; a verb that only completes the one before it has
 *     one of its own
 * @param script what it is written in
 */
public record Word(Span span, String exact, String stem, Script script) {

  /** True for গেছে of ভেঙে গেছে, which tells nothing but that the verb before it is over. */
  public boolean completesVerb() {
    return CompoundVerbs.completes(stem);
  }
}
