package org.sutro.packed;

import java.nio.CharBuffer;
import java.util.Arrays;

/** Writes numbers and texts in a row, in units of 16 bits; {@link Cursor} reads them. */
public final class Packer {

  private char[] cells = new char[64];
  private int size;

  /** With nothing written. */
  public Packer() {}

  /** Writes a number from 0 to {@link Integer#MAX_VALUE}; one below 32768 takes one unit. */
  public Packer number(int number) {
    room(2);
    if (number > Cursor.SHORT) {
      cells[size++] = (char) (number >>> 16 | Cursor.LONG);
    }
    cells[size++] = (char) number;
    return this;
  }

  /** Writes a list. */
  public Packer list(PackedList list) {
    return list.into(this);
  }

  /** Writes a number in two units, so that it can be written over. */
  Packer place(int place) {
    room(2);
    size += 2;
    place(size - 2, place);
    return this;
  }

  /** Writes yes or no. */
  public Packer flag(boolean flag) {
    room(1);
    cells[size++] = (char) (flag ? 1 : 0);
    return this;
  }

  /** Writes a text. */
  public Packer text(String text) {
    number(text.length());
    room(text.length());
    text.getChars(0, text.length(), cells, size);
    size += text.length();
    return this;
  }

  /** Writes what another has written. */
  public Packer cells(char[] written) {
    return cells(CharBuffer.wrap(written), 0, written.length);
  }

  Packer cells(CharBuffer from, int start, int length) {
    room(length);
    from.get(start, cells, size, length);
    size += length;
    return this;
  }

  /** Writes a table. */
  public Packer table(PackedTable table) {
    return table.into(this);
  }

  void place(int at, int place) {
    cells[at] = (char) (place >>> 16);
    cells[at + 1] = (char) place;
  }

  int placeAt(int at) {
    return cells[at] << 16 | cells[at + 1];
  }

  int size() {
    return size;
  }

  /** All that was written. */
  public char[] cells() {
    return Arrays.copyOf(cells, size);
  }

  private void room(int more) {
    if (size + more > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(size + more, cells.length * 2));
    }
  }
}
