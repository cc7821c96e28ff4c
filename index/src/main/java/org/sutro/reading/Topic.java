package org.sutro.reading;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words an article is about, for telling its own headings from headlines of other stories. */
final class Topic {

  /** Bengali and Hindi put endings behind a word; its first letters stay. */
  private static final int STEM = 4;

  private static final int SHORTEST = 3;
  private static final int FEW = 4;

  private final PageLayout layout;
  private @Nullable Set<String> stems;

  Topic(PageLayout layout) {
    this.layout = layout;
  }

  /**
   * True when the headline has words enough to judge by and next to none of them comes up in the
   * running text.
   */
  boolean isForeign(Line headline) {
    int known = 0;
    int all = 0;
    for (PageWord word : headline.words()) {
      if (word.form().length() >= SHORTEST) {
        all++;
        known += stems().contains(stem(word)) ? 1 : 0;
      }
    }
    return all > FEW && known * 5 < all;
  }

  private Set<String> stems() {
    Set<String> known = stems;
    if (known == null) {
      known = new HashSet<>();
      for (int line : layout.paragraphs()) {
        for (PageWord word : layout.lines().get(line).words()) {
          known.add(stem(word));
        }
      }
      stems = known;
    }
    return known;
  }

  private static String stem(PageWord word) {
    return word.form().substring(0, Math.min(STEM, word.form().length()));
  }
}
