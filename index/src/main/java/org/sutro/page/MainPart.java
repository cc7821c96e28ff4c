package org.sutro.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page where the article stands: one that is marked as such, else the smallest
 * that holds nearly all of the running text.
 */
final class MainPart {

  /** From the surest mark to the weakest; names are those of common publishing systems. */
  private static final List<String> MARKS =
      List.of(
          "[itemprop=articleBody]",
          "[property=articleBody]",
          ".article-body, .articleBody, .article-content, .article__content, .article__body",
          ".entry-content, .post-content, .td-post-content, .single-content, .post-body",
          ".story-content, .story-body, .story__content, .storyBody, .story-details",
          ".news-content, .news-details, .details-content, .content-details, .news-body, .newsContent",
          "article",
          "[role=article]",
          "main",
          "[role=main]");

  /** Least running text of an article, in letters. */
  private static final int LEAST = 60;

  /** A child that holds this part of its parent's running text is where to look further. */
  private static final double NEARLY_ALL = 0.8;

  private MainPart() {}

  /** The main part of a pruned body; the body itself when there is nothing better. */
  static Element of(Element body) {
    long whole = Pruning.running(body);
    for (String mark : MARKS) {
      for (Element marked : body.select(mark)) {
        long running = Pruning.running(marked);
        boolean only = mark.equals("article") && running < whole / 4;
        if (running >= LEAST && !only) {
          return densest(marked);
        }
      }
    }
    return densest(body);
  }

  private static Element densest(Element from) {
    Element part = from;
    for (Element child = heavy(part); child != null; child = heavy(part)) {
      part = child;
    }
    return part;
  }

  private static @Nullable Element heavy(Element part) {
    long running = Pruning.running(part);
    for (Element child : part.children()) {
      boolean single = child.normalName().equals("p") || child.normalName().equals("blockquote");
      if (!single && running > 0 && Pruning.running(child) >= NEARLY_ALL * running) {
        return child;
      }
    }
    return null;
  }
}
