package org.sutro.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/**
 * A stretch of text that nothing on the page divides: a paragraph, a heading, a list item, a line
 * ended by a break.
 *
 * @param text white space as single blanks; not blank
 * @param letters letters and digits in it
 * @param linked those of them that are links
 */
record Paragraph(String text, int letters, int linked) {

  /** Shorter paragraphs may be anything. Bengali vowel signs are not counted as letters. */
  private static final int RUNNING = 22;

  private static final Pattern MARKUP =
      Pattern.compile("</?(?:p|div|br|span|strong|b|h[1-6]|a|ul|li)\\b[^<>]*+>");

  private static final String END_MARKS = "।॥.!?…”’\"'";

  /** The paragraphs of an element, in order. */
  static List<Paragraph> in(Element element) {
    Cutting cutting = new Cutting(element);
    element.traverse(cutting);
    cutting.cut();
    return cutting.found;
  }

  /**
   * The paragraphs of plain text or of HTML, whichever {@code stated} is.
   *
   * @throws TooMuchException if it holds more than any article
   */
  static List<Paragraph> text(String stated) throws TooMuchException {
    boolean markup = MARKUP.matcher(stated).find();
    String html = markup ? stated : stated.replace("<", "&lt;").replace("\n", "<br>");
    Element body = Trees.page(html, "").body();
    Extent.check(body);
    return in(body);
  }

  /** Letters and digits only: what stays the same when a text is laid out otherwise. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** More link than text, and no sentence: a pointer to something else. */
  boolean isLinks() {
    return linked * 10 > letters * 6 && (letters < 200 || linked == letters);
  }

  /** Long enough and ended like a sentence, or longer than headlines are. */
  boolean isRunning() {
    if (linked * 2 > letters) {
      return false;
    }
    boolean ended = END_MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    return ended ? letters >= RUNNING : letters >= 3 * RUNNING;
  }

  private static final class Cutting implements NodeVisitor {

    private final Element root;
    private final List<Paragraph> found = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int letters;
    private int linked;
    private int links;

    Cutting(Element root) {
      this.root = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        add(text.getWholeText());
      } else if (node instanceof Element element) {
        if (divides(element)) {
          cut();
        }
        links += element.normalName().equals("a") ? 1 : 0;
        if (element.normalName().equals("td") || element.normalName().equals("th")) {
          add(" ");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.normalName().equals("a") ? 1 : 0;
        if (divides(element)) {
          cut();
        }
      }
    }

    /** Cells of a row belong to one line. */
    private boolean divides(Element element) {
      String name = element.normalName();
      return name.equals("br")
          || (element.isBlock()
              && !element.equals(root)
              && !name.equals("td")
              && !name.equals("th"));
    }

    private void add(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        boolean unseen =
            c == '\u200B'
                || c == '\uFEFF'
                || c == '\u00AD'
                || Character.isISOControl(c)
                || isHalf(text, i);
        if (blank) {
          if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
          }
        } else if (!unseen) {
          line.append(c);
          int one = Character.isLetterOrDigit(c) ? 1 : 0;
          letters += one;
          linked += links > 0 ? one : 0;
        }
      }
    }

    /** Half of a character, which no file could give back. */
    private static boolean isHalf(String text, int at) {
      char c = text.charAt(at);
      return Character.isHighSurrogate(c)
          ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
          : Character.isLowSurrogate(c)
              && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private void cut() {
      String text = line.toString().strip();
      if (letters > 0) {
        found.add(new Paragraph(text, letters, linked));
      }
      line.setLength(0);
      letters = 0;
      linked = 0;
    }
  }
}
