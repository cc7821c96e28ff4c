package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.store.Inbox;

/**
 * Asks Telegram for updates, stores them, and only then confirms them by asking for the next.
 * Whatever goes wrong, it waits and asks again; it never asks again at once.
 */
final class Poller {

  private static final Logger log = LoggerFactory.getLogger(Poller.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 100;

  private static final List<String> KINDS =
      List.of(
          "message",
          "edited_message",
          "callback_query",
          "inline_query",
          "guest_message",
          "channel_post",
          "my_chat_member");

  /** What a call may take beyond the time Telegram holds it open. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  /** For refusals that will not go away by themselves. */
  private static final Duration STANDOFF = Duration.ofSeconds(60);

  /**
   * The wait after an empty answer that came at once, as it does from a server that does not hold
   * polls open.
   */
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final BotApi api;
  private final Inbox inbox;
  private final Contact contact;
  private final Backoff backoff;
  private final Timing timing;
  private long offset;
  private Duration rebuiltAt = Duration.ZERO;

  /**
   * When to do what.
   *
   * @param pollTimeout how long Telegram may hold a poll open
   * @param clock the time of day
   * @param pause the way to wait
   */
  record Timing(Duration pollTimeout, InstantSource clock, Pause pause) {

    /** After this long without an answer the connections are given up. */
    Duration watchdog() {
      return pollTimeout.compareTo(MARGIN) < 0
          ? MARGIN.multipliedBy(3)
          : pollTimeout.multipliedBy(3);
    }
  }

  Poller(BotApi api, Inbox inbox, Contact contact, Backoff backoff, Timing timing) {
    this.api = api;
    this.inbox = inbox;
    this.contact = contact;
    this.backoff = backoff;
    this.timing = timing;
  }

  /**
   * Polls until it is told to stop.
   *
   * @param stored told after each batch that is stored
   */
  void run(Runnable stored) throws InterruptedException {
    boolean known = false;
    Duration wait = Duration.ZERO;
    while (timing.pause().await(wait)) {
      try {
        if (!known) {
          offset = inbox.offset();
          known = true;
        }
        wait = poll(stored);
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable t) { // the loop outlives whatever the store, a parser or the machine does
        wait = backoff.next();
        // a disk that stays full is told once
        if (contact.troubled("updates can't be taken in: " + t.getMessage())) {
          log.error("POLL-FAILED: updates can't be taken in; trying again all the time", t);
        }
      }
    }
  }

  /** One call; says how long to wait before the next. */
  Duration poll(Runnable stored) throws InterruptedException {
    ObjectNode arguments = JSON.createObjectNode();
    arguments
        .put("offset", offset)
        .put("limit", MOST)
        .put("timeout", timing.pollTimeout().toSeconds());
    arguments.set("allowed_updates", kinds());
    long begun = timing.clock().millis();
    ApiAnswer answer = api.call("getUpdates", arguments, timing.pollTimeout().plus(MARGIN));
    return switch (answer) {
      case ApiAnswer.Ok ok -> {
        boolean any = store(ok.result(), stored);
        contact
            .polled(); // not before they are stored: people whose updates can't be get no answers
        rebuiltAt = Duration.ZERO;
        if (!any && !ok.result().isEmpty()) {
          // what can't be confirmed comes again with every poll
          yield trouble("Telegram sends nothing but updates without a number", backoff.next());
        }
        backoff.reset();
        yield any || timing.clock().millis() - begun >= IDLE.toMillis() ? Duration.ZERO : IDLE;
      }
      case ApiAnswer.Refused refused -> refused(refused);
      case ApiAnswer.Failed failed -> failed(failed);
    };
  }

  /** The kinds of updates the bot wants. */
  static ArrayNode kinds() {
    ArrayNode kinds = JSON.createArrayNode();
    for (String kind : KINDS) {
      kinds.add(kind);
    }
    return kinds;
  }

  private boolean store(JsonNode result, Runnable stored) {
    Batch batch = Batch.of(result);
    if (batch.isEmpty()) {
      return false;
    }
    if (batch.first() < offset) {
      log.info("Telegram numbers updates anew, from {} instead of {}", batch.first(), offset);
    }
    long next = batch.last() + 1;
    inbox.receive(batch.updates(), next, timing.clock().instant());
    offset = next;
    stored.run();
    return true;
  }

  private Duration refused(ApiAnswer.Refused refused) {
    Duration wait =
        switch (refused.code()) {
          case 401, 404 -> {
            Duration standoff =
                trouble(
                    "Telegram does not accept the bot's token: it was revoked or mistyped",
                    STANDOFF);
            contact.refusedToken(); // last: whoever waits for that asks for the trouble next
            yield standoff;
          }
          case 409 ->
              trouble(
                  "another program takes this bot's updates: " + refused.description(), STANDOFF);
          case 429 -> trouble("Telegram wants a break", refused.retryAfter());
          default ->
              trouble(
                  "Telegram refuses polls: " + refused.code() + " " + refused.description(),
                  Duration.ZERO);
        };
    return wait.isZero() ? backoff.next() : wait;
  }

  private Duration failed(ApiAnswer.Failed failed) throws InterruptedException {
    if (!timing.pause().await(Duration.ZERO)) {
      return Duration.ZERO; // it was ended on purpose
    }
    trouble(unreachable(failed), Duration.ZERO);
    Duration silence = contact.silence();
    if (silence.minus(rebuiltAt).compareTo(timing.watchdog()) > 0) {
      log.warn(
          "TELEGRAM-TROUBLE: no answer from Telegram for {} s; starting over with new connections",
          silence.toSeconds());
      api.rebuild();
      rebuiltAt = silence;
    }
    return backoff.next();
  }

  private Duration trouble(String why, Duration wait) {
    if (contact.troubled(why)) {
      log.warn("TELEGRAM-TROUBLE: {}", why);
    }
    return wait;
  }

  /** What is wrong, what happens now, and what the host can look at. */
  static String unreachable(ApiAnswer.Failed failed) {
    return "Telegram cannot be reached ("
        + failed.why()
        + "). Trying again until it can be; no message is lost meanwhile. Is this machine online, and"
        + " is api.telegram.org open to it?";
  }
}
