package org.sutro.bot.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sutro.bot.backup.Backups;
import org.sutro.bot.config.Settings;

/** Everything that is looked at, in the order in which it should be put right. */
public final class Doctor {

  private Doctor() {}

  /**
   * Looks at all of it; takes up to a minute when Telegram can't be reached.
   *
   * @param now this machine's time, to compare with Telegram's
   * @param java what Java was started with
   */
  public static List<Finding> examine(Settings settings, Instant now, List<String> java) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fine("settings", "all can be used (see: ./sutro config dump)"));
    findings.addAll(new JavaCheck(java).findings());
    findings.addAll(new DataCheck(settings).findings());
    findings.addAll(new StoreCheck(settings.data()).findings());
    findings.addAll(new IndexFiles(settings.data().resolve("index")).findings());
    Backups backups = new Backups(settings.data(), settings.backup().folder());
    findings.add(new BackupCheck(backups, settings.backup().keep()).finding(now));
    findings.addAll(new TelegramCheck(settings.telegram()).findings(now));
    return findings;
  }
}
