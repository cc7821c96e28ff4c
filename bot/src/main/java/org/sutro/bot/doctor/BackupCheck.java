package org.sutro.bot.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sutro.bot.backup.Backup;
import org.sutro.bot.backup.Backups;

/**
 * Whether there is a backup, how old it is, and whether it could be put back.
 *
 * @param backups all there are
 * @param keep how many the bot keeps; 0 when it makes none
 */
record BackupCheck(Backups backups, int keep) {

  private static final String BACKUP = "backup";
  private static final Duration OLD = Duration.ofDays(2);

  Finding finding(Instant now) {
    Optional<Backup> newest = backups.newest(now);
    if (newest.isEmpty()) {
      return Finding.note(
          BACKUP,
          keep == 0
              ? "there is none, and the daily one is turned off (backup.keep: 0)"
              : "there is none yet; a running bot makes one a day, ./sutro backup one now");
    }
    Instant made = newest.get().manifest().made().truncatedTo(ChronoUnit.SECONDS);
    String shown = "the newest is of " + made + ", in " + backups.folder();
    Optional<String> flaw = newest.get().flaw();
    if (flaw.isPresent()) {
      return Finding.wrong(
          BACKUP,
          shown
              + ", and can't be put back: "
              + flaw.get()
              + ". Look at that disk, then make a new one: ./sutro backup");
    }
    if (made.isAfter(now)) {
      return Finding.note(BACKUP, shown + "; a clock was wrong then, or is now");
    }
    return Duration.between(made, now).compareTo(OLD) > 0
        ? Finding.note(BACKUP, shown + "; older than two days")
        : Finding.fine(BACKUP, shown);
  }
}
