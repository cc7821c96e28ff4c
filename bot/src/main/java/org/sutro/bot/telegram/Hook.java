package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.store.Inbox;

/**
 * Has Telegram bring the updates: says where, looks every minute whether that still holds, and
 * takes it back at the end.
 */
final class Hook {

  private static final Logger LOG = LoggerFactory.getLogger(Hook.class);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int CONNECTIONS = 8;

  private final BotApi api;
  private final WebhookSettings settings;
  private final Link link;
  private final Backoff backoff;
  private final Pause pause;

  Hook(BotApi api, WebhookSettings settings, Link link, Backoff backoff, Pause pause) {
    this.api = api;
    this.settings = settings;
    this.link = link;
    this.backoff = backoff;
    this.pause = pause;
  }

  /**
   * Takes in what Telegram brings until it is told to stop.
   *
   * @param stored told after each update that is stored
   */
  void run(Inbox inbox, InstantSource clock, Runnable stored) throws InterruptedException {
    Duration wait = Duration.ZERO;
    while (pause.await(wait)) {
      try (HookServer server = HookServer.start(settings, inbox, clock, stored)) {
        LOG.info("waiting for updates at port {}", server.port());
        keep();
      } catch (IOException e) {
        troubled(
            "updates can't be taken in at "
                + settings.listen()
                + " ("
                + e.getMessage()
                + "); settings: webhook");
        wait = backoff.next();
      }
    }
  }

  private void keep() throws InterruptedException {
    Duration wait = Duration.ZERO;
    while (pause.await(wait)) {
      wait = holds() || set() ? EVERY : backoff.next();
    }
  }

  /** True when Telegram brings updates here. */
  private boolean holds() {
    return switch (api.call("getWebhookInfo", JsonNodeFactory.instance.objectNode(), LIMIT)) {
      case ApiAnswer.Ok ok -> {
        boolean here = ok.result().path("url").asText().equals(settings.url().toString());
        String error = ok.result().path("last_error_message").asText();
        boolean waiting = ok.result().path("pending_update_count").asInt() > 0;
        if (here && waiting && !error.isEmpty()) {
          troubled("Telegram cannot bring updates to " + settings.url().getHost() + ": " + error);
        } else if (here) {
          link.polled();
          backoff.reset();
        }
        yield here;
      }
      case ApiAnswer.Refused refused -> false;
      case ApiAnswer.Failed failed -> false;
    };
  }

  private boolean set() {
    ObjectNode arguments =
        JsonNodeFactory.instance
            .objectNode()
            .put("url", settings.url().toString())
            .put("secret_token", settings.secret().value())
            .put("max_connections", CONNECTIONS);
    arguments.set("allowed_updates", Poller.kinds());
    return switch (api.call("setWebhook", arguments, LIMIT)) {
      case ApiAnswer.Ok ok -> {
        link.polled();
        backoff.reset();
        LOG.info("Telegram brings updates to {}", settings.url().getHost());
        yield true;
      }
      case ApiAnswer.Refused refused -> {
        if (refused.code() == 401 || refused.code() == 404) {
          link.refusedToken();
        }
        troubled("Telegram refuses the webhook: " + refused.code() + " " + refused.description());
        yield false;
      }
      case ApiAnswer.Failed failed -> {
        troubled(Poller.unreachable(failed));
        yield false;
      }
    };
  }

  private void troubled(String why) {
    if (link.troubled(why)) {
      LOG.warn("{}", why);
    }
  }

  /**
   * Telegram keeps the updates from now on, until it is asked or told where to bring them.
   *
   * @param limit how long that may take
   */
  static void remove(BotSettings settings, Duration limit) {
    try (BotApi api = new BotApi(settings)) {
      if (api.call("deleteWebhook", JsonNodeFactory.instance.objectNode(), limit)
          instanceof ApiAnswer.Failed failed) {
        LOG.warn("the webhook could not be removed: {}", failed.why());
      }
    }
  }
}
