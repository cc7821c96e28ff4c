/**
 * What words mean: which say the same thing in any script, and how one thing stands for another.
 *
 * <p>Start with {@link org.sutro.lexicon.Lexicon}: read from {@code config/glossary}, it marks the
 * senses in a text ({@link org.sutro.lexicon.Mention}) and tells what else a sense is satisfied by
 * ({@link org.sutro.lexicon.Lexicon#satisfying}). Questions and articles are marked by the same
 * code. The format of the files is described in {@code config/glossary/README.md}.
 */
@NullMarked
package org.sutro.lexicon;

import org.jspecify.annotations.NullMarked;
