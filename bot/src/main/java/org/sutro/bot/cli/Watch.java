package org.sutro.bot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.bot.app.Running;
import org.sutro.bot.app.Systemd;
import org.sutro.bot.app.ToldOnce;
import org.sutro.bot.backup.Backup;
import org.sutro.bot.backup.Backups;
import org.sutro.bot.backup.Manifest;
import org.sutro.bot.config.Settings;
import org.sutro.bot.health.HealthPage;
import org.sutro.bot.health.Questions;
import org.sutro.bot.health.Vitals;
import org.sutro.bot.library.Library;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.SourceList;
import org.sutro.bot.sources.SourceState;
import org.sutro.bot.sources.SourcesException;
import org.sutro.bot.telegram.Health;
import org.sutro.bot.telegram.TelegramBot;

/** What a running bot is watched by: the health page, and systemd when that has started it. */
final class Watch implements Vitals {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private final Parts parts;
  private final SutroCommand sutro;
  private final Settings settings;
  private final SourceList sources;
  private final Backups backups;
  private final ToldOnce failures = new ToldOnce();
  private final Since since;

  /** What is watched: all that was started, and what tells the most of it. */
  record Parts(Library library, Running all, TelegramBot bot) {}

  /**
   * How it began.
   *
   * @param started when
   * @param afterCrash whether the process before it ended without being told to
   */
  record Since(Instant started, boolean afterCrash) {}

  Watch(Parts parts, SutroCommand sutro, Settings settings, Since since) {
    this.parts = parts;
    this.sutro = sutro;
    this.settings = settings;
    // the settings of the start are those of this run, whatever is written into their file
    // meanwhile
    this.sources = sutro.sources(settings, parts.library().archive());
    this.backups = sutro.backups(settings);
    this.since = since;
  }

  /** Begins; what ends all the rest ends it. */
  void start(Questions questions) {
    if (since.afterCrash()) {
      log.warn("UNCLEAN-START: the bot before this one ended without being told to");
    }
    InetSocketAddress place = settings.health();
    if (place.getPort() > 0) {
      try {
        parts.all().started(HealthPage.start(place, this, questions, sutro.surroundings().clock()));
        log.info("health at http://{}:{}/readyz", place.getHostString(), place.getPort());
      } catch (IOException e) {
        // people get answers all the same
        log.error(
            "HEALTH-PORT: no health page at {}:{} ({}); settings: health",
            place.getHostString(),
            place.getPort(),
            e.getMessage());
      }
    }
    if (Systemd.listens(sutro.surroundings().environment())) {
      parts
          .all()
          .started(
              Systemd.start(
                  sutro.surroundings().environment(), List.of("systemd-notify"), this::alive));
    }
  }

  @Override
  public boolean alive() {
    return parts.all().alive();
  }

  @Override
  public Health bot() {
    return parts.bot().health();
  }

  @Override
  public Shelf shelf() {
    return new Shelf(parts.library().archive().size(), parts.library().behind());
  }

  /** None while their file can't be understood, which the log says. */
  @Override
  public List<Feed> feeds() {
    Archive archive = parts.library().archive();
    try {
      return sources.all().stream()
          .filter(Source::enabled)
          .map(source -> feed(source.id(), SourceState.health(archive, source.id())))
          .toList();
    } catch (SourcesException e) {
      return List.of();
    }
  }

  private static Feed feed(String id, SourceState.Health health) {
    Optional<Instant> last =
        health.lastSuccess() == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochSecond(health.lastSuccess()));
    return new Feed(id, last, health.failures(), health.paused());
  }

  @Override
  public Host host() {
    Optional<Instant> made = lastBackup();
    return new Host(
        settings.data(),
        since.started(),
        since.afterCrash(),
        settings.backup().keep() == 0 ? made : made.or(() -> Optional.of(since.started())));
  }

  /**
   * None while their folder can't be looked into: that is told, and no trouble of those who ask.
   */
  private Optional<Instant> lastBackup() {
    try {
      Instant now = sutro.surroundings().clock().instant();
      Optional<Instant> made = backups.newest(now).map(Backup::manifest).map(Manifest::made);
      failures.wentWell(backups);
      return made;
    } catch (UncheckedIOException e) {
      if (failures.isNews(backups, e)) {
        log.warn("BACKUP-UNUSABLE: the backups can't be looked at", e);
      }
      return Optional.empty();
    }
  }
}
