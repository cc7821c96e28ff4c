package org.sutro.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Messages as they were last approved. {@code -Dgolden.update=true} writes them anew; then read the
 * difference.
 */
public final class Golden {

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/golden");

  private Golden() {}

  /** Compares with the approved message of that name. */
  public static void check(String name, RichText message) {
    check(name, written(message));
  }

  /** Compares with the approved text of that name. */
  public static void check(String name, String actual) {
    Path file = FOLDER.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(actual)
          .as("golden file %s (-Dgolden.update=true rewrites it)", name)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A message as readable text. */
  public static String written(RichText message) {
    StringBuilder out = new StringBuilder(message.text()).append("\n---\n");
    for (Entity entity : message.entities()) {
      String covered = entity.span().of(message.text());
      String shown =
          covered.length() <= 24
              ? covered
              : covered.substring(0, 12) + "…" + covered.substring(covered.length() - 11);
      out.append(entity.kind().tag()).append(' ');
      out.append(entity.span().start()).append("..").append(entity.span().end());
      out.append(" [").append(shown.replace('\n', '⏎')).append(']');
      if (entity.url() != null) {
        out.append(' ').append(entity.url());
      }
      out.append('\n');
    }
    return out.toString();
  }
}
