package org.sutro.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Articles written by hand, in the form of {@code written.txt}. */
final class WrittenNews {

  private WrittenNews() {}

  static List<Labelled> of(String file) {
    List<Labelled> articles = new ArrayList<>();
    String family = "";
    String event = "";
    for (Iterator<String> lines = lines(file).iterator(); lines.hasNext(); ) {
      String line = lines.next();
      if (line.startsWith("# family ")) {
        family = line.substring("# family ".length());
      } else if (line.startsWith("== ")) {
        event = line.substring("== ".length());
      } else if (line.startsWith("@ ")) {
        String[] head = line.split(" ", -1);
        articles.add(
            new Labelled(
                event + "-" + articles.size(),
                event,
                family,
                LocalDate.parse(head[1]),
                head[2],
                head[3],
                lines.next() + "\n\n" + lines.next() + "\n"));
      }
    }
    return articles;
  }

  static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(WrittenNews.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
