package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * getUpdates with its long poll, and the webhook settings that exclude it (nothing is ever sent to
 * a webhook). Takes the world's lock itself, because a poll must let go of it while it waits.
 */
final class UpdateMethods {
  private static final int MOST_SECONDS = 50;
  private static final long THREE_SECONDS = 3_000_000_000L;
  private static final long HALF_SECOND = 500_000_000L;

  private final World world;
  private String webhook = "";
  private @Nullable Poll waiting;
  private int lastOffset;
  private long lastStart;
  private long nextPromptConflict;

  UpdateMethods(World world) {
    this.world = world;
    lastStart = world.nanos() - 100 * THREE_SECONDS;
    nextPromptConflict = world.nanos();
  }

  /** One getUpdates call; {@code ended} says why it must not wait any longer. */
  private static final class Poll {
    final int offset;
    final int limit;
    final int seconds;
    ArrayNode updates = Json.array();
    @Nullable String ended;

    Poll(int offset, int limit, int seconds) {
      this.offset = offset;
      this.limit = limit;
      this.seconds = seconds;
    }

    boolean isOver() {
      return ended != null || !updates.isEmpty();
    }
  }

  JsonNode getUpdates(Args args) throws InterruptedException {
    Poll poll = world.locked(() -> begin(args));
    if (poll.ended == null && poll.updates.isEmpty() && poll.seconds > 0) {
      world.await(() -> lookAgain(poll), Poll::isOver, Duration.ofSeconds(poll.seconds));
      world.run(() -> leave(poll));
    }
    if (poll.ended != null) {
      throw conflict(poll.ended);
    }
    return poll.updates;
  }

  JsonNode setWebhook(Args args) {
    String url = args.text("url");
    if (!url.isEmpty() && !url.startsWith("https://")) {
      throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    String secret = args.text("secret_token");
    if (secret.length() > 256) {
      throw Refusal.badRequest("secret token is too long");
    }
    if (!secret.matches("[A-Za-z0-9_-]*")) {
      throw Refusal.badRequest("secret token contains unallowed characters");
    }
    world.run(() -> setWebhookTo(url, args));
    return BooleanNode.TRUE;
  }

  JsonNode deleteWebhook(Args args) {
    world.run(() -> setWebhookTo("", args));
    return BooleanNode.TRUE;
  }

  JsonNode webhookInfo(Args args) {
    return world.locked(() ->
        Json.object()
            .put("url", webhook)
            .put("has_custom_certificate", false)
            .put("pending_update_count", world.updates.size()));
  }

  private void setWebhookTo(String url, Args args) {
    webhook = url;
    allow(args);
    if (args.flag("drop_pending_updates")) {
      world.updates.clear();
    }
    if (!url.isEmpty()) {
      endWaiting("terminated by setWebhook request");
    }
  }

  /**
   * Answers at once when it can; otherwise the poll takes the one waiting place from whoever has
   * it.
   */
  private Poll begin(Args args) {
    Poll poll = read(args);
    if (!webhook.isEmpty()) {
      poll.ended =
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
      return poll;
    }
    allow(args);
    poll.updates = world.updates.take(poll.offset, poll.limit);
    if (poll.updates.isEmpty() && poll.seconds > 0) {
      endWaiting(
          "terminated by other getUpdates request; make sure that only one bot instance is running");
      setWaiting(poll);
    }
    return poll;
  }

  /**
   * Who asks for the same offset too soon has to wait, or gets one update only: a bot that loops is
   * slowed down.
   */
  private Poll read(Args args) {
    int offset = args.clamped("offset", 0, Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
    int limit = args.clamped("limit", 100, 1, 100);
    int seconds = args.clamped("timeout", 0, 0, MOST_SECONDS);
    long since = world.nanos() - lastStart;
    boolean again = offset == lastOffset;
    lastOffset = offset;
    lastStart += since;
    return new Poll(
        offset,
        again && since < HALF_SECOND ? 1 : limit,
        again && since < THREE_SECONDS ? Math.max(seconds, 3) : seconds);
  }

  private Poll lookAgain(Poll poll) {
    if (!poll.isOver()) {
      // the offset did its work on the first look; a negative one must not drop what has come since
      poll.updates = world.updates.take(Math.max(poll.offset, 0), poll.limit);
    }
    return poll;
  }

  private void leave(Poll poll) {
    if (waiting == poll) {
      setWaiting(null);
    }
  }

  private void setWaiting(@Nullable Poll poll) {
    waiting = poll;
    world.updates.setPolled(poll != null);
    world.changed();
  }

  private void endWaiting(String why) {
    if (waiting != null) {
      waiting.ended = why;
      setWaiting(null);
    }
  }

  private void allow(Args args) {
    JsonNode kinds = args.json("allowed_updates");
    if (kinds.isArray()) {
      Set<String> named = new HashSet<>();
      kinds.forEach(kind -> named.add(kind.asText()));
      world.updates.allow(named);
    }
  }

  /** The first conflict is told at once, those after it each after three seconds. */
  private Refusal conflict(String text) throws InterruptedException {
    boolean prompt = world.locked(this::isPromptConflict);
    if (!prompt) {
      world.pause(Duration.ofNanos(THREE_SECONDS));
    }
    return Refusal.conflict(text);
  }

  private boolean isPromptConflict() {
    long now = world.nanos();
    boolean prompt = now - nextPromptConflict >= 0;
    if (prompt) {
      nextPromptConflict = now + THREE_SECONDS;
    }
    return prompt;
  }
}
