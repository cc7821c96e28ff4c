package org.sutro.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sutro.packed.PackedTable;
import org.sutro.packed.Packer;

/** Makes the {@link VerbTable} of {@code verbs.txt}: every form of every verb. */
final class VerbForms {

  private final Map<String, String> asSpelt = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>(1 << 17);
  private final Set<String> never = new HashSet<>();

  /** Of {@code folded}, those that only sound like a form. */
  private final Set<String> borrowed = new HashSet<>();

  private VerbForms() {}

  /** The table of the verbs Sutro ships. */
  static PackedTable table() {
    VerbForms table = new VerbForms();
    List<String[]> lines = WordList.lines("verbs.txt");
    for (String[] line : lines) {
      if (line[0].equals("X")) {
        List.of(line).forEach(w -> table.never.add(Spelling.exact(w)));
      }
    }
    List<String[]> consonantRoots = new ArrayList<>();
    List<String[]> spoken = new ArrayList<>();
    for (String[] line : lines) {
      String root = Spelling.exact(line[1]);
      String low = line.length > 2 ? Spelling.exact(line[2]) : root;
      switch (line[0]) {
        case "A" -> table.add(root + "নো", Conjugation.ofLongRoot(root, low));
        case "V" -> table.add(root + "ওয়া", Conjugation.ofVowelRoot(root, low));
        case "S" ->
            List.of(line).subList(2, line.length).stream()
                .map(Spelling::exact)
                .forEach(stem -> spoken.add(new String[] {line[1], stem}));
        case "I" -> table.add(root, List.of(line).subList(1, line.length));
        case "C" -> {
          table.add(line.length > 3 ? line[3] : root + "া", Conjugation.ofConsonantRoot(root, low));
          consonantRoots.add(new String[] {root, low});
        }
        default -> {} // X, read above
      }
    }
    // every verb may have a causative; its forms come last, for করায় is more often করা + য়
    consonantRoots.forEach(r -> table.add(r[0] + "ানো", Conjugation.ofLongRoot(r[0] + "া", r[1])));
    spoken.forEach(s -> table.add(s[0], Conjugation.ofSpokenStem(s[1])));
    return table.packed();
  }

  private PackedTable packed() {
    Set<String> all = new HashSet<>(folded.keySet());
    all.addAll(asSpelt.keySet());
    all.addAll(never);
    Map<String, char[]> rows = new HashMap<>(all.size() * 2);
    for (String form : all) {
      Packer row = new Packer().flag(never.contains(form));
      row.text(asSpelt.getOrDefault(form, "")).text(folded.getOrDefault(form, ""));
      rows.put(form, row.cells());
    }
    return PackedTable.of(rows);
  }

  private void add(String verbalNoun, List<String> forms) {
    String stem = Spelling.fold(Spelling.exact(verbalNoun));
    for (String form : forms) {
      String exact = Spelling.exact(form);
      String fold = Spelling.fold(exact);
      if (never.contains(exact) || isOfNoun(exact)) {
        continue;
      }
      if (!fold.equals(exact)) {
        asSpelt.putIfAbsent(exact, stem);
      }
      if (never.contains(fold)) {
        continue;
      }
      if (fold.equals(exact) && borrowed.remove(fold)) {
        folded.put(fold, stem); // বেচে is from বেচা, though বেঁচে sounds like it
      } else if (folded.putIfAbsent(fold, stem) == null && !fold.equals(exact)) {
        borrowed.add(fold);
      }
    }
  }

  /** বাড়ি is a house, so বাড়িতে is "in the house" and not the literary "to grow". */
  private boolean isOfNoun(String form) {
    int i = form.indexOf('ি', 1) + 1;
    return i > 0
        && i < form.length()
        && form.charAt(i) != Letters.YYA
        && never.contains(form.substring(0, i));
  }
}
