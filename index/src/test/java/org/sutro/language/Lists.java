package org.sutro.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The word lists of the tests. */
final class Lists {

  private Lists() {}

  /** A table whose first line names the columns; missing columns at the end of a row are empty. */
  static List<String[]> table(String name) {
    List<String> lines = lines(name);
    int columns = lines.getFirst().split("\t", -1).length;
    return lines.stream()
        .skip(1)
        .filter(l -> !l.isBlank())
        .map(l ->
            Arrays.stream(Arrays.copyOf(l.split("\t", -1), columns))
                .map(c -> c == null ? "" : c)
                .toArray(String[]::new))
        .toList();
  }

  /** A list of groups: the words of each line, comment lines left out. */
  static List<List<String>> groups(String name) {
    return lines(name).stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> List.of(l.strip().split("\\s+")))
        .toList();
  }

  private static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
