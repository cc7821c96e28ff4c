package org.sutro.lexicon;

/**
 * A sense found in a text.
 *
 * @param sense which
 * @param from first word of the mention, as an index into the text's words
 * @param to behind the last word
 * @param certainty 1 when the words are a form of the sense, less when they only sound or look like
 *     one; above 0
 */
public record Mention(Sense sense, int from, int to, double certainty) {}
