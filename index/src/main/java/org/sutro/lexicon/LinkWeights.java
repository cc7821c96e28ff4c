package org.sutro.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much a linked sense is worth beside the sense itself, by kind of link and direction. Read
 * from {@code weights.tsv}: {@code kind}, weight of the target when the source is asked for, weight
 * of the source when the target is asked for; each 0 to 1.
 */
final class LinkWeights {

  static final String FILE = "weights.tsv";

  private static final String HEAD =
      """
      # How much a linked sense is worth beside the sense itself: when the line's own sense is asked for, and when the
      # linked sense is asked for. 0 = nothing, 1 = as good as the sense itself. Fitted by ./sutro eval --fit-links.
      kind\tforward\tbackward
      """;

  private final Map<Link.Kind, LinkWorth> worths;

  private LinkWeights(Map<Link.Kind, LinkWorth> worths) {
    this.worths = worths;
  }

  /**
   * Reads {@code weights.tsv} of the folder; kinds it does not name weigh nothing.
   *
   * @throws IOException if the file can't be read
   * @throws LexiconException if a line is not of the format
   */
  static LinkWeights read(Path folder) throws IOException {
    Map<Link.Kind, LinkWorth> worths = new EnumMap<>(Link.Kind.class);
    List<String> problems = new ArrayList<>();
    for (String row : Files.readAllLines(folder.resolve(FILE))) {
      if (row.isBlank() || row.startsWith("#") || row.startsWith("kind\t")) {
        continue;
      }
      try {
        String[] columns = row.split("\t", -1);
        Link.Kind kind = Link.Kind.ofTag(columns[0]);
        double forward = Double.parseDouble(columns[1]);
        worths.put(kind, new LinkWorth(kind, forward, Double.parseDouble(columns[2])));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        problems.add(FILE + ": a line is kind, weight, weight, each 0 to 1, not \"" + row + "\"");
      }
    }
    if (!problems.isEmpty()) {
      throw new LexiconException(problems);
    }
    return new LinkWeights(worths);
  }

  /** The kinds that weigh anything. */
  List<LinkWorth> worths() {
    return List.copyOf(worths.values());
  }

  /** The same, but for links of one kind. */
  LinkWeights with(LinkWorth worth) {
    Map<Link.Kind, LinkWorth> others = new EnumMap<>(Link.Kind.class);
    others.putAll(worths);
    others.put(worth.kind(), worth);
    return new LinkWeights(others);
  }

  /** The text of {@code weights.tsv}. */
  static String table(List<LinkWorth> worths) {
    StringBuilder table = new StringBuilder(HEAD);
    for (LinkWorth worth : worths) {
      String kind = worth.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      table.append(
          String.format(Locale.ROOT, "%s\t%.2f\t%.2f\n", kind, worth.forward(), worth.backward()));
    }
    return table.toString();
  }

  /** Worth of the link's target when its source is asked for. */
  double forward(Link.Kind kind) {
    LinkWorth worth = worths.get(kind);
    return worth == null ? 0 : worth.forward();
  }

  /** Worth of the link's source when its target is asked for. */
  double backward(Link.Kind kind) {
    LinkWorth worth = worths.get(kind);
    return worth == null ? 0 : worth.backward();
  }
}
