package org.sutro.bot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Lines that are typed or piped in. Of one that is too long no more is held than of others. */
final class InputLines {

  /** Longest line, in UTF-16 units: the longest article has room in it. */
  static final int LONGEST = 700_000;

  private final BufferedReader in;
  private final StringBuilder line = new StringBuilder();
  private boolean tooLong;
  private boolean afterReturn;
  private int number;

  /** Lines of {@code in}, ended as any system ends them. */
  InputLines(Reader in) {
    this.in = new BufferedReader(in);
  }

  /** Goes to the next line; false behind the last. */
  boolean advance() throws IOException {
    line.setLength(0);
    tooLong = false;
    number++;
    boolean any = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      boolean secondHalf = afterReturn && c == '\n';
      afterReturn = c == '\r';
      if (secondHalf) {
        continue;
      }
      if (c == '\n' || c == '\r') {
        return true;
      }
      any = true;
      append((char) c);
    }
    return any;
  }

  private void append(char c) {
    if (line.length() < LONGEST) {
      line.append(c);
    } else {
      tooLong = true;
    }
  }

  /** True when the line is longer than allowed. */
  boolean isTooLong() {
    return tooLong;
  }

  /** What is wrong with a line that is too long: the end of a sentence about it. */
  String fault() {
    return "is longer than " + LONGEST + " characters and is left out";
  }

  /** Which line it is; 1 is the first. */
  int number() {
    return number;
  }

  /** The line, or its beginning. */
  String line() {
    return line.toString();
  }
}
