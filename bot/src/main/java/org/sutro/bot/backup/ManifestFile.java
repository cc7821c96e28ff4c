package org.sutro.bot.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code manifest.json} of a backup. */
final class ManifestFile {

  static final String NAME = "manifest.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;
  private static final long LARGEST = 1 << 20;

  private ManifestFile() {}

  /** Writes it; the backup in {@code folder} is complete from then on. */
  static void write(Manifest manifest, Path folder) throws IOException {
    ObjectNode out = JSON.createObjectNode();
    out.put("format", FORMAT).put("made", manifest.made().toString());
    out.put("program", manifest.program());
    for (Manifest.Entry entry : manifest.files()) {
      ObjectNode file = out.withArray("/files").addObject();
      file.put("name", entry.name()).put("bytes", entry.bytes()).put("sha256", entry.sha256());
      new TreeMap<>(entry.rows()).forEach(file.putObject("rows")::put);
    }
    Path file = folder.resolve(NAME);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), out);
    Disk.settle(file);
  }

  /** True for a folder that says of itself that it is a backup. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Reads it.
   *
   * @throws UnusableBackupException if there is none, or it can't be one
   */
  static Manifest read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new UnusableBackupException(
            folder
                + " is no backup: it has no "
                + NAME
                + "; see those there are: ./sutro backup --list");
      }
      if (Files.size(file) > LARGEST) {
        throw new UnusableBackupException(file + " is too large for what it should be");
      }
      return read(JSON.readTree(file.toFile()));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new UnusableBackupException(file + " can't be read: " + e.getMessage());
    }
  }

  private static Manifest read(JsonNode json) {
    if (json.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException(
          "made by a newer program (format " + json.path("format") + ")");
    }
    List<Manifest.Entry> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      Map<String, Long> rows = new TreeMap<>();
      file.path("rows")
          .properties()
          .forEach(row -> rows.put(row.getKey(), row.getValue().asLong()));
      files.add(
          new Manifest.Entry(
              file.path("name").asText(),
              file.path("bytes").asLong(),
              file.path("sha256").asText(),
              rows));
    }
    Instant made = Instant.parse(json.path("made").asText());
    return new Manifest(made, json.path("program").asText(), files);
  }
}
