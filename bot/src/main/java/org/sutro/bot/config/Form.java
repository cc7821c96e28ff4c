package org.sutro.bot.config;

import java.nio.file.Path;
import java.util.List;

/**
 * What can be written for a setting, and what it stands for.
 *
 * @param shape what can be written, for those who only want to check it
 * @param reader from text to value
 */
record Form<T>(Shape shape, Reader<T> reader) {

  /** What can be written. */
  sealed interface Shape {

    /** Any text; or one that fits a pattern of JSON Schema's kind. */
    record Text(String pattern) implements Shape {}

    /** A whole number, both bounds included. */
    record Whole(int least, int most) implements Shape {}

    /** One of some words. */
    record Words(List<String> words) implements Shape {}

    /** A text that must not be seen. */
    record Hidden() implements Shape {}
  }

  /** Reads the text of a value. */
  @FunctionalInterface
  interface Reader<T> {
    /**
     * The value that {@code text} stands for.
     *
     * @param text without white space at its ends, not empty
     * @param base the folder that relative paths start from
     * @throws IllegalArgumentException if it stands for none; the message goes on after
     *     "telegram.api: " and must not hold a secret
     */
    T read(String text, Path base);
  }

  /** Whether a text stands for a value. */
  boolean isReadable(String text, Path base) {
    try {
      reader.read(text, base);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether its values must not be seen. */
  boolean isSecret() {
    return shape instanceof Shape.Hidden;
  }
}
