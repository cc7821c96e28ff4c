package org.sutro.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the lists beside the classes. */
final class Lists {

  private Lists() {}

  static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of a name and its words, parted by blanks; {@code #} starts a comment. */
  static Map<String, List<String>> named(String name) {
    Map<String, List<String>> lists = new HashMap<>();
    for (String line : lines(name)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        List<String> words = List.of(line.split(" ", -1));
        lists.put(words.getFirst(), words.subList(1, words.size()));
      }
    }
    return lists;
  }
}
