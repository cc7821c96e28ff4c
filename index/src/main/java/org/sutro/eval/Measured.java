package org.sutro.eval;

import java.util.List;

/**
 * Questions asked of one archive, with every sentence that was measured for each.
 *
 * @param archive its name
 */
public record Measured(String archive, List<Example> examples) {

  /** Keeps a copy. */
  public Measured {
    examples = List.copyOf(examples);
  }

  /** The questions whose group falls into this fold, or those that don't. */
  Measured fold(int fold, int folds, boolean inside) {
    List<String> groups = examples.stream().map(e -> e.gold().group()).distinct().sorted().toList();
    return new Measured(
        archive,
        examples.stream()
            .filter(e -> (groups.indexOf(e.gold().group()) % folds == fold) == inside)
            .toList());
  }
}
