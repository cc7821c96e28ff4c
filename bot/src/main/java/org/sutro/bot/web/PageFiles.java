package org.sutro.bot.web;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.render.Messages;

/**
 * The page's own files, by a fixed list: a request path is only ever looked up, never turned into a
 * file name.
 */
final class PageFiles {
  private static final String TEXT = "; charset=utf-8";
  private static final String FONT = "font/ttf";
  private static final PageWords WORDS = new PageWords(Messages.bengali());
  private static final Map<String, File> FILES =
      Map.ofEntries(
          entry("/", text(WORDS.in(read("index.html")), "text/html")),
          entry("/words.js", text(WORDS.script(), "text/javascript")),
          entry("/chat.css", file("chat.css", "text/css" + TEXT)),
          entry("/bubbles.css", file("bubbles.css", "text/css" + TEXT)),
          entry("/chat.js", file("chat.js", "text/javascript" + TEXT)),
          entry("/compose.js", file("compose.js", "text/javascript" + TEXT)),
          entry("/inline.js", file("inline.js", "text/javascript" + TEXT)),
          entry("/messages.js", file("messages.js", "text/javascript" + TEXT)),
          entry("/entities.js", file("entities.js", "text/javascript" + TEXT)),
          entry("/pattern.svg", file("pattern.svg", "image/svg+xml")),
          entry("/icon.svg", file("icon.svg", "image/svg+xml")),
          entry("/fonts/bengali.ttf", file("fonts/NotoSansBengali-Regular.ttf", FONT)),
          entry("/fonts/bengali-bold.ttf", file("fonts/NotoSansBengali-Bold.ttf", FONT)),
          entry("/fonts/devanagari.ttf", file("fonts/NotoSansDevanagari-Regular.ttf", FONT)),
          entry("/fonts/devanagari-bold.ttf", file("fonts/NotoSansDevanagari-Bold.ttf", FONT)));

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

  private static File text(String text, String type) {
    return new File(type + TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static File file(String name, String type) {
    return new File(type, bytes(name));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: page/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
