package org.sutro.bot.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of all settings. The sample file and its schema are made of it: after a change, run the
 * tests of this package once with {@code -Dgolden.update=true}.
 */
final class Options {

  static final Option<Path> DATA =
      new Option<>(
          names("data", "SUTRO_DATA", "--data"),
          Forms.path(),
          standard("data"),
          "Folder of the archive, the index and what the bot remembers: the one to back up.");

  static final Option<NetworkDisk> NETWORK_DISK =
      new Option<>(
          names("network-disk", "SUTRO_NETWORK_DISK", null),
          Forms.oneOf(NetworkDisk.class),
          standard("refuse"),
          """
          Whether the data may lie on a disk of the network (NFS, SMB and their like): refuse or allow.
          The locks of such disks do not always hold, and then the data are damaged.
          """);

  static final Option<ZoneId> TIME_ZONE =
      new Option<>(
          names("time-zone", "SUTRO_TIME_ZONE", null),
          Forms.zone(),
          standard("Asia/Dhaka"),
          "Where the askers live; decides what \"today\" and \"last week\" are.");

  static final Option<Starter> STARTER =
      new Option<>(
          names("starter", "SUTRO_STARTER", null),
          Forms.oneOf(Starter.class),
          standard("auto"),
          """
          The articles that come with Sutro, to try it with.
            auto  searched while there are no other articles
            on    searched always
            off   never searched
          """);

  static final Option<LogLevel> LOG =
      new Option<>(
          names("log", "SUTRO_LOG", null),
          Forms.oneOf(LogLevel.class),
          example("info"),
          """
          What is written to standard error: error, warn, info or debug.
          Without it: info for serve and try, warn for the other commands.
          """);

  static final Option<LogFormat> LOG_FORMAT =
      new Option<>(
          names("log-format", "SUTRO_LOG_FORMAT", null),
          Forms.oneOf(LogFormat.class),
          standard("text"),
          """
          How a line of it is written.
            text  for people
            json  one JSON object a line, for programs that collect logs: time, level, code, message, logger,
                  thread, trace
          """);

  static final Option<Secret> TOKEN =
      new Option<>(
          names("telegram.token", "SUTRO_BOT_TOKEN", null),
          Forms.token(),
          example("123456789:PUT-THE-TOKEN-FROM-BOTFATHER-HERE-x"),
          """
          The bot's token, as @BotFather gave it. Better kept out of this file.
          A file that holds it must not be readable by everybody (chmod 600).
          """);

  static final Option<URI> API =
      new Option<>(
          names("telegram.api", "SUTRO_TELEGRAM_API", null),
          Forms.address(),
          standard("https://api.telegram.org"),
          "Address of the Bot API; change it only if you run a Bot API server of your own.");

  static final Option<Integer> POLL_TIMEOUT =
      new Option<>(
          names("telegram.poll-timeout", "SUTRO_TELEGRAM_POLL_TIMEOUT", null),
          Forms.between(1, 50),
          standard("50"),
          "Seconds that Telegram may hold a question for new messages open, 1 to 50.");

  static final Option<Set<Long>> OWNERS =
      new Option<>(
          names("telegram.owners", "SUTRO_TELEGRAM_OWNERS", null),
          Forms.people(),
          example("123456789, 987654321"),
          """
          Telegram's ids of the people who may hand in articles, separated by commas.
          A channel's post they pass on to the bot, or a link they send it in a private chat, is read and kept.
          They are told when the disk is nearly full.
          @userinfobot and its like tell people their id.
          """);

  static final Option<URI> WEBHOOK_URL =
      new Option<>(
          names("webhook.url", "SUTRO_WEBHOOK_URL", null),
          Forms.hook(),
          example("https://bot.example.org/telegram"),
          """
          Where Telegram is to bring messages: an https address of yours that leads to the place below.
          Without it, which suits nearly everybody, Telegram is asked for them and nobody has to reach this machine.
          """);

  static final Option<InetAddress> WEBHOOK_ADDRESS =
      new Option<>(
          names("webhook.address", "SUTRO_WEBHOOK_ADDRESS", null),
          Forms.numericAddress(),
          standard("127.0.0.1"),
          "Where the bot waits for them, as plain http: the web server in front of it speaks https.");

  static final Option<Integer> WEBHOOK_PORT =
      new Option<>(
          names("webhook.port", "SUTRO_WEBHOOK_PORT", null),
          Forms.between(1, 65535),
          standard("8082"),
          "Its port.");

  static final Option<Secret> WEBHOOK_SECRET =
      new Option<>(
          names("webhook.secret", "SUTRO_WEBHOOK_SECRET", null),
          Forms.hookSecret(),
          example("32-to-256-letters-digits-_-and---x"),
          """
          What Telegram shows with each message, so that nobody else can bring some: 32 to 256 of A-Z, a-z, 0-9, _ and -.
          Better kept out of this file, like the token.
          """);

  static final Option<Integer> TRY_PORT =
      new Option<>(
          names("try.port", "SUTRO_TRY_PORT", "--port"),
          Forms.between(1, 65535),
          standard("8642"),
          "Where the page of \"sutro try\" opens, or at the next free port.");

