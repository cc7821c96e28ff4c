/**
 * Text to words, stems, sentences, quantities and dates: Bengali first, then Bengali in Latin
 * letters, Hindi and English.
 *
 * <p>Start with {@link org.sutro.language.Words}, which cuts a text into {@link
 * org.sutro.language.Word}s that know where they stand in the original and how they are found
 * again: by {@link org.sutro.language.Spelling exact spelling} and by stem. {@link
 * org.sutro.language.Sentences}, {@link org.sutro.language.Quantities} and {@link
 * org.sutro.language.Dates} read the same original text by offset. {@link
 * org.sutro.language.PhoneticKey} joins spellings of a name across scripts.
 *
 * <p>Pure functions over strings: no Lucene, no files but the word lists beside the classes, no
 * clock. Nothing here throws on any UTF-16 text, however damaged.
 */
@NullMarked
package org.sutro.language;

import org.jspecify.annotations.NullMarked;
