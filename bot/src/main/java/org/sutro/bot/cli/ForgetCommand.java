package org.sutro.bot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sutro.bot.config.Settings;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets people who ask for that. */
@Command(
    name = "forget",
    description = {
      "Forget people: their questions, opinions, choices and the answers they got, at once and for good.",
      "Works while the bot runs. Backups made before still hold them until they are deleted, and",
      "whoever restores one has to forget them again.",
      ""
    })
final class ForgetCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  @Parameters(arity = "1..*", paramLabel = "USER", description = "their numbers at Telegram")
  private List<Long> people = List.of();

  ForgetCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = sutro.settings();
    Path file = settings.data().resolve("bot.db");
    SutroCommand.requireWhole(settings.data());
    if (!Files.exists(file)) {
      throw new UserException(ExitCode.PROBLEM, "there is no " + file + "; nobody is remembered");
    }
    sutro.use(settings.data());
    PrintStream out = sutro.streams().out();
    try (Store store = SqliteStore.open(file)) {
      for (long person : people) {
        out.println(person + ": " + store.forget(person) + " things forgotten");
      }
    }
    int backups = sutro.backups(settings).all(sutro.surroundings().clock().instant()).size();
    if (backups > 0) {
      out.println(stillHeld(backups, settings.backup()));
    }
    try (DirectoryStream<Path> aside = Files.newDirectoryStream(settings.data(), "replaced-*")) {
      aside.forEach(
          folder -> out.println("What a restore moved aside may hold them too: " + folder));
    }
    return ExitCode.FINE;
  }

  private static String stillHeld(int backups, Settings.Backup where) {
    String old =
        where.keep() == 0
            ? "backup.keep is 0, so they stay until you delete them."
            : "the running bot deletes all but the newest " + where.keep() + ".";
    return backups
        + (backups == 1 ? " backup may still hold them, in " : " backups may still hold them, in ")
        + (where.folder() + "; " + old);
  }
}
