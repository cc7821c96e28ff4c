package org.sutro.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a linked sense is worth beside the sense itself, by kind of link and direction. Read
 * from {@code weights.tsv}: {@code kind}, weight of the target when the source is asked for, weight
 * of the source when the target is asked for; each 0 to 1.
 */
final class LinkWeights {

  static final String FILE = "weights.tsv";

  private record Pair(double forward, double backward) {}

  private final Map<Link.Kind, Pair> weights;

  private LinkWeights(Map<Link.Kind, Pair> weights) {
    this.weights = weights;
  }

  /**
   * Reads {@code weights.tsv} of the folder; kinds it does not name weigh nothing.
   *
   * @throws IOException if the file can't be read
   * @throws LexiconException if a line is not of the format
   */
  static LinkWeights read(Path folder) throws IOException {
    Map<Link.Kind, Pair> weights = new EnumMap<>(Link.Kind.class);
    List<String> problems = new ArrayList<>();
    for (String row : Files.readAllLines(folder.resolve(FILE))) {
      if (row.isBlank() || row.startsWith("#") || row.startsWith("kind\t")) {
        continue;
      }
      try {
        String[] columns = row.split("\t", -1);
        weights.put(
            Link.Kind.ofTag(columns[0]),
            new Pair(Double.parseDouble(columns[1]), Double.parseDouble(columns[2])));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        problems.add(FILE + ": a line is kind, weight, weight, not \"" + row + "\"");
      }
    }
    if (!problems.isEmpty()) {
      throw new LexiconException(problems);
    }
    return new LinkWeights(weights);
  }

  /** The kinds that weigh anything. */
  Set<Link.Kind> kinds() {
    return Set.copyOf(weights.keySet());
  }

  /** The same, but links of this kind weigh nothing. */
  LinkWeights without(Link.Kind kind) {
    Map<Link.Kind, Pair> others = new EnumMap<>(weights);
    others.remove(kind);
    return new LinkWeights(others);
  }

  /** Worth of the link's target when its source is asked for. */
  double forward(Link.Kind kind) {
    Pair pair = weights.get(kind);
    return pair == null ? 0 : pair.forward;
  }

  /** Worth of the link's source when its target is asked for. */
  double backward(Link.Kind kind) {
    Pair pair = weights.get(kind);
    return pair == null ? 0 : pair.backward;
  }
}
