package org.sutro.page;

import java.util.ArrayList;
import java.util.List;
import org.sutro.tree.TooMuchException;

/**
 * Holds what a page says its article is against what was found on it. The statement says which
 * words belong to the article, the page where its paragraphs end; but statements are cut short by
 * some sites, and pages by others.
 */
final class StatedBody {

  /** Less than this part of what was found is a beginning of the article, not all of it. */
  private static final double WHOLE = 0.6;

  /** Letters by which a piece of text is known. */
  private static final int KNOWN = 12;

  /**
   * Letters stated, times paragraphs found: more work than the longest article makes. A page with
   * more is made to take for ever.
   */
  private static final long MOST_COMPARED = 200_000_000;

  private StatedBody() {}

  /**
   * The better of the two, or what they have in common. A statement too large to be taken apart
   * says nothing.
   *
   * @param stated plain text or HTML
   */
  static List<Paragraph> confirmed(String stated, List<Paragraph> found) {
    try {
      return confirmed(Paragraph.text(stated), found);
    } catch (TooMuchException e) {
      return found;
    }
  }

  private static List<Paragraph> confirmed(List<Paragraph> stated, List<Paragraph> found) {
    String says = key(stated);
    String has = key(found);
    boolean endless = (long) says.length() * found.size() > MOST_COMPARED;
    if (says.length() < WHOLE * has.length() || says.isEmpty() || endless) {
      return found;
    }
    List<Paragraph> common = new ArrayList<>();
    int covered = 0;
    for (Paragraph paragraph : found) {
      String key = Paragraph.key(paragraph.text());
      if (says.contains(key)
          || (key.length() > KNOWN
              && says.contains(key.substring(0, KNOWN))
              && paragraph.isRunning())) {
        common.add(paragraph);
        covered += key.length();
      }
    }
    return covered >= 0.8 * says.length() ? common : stated;
  }

  private static String key(List<Paragraph> paragraphs) {
    StringBuilder key = new StringBuilder();
    paragraphs.forEach(paragraph -> key.append(Paragraph.key(paragraph.text())));
    return key.toString();
  }
}
