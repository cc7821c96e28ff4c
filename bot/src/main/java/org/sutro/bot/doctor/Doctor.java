package org.sutro.bot.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sutro.bot.backup.Backups;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Places;
import org.sutro.bot.sources.Web;
import org.sutro.bot.telegram.BotSettings;

/** Everything that is looked at, in the order in which it should be put right. */
public final class Doctor {

  private Doctor() {}

  /**
   * Looks at all of it; takes up to a minute when Telegram or a source can't be reached.
   *
   * @param places where the library keeps its things
   * @param web the way to the sources
   * @param now this machine's time, to compare with Telegram's
   * @param java what Java was started with
   */
  public static List<Finding> examine(
      Settings settings, Places places, Web web, Instant now, List<String> java) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fine("settings", "all can be used (see: ./sutro config dump)"));
    findings.addAll(new JavaCheck(java).findings());
    findings.addAll(new DataCheck(settings).findings());
    findings.addAll(new PortCheck(settings).findings());
    List<Finding> stores = new StoreCheck(settings.data()).findings();
    findings.addAll(stores);
    findings.addAll(new IndexFiles(places.index()).findings());
    findings.addAll(new MemoryCheck(places.index()).findings());
    Backups backups = new Backups(settings.data(), settings.backup().folder());
    findings.add(new BackupCheck(backups, settings.backup().keep()).finding(now));
    findings.addAll(new TelegramCheck(settings.telegram()).findings(now));
    if (StoreCheck.isReady(stores, StoreCheck.STORE)) {
      findings.addAll(channels(settings));
    }
    if (StoreCheck.isReady(stores, StoreCheck.ARCHIVE)) {
      findings.addAll(new FeedCheck(places.sources(), places.archive(), web, now).findings());
    }
    return findings;
  }

  private static List<Finding> channels(Settings settings) {
    Settings.Telegram telegram = settings.telegram();
    Secret token = telegram.token();
    return token == null
        ? List.of()
        : new ChannelCheck(
                settings.data().resolve(StoreCheck.STORE),
                new BotSettings(token, telegram.api(), telegram.pollTimeout()))
            .findings();
  }
}
