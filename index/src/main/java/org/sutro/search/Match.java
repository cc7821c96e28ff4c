package org.sutro.search;

/**
 * Where a concept stands in a text.
 *
 * @param worth how well it is matched, 0 when it is not, 1 at most
 * @param from first word of the match
 * @param to behind its last word
 */
record Match(double worth, int from, int to) {

  static final Match NONE = new Match(0, -1, -1);

  boolean found() {
    return worth > 0;
  }
}
