package org.sutro.packed;

import java.nio.CharBuffer;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A table from texts to what a {@link Packer} wrote for each: open addressing over one row of
 * cells, in which nothing is unpacked but what is looked up. Immutable.
 *
 * <p>Cells: length of all, number of slots (a power of two), for each slot the place of its record
 * from the start of the table or 0; a record is the key, then its value.
 */
public final class PackedTable {

  private static final int HEAD = 4;

  private final CharBuffer cells;
  private final int start;
  private final int mask;

  PackedTable(CharBuffer cells, int start) {
    this.cells = cells;
    this.start = start;
    this.mask = Cursor.place(cells, start + 2) - 1;
  }

  /** The table of some keys, in the map's order. */
  public static PackedTable of(Map<String, char[]> values) {
    // at most half full, so that few lookups meet a key that is not theirs
    int slots = Integer.highestOneBit(Math.max(1, values.size())) * 4;
    Packer packer = new Packer().place(0).place(slots);
    for (int slot = 0; slot < slots; slot++) {
      packer.place(0);
    }
    values.forEach((key, value) -> {
      int slot = free(packer, key, slots - 1);
      packer.place(HEAD + 2 * slot, packer.size());
      packer.text(key).cells(value);
    });
    packer.place(0, packer.size());
    return new PackedTable(CharBuffer.wrap(packer.cells()), 0);
  }

  private static int free(Packer packer, String key, int mask) {
    int slot = slot(key, mask);
    while (packer.placeAt(HEAD + 2 * slot) != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** {@link String#hashCode} is laid down by its documentation, so it may stand in a file. */
  private static int slot(String key, int mask) {
    int hash = key.hashCode();
    return (hash ^ hash >>> 16) & mask;
  }

  /** How many slots there are; every key has one. */
  public int slots() {
    return mask + 1;
  }

  /** The slot of a key; -1 when it is not in the table. */
  public int find(String key) {
    int slot = slot(key, mask);
    int record = record(slot);
    while (record != 0) {
      if (isAt(record, key)) {
        return slot;
      }
      slot = (slot + 1) & mask;
      record = record(slot);
    }
    return -1;
  }

  /** True for a key of the table. */
  public boolean contains(String key) {
    return find(key) >= 0;
  }

  /** What was written for the key of a slot. */
  public Cursor value(int slot) {
    Cursor record = new Cursor(cells, start + record(slot));
    record.skipText();
    return record;
  }

  /** Goes through all keys, in no order. */
  public void forEach(BiConsumer<String, Cursor> each) {
    for (int slot = 0; slot <= mask; slot++) {
      if (record(slot) != 0) {
        Cursor record = new Cursor(cells, start + record(slot));
        each.accept(record.text(), record);
      }
    }
  }

  int length() {
    return Cursor.place(cells, start);
  }

  Packer into(Packer packer) {
    return packer.cells(cells, start, length());
  }

  private int record(int slot) {
    return Cursor.place(cells, start + HEAD + 2 * slot);
  }

  private boolean isAt(int record, String key) {
    return new Cursor(cells, start + record).isText(key);
  }
}
