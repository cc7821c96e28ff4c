package org.sutro.bot.doctor;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.Inspection;

/**
 * The way to Telegram, the token, who else takes the updates, and the clock.
 *
 * @param telegram the settings
 */
record TelegramCheck(Settings.Telegram telegram) {

  private static final String TOKEN = "token";
  private static final Duration WRONG_CLOCK = Duration.ofMinutes(1);

  List<Finding> findings(Instant now) {
    Secret token = telegram.token();
    if (token == null) {
      return List.of(
          Finding.unusable(
              TOKEN,
              "none is set; ask @BotFather for one and set SUTRO_BOT_TOKEN (not needed for ./sutro try)"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(name(telegram.api()));
    BotSettings bot = new BotSettings(token, telegram.api(), telegram.pollTimeout());
    Inspection said = Inspection.of(bot);
    findings.add(
        said.trouble().isEmpty()
            ? Finding.fine(TOKEN, "that of @" + said.name())
            : Finding.wrong(TOKEN, said.trouble()));
    if (said.trouble().isEmpty()) {
      findings.add(updates(said));
    }
    said.time().ifPresent(time -> findings.add(clock(Duration.between(time, now))));
    return findings;
  }

  private static Finding name(URI api) {
    try {
      InetAddress address = InetAddress.getByName(api.getHost());
      return Finding.fine("network", api.getHost() + " is at " + address.getHostAddress());
    } catch (UnknownHostException e) {
      return Finding.wrong(
          "network",
          api.getHost() + " can't be found; is this machine online, and is its DNS right?");
    }
  }

  private Finding updates(Inspection said) {
    Settings.Webhook hook = telegram.webhook();
    if (hook != null) {
      return hooked(said, hook);
    }
    return said.webhook().isEmpty()
        ? Finding.fine("updates", said.pending() + " wait at Telegram; no webhook is in the way")
        : Finding.wrong(
            "updates",
            "they go to a webhook ("
                + URI.create(said.webhook()).getHost()
                + "), so polling gets none (409). Stop the program that set it, then:"
                + " ./sutro doctor --remove-webhook");
  }

  /** While the bot does not run, Telegram brings nothing anywhere. */
  private static Finding hooked(Inspection said, Settings.Webhook hook) {
    if (hook.secret() == null) {
      return Finding.unusable("updates", "webhook.url is set, but no webhook.secret");
    }
    if (!said.webhook().isEmpty() && !said.webhook().equals(hook.url().toString())) {
      return Finding.note(
          "updates",
          "they go to another webhook ("
              + URI.create(said.webhook()).getHost()
              + ") until the bot starts and sets its own");
    }
    return Finding.fine(
        "updates",
        said.pending()
            + " wait at Telegram; "
            + (said.webhook().isEmpty() ? "no webhook is set yet" : "the webhook is set"));
  }

  private static Finding clock(Duration ahead) {
    String shown = ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of");
    return ahead.abs().compareTo(WRONG_CLOCK) > 0
        ? Finding.wrong("clock", "this machine's is " + shown + " Telegram's; set it (NTP)")
        : Finding.fine("clock", "agrees with Telegram's");
  }
}
