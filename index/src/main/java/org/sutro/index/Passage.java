package org.sutro.index;

import org.sutro.article.Block;
import org.sutro.article.Span;
import org.sutro.lexicon.Analysed;

/**
 * A sentence found.
 *
 * @param story the article it stands in
 * @param position which sentence of the article, from 0
 * @param span where it stands in the article's text
 * @param kind the kind of block it stands in
 * @param block which block of the article, from 0
 * @param line its words
 * @param before the sentence before it in the article; without words when it is the first
 * @param earlier the sentence before that; without words when there is none
 * @param beforeStart where that sentence starts when it stands in the same block, else -1
 * @param afterEnd where the sentence behind it ends when that stands in the same block, else -1
 * @param heading the heading above it; without words when there is none
 * @param score how well the clauses match, above 0; comparable within one search only
 */
public record Passage(
    Story story,
    int position,
    Span span,
    Block.Kind kind,
    int block,
    Analysed line,
    Analysed before,
    Analysed earlier,
    int beforeStart,
    int afterEnd,
    Analysed heading,
    double score) {

  /** Its words as written. */
  public String text() {
    return line.text();
  }
}
