package org.sutro.lexicon;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.sutro.packed.Cursor;
import org.sutro.packed.PackedList;
import org.sutro.packed.PackedTable;
import org.sutro.packed.Packer;

/** All senses by ordinal, each unpacked when first asked for: a question asks for few of them. */
final class Senses extends AbstractList<Sense> implements RandomAccess {

  private static final List<Sense.Type> TYPES = List.of(Sense.Type.values());
  private static final List<Link.Kind> KINDS = List.of(Link.Kind.values());

  private final PackedList senses;
  private final PackedTable ordinals;
  private final AtomicReferenceArray<@Nullable Sense> unpacked;

  private Senses(PackedList senses, PackedTable ordinals) {
    this.senses = senses;
    this.ordinals = ordinals;
    this.unpacked = new AtomicReferenceArray<>(senses.size());
  }

  static Senses of(List<LexiconFiles.Line> lines) {
    List<char[]> senses = new ArrayList<>(lines.size());
    Map<String, char[]> ordinals = new HashMap<>(lines.size() * 2);
    for (LexiconFiles.Line line : lines) {
      ordinals.put(line.id(), new Packer().number(senses.size()).cells());
      senses.add(row(line));
    }
    return new Senses(PackedList.of(senses), PackedTable.of(ordinals));
  }

  private static char[] row(LexiconFiles.Line line) {
    Packer row = new Packer().text(line.id()).number(TYPES.indexOf(line.type()));
    row.flag(isProper(line)).text(headword(line)).number(line.links().size());
    for (Link link : line.links()) {
      row.number(KINDS.indexOf(link.kind())).text(link.target()).text(link.dates());
    }
    return row.cells();
  }

  private static boolean isProper(LexiconFiles.Line line) {
    return !line.english().isEmpty()
        && Character.isUpperCase(Form.parse(line.english().getFirst()).text().codePointAt(0));
  }

  private static String headword(LexiconFiles.Line line) {
    return List.of(line.bengali(), line.hindi(), line.english(), line.romanised()).stream()
        .flatMap(List::stream)
        .findFirst()
        .map(f -> Form.parse(f).text())
        .orElse(line.id());
  }

  void pack(Packer packer) {
    packer.list(senses).table(ordinals);
  }

  static Senses unpack(Cursor packed) {
    return new Senses(packed.list(), packed.table());
  }

  @Override
  public int size() {
    return senses.size();
  }

  @Override
  public Sense get(int ordinal) {
    Sense known = unpacked.get(ordinal);
    if (known == null) {
      known = unpack(ordinal, senses.get(ordinal));
      unpacked.set(ordinal, known);
    }
    return known;
  }

  private static Sense unpack(int ordinal, Cursor row) {
    String id = row.text();
    Sense.Type type = TYPES.get(row.number());
    boolean proper = row.flag();
    String headword = row.text();
    int count = row.number();
    List<Link> links = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      links.add(new Link(KINDS.get(row.number()), row.text(), row.text()));
    }
    return new Sense(ordinal, id, type, proper, headword, links);
  }

  /** The sense of an id, null when there is none. */
  @Nullable Sense of(String id) {
    int slot = ordinals.find(id);
    return slot < 0 ? null : get(ordinals.value(slot).number());
  }
}
