package org.sutro.bot.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sutro.bot.backup.Backup;
import org.sutro.bot.backup.Backups;
import org.sutro.bot.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a backup, or shows those there are. */
@Command(
    name = "backup",
    description = {
      "Copy the articles and what the bot remembers, while it runs or not, and try the copy out.",
      "A running bot does so every night (settings: backup). The index is left out: it is built again.",
      ""
    })
final class BackupCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  @Option(names = "--list", description = "list the backups there are, the newest first")
  private boolean list;

  BackupCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    Settings settings = sutro.settings();
    Backups backups = sutro.backups(settings);
    PrintStream out = sutro.streams().out();
    Instant now = sutro.surroundings().clock().instant();
    if (list) {
      list(backups, now, out);
      return ExitCode.FINE;
    }
    sutro.use(settings.data());
    Backup backup = backups.make(now, SutroCommand.VERSION);
    out.println(line(backup));
    out.println(
        "Tried out: every row is there. Put it back with: ./sutro restore "
            + backup.name()
            + sutro.dataFlag());
    return ExitCode.FINE;
  }

  private static void list(Backups backups, Instant now, PrintStream out) {
    List<Backup> all = backups.all(now);
    all.forEach(backup -> out.println(line(backup)));
    if (all.isEmpty()) {
      out.println("There is no backup in " + backups.folder() + " yet.");
    }
  }

  private static String line(Backup backup) {
    long rows = backup.manifest().files().stream().mapToLong(file -> file.allRows()).sum();
    return String.format(
        Locale.ROOT,
        "%s  %,d KB  %,d rows  %s",
        backup.name(),
        (backup.manifest().bytes() >> 10) + 1,
        rows,
        backup.folder());
  }
}
