package org.sutro.bot.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.app.DataUse;
import org.sutro.bot.backup.Backup;
import org.sutro.bot.backup.Backups;
import org.sutro.bot.backup.Restore;
import org.sutro.bot.config.Settings;
import org.sutro.bot.store.Quarantine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(
    name = "restore",
    description = {
      "Put a backup in the place of the data. What was there is kept in a folder beside it.",
      "Messages that waited when the backup was made are held back two days; --release sends them.",
      "Stop the bot first; not for --dry-run.",
      ""
    })
final class RestoreCommand implements Callable<Integer> {

  private static final DateTimeFormatter ASIDE =
      DateTimeFormatter.ofPattern("'replaced'-yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final SutroCommand sutro;

  @Parameters(
      arity = "0..1",
      paramLabel = "BACKUP",
      description = {
        "name or folder of the backup (default: the newest),",
        "or the copy of a database that was made before an upgrade"
      })
  private @Nullable String name;

  @Option(names = "--dry-run", description = "only try the backup out and say what would happen")
  private boolean dryRun;

  @Option(
      names = "--release",
      description = "send what a restore has held back; with no BACKUP, do nothing else")
  private boolean release;

  RestoreCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    Settings settings = sutro.settings();
    if (dryRun) {
      tryOut(settings);
      return ExitCode.FINE;
    }
    DataLock lock = DataLock.take(settings.data());
    try (lock) {
      DataUse use = DataUse.alone(settings.data());
      try (use) {
        putBack(settings);
        return ExitCode.FINE;
      }
    }
  }

  private void putBack(Settings settings) {
    Restore restore = new Restore(settings.data());
    boolean finished = restore.finishBroken();
    if (finished) {
      say("A restore that was broken off is finished now.");
    }
    if (name != null || !(release || finished)) {
      restore(restore, settings);
    }
    if (release) {
      Quarantine.Held held = Quarantine.release(settings.data().resolve("bot.db"));
      say("Released: " + told(held) + ".");
    }
  }

  /** Also while a bot runs on the data: they are not looked at. */
  private void tryOut(Settings settings) {
    if (Restore.isUnfinished(settings.data())) {
      say(
          "A restore was broken off; without --dry-run it is finished. Nothing was changed"
              + " (--dry-run).");
      return;
    }
    Backups backups = sutro.backups(settings);
    Backup backup = sound(described(chosen(backups)));
    new Restore(settings.data()).requireSpace(backup);
    backups.tryOut(backup);
    say("It can be put back. Nothing was changed (--dry-run).");
  }

  private Backup described(Backup backup) {
    Instant made = backup.manifest().made().truncatedTo(ChronoUnit.SECONDS);
    say("Backup of " + made + ", made by Sutro " + backup.manifest().program());
    backup
        .manifest()
        .files()
        .forEach(
            file -> say(String.format(Locale.ROOT, "  %s: %,d rows", file.name(), file.allRows())));
    return backup;
  }

  /**
   * Another one is named in the place of one that can't be put back; whether to take it is the
   * host's choice.
   */
  private Backup sound(Backup backup) {
    String flaw = backup.flaw().orElse("");
    if (!flaw.isEmpty()) {
      throw new UserException(ExitCode.PROBLEM, flaw + ". Nothing was changed." + sutro.wayOut());
    }
    return backup;
  }

  private void restore(Restore restore, Settings settings) {
    Backup backup = sound(described(chosen(sutro.backups(settings))));
    String aside = aside(settings);
    Quarantine.Held held = restore.from(backup, aside, sutro.surroundings().clock().instant());
    say(
        "Restored. What was there is in "
            + settings.data().resolve(aside)
            + "; delete it when all is well.");
    if (!held.equals(Quarantine.Held.NOTHING) && !release) {
      say(
          "Held back: "
              + told(held)
              + ". To send them after all, within two days: ./sutro restore --release");
    }
  }

  private static String told(Quarantine.Held held) {
    return held.messages() + " messages and " + held.updates() + " questions not yet handled";
  }

  private Backup chosen(Backups backups) {
    if (name != null) {
      return backups.named(name);
    }
    return backups
        .newest(sutro.surroundings().clock().instant())
        .orElseThrow(() ->
            new UserException(
                ExitCode.PROBLEM, "there is no backup in " + backups.folder() + "; name one"));
  }

  private String aside(Settings settings) {
    Instant now = sutro.surroundings().clock().instant();
    String free = ASIDE.format(now);
    for (int again = 2; Files.exists(settings.data().resolve(free)); again++) {
      free = ASIDE.format(now) + "-" + again;
    }
    return free;
  }

  private void say(String line) {
    PrintStream out = sutro.streams().out();
    out.println(line);
  }
}
