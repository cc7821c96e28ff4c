package org.sutro.lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The files {@code config/glossary/*.tsv} as they were read at one moment.
 *
 * @param files in order of their names
 * @param fingerprint changes with every change of a file
 */
record LexiconFiles(List<Content> files, String fingerprint) {

  private static final int COLUMNS = 7;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final String HEADER = "id\t";

  /** One line: a sense and how it is written in each script. */
  record Line(
      String id,
      Sense.Type type,
      List<String> bengali,
      List<String> romanised,
      List<String> hindi,
      List<String> english,
      List<Link> links) {}

  /** What stands in a file. */
  record Content(Path file, ByteBuffer bytes) {

    /** Its lines; bytes that are no UTF-8 are an error, as nobody could say what they mean. */
    List<String> rows() throws IOException {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(bytes.duplicate())
          .toString()
          .lines()
          .toList();
    }
  }

  /**
   * Reads all files of a folder.
   *
   * @throws IOException if the folder can't be read
   */
  static LexiconFiles read(Path folder) throws IOException {
    List<Content> files = new ArrayList<>();
    CRC32 sum = new CRC32();
    for (Path file : tsvFiles(folder)) {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).asReadOnlyBuffer();
      sum.update(bytes.duplicate());
      files.add(new Content(file, bytes));
    }
    return new LexiconFiles(List.copyOf(files), Long.toHexString(sum.getValue()));
  }

  /**
   * All lines of all files, checked one by one.
   *
   * @throws IOException if a file is no text
   * @throws LexiconException if a line is not of the format, with every such line named
   */
  List<Line> lines() throws IOException {
    List<String> problems = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Content content : files) {
      List<String> rows = content.rows();
      for (int i = 0; i < rows.size(); i++) {
        String row = rows.get(i);
        if (row.isBlank() || row.startsWith("#") || row.startsWith(HEADER)) {
          continue;
        }
        String where = content.file().getFileName() + ":" + (i + 1) + ": ";
        try {
          Line line = parse(row);
          if (ids.add(line.id())) {
            lines.add(line);
          } else {
            problems.add(where + "the id " + line.id() + " stands in another line too");
          }
        } catch (IllegalArgumentException e) {
          problems.add(where + e.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new LexiconException(problems);
    }
    return List.copyOf(lines);
  }

  private static List<Path> tsvFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".tsv"))
          .filter(f -> !f.getFileName().toString().equals(LinkWeights.FILE))
          .sorted()
          .toList();
    }
  }

  private static Line parse(String row) {
    String[] columns = row.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(COLUMNS + " columns expected, found " + columns.length);
    }
    if (!ID.matcher(columns[0].strip()).matches()) {
      throw new IllegalArgumentException(
          "an id is lower-case letters, digits and hyphens, not \"" + columns[0] + "\"");
    }
    return new Line(
        columns[0].strip(),
        Sense.Type.valueOf(columns[1].strip().toUpperCase(Locale.ROOT)),
        list(columns[2]),
        list(columns[3]),
        list(columns[4]),
        list(columns[5]),
        list(columns[6]).stream().map(Link::parse).toList());
  }

  private static List<String> list(String column) {
    return Stream.of(column.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
