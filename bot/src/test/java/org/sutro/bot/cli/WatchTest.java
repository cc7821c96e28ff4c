package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.app.Running;
import org.sutro.bot.app.StopSignal;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.TelegramBot;

/** A running bot, watched. */
final class WatchTest {

  private static final String TOKEN = "123456789:" + "x".repeat(35);
  private static final Instant STARTED = Instant.parse("2025-07-11T06:00:00Z");

  @TempDir Path data;
  private final Map<String, String> environment = new HashMap<>();
  private final Running running = new Running();
  private Standin standin;
  private Watch unit;

  @BeforeEach
  void begin() throws Exception {
    environment.put("SUTRO_DATA", data.toString());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    StopSignal.Ending never =
        new StopSignal.Ending() {
          @Override
          public void onSignal(Runnable heard) {}

          @Override
          public void now(int exitCode) {}
        };
    SutroCommand sutro =
        new SutroCommand(
            new Surroundings(
                Session.HOME,
                environment,
                InstantSource.system(),
                new Surroundings.Streams(InputStream.nullInputStream(), nowhere, nowhere, false),
                never));
    Settings settings = sutro.settings();
    standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()));
    Library library = running.started(sutro.openLibrary(settings));
    BotSettings telegram =
        new BotSettings(new Secret(TOKEN), standin.baseUrl(), Duration.ofSeconds(1));
    TelegramBot bot =
        new Bot(running, InstantSource.system(), sutro.web(settings, Rests.in(library.archive())))
            .start(library, library, settings, telegram, "bot.db");
    unit =
        new Watch(
            new Watch.Parts(library, running, bot),
            sutro,
            settings,
            new Watch.Since(STARTED, false));
  }

  @AfterEach
  void end() {
    running.close();
    standin.close();
  }

  @Test
  void a_typo_in_the_settings_does_not_blind_who_watches_a_running_bot() {
    environment.put("SUTRO_STARTER", "perhaps");
    assertThat(unit.feeds()).isEmpty();
  }

  @Test
  void a_backup_folder_that_is_closed_blinds_nobody_either() throws Exception {
    Path backups = Files.createDirectory(data.resolve("backups"));
    backups.toFile().setReadable(false);
    assumeThat(backups).as("root may read all").matches(folder -> !Files.isReadable(folder));
    assertThat(unit.host().lastBackup()).contains(STARTED);
    backups.toFile().setReadable(true);
  }

  @Test
  void until_there_is_a_backup_its_age_is_that_of_the_bot() {
    assertThat(unit.host().lastBackup()).contains(STARTED);
  }
}
