package org.sutro.packed;

import java.nio.CharBuffer;
import java.util.List;

/**
 * What a {@link Packer} wrote for each number from 0 on, in one row of cells. Immutable.
 *
 * <p>Cells: length of all, number of records, the place of each from the start of the list, then
 * the records.
 */
public final class PackedList {

  private static final int HEAD = 4;

  private final CharBuffer cells;
  private final int start;

  PackedList(CharBuffer cells, int start) {
    this.cells = cells;
    this.start = start;
  }

  /** The list of some records. */
  public static PackedList of(List<char[]> records) {
    Packer packer = new Packer().place(0).place(records.size());
    records.forEach(record -> packer.place(0));
    for (int i = 0; i < records.size(); i++) {
      packer.place(HEAD + 2 * i, packer.size());
      packer.cells(records.get(i));
    }
    packer.place(0, packer.size());
    return new PackedList(CharBuffer.wrap(packer.cells()), 0);
  }

  /** How many there are. */
  public int size() {
    return Cursor.place(cells, start + 2);
  }

  /**
   * What was written for a number.
   *
   * @throws IndexOutOfBoundsException if there is no such
   */
  public Cursor get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index + " of " + size());
    }
    return new Cursor(cells, start + Cursor.place(cells, start + HEAD + 2 * index));
  }

  int length() {
    return Cursor.place(cells, start);
  }

  Packer into(Packer packer) {
    return packer.cells(cells, start, length());
  }
}
