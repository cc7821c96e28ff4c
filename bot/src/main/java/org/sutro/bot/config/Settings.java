package org.sutro.bot.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings, checked. What each means for the host stands in {@code config/sutro.yaml}.
 *
 * @param data the folder of the archive, the index and what the bot remembers
 * @param networkDisk whether that folder may lie on a disk of the network
 * @param timeZone where the askers are: decides what "today" is
 * @param starter when the articles that come with Sutro are searched
 * @param log what the program says of itself
 * @param telegram the way to Telegram
 * @param tryPort the port {@code try} begins to look for a free one at, 1 to 65535
 * @param backup the daily backup
 * @param health where a running bot tells how it is; port 0 for nowhere
 * @param inside doors of the own network that sources may be read from
 */
public record Settings(
    Path data,
    NetworkDisk networkDisk,
    ZoneId timeZone,
    Starter starter,
    Log log,
    Telegram telegram,
    int tryPort,
    Backup backup,
    InetSocketAddress health,
    Set<InetSocketAddress> inside) {

  /**
   * What the program says of itself on standard error.
   *
   * @param level how much; null for what suits the command
   * @param format how a line is written
   */
  public record Log(@Nullable LogLevel level, LogFormat format) {}

  /**
   * The daily backup.
   *
   * @param folder where backups go
   * @param time when one is made, where the askers are
   * @param keep how many are kept; 0 for no daily backups
   */
  public record Backup(Path folder, LocalTime time, int keep) {}

  /**
   * The way to Telegram.
   *
   * @param token the bot's token, null when none is set
   * @param api the address of the Bot API, without a path
   * @param pollTimeout how long Telegram may hold a poll open, 1 to 50 seconds
   * @param owners ids of the people who may hand in articles, and are told when the disk is nearly
   *     full
   * @param webhook where Telegram brings updates; null when it is asked for them
   */
  public record Telegram(
      @Nullable Secret token,
      URI api,
      Duration pollTimeout,
      Set<Long> owners,
      @Nullable Webhook webhook) {}

  /**
   * Where Telegram brings updates.
   *
   * @param url for Telegram, https
   * @param listen on this machine
   * @param secret what Telegram shows; null when none is set
   */
  public record Webhook(URI url, InetSocketAddress listen, @Nullable Secret secret) {}
}
