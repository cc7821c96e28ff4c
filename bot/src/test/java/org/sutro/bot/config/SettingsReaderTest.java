package org.sutro.bot.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {

  private static final String TOKEN = "987654321:abcdefghijklmnopqrstuvwxyzABCDEFGHI";
  private static final String OTHER_TOKEN = "123:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi";

  @TempDir Path home;

  @Test
  void without_any_source_the_defaults_count() {
    Settings settings = read(Map.of());
    assertThat(settings.data()).isEqualTo(home.resolve("data"));
    assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Asia/Dhaka"));
    assertThat(settings.starter()).isEqualTo(Starter.AUTO);
    assertThat(settings.telegram().token()).isNull();
  }

  @Test
  void people_and_doors_may_be_a_list() throws IOException {
    file(
        """
        telegram:
          owners:
            - 123456789
            - 987654321
        sources: {inside: ["127.0.0.1:81"]}
        """);
    assertThat(read(Map.of()).telegram().owners())
        .containsExactlyInAnyOrder(123456789L, 987654321L);
    file("telegram: {owners: [1, [2]]}\n");
    assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("takes a list of values");
  }

  @Test
  void every_setting_can_be_written_in_the_file() throws IOException {
    file(
        """
        data: /var/lib/sutro
        network-disk: allow
        time-zone: Asia/Kolkata
        starter: on
        log: debug
        log-format: json
        telegram:
          token: %s
          api: http://127.0.0.1:8081
          poll-timeout: 20
          owners: 123456789, 987654321
        try: {port: 9000}
        backup: {folder: /mnt/b, time: "23:15", keep: 0}
        health: {address: 127.0.0.1, port: 0}
        webhook: {url: "https://bot.example.org/hook", port: 8443, secret: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
        sources: {inside: "127.0.0.1:81"}
        """
            .formatted(TOKEN));
    assertThat(read(Map.of()))
        .isEqualTo(
            new Settings(
                Path.of("/var/lib/sutro"),
                NetworkDisk.ALLOW,
                ZoneId.of("Asia/Kolkata"),
                Starter.ON,
                new Settings.Log(LogLevel.DEBUG, LogFormat.JSON),
                new Settings.Telegram(
                    new Secret(TOKEN),
                    URI.create("http://127.0.0.1:8081"),
                    Duration.ofSeconds(20),
                    Set.of(123456789L, 987654321L),
                    new Settings.Webhook(
                        URI.create("https://bot.example.org/hook"),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 8443),
                        new Secret("a".repeat(32)))),
                9000,
                new Settings.Backup(Path.of("/mnt/b"), LocalTime.of(23, 15), 0),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Set.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 81))));
  }

  @Test
  void an_empty_option_of_the_command_line_is_an_error_and_no_default() {
    assertThatThrownBy(() -> SettingsReader.read(home, Map.of(), null, Map.of("data", " ")))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("--data: data: is empty");
  }

  @Test
  void every_setting_can_be_set_in_the_environment() {
    Settings settings =
        read(
            Map.ofEntries(
                entry("SUTRO_DATA", "elsewhere"),
                entry("SUTRO_TIME_ZONE", "Asia/Kolkata"),
                entry("SUTRO_STARTER", "off"),
                entry("SUTRO_LOG", "error"),
                entry("SUTRO_LOG_FORMAT", "json"),
                entry("SUTRO_BOT_TOKEN", TOKEN),
                entry("SUTRO_TELEGRAM_API", "https://bots.example"),
                entry("SUTRO_TELEGRAM_POLL_TIMEOUT", "1"),
                entry("SUTRO_TELEGRAM_OWNERS", "42"),
                entry("SUTRO_TRY_PORT", "65535"),
                entry("SUTRO_BACKUP_KEEP", "30"),
                entry("SUTRO_BACKUP_TIME", "00:00"),
                entry("SUTRO_HEALTH_ADDRESS", "127.0.0.1"),
                entry("SUTRO_HEALTH_PORT", "9090"),
                entry("SUTRO_SOURCES_INSIDE", "127.0.0.1:1200, 127.0.0.1:80")));
    assertThat(settings)
        .isEqualTo(
            new Settings(
                Path.of("elsewhere"),
                NetworkDisk.REFUSE,
                ZoneId.of("Asia/Kolkata"),
                Starter.OFF,
                new Settings.Log(LogLevel.ERROR, LogFormat.JSON),
                new Settings.Telegram(
                    new Secret(TOKEN),
                    URI.create("https://bots.example"),
                    Duration.ofSeconds(1),
                    Set.of(42L),
                    null),
                65535,
                new Settings.Backup(Path.of("elsewhere/backups"), LocalTime.MIDNIGHT, 30),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 9090),
                Set.of(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 1200),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 80))));
  }

  @Test
  void file_environment_secret_file_and_command_line_count_in_this_order() throws IOException {
    file("starter: off\ntelegram: {token: '" + OTHER_TOKEN + "'}\ndata: a\n");
    Path secret = PrivateFile.write(home.resolve("token"), TOKEN + "\n");
    Map<String, String> environment =
        Map.of(
            "SUTRO_BOT_TOKEN",
            OTHER_TOKEN,
            "SUTRO_BOT_TOKEN_FILE",
            secret.toString(),
            "SUTRO_DATA",
            "b");
    Settings settings = SettingsReader.read(home, environment, null, Map.of("data", "c"));
    assertThat(settings.starter()).isEqualTo(Starter.OFF);
    assertThat(settings.telegram().token()).isEqualTo(new Secret(TOKEN));
    assertThat(settings.data()).isEqualTo(Path.of("c"));
  }

  @Test
  void an_empty_variable_or_value_sets_nothing() throws IOException {
    Settings standard = read(Map.of());
    file("telegram:\ndata:\n");
    assertThat(read(Map.of("SUTRO_DATA", "", "SUTRO_STARTER", " "))).isEqualTo(standard);
  }

  @Test
  void another_file_can_be_named_and_must_then_be_there() throws IOException {
    file("starter: off");
    Path other = Files.writeString(home.resolve("other.yaml"), "starter: on");
    assertThat(read(Map.of("SUTRO_CONFIG", other.toString())).starter()).isEqualTo(Starter.ON);
    assertThat(SettingsReader.read(home, Map.of(), other, Map.of()).starter())
        .isEqualTo(Starter.ON);
    assertThatThrownBy(() -> SettingsReader.read(home, Map.of(), home.resolve("none"), Map.of()))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("--config: can't read ")
        .hasMessageContaining("none");
  }

  @Test
  void all_problems_are_told_at_once_with_their_places() throws IOException {
    file(
        """
        starter: maybe
        telegram:
          tokn: x
          poll-timeout: 99
        tyr: {port: 1}
        colour: green
        try: {port: [1, 2]}
        """);
    assertThatThrownBy(
            () -> read(Map.of("SUTRO_TIME_ZONE", "Dhaka", "SUTRO_DATA_FILE", "/no/such")))
        .isInstanceOf(BadSettingsException.class)
        .message()
        .satisfies(message ->
            assertThat(message.lines())
                .containsExactly(
                    "config/sutro.yaml:1:1: starter: \"maybe\" is none of auto, on, off",
                    "config/sutro.yaml:3:3: there is no setting \"telegram.tokn\"; did you mean"
                        + " \"telegram.token\"?",
                    "config/sutro.yaml:4:3: telegram.poll-timeout: \"99\" is no number from 1 to 50",
                    "config/sutro.yaml:5:1: there is no setting \"tyr\"; did you mean \"try\"?",
                    "config/sutro.yaml:6:1: there is no setting \"colour\"; the settings are data,"
                        + " network-disk, time-zone,"
                        + " starter, log, log-format, telegram.token, telegram.api, telegram.poll-timeout, telegram.owners, webhook.url, webhook.address, webhook.port, webhook.secret, try.port,"
                        + " backup.folder, backup.time, backup.keep, health.address, health.port,"
                        + " sources.inside",
                    "config/sutro.yaml:7:7: try.port takes one value, as in \"port: 8642\"",
                    "SUTRO_DATA_FILE: can't read /no/such; is the name right, and may this user read it?",
                    "SUTRO_TIME_ZONE: time-zone: \"Dhaka\" is no time zone; write it as in Asia/Dhaka"));
  }

  @Test
  void a_variable_that_means_nothing_is_told_without_its_value() {
    Map<String, String> environment =
        Map.of(
            "SUTRO_DTAA", "hunter2",
            "SUTRO_TOKEN_FILE", "hunter2",
            "SUTRO_COLOUR", "hunter2",
            "SUTRO_JAVA_ROOTS", "/opt",
            "SUTRO_JAVA_OPTS", "-Xmx1g",
            "PATH", "/bin");
    assertThatThrownBy(() -> read(environment))
        .hasMessageContaining("SUTRO_DTAA: there is no such setting; did you mean SUTRO_DATA?")
        .hasMessageContaining("did you mean SUTRO_BOT_TOKEN_FILE?")
        .hasMessageContaining("SUTRO_COLOUR: there is no such setting; the settings are SUTRO_DATA")
        .message()
        .doesNotContain("hunter2", "JAVA", "PATH");
  }

  @Test
  void a_token_whose_number_fits_in_no_id_is_wrong() {
    assertThatThrownBy(() -> read(Map.of("SUTRO_BOT_TOKEN", "1".repeat(16) + TOKEN)))
        .hasMessageContaining("no bot token");
  }

  @Test
  void a_token_is_never_shown_not_even_a_wrong_one() {
    assertThat(read(Map.of("SUTRO_BOT_TOKEN", TOKEN)).toString())
        .doesNotContain("abcdefg")
        .contains(Secret.MASK);
    assertThatThrownBy(() -> read(Map.of("SUTRO_BOT_TOKEN", "hunter2:hunter2")))
        .hasMessageContaining("no bot token")
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void a_token_that_was_set_in_the_wrong_place_is_not_shown_either() {
    assertThatThrownBy(() -> read(Map.of("SUTRO_HEALTH_PORT", TOKEN, "SUTRO_TELEGRAM_API", TOKEN)))
        .hasMessageContainingAll("health.port", "telegram.api")
        .message()
        .doesNotContain("abcdefg");
    assertThat(
            SettingsReader.effective(home, Map.of("SUTRO_DATA", TOKEN), null, Map.of()).toString())
        .doesNotContain("abcdefg");
  }

  @Test
  void row_39_a_tab_does_not_hide_what_else_is_wrong_and_all_of_it_is_told_with_its_place()
      throws IOException {
    file(
        """
        telegram:
        \ttoken: 987654321:abcdefghij klmnopqrstuvwxyzABCDEFGHI
        colur: green
        try:
          port: 99999
        # \ta tab in a comment is nobody's business
        """);
    Files.setPosixFilePermissions(
        home.resolve("config/sutro.yaml"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(BadSettingsException.class)
        .message()
        .doesNotContain("abcdefghij", "klmnop")
        .satisfies(message ->
            assertThat(message.lines())
                .anyMatch(line -> line.startsWith("config/sutro.yaml:2:1: a tab"))
                .anyMatch(line ->
                    line.startsWith("config/sutro.yaml:2:3: ") && line.contains("no bot token"))
                .anyMatch(line ->
                    line.startsWith("config/sutro.yaml:2:3: ") && line.contains("chmod 600"))
                .anyMatch(
                    line -> line.startsWith("config/sutro.yaml:3:1: there is no setting \"colur\""))
                .anyMatch(line -> line.startsWith("config/sutro.yaml:5:3: try.port: \"99999\""))
                .hasSize(5));
  }

  @Test
  void row_39_a_file_of_the_token_that_everybody_can_read_is_refused() throws IOException {
    Path secret = PrivateFile.write(home.resolve("token"), TOKEN + "\n");
    Map<String, String> environment = Map.of("SUTRO_BOT_TOKEN_FILE", secret.toString());
    assertThat(read(environment).telegram().token()).isEqualTo(new Secret(TOKEN));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> read(environment))
        .hasMessage(
            "SUTRO_BOT_TOKEN_FILE (%s): telegram.token: everybody on this machine can read it there; chmod 600"
                + " that file",
            secret);
  }

  @Test
  void a_file_of_the_token_that_is_empty_is_told_as_one() throws IOException {
    Path secret = PrivateFile.write(home.resolve("token"), "\n");
    assertThatThrownBy(() -> read(Map.of("SUTRO_BOT_TOKEN_FILE", secret.toString())))
        .hasMessage("SUTRO_BOT_TOKEN_FILE: %s is empty", secret);
    Path folder = Files.createDirectory(home.resolve("credentials"));
    PrivateFile.write(folder.resolve("bot-token"), "");
    assertThatThrownBy(() -> read(Map.of("CREDENTIALS_DIRECTORY", folder.toString())))
        .hasMessage("credential bot-token: is empty");
  }

  @Test
  void what_systemd_hands_over_goes_over_the_environment_and_under_a_file_named_there()
      throws IOException {
    Path folder = Files.createDirectory(home.resolve("credentials"));
    Files.writeString(folder.resolve("bot-token"), TOKEN + "\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("CREDENTIALS_DIRECTORY", folder.toString());
    environment.put("SUTRO_BOT_TOKEN", OTHER_TOKEN);
    assertThat(read(environment).telegram().token()).isEqualTo(new Secret(TOKEN));
    Path named = PrivateFile.write(home.resolve("token"), OTHER_TOKEN);
    environment.put("SUTRO_BOT_TOKEN_FILE", named.toString());
    assertThat(read(environment).telegram().token()).isEqualTo(new Secret(OTHER_TOKEN));
    Files.writeString(folder.resolve("bot-tokn"), "hunter2");
    assertThatThrownBy(() -> read(environment))
        .hasMessage("credential bot-tokn: there is no such setting; did you mean bot-token?");
  }

  @Test
  void what_kubernetes_sets_for_a_service_called_sutro_is_no_setting() {
    Map<String, String> environment = new HashMap<>();
    environment.put("SUTRO_SERVICE_HOST", "10.0.0.1");
    environment.put("SUTRO_SERVICE_PORT", "8081");
    environment.put("SUTRO_SERVICE_PORT_METRICS", "8081");
    environment.put("SUTRO_PORT", "tcp://10.0.0.1:8081");
    environment.put("SUTRO_PORT_8081_TCP", "tcp://10.0.0.1:8081");
    environment.put("SUTRO_PORT_8081_TCP_PROTO", "tcp");
    environment.put("SUTRO_PORT_8081_TCP_PORT", "8081");
    environment.put("SUTRO_PORT_8081_TCP_ADDR", "10.0.0.1");
    environment.put("SUTRO_TRY_PORT", "tcp://10.0.0.2:80"); // of a service called sutro-try
    assertThat(read(environment)).isEqualTo(read(Map.of()));
    assertThatThrownBy(() -> read(Map.of("SUTRO_PORT", "99")))
        .hasMessageContaining("SUTRO_PORT: there is no such setting");
  }

  @Test
  void what_counts_is_told_with_where_it_was_set_and_without_secrets() throws IOException {
    file("starter: off\nlog: debug\n");
    Map<String, String> environment =
        Map.of("SUTRO_BOT_TOKEN", TOKEN, "SUTRO_LOG", "error", "SUTRO_TIME_ZONE", " ");
    assertThat(SettingsReader.effective(home, environment, null, Map.of("data", "/x")))
        .contains(
            new Effective("data", "/x", "--data"),
            new Effective("time-zone", "Asia/Dhaka", "default"),
            new Effective("starter", "off", "config/sutro.yaml:1:1"),
            new Effective("log", "error", "SUTRO_LOG"),
            new Effective("telegram.token", "***", "SUTRO_BOT_TOKEN"));
  }

  private Settings read(Map<String, String> environment) {
    return SettingsReader.read(home, environment, null, Map.of());
  }

  private void file(String text) throws IOException {
    Files.createDirectories(home.resolve("config"));
    PrivateFile.write(home.resolve("config/sutro.yaml"), text);
  }
}
