package org.sutro.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sutro.article.Block;
import org.sutro.article.Span;

/** Cuts the quotable blocks out of a page whose lines are known. */
final class Blocks {

  private static final int MOST_OF_A_SENTENCE = 8;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Aside> asides = new ArrayList<>();
  private final Repeats repeats = new Repeats();

  private Blocks(String text) {
    this.text = text;
  }

  static Blocks of(String text, PageLayout layout) {
    Blocks blocks = new Blocks(text);
    List<Line> lines = layout.lines();
    List<Integer> paragraphs = layout.paragraphs();
    for (int i = 0; i < lines.size(); i++) {
      Block.Kind kind = layout.kind(i);
      Furniture furniture = layout.furniture(i);
      if (furniture != null) {
        blocks.asides.add(new Aside(furniture, lines.get(i).span()));
      } else if (kind == Block.Kind.PARAGRAPH) {
        blocks.paragraph(lines.get(i), i == paragraphs.getLast());
      } else if (kind != null && blocks.repeats.isNew(text, lines.get(i).span())) {
        blocks.add(kind, lines.get(i).span());
      }
    }
    blocks.blocks.sort(Comparator.comparing(Block::span));
    return blocks;
  }

  /** The blocks in order. */
  List<Block> all() {
    return blocks;
  }

  /** Everything else that has words: furniture lines, and furniture inside lines. */
  List<Aside> asides() {
    return asides;
  }

  /** True when there is running text with an end mark and at least three words. */
  boolean hasSentence() {
    for (Block block : blocks) {
      boolean running = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.CAPTION;
      if (running && isSentence(block.span())) {
        return true;
      }
    }
    return false;
  }

  private boolean isSentence(Span span) {
    return Sentence.of(text, span.start(), span.end()).getFirst().ended()
        && PageWords.of(text, span.start(), span.end()).size() >= 3;
  }

  private void paragraph(Line line, boolean last) {
    Inserts inserts = Inserts.in(line, last);
    List<Span> rest = inserts.rest();
    asides.addAll(inserts.asides());
    for (Span caption : inserts.captions()) {
      add(Block.Kind.CAPTION, caption);
    }
    for (Span part : rest == null ? List.of(line.span()) : rest) {
      boolean broken = part.end() < line.span().end();
      for (Span fresh : repeats.fresh(text, part)) {
        if (rest == null || isWorthKeeping(fresh, broken)) {
          add(Block.Kind.PARAGRAPH, fresh);
        }
      }
    }
  }

  /** What furniture leaves of a line: a sentence, or, where furniture broke it off, most of one. */
  private boolean isWorthKeeping(Span span, boolean broken) {
    List<Sentence> sentences = Sentence.of(text, span.start(), span.end());
    if (sentences.isEmpty() || sentences.getFirst().ended()) {
      return !sentences.isEmpty();
    }
    return broken && PageWords.of(text, span.start(), span.end()).size() >= MOST_OF_A_SENTENCE;
  }

  private void add(Block.Kind kind, Span span) {
    int start = afterOrnaments(span);
    Span trimmed = Lines.trimmed(text, start, span.end());
    if (!trimmed.isEmpty()) {
      blocks.add(new Block(kind, trimmed));
    }
  }

  /**
   * Behind bullets, emoji and rules; opening quotation marks, brackets, signs of money and of
   * numbers stay.
   */
  private int afterOrnaments(Span span) {
    int at = span.start();
    while (at < span.end()) {
      int c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c)
          || "‘“'\"«([{৳$€£₹+−@".indexOf(c) >= 0
          || isSignOfNumber(c, at, span.end())) {
        return at;
      }
      at += Character.charCount(c);
    }
    return span.end();
  }

  private boolean isSignOfNumber(int c, int at, int end) {
    return c == '-' && at + 1 < end && Character.isDigit(text.charAt(at + 1));
  }
}
