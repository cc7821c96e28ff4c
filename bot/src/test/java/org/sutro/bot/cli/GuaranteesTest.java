package org.sutro.bot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is promised is one table; the page for hosts is made of it, and each row has its test. */
final class GuaranteesTest {

  private static final Path DOCS = Session.HOME.resolve("docs");
  private static final Path PAGE = DOCS.resolve("guarantees.md");

  private static final String HEAD =
      """
      # What is promised, and what is not

      Sutro is made to be killed, unplugged, filled up and cut off: what it has acknowledged is kept, what it was about to do
      is done once, and what it can't know it asks. Below is what you can rely on. Behind each line is the test that keeps it
      so, which every build runs.
      """;

  private static final String FAULTS =
      """

      ## What may go wrong, and what happens then

      Each fault is made to happen by its test, in every build. Tests that kill a process do so several times at random
      places, and print the seed; at night they do it more often, [so many times](nightly.md).

      | # | when | what happens | made to happen by |
      |---|---|---|---|
      """;

  private static final String FOOT =
      """

      ## Not promised

      * That an answer exists, or that an article is right. Sutro quotes; it does not judge.
      * That a message arrives while Telegram can't be reached.
      * That a kill in the very moment of sending leaves no reply twice.
      * Several bots on one set of data: there is one process and one folder, and no other database to run (row 31 of the list
        of faults does not arise).
      """;

  /** Last of each row is the test, as {@code Class.method}. */
  private static List<List<String>> table() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GuaranteesTest.class.getResourceAsStream("/guarantees.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }

  private static Map<String, Path> tests() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("bot", "index")) {
      try (Stream<Path> found = Files.walk(Session.HOME.resolve(module).resolve("src/test/java"))) {
        found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files.stream()
        .collect(
            Collectors.toMap(
                file -> String.valueOf(file.getFileName()).replace(".java", ""),
                file -> file,
                (one, other) -> one));
  }

  /** A link to the test, which must be there. */
  private static String link(Map<String, Path> tests, String test, String words)
      throws IOException {
    String[] name = test.split("\\.", 2);
    assertThat(tests).as(test).containsKey(name[0]);
    Path file = tests.get(name[0]);
    assertThat(Files.readString(file)).as(test).contains("void " + name[1] + "(");
    String place = DOCS.relativize(file).toString().replace('\\', '/');
    return "[" + words + "](" + place + " \"" + name[1].replace('_', ' ') + "\")";
  }

  private static String page() throws IOException {
    Map<String, Path> tests = tests();
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    StringBuilder faults = new StringBuilder(FAULTS);
    for (List<String> row : table()) {
      String test = row.getLast();
      switch (row.getFirst()) {
        case "promise" ->
            sections
                .computeIfAbsent(row.get(1), title -> new StringBuilder("\n## " + title + "\n\n"))
                .append("* " + row.get(2) + " (" + link(tests, test, "test") + ")\n");
        case "fault" ->
            faults.append(
                "| "
                    + String.join(" | ", row.subList(1, 4))
                    + " | "
                    + link(tests, test, test.split("\\.", 2)[0])
                    + " |\n");
        default -> throw new IllegalStateException("no such kind of row: " + row);
      }
    }
    return HEAD + String.join("", sections.values()) + faults + FOOT;
  }

  @Test
  void the_page_of_guarantees_is_made_of_the_table_and_each_row_has_its_test() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("-Dgolden.update=true writes it").hasContent(page);
  }

  @Test
  void every_row_of_the_list_of_faults_has_a_test() throws IOException {
    List<String> rows =
        table().stream()
            .filter(row -> row.getFirst().equals("fault"))
            .flatMap(row -> Stream.of(row.get(1).split(", ", -1)))
            .distinct()
            .toList();
    List<String> all =
        Stream.iterate(1, row -> row <= 30, row -> row + 1).map(String::valueOf).toList();
    assertThat(rows).containsExactlyElementsOf(all);
  }
}
