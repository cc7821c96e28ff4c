package org.sutro.bot.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page's own files, by a fixed list: a request path is only ever looked up, never turned into a
 * file name.
 */
final class PageFiles {
  private static final String TEXT = "; charset=utf-8";
  private static final Map<String, File> FILES =
      Map.of(
          "/", file("index.html", "text/html" + TEXT),
          "/chat.css", file("chat.css", "text/css" + TEXT),
          "/bubbles.css", file("bubbles.css", "text/css" + TEXT),
          "/chat.js", file("chat.js", "text/javascript" + TEXT),
          "/compose.js", file("compose.js", "text/javascript" + TEXT),
          "/messages.js", file("messages.js", "text/javascript" + TEXT),
          "/font.js", file("font.js", "text/javascript" + TEXT),
          "/entities.js", file("entities.js", "text/javascript" + TEXT),
          "/pattern.svg", file("pattern.svg", "image/svg+xml"),
          "/icon.svg", file("icon.svg", "image/svg+xml"));

  private PageFiles() {}

  /**
   * One file.
   *
   * @param type its Content-Type
   */
  @SuppressWarnings("ArrayRecordComponent") // made here, read here, compared nowhere
  record File(String type, byte[] bytes) {}

  static @Nullable File at(String path) {
    return FILES.get(path);
  }

  private static File file(String name, String type) {
    try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: page/" + name);
      }
      return new File(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
