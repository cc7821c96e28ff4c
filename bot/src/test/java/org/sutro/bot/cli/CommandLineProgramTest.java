package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

final class CommandLineProgramTest {

  @TempDir Path data;
  private Session unit;

  @BeforeEach
  void begin() {
    unit = new Session(data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try", "ask", "ingest", "sources", "serve", "analyze", "eval", "config", "backup",
        "restore", "forget", "health"
      })
  void every_command_has_help_and_the_readme_names_it(String command) throws Exception {
    Outcome outcome = unit.run(command, "--help");
    assertThat(outcome.code()).isEqualTo(ExitCode.FINE);
    assertThat(outcome.out())
        .contains("Usage: sutro " + command, "--data=DIR", "--config=FILE", "--help");
    assertThat(unit.run("--help").out()).contains("  " + command + " ");
    assertThat(Files.readString(Session.HOME.resolve("README.md"))).contains("`./sutro " + command);
  }

  @Test
  void the_list_of_commands_says_of_each_in_whole_sentences_what_it_is_for() {
    String list = unit.run("--help").out().split("Commands:\\R", 2)[1].split("\\R\\R", 2)[0];
    assertThat(list.split("\\R(?=  [a-z])"))
        .hasSizeGreaterThan(15)
        .allSatisfy(command -> assertThat(command.strip()).matches("(?s)[a-z]+ +[A-Z].*\\."));
  }

  @Test
  void the_version_is_that_of_the_build() throws Exception {
    assertThat(unit.run("--version").out())
        .isEqualToIgnoringNewLines("Sutro " + SutroCommand.VERSION);
    assertThat(Files.readString(Session.HOME.resolve("pom.xml")))
        .contains("<version>" + SutroCommand.VERSION + "</version>");
  }

  @Test
  void a_command_line_that_makes_no_sense_is_a_usage_error() {
    assertThat(unit.run().code()).isEqualTo(ExitCode.USAGE);
    assertThat(unit.run("frobnicate").code()).isEqualTo(ExitCode.USAGE);
    assertThat(unit.run("ask", "--frobnicate").code()).isEqualTo(ExitCode.USAGE);
    assertThat(unit.run("ask", "কত?", "--batch", "x").code()).isEqualTo(ExitCode.USAGE);
    assertThat(unit.run("ingest").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void bad_settings_are_told_without_a_stack_trace() {
    Outcome outcome = unit.run(Map.of("SUTRO_STARTER", "perhaps"), "", "ask", "কত?");
    assertThat(outcome.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "sutro: The settings can't be used:SUTRO_STARTER: starter: \"perhaps\" is none of auto, on, off");
  }

  @Test
  void the_settings_that_count_are_shown_with_their_origin_and_without_the_token() {
    String token = "123456789:CANARY-abcdefghijklmnopqrstuvwxyz";
    Outcome all = unit.run(Map.of("SUTRO_BOT_TOKEN", token), "", "config", "dump");
    assertThat(all.code()).isEqualTo(ExitCode.FINE);
    assertThat(all.out().lines())
        .anyMatch(line -> line.matches("time-zone +Asia/Dhaka +default"))
        .anyMatch(line -> line.matches("telegram.token +\\*\\*\\* +SUTRO_BOT_TOKEN"))
        .anyMatch(line -> line.matches("log +\\(not set\\) +default"));
    assertThat(all.out()).doesNotContain("CANARY");
    assertThat(unit.run("config", "dump", "--changed").out().lines())
        .singleElement()
        .asString()
        .matches("data +" + data + " +SUTRO_DATA");
  }

  @Test
  void a_value_of_the_wrong_kind_is_told_in_plain_words() {
    for (String[] line :
        new String[][] {
          {"ask", "--today", "yesterday", "কত?"},
          {"eval", "--today", "2025-02-30", "x"},
          {"forget", "রহিম"}
        }) {
      Outcome outcome = unit.run(line);
      assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.USAGE);
      assertThat(outcome.err())
          .contains("write it as")
          .doesNotContain("java", "Exception", "cannot convert", "a long");
    }
  }

  @Test
  void a_token_telegram_never_accepted_ends_serving_and_says_why() throws Exception {
    try (Standin standin =
        Standin.start(StandinOptions.of("123456789:" + "x".repeat(35), InstantSource.system()))) {
      Map<String, String> environment =
          Map.of(
              "SUTRO_BOT_TOKEN",
              "123456789:" + "y".repeat(35),
              "SUTRO_TELEGRAM_API",
              standin.baseUrl().toString(),
              "SUTRO_HEALTH_PORT",
              "0");
      Outcome outcome = unit.run(environment, "", "serve");
      assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(outcome.err())
          .contains("does not accept the bot's token", "@BotFather")
          .doesNotContain("answering from");
    }
  }

  @Test
  void serving_without_a_token_says_where_to_get_one() {
    Outcome outcome = unit.run("serve");
    assertThat(outcome.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(outcome.err()).contains("SUTRO_BOT_TOKEN", "@BotFather").doesNotContain("\tat ");
  }

  @Test
  void two_cannot_run_on_the_same_data() {
    try (DataLock lock = DataLock.take(data)) {
      assertThat(lock).isNotNull();
      Outcome outcome = unit.run("try");
      assertThat(outcome.code()).isEqualTo(ExitCode.ALREADY_RUNNING);
      assertThat(outcome.err()).contains("already running on " + data);
    }
  }

  @Test
  void an_archive_that_is_none_is_left_alone() throws Exception {
    Files.writeString(
        data.resolve("archive.db"), "no archive, but long enough to be looked at as one");
    Outcome outcome = unit.run("ask", "কত?");
    assertThat(outcome.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(outcome.err()).startsWith("sutro: ").contains("archive.db").doesNotContain("\tat ");
    assertThat(data.resolve("archive.db"))
        .hasContent("no archive, but long enough to be looked at as one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "try", "serve"})
  void a_data_folder_that_is_none_is_told_in_plain_words(String command) throws Exception {
    Path file = Files.writeString(data.resolve("notes"), "mine");
    Outcome outcome =
        new Session(file)
            .run(Map.of("SUTRO_BOT_TOKEN", "123456789:" + "x".repeat(35)), "", command);
    assertThat(outcome.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(outcome.err())
        .contains("the data folder " + file + " can't be used", "is a file", "--data")
        .doesNotContain("Exception");
  }
}
