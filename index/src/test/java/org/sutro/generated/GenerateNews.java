package org.sutro.generated;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sutro.article.Capture;

/** Writes generated articles as JSON lines: {@code GenerateNews FILE COUNT SEED}. */
public final class GenerateNews {

  private GenerateNews() {}

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
  }

  /** Writes the first {@code count} articles of a seed to {@code file}. */
  public static void write(Path file, int count, long seed) throws IOException {
    ObjectMapper json = new ObjectMapper();
    GeneratedNews news = new GeneratedNews(seed);
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int number = 0; number < count; number++) {
        Capture article = news.article(number);
        ObjectNode line = json.createObjectNode();
        line.put("id", article.id().value());
        line.put("title", article.title());
        line.put("date", article.date());
        line.put("url", article.url());
        line.put("text", article.text());
        out.write(json.writeValueAsString(line));
        out.write('\n');
      }
    }
  }
}
