package org.sutro.index;

/**
 * How a number stands in {@link Field#SENSE}: the same for ১১ হাজার, ১১,০০০ and eleven thousand.
 */
public final class NumberTerm {

  private static final String MARK = "=";

  private NumberTerm() {}

  static boolean is(String term) {
    return term.startsWith(MARK);
  }

  /** The term of a value; whole numbers without a fraction. */
  public static String of(double value) {
    return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
        ? MARK + (long) value
        : MARK + value;
  }
}
