package org.sutro.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.sutro.tree.TooMuchException;

/**
 * How much a part of a page holds and how deep it stands: some steps look into each of the parts
 * that lie in one another, and so take as long as the one times the other.
 */
final class Extent implements NodeVisitor {

  /** Several times that of the longest article on the deepest page. */
  private static final long MOST = 40_000_000;

  private long held;
  private int deepest;

  private Extent() {}

  /** Refuses what nobody wrote to be read. */
  static void check(Element part) throws TooMuchException {
    Extent extent = new Extent();
    part.traverse(extent);
    if (extent.held * extent.deepest > MOST) {
      throw new TooMuchException("holds more, and deeper inside, than any article does");
    }
  }

  @Override
  public void head(Node node, int depth) {
    held += node instanceof TextNode text ? text.getWholeText().length() : 2;
    deepest = Math.max(deepest, depth);
  }
}
