package org.sutro.bot.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;

/**
 * A message: a plain string and what is formatted in it. There is no markup, so nothing is escaped
 * and a quote stays as it was written.
 *
 * @param text the characters, without white space at either end
 * @param entities by start, the longer first; properly nested
 */
public record RichText(String text, List<Entity> entities) {

  /** Longest text of one message, in UTF-16 units. */
  public static final int MAX_LENGTH = 4096;

  private static final Comparator<Entity> ORDER =
      Comparator.<Entity>comparingInt(e -> e.span().start()).thenComparingInt(e -> -e.span().end());

  /**
   * Sorts the entities and checks that Telegram would take them.
   *
   * @throws IllegalArgumentException if one reaches out of the text, cuts a surrogate pair, crosses
   *     another or stands inside one that cannot hold it, or if the text has white space at an end
   */
  public RichText {
    entities = entities.stream().sorted(ORDER).toList();
    if (!text.strip().equals(text)) {
      throw new IllegalArgumentException("white space at an end would be cut off");
    }
    for (Entity entity : entities) {
      requireInside(text, entity.span());
    }
    requireNested(entities);
  }

  /** A text without formatting; white space at the ends is dropped. */
  public static RichText plain(String text) {
    return builder().text(text).build();
  }

  /** Starts an empty text. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same characters, nothing formatted. */
  public RichText withoutEntities() {
    return new RichText(text, List.of());
  }

  /** True when there is nothing to show. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** This text in parts of at most {@link #MAX_LENGTH} units; see {@link Split}. */
  public List<RichText> parts() {
    return Split.of(this, MAX_LENGTH);
  }

  /**
   * What is left between two offsets, without white space at its ends; entities that cross a border
   * are cut there.
   */
  RichText slice(int from, int to) {
    return slice(text, entities, from, to);
  }

  private static RichText slice(String text, List<Entity> entities, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.codePointAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.codePointBefore(end))) {
      end--;
    }
    List<Entity> kept = new ArrayList<>();
    for (Entity entity : entities) {
      int first = Math.max(entity.span().start(), start);
      int last = Math.min(entity.span().end(), end);
      if (first < last) {
        kept.add(entity.at(new Span(first - start, last - start)));
      }
    }
    return new RichText(text.substring(start, end), kept);
  }

  private static void requireInside(String text, Span span) {
    if (span.end() > text.length()
        || splitsPair(text, span.start())
        || splitsPair(text, span.end())) {
      throw new IllegalArgumentException("entity out of the text or through a character: " + span);
    }
  }

  static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static void requireNested(List<Entity> sorted) {
    Deque<Entity> open = new ArrayDeque<>();
    for (Entity entity : sorted) {
      open.removeIf(outer -> outer.span().end() <= entity.span().start());
      for (Entity outer : open) {
        if (!outer.span().contains(entity.span()) || !outer.kind().mayHold(entity.kind())) {
          throw new IllegalArgumentException(
              "entities cross or cannot nest: "
                  + outer.kind()
                  + " "
                  + entity.kind()
                  + " "
                  + entity.span());
        }
      }
      open.push(entity);
    }
  }

  /** Puts a text together from small pieces. Not for several threads. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();

    private Builder() {}

    /** Adds plain characters. */
    public Builder text(String piece) {
      text.append(piece);
      return this;
    }

    /** Adds bold characters. */
    public Builder bold(String piece) {
      return formatted(EntityKind.BOLD, piece, null);
    }

    /** Adds slanted characters. */
    public Builder italic(String piece) {
      return formatted(EntityKind.ITALIC, piece, null);
    }

    /** Adds a quotation that is shown in full. */
    public Builder quote(String piece) {
      return formatted(EntityKind.BLOCKQUOTE, piece, null);
    }

    /** Adds a quotation that is folded until tapped. */
    public Builder foldedQuote(String piece) {
      return formatted(EntityKind.EXPANDABLE_BLOCKQUOTE, piece, null);
    }

    /** Adds a quotation with its own formatting, folded until tapped. */
    public Builder foldedQuote(RichText piece) {
      int start = text.length();
      add(piece);
      return mark(EntityKind.EXPANDABLE_BLOCKQUOTE, start, null);
    }

    /** Adds a bold quotation. */
    public Builder boldQuote(String piece) {
      int start = text.length();
      bold(piece);
      return mark(EntityKind.BLOCKQUOTE, start, null);
    }

    /** Adds characters struck through. */
    public Builder struck(String piece) {
      return formatted(EntityKind.STRIKETHROUGH, piece, null);
    }

    /** Adds a quotation struck through. */
    public Builder struckQuote(String piece) {
      int start = text.length();
      struck(piece);
      return mark(EntityKind.BLOCKQUOTE, start, null);
    }

    /** Adds characters of one width, which are copied when tapped. */
    public Builder code(String piece) {
      return formatted(EntityKind.CODE, piece, null);
    }

    /**
     * Adds characters that open an address.
     *
     * @param url http or https
     */
    public Builder link(String piece, String url) {
      return formatted(EntityKind.TEXT_LINK, piece, url);
    }

    /** Adds another text with its formatting. */
    public Builder add(RichText other) {
      int shift = text.length();
      text.append(other.text());
      for (Entity entity : other.entities()) {
        Span span = entity.span();
        entities.add(entity.at(new Span(span.start() + shift, span.end() + shift)));
      }
      return this;
    }

    /** Ends the line. */
    public Builder line() {
      return text("\n");
    }

    /** Leaves an empty line, except at the beginning. */
    public Builder paragraph() {
      return text.isEmpty() ? this : text("\n\n");
    }

    /** The text; white space at its ends is dropped, as Telegram would. */
    public RichText build() {
      return slice(text.toString(), entities, 0, text.length());
    }

    private Builder formatted(EntityKind kind, String piece, @Nullable String url) {
      int start = text.length();
      text.append(piece);
      return mark(kind, start, url);
    }

    private Builder mark(EntityKind kind, int start, @Nullable String url) {
      if (text.length() > start) {
        entities.add(new Entity(kind, new Span(start, text.length()), url));
      }
      return this;
    }
  }
}