  static final Option<Path> BACKUP_FOLDER =
      new Option<>(
          names("backup.folder", "SUTRO_BACKUP_FOLDER", null),
          Forms.path(),
          example("/mnt/other-disk/sutro"),
          """
          Where backups go; better to another disk.
          Without it: the folder "backups" inside the data folder.
          """);

  static final Option<LocalTime> BACKUP_TIME =
      new Option<>(
          names("backup.time", "SUTRO_BACKUP_TIME", null),
          Forms.timeOfDay(),
          standard("03:30"),
          """
          When a running bot makes its daily backup, in the time zone above.
          One that was missed is made when the bot runs again.
          """);

  static final Option<Integer> BACKUP_KEEP =
      new Option<>(
          names("backup.keep", "SUTRO_BACKUP_KEEP", null),
          Forms.between(0, 30),
          standard("7"),
          "How many backups are kept, 0 to 30; 0 for no daily backups.");

  static final Option<InetAddress> HEALTH_ADDRESS =
      new Option<>(
          names("health.address", "SUTRO_HEALTH_ADDRESS", null),
          Forms.numericAddress(),
          standard("127.0.0.1"),
          """
          Where a running bot tells how it is: /livez, /readyz and, for Prometheus, /metrics.
          This machine alone can ask there; in a container, 0.0.0.0 lets its neighbours ask too.
          """);

  static final Option<Integer> HEALTH_PORT =
      new Option<>(
          names("health.port", "SUTRO_HEALTH_PORT", null),
          Forms.between(0, 65535),
          standard("8081"),
          "Its port; 0 to open none.");

  static final Option<Set<InetSocketAddress>> INSIDE =
      new Option<>(
          names("sources.inside", "SUTRO_SOURCES_INSIDE", null),
          Forms.doors(),
          example("192.168.1.20:8080, 127.0.0.1:1200"),
          """
          Doors of your own network that sources may be read from, such as a feed generator of yours.
          Addresses in figures with their ports. Without it only public web addresses are read. A source may
          read what lies at its own address; where others link or redirect to is not read from there.
          A source there is named in figures or by a name of your network (rsshub, rsshub.lan), not of the web.
          """);

  /** Those that may be a list of YAML as well as values between commas. */
  static final Set<Option<?>> LISTS = Set.of(OWNERS, INSIDE);

  /** In the order of the sample file, in which the keys of a section stand together. */
  static final List<Option<?>> ALL =
      List.of(
          DATA,
          NETWORK_DISK,
          TIME_ZONE,
          STARTER,
          LOG,
          LOG_FORMAT,
          TOKEN,
          API,
          POLL_TIMEOUT,
          OWNERS,
          WEBHOOK_URL,
          WEBHOOK_ADDRESS,
          WEBHOOK_PORT,
          WEBHOOK_SECRET,
          TRY_PORT,
          BACKUP_FOLDER,
          BACKUP_TIME,
          BACKUP_KEEP,
          HEALTH_ADDRESS,
          HEALTH_PORT,
          INSIDE);

  private Options() {}

  static Settings settings(Values values) {
    return new Settings(
        values.of(DATA),
        values.of(NETWORK_DISK),
        values.of(TIME_ZONE),
        values.of(STARTER),
        new Settings.Log(values.ofOptional(LOG), values.of(LOG_FORMAT)),
        new Settings.Telegram(
            values.ofOptional(TOKEN),
            values.of(API),
            Duration.ofSeconds(values.of(POLL_TIMEOUT)),
            owners(values),
            webhook(values)),
        values.of(TRY_PORT),
        backup(values),
        new InetSocketAddress(values.of(HEALTH_ADDRESS), values.of(HEALTH_PORT)),
        inside(values));
  }

  private static Settings.@Nullable Webhook webhook(Values values) {
    URI url = values.ofOptional(WEBHOOK_URL);
    return url == null
        ? null
        : new Settings.Webhook(
            url,
            new InetSocketAddress(values.of(WEBHOOK_ADDRESS), values.of(WEBHOOK_PORT)),
            values.ofOptional(WEBHOOK_SECRET));
  }

  private static Set<Long> owners(Values values) {
    Set<Long> owners = values.ofOptional(OWNERS);
    return owners == null ? Set.of() : owners;
  }

  private static Set<InetSocketAddress> inside(Values values) {
    Set<InetSocketAddress> doors = values.ofOptional(INSIDE);
    return doors == null ? Set.of() : doors;
  }

  private static Settings.Backup backup(Values values) {
    Path folder = values.ofOptional(BACKUP_FOLDER);
    return new Settings.Backup(
        folder == null ? values.of(DATA).resolve("backups") : folder,
        values.of(BACKUP_TIME),
        values.of(BACKUP_KEEP));
  }

  private static Option.Names names(String key, String variable, @Nullable String flag) {
    return new Option.Names(key, variable, flag);
  }

  private static Option.Sample standard(String text) {
    return new Option.Sample(text, true);
  }

  private static Option.Sample example(String text) {
    return new Option.Sample(text, false);
  }
}
