package org.sutro.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import org.commonmark.node.Node;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Makes trees of texts that others wrote. A tree takes many times the memory of its text, and by
 * the rules of HTML a short text can make a tree without end; so what comes of a text is counted
 * while it is built, and what would not leave a small process room for anything else is refused.
 * Whoever is interrupted meanwhile stops building.
 */
public final class Trees {

  /** Deeper nesting of a page is flattened; no page that people made has it. */
  private static final int PAGE_DEPTH = 128;

  /** Deeper nesting of XML is flattened. */
  private static final int XML_DEPTH = 256;

  /** Beginnings of tags: well above the largest pages with articles. Texts lie between them. */
  private static final int PAGE_TAGS = 200_000;

  /** Elements and attributes: with as many of them a page is as large as one with all its tags. */
  private static final int PAGE_PARTS = 300_000;

  /** Six for each of a hundred thousand entries of a feed, and some. */
  private static final int XML_TAGS = 700_000;

  /** Three for each of a hundred thousand entries, and some. */
  private static final int XML_PARTS = 400_000;

  /** Names, values, beginnings and ends of lists and objects: some dozens are an article. */
  private static final int JSON_TOKENS = 100_000;

  /** Of Markdown: each can be a node, with a text behind it. */
  private static final String MARKS = "\n*_`[]()<>!&\\~#+-=|";

  private static final int MOST_MARKS = 200_000;

  private static final org.commonmark.parser.Parser MARKDOWN =
      org.commonmark.parser.Parser.builder().build();

  private Trees() {}

  /**
   * The tree of a page, or of a piece of one.
   *
   * @param address where it was read, for links that are only the end of one
   * @throws TooMuchException if it is larger than any page with an article
   */
  public static Document page(String html, String address) throws TooMuchException {
    check(html, PAGE_TAGS);
    return built(Parser.htmlParser().setMaxDepth(PAGE_DEPTH), html, address, PAGE_PARTS);
  }

  /**
   * The tree of a feed or of another list in XML.
   *
   * @param address where it was read
   * @throws TooMuchException if it is larger than any list
   */
  public static Document xml(String xml, String address) throws TooMuchException {
    check(xml, XML_TAGS);
    return built(Parser.xmlParser().setMaxDepth(XML_DEPTH), xml, address, XML_PARTS);
  }

  private static void check(String text, int most) throws TooMuchException {
    if (text.chars().filter(c -> c == '<').count() > most) {
      throw tooManyElements();
    }
  }

  /** Elements come by as they are closed; few are open, as few can lie in one another. */
  private static Document built(Parser parser, String text, String address, int most)
      throws TooMuchException {
    try (StreamParser building = new StreamParser(parser).parse(text, address)) {
      Document tree = building.document();
      long parts = 0;
      for (Iterator<Element> closed = building.iterator(); closed.hasNext(); ) {
        parts += 1 + closed.next().attributesSize();
        if (parts > most) {
          throw tooManyElements();
        }
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("nobody waits for the tree any more");
        }
      }
      return tree;
    }
  }

  private static TooMuchException tooManyElements() {
    return new TooMuchException("holds far more elements than any article or list does");
  }

  /**
   * The tree of a text in Markdown.
   *
   * @throws TooMuchException if it has more marks than any article
   */
  public static Node markdown(String written) throws TooMuchException {
    if (written.chars().filter(c -> MARKS.indexOf(c) >= 0).count() > MOST_MARKS) {
      throw new TooMuchException("holds far more marks and lines than any article does");
    }
    return MARKDOWN.parse(written);
  }

  /**
   * The tree of the value at which {@code parser} stands, or which comes next when it has not
   * begun; missing when there is none. One that is too large is passed over, so that the next can
   * be read.
   *
   * @throws TooMuchException if it is larger than any article
   * @throws IOException if it is not valid
   */
  public static JsonNode json(JsonParser parser) throws IOException {
    int depth = parser.getParsingContext().getNestingDepth();
    try {
      TreeNode tree = new CountedTokens(parser, JSON_TOKENS).readValueAsTree();
      return tree instanceof JsonNode node ? node : MissingNode.getInstance();
    } catch (TooMuchException e) {
      passOver(parser, depth);
      throw e;
    }
  }

  private static void passOver(JsonParser parser, int depth) throws IOException {
    boolean inside = true;
    while (inside && parser.getParsingContext().getNestingDepth() >= depth) {
      inside = parser.nextToken() != null;
    }
  }
}
