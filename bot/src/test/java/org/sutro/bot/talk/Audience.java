package org.sutro.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.sutro.bot.Await;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Store;
import org.sutro.bot.talk.Transcript.Act;
import org.sutro.bot.talk.Transcript.Expected;
import org.sutro.bot.talk.Transcript.Step;

/** Watches in a chat whether what is to follow a step does. */
final class Audience {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Standin standin;
  private final Store store;
  private final long bot;

  Audience(Standin standin, Store store, long bot) {
    this.standin = standin;
    this.store = store;
    this.bot = bot;
  }

  /** Waits for it, and fails when it does not come. */
  void see(Step step, Expected expected, long chat, long before) throws InterruptedException {
    if (step.act() == Act.LOOK) {
      look(step, expected);
      return;
    }
    switch (expected.sign()) {
      case '-' -> silent(step, chat, before);
      case '=' -> once(step, expected, chat, before);
      default -> await(step, expected, chat, before);
    }
  }

  private void await(Step step, Expected expected, long chat, long before)
      throws InterruptedException {
    boolean came =
        standin
            .events()
            .awaitFirst(
                before,
                PATIENCE,
                event -> fits(event, expected, chat) && isInTopic(event, step.act()))
            .isPresent();
    assertThat(came)
        .as(
            "line %d: %s %s … among %s",
            step.line(), expected.sign(), expected.words(), said(before, chat))
        .isTrue();
  }

  private static boolean fits(Event event, Expected expected, long chat) {
    String text = event.body().path("text").asText();
    return switch (expected.sign()) {
      case '+' -> isOfBot(event, Event.Kind.MESSAGE, chat) && expected.isIn(text);
      case '~' -> isOfBot(event, Event.Kind.EDITED, chat) && expected.isIn(text);
      case '"' ->
          (isOfBot(event, Event.Kind.MESSAGE, chat) || isOfBot(event, Event.Kind.EDITED, chat))
              && quotes(event.body(), expected);
      case '?' ->
          event.kind() == Event.Kind.INLINE_ANSWER
              && expected.isIn(event.body().toString().replace("\\n", " "));
      case '×' ->
          event.kind() == Event.Kind.INLINE_ANSWER
              && event.body().path("results").size() == Integer.parseInt(expected.words());
      case '*' -> event.kind() == Event.Kind.ACTION && event.chatId() == chat;
      default -> event.kind() == Event.Kind.CALLBACK_ANSWER && expected.isIn(text);
    };
  }

  private static boolean quotes(JsonNode message, Expected expected) {
    String text = message.path("text").asText();
    for (JsonNode entity : message.path("entities")) {
      int from = entity.path("offset").asInt();
      String marked = text.substring(from, from + entity.path("length").asInt());
      if (entity.path("type").asText().endsWith("blockquote") && expected.isIn(marked)) {
        return true;
      }
    }
    return false;
  }

  /** What is said to somebody in a topic is said there. */
  private static boolean isInTopic(Event event, Act act) {
    return act != Act.HIDDEN || event.body().path("message_thread_id").asInt() == RawUpdates.TOPIC;
  }

  private static boolean isOfBot(Event event, Event.Kind kind, long chat) {
    return event.kind() == kind
        && event.chatId() == chat
        && event.body().path("from").path("is_bot").asBoolean();
  }

  private List<String> said(long before, long chat) {
    return standin.events().after(before).stream()
        .filter(event -> event.chatId() == chat || event.kind() == Event.Kind.CALLBACK_ANSWER)
        .map(event -> event.kind() + ": " + event.body().path("text").asText())
        .toList();
  }

  /** Telegram is told of menus in its own time. */
  private void look(Step step, Expected expected) {
    Await.until(() -> expected.isIn(standin.profile(step.words()).toString()));
  }

  /** Everything heard is dealt with, and nothing was said. */
  private void silent(Step step, long chat, long before) {
    Await.until(this::isIdle);
    assertThat(standin.events().after(before))
        .as("line %d", step.line())
        .noneMatch(event -> isOfBot(event, Event.Kind.MESSAGE, chat));
  }

  private void once(Step step, Expected expected, long chat, long before)
      throws InterruptedException {
    await(step, new Expected('+', expected.words()), chat, before);
    Await.until(this::isIdle);
    assertThat(standin.events().after(before))
        .as("line %d", step.line())
        .filteredOn(event -> fits(event, new Expected('+', expected.words()), chat))
        .hasSize(1);
  }

  /** True when nothing is left to be heard, done or sent. */
  boolean isIdle() {
    return standin.pendingUpdates() == 0
        && store.inbox(bot).open() == 0
        && store.outbox(bot).count(Outbox.State.NEW) == 0
        && store.outbox(bot).count(Outbox.State.SENDING) == 0;
  }
}
