package org.sutro.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of the shorter of two articles stands in the other (containment of shingles, Broder
 * 1997), and whether that makes copies of them.
 *
 * <p>Two reporters who write about one event share names, figures and what was said, hardly ever
 * runs of words; editors who take a report over leave most of its runs alone. Three things look
 * like copies and are none: a background paragraph that a desk puts under every story (it shares
 * nothing of the beginning), bulletins that differ in their figures only, and notes too short to
 * say.
 */
final class Resemblance {

  private static final double COPY = 0.5;

  /** Between two that are, by their own words, of one source, less is enough. */
  private static final double COPY_OF_ONE_SOURCE = 0.25;

  /** A copy of a copy has drifted from the first, but not far. */
  private static final double DRIFT = 0.6;

  private static final double BEGINNING = 0.2;
  private static final double FIGURES = 0.5;
  private static final int FEW_FIGURES = 3;
  private static final int SHORT = 20;
  private static final double SHORT_COPY = 0.8;

  private final Sketch a;
  private final Sketch b;
  private final double contained;

  private Resemblance(Sketch a, Sketch b) {
    boolean swap = b.shingles().size() < a.shingles().size();
    this.a = swap ? b : a;
    this.b = swap ? a : b;
    this.contained = contained(this.a.shingles(), this.b.shingles());
  }

  static Resemblance of(Sketch a, Sketch b) {
    return new Resemblance(a, b);
  }

  /** Part of the shorter that stands in the other, 0 to 1. */
  double contained() {
    return contained;
  }

  /** True when one is a copy of the other, or both of a third. */
  boolean isCopy() {
    return isCopy(1);
  }

  /** True when, knowing that they are joined by a copy between them, they may be of one origin. */
  boolean isDistantCopy() {
    return isCopy(DRIFT);
  }

  private boolean isCopy(double part) {
    if (a.shingles().size() < SHORT) {
      return contained >= SHORT_COPY
          && a.shingles().size() >= SHORT_COPY * b.shingles().size()
          && sameFigures();
    }
    double needed = a.sharesSource(b) ? COPY_OF_ONE_SOURCE : COPY;
    List<Integer> beginning = a.shingles().subList(0, a.shingles().size() / 3);
    return contained >= needed * part
        && contained(beginning, b.shingles()) >= BEGINNING * part
        && sameFigures();
  }

  private boolean sameFigures() {
    boolean swap = b.figures().size() < a.figures().size();
    List<Integer> fewer = swap ? b.figures() : a.figures();
    return fewer.size() < FEW_FIGURES
        || contained(fewer, swap ? a.figures() : b.figures()) >= FIGURES;
  }

  private static double contained(List<Integer> part, List<Integer> whole) {
    Set<Integer> distinct = new HashSet<>(part);
    if (distinct.isEmpty()) {
      return 0;
    }
    int all = distinct.size();
    distinct.retainAll(new HashSet<>(whole));
    return (double) distinct.size() / all;
  }
}
