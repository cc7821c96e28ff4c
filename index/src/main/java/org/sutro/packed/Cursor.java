package org.sutro.packed;

import java.nio.CharBuffer;

/** Reads, one after the other, what a {@link Packer} has written. For one thread. */
public final class Cursor {

  /** A number above this takes two units, the first of them marked. */
  static final int SHORT = 0x7fff;

  static final int LONG = 0x8000;

  private final CharBuffer cells;
  private int at;

  /** Reads from a place on, which is left as it is. */
  public Cursor(CharBuffer cells, int at) {
    this.cells = cells;
    this.at = at;
  }

  /** A number. */
  public int number() {
    char first = cells.get(at++);
    return first < LONG ? first : (first & SHORT) << 16 | cells.get(at++);
  }

  static int place(CharBuffer cells, int at) {
    return cells.get(at) << 16 | cells.get(at + 1);
  }

  /** Yes or no. */
  public boolean flag() {
    return cells.get(at++) == 1;
  }

  /** A text. */
  public String text() {
    char[] text = new char[number()];
    cells.get(at, text);
    at += text.length;
    return new String(text);
  }

  void skipText() {
    int length = number();
    at += length;
  }

  /** True if a text is this one. */
  boolean isText(String text) {
    int length = number();
    if (length != text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (cells.get(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A list, which goes on lying where it lies. */
  public PackedList list() {
    PackedList list = new PackedList(cells, at);
    at += list.length();
    return list;
  }

  /** A table, which goes on lying where it lies. */
  public PackedTable table() {
    PackedTable table = new PackedTable(cells, at);
    at += table.length();
    return table;
  }
}
