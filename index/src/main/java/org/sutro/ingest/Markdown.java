package org.sutro.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/**
 * Markdown (CommonMark) as its readers see it: the words of headings, paragraphs, lists and code,
 * without the marks, the addresses of links, pictures and pieces of HTML. What stands between two
 * lines of hyphens at the very beginning is said beside the text.
 *
 * @param text the words, blocks apart by an empty line
 * @param front what stands before them; empty when nothing does
 */
record Markdown(String text, String front) {

  private static final Pattern FRONT =
      Pattern.compile(
          "\\A\\uFEFF?---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  /**
   * What a text says.
   *
   * @throws TooMuchException if it has more marks than any article
   */
  static Markdown of(String written) throws TooMuchException {
    Matcher front = FRONT.matcher(written);
    boolean found = front.find();
    String body = found ? written.substring(front.end()) : written;
    return new Markdown(words(Trees.markdown(body)), found ? front.group(1) : "");
  }

  /** What the front says on one line of its own, such as {@code title: …}; null if it does not. */
  @Nullable String said(String key) {
    Matcher line =
        Pattern.compile("^" + key + ":[ \\t]+(?:([\"'])(.*)\\1|(.*?))[ \\t]*$", Pattern.MULTILINE)
            .matcher(front);
    if (!line.find()) {
      return null;
    }
    String value = line.group(2) == null ? line.group(3) : line.group(2);
    return value.isBlank() ? null : value;
  }

  /** Goes from node to node instead of into them: documents can nest deeper than a stack. */
  private static String words(Node document) {
    StringBuilder words = new StringBuilder();
    for (Node node = document; node != null; node = next(node)) {
      switch (node) {
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case FencedCodeBlock code -> block(words).append(code.getLiteral());
        case IndentedCodeBlock code -> block(words).append(code.getLiteral());
        case SoftLineBreak wrapped -> words.append(' ');
        case HardLineBreak line -> words.append('\n');
        case Block block -> block(words);
        default -> {
          // emphasis, links: their words come next; HTML: tags alone
        }
      }
    }
    return words.toString().strip();
  }

  private static StringBuilder block(StringBuilder words) {
    int end = words.length();
    while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) {
      end--;
    }
    words.setLength(end);
    return words.isEmpty() ? words : words.append("\n\n");
  }

  private static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null && !(node instanceof Image)) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null ? null : at.getNext();
  }
}
