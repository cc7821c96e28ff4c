package org.sutro.bot.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One setting.
 *
 * @param key its name in the file, dots between the levels
 * @param variable its name in the environment; with {@code _FILE} behind it, the name of a file
 *     that holds the value
 * @param standard the text of its default, null when there is none
 * @param reader from text to value
 */
record Option<T>(String key, String variable, @Nullable String standard, Reader<T> reader) {

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
}
