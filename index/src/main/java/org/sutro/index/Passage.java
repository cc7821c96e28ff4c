package org.sutro.index;

import org.sutro.article.Block;
import org.sutro.article.Span;

/**
 * A sentence found.
 *
 * @param story the article it stands in
 * @param position which sentence of the article, from 0
 * @param span where it stands in the article's text
 * @param kind the kind of block it stands in
 * @param block which block of the article, from 0
 * @param text its words
 * @param before the sentence before it in the article, empty when it is the first
 * @param earlier the sentence before that, empty when there is none
 * @param beforeStart where that sentence starts when it stands in the same block, else -1
 * @param afterEnd where the sentence behind it ends when that stands in the same block, else -1
 * @param heading the heading above it, empty when there is none
 * @param score how well the clauses match, above 0; comparable within one search only
 */
public record Passage(
    Story story,
    int position,
    Span span,
    Block.Kind kind,
    int block,
    String text,
    String before,
    String earlier,
    int beforeStart,
    int afterEnd,
    String heading,
    double score) {}
