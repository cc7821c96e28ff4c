package org.sutro.bot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the documentation says is so. */
final class DocsTest {

  private static final Path DOCS = Session.HOME.resolve("docs");
  private static final Pattern CODE = Pattern.compile("\"([A-Z]+-[A-Z]+): ");
  private static final Pattern HEADING = Pattern.compile("^## ([A-Z]+-[A-Z]+)$", Pattern.MULTILINE);
  private static final Pattern COMPLAINT =
      Pattern.compile("log\\s*\\.(?:warn|error)\\(\\s*+(?!\"[A-Z]+-[A-Z]+: )([^,;]*)");
  private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\")(?!https?:|#)([^)\\s\"#]+)");
  private static final Pattern TYPED = Pattern.compile("\\./sutro((?: [^`|>#()\\s]+)+)");

  /** What stands in the documentation for something a host puts in. */
  private static final Map<String, String> SUCH_AS =
      Map.of("USER", "7", "ID", "7", "N", "7", "SHELL", "bash");

  private static final Pattern COMMAND = Pattern.compile("\\./sutro ([a-z]+)");

  @TempDir Path data;

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("bot", "index")) {
      sources.addAll(files(Session.HOME.resolve(module).resolve("src/main/java"), ".java"));
    }
    return sources;
  }

  @Test
  void every_code_of_the_log_is_explained_and_no_other() throws IOException {
    Set<String> logged = new TreeSet<>();
    for (Path file : sources()) {
      logged.addAll(found(CODE, read(file)));
    }
    assertThat(found(HEADING, read(DOCS.resolve("troubleshooting.md")))).isEqualTo(logged);
  }

  /** A message that stands in a constant begins with its code there. */
  @Test
  void every_warning_and_error_of_the_log_has_a_code() throws IOException {
    for (Path file : sources()) {
      String source = read(file);
      for (String message : found(COMPLAINT, source)) {
        String constant = message.replace(")", "").strip();
        assertThat(constant).as("%s: %s", file, message).matches("[A-Z_]+");
        assertThat(source).as("%s", file).containsPattern(constant + " =\\s+\"[A-Z]+-[A-Z]+: ");
      }
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(files(DOCS, ".md"));
    try (Stream<Path> files = Files.list(Session.HOME)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  @Test
  void the_readme_leads_to_every_page_and_no_link_leads_nowhere() throws IOException {
    String readme = read(Session.HOME.resolve("README.md"));
    for (Path page : pages()) {
      if (page.startsWith(DOCS) && !page.endsWith("nightly.md")) {
        assertThat(readme).contains("(docs/" + DOCS.relativize(page) + ")");
      }
      for (String link : found(LINK, read(page))) {
        assertThat(page.resolveSibling(link)).as("%s links to %s", page, link).exists();
      }
    }
  }

  @Test
  void every_line_the_documentation_tells_to_type_is_understood() throws IOException {
    int lines = 0;
    for (Path page : pages()) {
      for (String typed : found(TYPED, read(page))) {
        String[] words =
            Stream.of(typed.replaceAll("[\\[\\]]|[.,:;]+(?= |$)", "").strip().split(" ", -1))
                .map(word -> SUCH_AS.getOrDefault(word, word))
                .toArray(String[]::new);
        CommandLine line =
            new Session(data).commandLine().setCaseInsensitiveEnumValuesAllowed(true);
        try {
          line.parseArgs(words);
        } catch (CommandLine.MissingParameterException e) {
          // a sentence about a command need not say with what
        } catch (CommandLine.ParameterException e) {
          throw new AssertionError(page + ": ./sutro" + typed, e);
        }
        lines++;
      }
    }
    assertThat(lines).isGreaterThan(50);
  }

  @Test
  void every_command_the_documentation_and_the_program_tell_to_type_is_one() throws IOException {
    List<Path> pages = pages();
    pages.addAll(sources());
    Session session = new Session(data);
    Set<String> commands = new TreeSet<>();
    for (Path page : pages) {
      commands.addAll(found(COMMAND, read(page)));
    }
    assertThat(commands).hasSizeGreaterThan(8);
    for (String command : commands) {
      assertThat(session.run(command, "--help").code()).as(command).isEqualTo(ExitCode.FINE);
    }
  }

  @Test
  void the_reference_of_the_commands_is_what_they_say_of_themselves() throws IOException {
    StringBuilder out =
        new StringBuilder("# Commands\n\nMade of the program's own words by a test.\n");
    Session session = new Session(data);
    for (String command : commands(session, "--help")) {
      reference(out, "##", command, session.run(command, "--help").out());
      for (String part : commands(session, command, "--help")) {
        reference(out, "###", command + " " + part, session.run(command, part, "--help").out());
      }
    }
    Path file = DOCS.resolve("commands.md");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, out, UTF_8);
    }
    assertThat(file).as("-Dgolden.update=true writes it").hasContent(out.toString());
  }

  private static void reference(StringBuilder out, String level, String name, String said) {
    out.append("\n" + level + " ").append(name);
    out.append("\n\n```text\n").append(said.strip()).append("\n```\n");
  }

  /** Those that a help lists, in its order. */
  private static List<String> commands(Session session, String... help) {
    return session
        .run(help)
        .out()
        .lines()
        .dropWhile(line -> !line.startsWith("Commands:"))
        .filter(line -> line.matches("  [a-z]+ .*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }
}
