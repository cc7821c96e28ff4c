package org.sutro.bot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Version;
import org.sutro.bot.cli.Session.Outcome;

/**
 * Rows of the list of bad inputs that go through the whole program, from a file to what is shown.
 */
final class BadInputsTest {

  @TempDir Path folder;
  private Path data;
  private Path articles;
  private Session unit;

  @BeforeEach
  void begin() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    articles = Files.createDirectory(folder.resolve("articles"));
    unit = new Session(data);
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.startsWith(data)).map(Path::toString).sorted().toList();
    }
  }

  @Test
  void row_23_a_quote_that_turns_the_line_round_is_shown_as_it_is_and_proven_by_its_hash()
      throws IOException {
    String sentence =
        "রাশিয়া মঙ্গোলিয়াকে \u202E১৭টি\u200B রেল ইঞ্জিন\u2066 দেবে বলে জানিয়েছেন রুশ মন্ত্রী।";
    String text = "রাশিয়া ও মঙ্গোলিয়ার রেল চুক্তি\n\n" + sentence;
    Files.writeString(articles.resolve("rail.txt"), text);
    assertThat(unit.run("ingest", articles.toString()).code()).isEqualTo(ExitCode.FINE);

    String json = unit.run("ask", "--json", "রাশিয়া কি মঙ্গোলিয়াকে রেল ইঞ্জিন দেবে?").out();
    assertThat(json).contains(sentence);
    assertThat(unit.run("archive", "show", "rail", "--json").out())
        .contains("\"hash\":\"" + Version.hashOf(text) + "\"");
    assertThat(unit.run("archive", "verify").code()).isEqualTo(ExitCode.FINE);
    assertThat(unit.run("archive", "show", "rail").out()).doesNotContain("\u202E", "\u2066");
  }

  private static final String ENCRYPTED_PDF =
      """
      %PDF-1.4
      1 0 obj
      << /Type /Catalog /Pages 2 0 R >>
      endobj
      2 0 obj
      << /Type /Pages /Kids [] /Count 0 >>
      endobj
      trailer
      << /Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4
         /O <00000000000000000000000000000000000000000000000000000000000000ff>
         /U <00000000000000000000000000000000000000000000000000000000000000ff> >>
         /ID [<00> <00>] >>
      %%EOF
      """;

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("নদীর পানি বাড়ছে।".getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void row_37_archives_and_documents_get_one_line_each_and_write_nothing_anywhere()
      throws IOException {
    Path slip = Files.write(articles.resolve("slip.zip"), zip("../../x.html", "/etc/x.txt"));
    Path bomb = Files.write(articles.resolve("42.zip"), zip("a.zip", "b.zip"));
    Path word = Files.write(articles.resolve("word.txt"), zip("word/document.xml"));
    Path locked = Files.writeString(articles.resolve("locked.pdf"), ENCRYPTED_PDF);
    Path lines = articles.resolve("news.jsonl");
    Files.writeString(
        lines, "{\"id\": \"../../x\", \"text\": \"নদীর পানি বাড়ছে বলে জানা গেছে।\"}\n");
    List<String> before = everything();

    List<Path> all = List.of(slip, bomb, word, locked, lines);
    List<String> arguments = new ArrayList<>(List.of("ingest"));
    all.forEach(file -> arguments.add(file.toString()));
    Outcome outcome = unit.run(arguments.toArray(String[]::new));

    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.err()).isEmpty();
    for (Path file : List.of(slip, bomb, word, locked)) {
      assertThat(outcome.out().lines().filter(line -> line.contains(file + ": "))).hasSize(1);
    }
    assertThat(outcome.out())
        .contains(
            "  1  new\n",
            "word.txt: is a document of an office program",
            "locked.pdf: is encrypted")
        .contains("42.zip: its ending is none of those that are read");
    assertThat(everything()).as("nothing outside of the data folder").isEqualTo(before);
    assertThat(unit.run("archive", "show", "../../x").out()).contains("নদীর পানি");
  }

  @Test
  void row_39_bad_settings_end_the_program_with_78_and_all_that_is_wrong() throws IOException {
    String token = "123456789:abcdefghij klmnopqrstuvwxyz";
    Path file = folder.resolve("sutro.yaml");
    Files.writeString(file, "telegram:\n\ttoken: " + token + "\ncolur: x\ntry: {port: 99999}\n");
    Outcome outcome = unit.run("serve", "--config", file.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(outcome.err().lines().filter(line -> line.matches(".*sutro\\.yaml:\\d+:\\d+: .*")))
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(outcome.err()).doesNotContain("abcdefghij", "klmnop").contains("colur");
  }

  private static final Pattern ROW = Pattern.compile("void row_(\\d+)_\\w+\\(");

  private static Stream<String> testsIn(String module) throws IOException {
    try (Stream<Path> files = Files.walk(Session.HOME.resolve(module).resolve("src/test/java"))) {
      List<String> all = new ArrayList<>();
      for (Path file : files.filter(any -> any.toString().endsWith(".java")).toList()) {
        all.add(Files.readString(file));
      }
      return all.stream();
    }
  }

  @Test
  void each_row_that_concerns_sources_has_a_test_that_is_named_after_it() throws IOException {
    Set<Integer> tested =
        Stream.concat(testsIn("index"), testsIn("bot"))
            .flatMap(text -> ROW.matcher(text).results())
            .map(found -> Integer.valueOf(found.group(1)))
            .collect(Collectors.toSet());
    assertThat(tested)
        .containsAll(IntStream.rangeClosed(1, 24).boxed().toList())
        .contains(37, 38, 39, 40);
  }
}
