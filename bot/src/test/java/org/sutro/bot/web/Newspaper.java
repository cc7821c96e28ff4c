package org.sutro.bot.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A made-up newspaper whose one article is read into the data folder of a running program, and
 * changes.
 *
 * @param launcher {@code ./sutro}
 * @param data the data folder
 * @param scratch where the article lies meanwhile
 */
record Newspaper(String launcher, String data, Path scratch) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TITLE = "তুমেন নদীর নিচে সুড়ঙ্গ";

  /** The article says this from now on. */
  void prints(String text) throws IOException, InterruptedException {
    ObjectNode article =
        MAPPER
            .createObjectNode()
            .put("id", "tumen-tunnel")
            .put("title", TITLE)
            .put("date", "2026-11-25")
            .put("publisher", "নদীর খবর")
            .put("text", TITLE + "\n\n" + text);
    Path file = Files.writeString(scratch.resolve("article.jsonl"), article + "\n");
    ProcessBuilder ingest =
        new ProcessBuilder(launcher, "ingest", "--data", data, file.toString()).inheritIO();
    ingest.environment().put("SUTRO_STARTER", "on"); // the articles that come along stay
    int code = ingest.start().waitFor();
    if (code != 0) {
      throw new IOException("the article could not be read: " + code);
    }
  }
}
