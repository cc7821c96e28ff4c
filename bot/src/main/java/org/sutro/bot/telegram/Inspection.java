package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What Telegram says of a bot, asked without taking anything from one that runs.
 *
 * @param trouble why it said nothing, in English for the host; empty when it did
 * @param name the bot's name, empty when Telegram did not say
 * @param webhook the address updates go to instead of whoever polls; empty for none
 * @param pending updates that wait at Telegram
 * @param time Telegram's clock
 */
public record Inspection(
    String trouble, String name, String webhook, int pending, Optional<Instant> time) {

  private static final Duration LIMIT = Duration.ofSeconds(15);

  /** Asks. Takes up to half a minute when nobody answers. */
  public static Inspection of(BotSettings settings) {
    try (BotApi api = new BotApi(settings)) {
      return switch (api.call("getMe", JsonNodeFactory.instance.objectNode(), LIMIT)) {
        case ApiAnswer.Ok me -> webhook(settings, api, me.result().path("username").asText());
        case ApiAnswer.Refused no -> failed(refusal(no), api);
        case ApiAnswer.Failed no -> failed(unreachable(settings, no), api);
      };
    }
  }

  /**
   * Has updates brought nowhere, so that they wait for whoever polls.
   *
   * @return why that failed, in English for the host; empty when it did not
   */
  public static String removeWebhook(BotSettings settings) {
    try (BotApi api = new BotApi(settings)) {
      return switch (api.call("deleteWebhook", JsonNodeFactory.instance.objectNode(), LIMIT)) {
        case ApiAnswer.Ok ok -> "";
        case ApiAnswer.Refused no -> refusal(no);
        case ApiAnswer.Failed no -> unreachable(settings, no);
      };
    }
  }

  private static Inspection webhook(BotSettings settings, BotApi api, String name) {
    return switch (api.call("getWebhookInfo", JsonNodeFactory.instance.objectNode(), LIMIT)) {
      case ApiAnswer.Ok info ->
          new Inspection(
              "",
              name,
              info.result().path("url").asText(),
              info.result().path("pending_update_count").asInt(),
              api.time());
      case ApiAnswer.Refused no -> failed(refusal(no), api);
      case ApiAnswer.Failed no -> failed(unreachable(settings, no), api);
    };
  }

  private static String refusal(ApiAnswer.Refused no) {
    boolean token = no.code() == 401 || no.code() == 404;
    return token
        ? "Telegram does not accept the bot's token: it was revoked or mistyped; ask @BotFather for it (/token)"
        : "Telegram refuses: " + no.code() + " " + no.description();
  }

  private static String unreachable(BotSettings settings, ApiAnswer.Failed no) {
    return "Telegram cannot be reached: "
        + no.why()
        + "; is this machine online, and is "
        + settings.api().getHost()
        + " open to it (setting: telegram.api)?";
  }

  private static Inspection failed(String why, BotApi api) {
    return new Inspection(why, "", "", 0, api.time());
  }
}
