package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionCommandTest {

  @TempDir Path data;

  private String script(String shell) {
    Session.Outcome result = new Session(data).run("completion", shell);
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.FINE);
    return result.out();
  }

  /** What bash offers for the last of the words, asked through the function it would call. */
  private String offered(String... words) throws Exception {
    Path script = Files.writeString(data.resolve("completion"), script("bash"));
    String line = String.join(" ", words);
    String asked =
        String.format(
            Locale.ROOT,
            """
            source '%s'
            compopt() { :; } # bash allows it inside of completion only
            COMP_WORDS=(%s) COMP_CWORD=%d COMP_LINE='%s' COMP_POINT=%d
            _complete_sutro
            printf '%%s\n' "${COMPREPLY[@]}"
            """,
            script,
            line,
            words.length - 1,
            line,
            line.length());
    Process bash = new ProcessBuilder("bash", "-c", asked).redirectErrorStream(true).start();
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void bash_is_offered_the_commands_and_their_options() throws Exception {
    assumeTrue(onPath("bash"), "no bash on this machine");
    assertThat(offered("sutro", "do").lines()).containsExactly("doctor");
    assertThat(offered("sutro", "index", "re").lines()).containsExactly("rebuild");
    assertThat(offered("sutro", "doctor", "--j").lines()).containsExactly("--json");
  }

  @Test
  void fish_is_told_every_command_with_what_it_is_for() {
    String script = script("fish");
    assertThat(script)
        .contains("complete -c sutro -n '__fish_use_subcommand' -a ask -d 'Answer a question")
        .contains("-n '__fish_seen_subcommand_from doctor' -l json")
        .contains("-n '__fish_seen_subcommand_from index' -a rebuild");
    assertThat(script.lines()).allMatch(line -> line.startsWith("complete -c sutro "));
  }

  @Test
  void another_shell_is_a_wrong_command_line() {
    Session.Outcome result = new Session(data).run("completion", "tcsh");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("bash");
  }

  private static boolean onPath(String program) {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
