package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.store.Inbox;

/**
 * Has Telegram bring the updates: says where at each start, looks every minute whether that still
 * holds, and takes it back at the end. Whatever goes wrong, it waits and starts over.
 */
final class Hook {

  private static final Logger log = LoggerFactory.getLogger(Hook.class);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int CONNECTIONS = 8;

  /** An error is of now for this long; Telegram names the last one for ever. */
  private static final Duration RECENT = Duration.ofMinutes(10);

  private final BotApi api;
  private final WebhookSettings settings;
  private final Contact contact;
  private final Backoff backoff;
  private final Pause pause;

  Hook(BotApi api, WebhookSettings settings, Contact contact, Backoff backoff, Pause pause) {
    this.api = api;
    this.settings = settings;
    this.contact = contact;
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
        log.info("waiting for updates at port {}", server.port());
        keep(clock);
      } catch (IOException e) {
        troubled(
            "updates can't be taken in at "
                + settings.listen()
                + " ("
                + e.getMessage()
                + "); settings: webhook");
        wait = backoff.next();
      } catch (RuntimeException | Error e) { // the loop outlives whatever the machine does
        wait = backoff.next();
        log.error("POLL-FAILED: taking in updates failed; next try in {}", wait, e);
      }
    }
  }

  /**
   * Telegram tells neither the secret nor all else it was told at an earlier start, so it is told
   * once in any case.
   */
  private void keep(InstantSource clock) throws InterruptedException {
    boolean told = false;
    Duration wait = Duration.ZERO;
    while (pause.await(wait)) {
      told = (told && holds(clock)) || set();
      wait = told ? EVERY : backoff.next();
    }
  }

  /** True when Telegram brings updates here. */
  private boolean holds(InstantSource clock) {
    return switch (api.call("getWebhookInfo", JsonNodeFactory.instance.objectNode(), LIMIT)) {
      case ApiAnswer.Ok ok -> {
        boolean here = ok.result().path("url").asText().equals(settings.url().toString());
        String error = ok.result().path("last_error_message").asText();
        boolean waiting = ok.result().path("pending_update_count").asInt() > 0;
        Instant erred = Instant.ofEpochSecond(ok.result().path("last_error_date").asLong());
        boolean recent = erred.isAfter(clock.instant().minus(RECENT));
        if (here && waiting && recent && !error.isEmpty()) {
          troubled("Telegram cannot bring updates to " + settings.url().getHost() + ": " + error);
        } else if (here) {
          contact.polled();
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
        contact.polled();
        backoff.reset();
        log.info("Telegram brings updates to {}", settings.url().getHost());
        yield true;
      }
      case ApiAnswer.Refused refused -> {
        troubled("Telegram refuses the webhook: " + refused.code() + " " + refused.description());
        if (refused.code() == 401 || refused.code() == 404) {
          contact.refusedToken();
        }
        yield false;
      }
      case ApiAnswer.Failed failed -> {
        troubled(Poller.unreachable(failed));
        yield false;
      }
    };
  }

  private void troubled(String why) {
    if (contact.troubled(why)) {
      log.warn("TELEGRAM-TROUBLE: {}", why);
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
        log.warn("WEBHOOK-LEFT: the webhook could not be removed: {}", failed.why());
      }
    }
  }
}
