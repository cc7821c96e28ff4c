package org.sutro.bot.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GetUpdatesTest extends StandinTestCase {

  @Test
  void an_update_comes_again_until_a_higher_offset_confirms_it() {
    rahim.write("এক");
    rahim.write("দুই");
    assertThat(texts(poll("{'offset':1}"))).containsExactly("এক", "দুই");
    clock.pass(Duration.ofSeconds(5));
    assertThat(texts(poll("{'offset':1}"))).containsExactly("এক", "দুই");
    assertThat(texts(poll("{'offset':2}"))).containsExactly("দুই");
    assertThat(poll("{'offset':3}")).isEmpty();
    assertThat(standin.pendingUpdates()).isZero();
  }

  @Test
  void limit_is_obeyed() {
    rahim.write("এক");
    rahim.write("দুই");
    assertThat(texts(poll("{'limit':1}"))).containsExactly("এক");
  }

  @Test
  void a_negative_offset_keeps_the_last_and_forgets_the_rest() {
    rahim.write("এক");
    rahim.write("দুই");
    rahim.write("তিন");
    assertThat(texts(poll("{'offset':-1}"))).containsExactly("তিন");
    assertThat(standin.pendingUpdates()).isOne();
  }

  @Test
  void the_same_offset_asked_again_within_half_a_second_gets_one_update_only() {
    rahim.write("এক");
    rahim.write("দুই");
    assertThat(poll("{'offset':1}")).hasSize(2);
    clock.pass(Duration.ofMillis(300));
    assertThat(poll("{'offset':1}")).hasSize(1);
  }

  @Test
  void a_long_poll_ends_as_soon_as_an_update_arrives() throws Exception {
    CompletableFuture<BotApi.Answer> waiting = api.callAsync("getUpdates", "{'timeout':50}");
    awaitWaitingPoll();
    rahim.write("খবর কী?");
    assertThat(texts(waiting.get(10, TimeUnit.SECONDS).result())).containsExactly("খবর কী?");
  }

  @Test
  void a_second_poll_ends_the_first_with_409() throws Exception {
    CompletableFuture<BotApi.Answer> first =
        api.callAsync("getUpdates", "{'offset':1,'timeout':50}");
    awaitWaitingPoll();
    CompletableFuture<BotApi.Answer> second =
        api.callAsync("getUpdates", "{'offset':2,'timeout':50}");
    BotApi.Answer ended = first.get(10, TimeUnit.SECONDS);
    assertThat(ended.status()).isEqualTo(409);
    assertThat(ended.description())
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    rahim.write("খবর কী?");
    rahim.write("আর?");
    assertThat(second.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
  }

  @Test
  void a_webhook_excludes_getUpdates() {
    assertThat(api.call("setWebhook", "{'url':'https://example.org/hook'}").status())
        .isEqualTo(200);
    BotApi.Answer answer = api.call("getUpdates", "{}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.description())
        .startsWith("Conflict: can't use getUpdates method while webhook is active");
    assertThat(api.call("getWebhookInfo", "{}").result().path("url").asText())
        .isEqualTo("https://example.org/hook");
    assertThat(api.call("deleteWebhook", "{}").status()).isEqualTo(200);
    clock.pass(Duration.ofSeconds(5));
    assertThat(api.call("getUpdates", "{}").status()).isEqualTo(200);
  }

  @Test
  void setting_a_webhook_ends_a_waiting_poll() throws Exception {
    CompletableFuture<BotApi.Answer> waiting = api.callAsync("getUpdates", "{'timeout':50}");
    awaitWaitingPoll();
    api.call("setWebhook", "{'url':'https://example.org/hook'}");
    assertThat(waiting.get(10, TimeUnit.SECONDS).description())
        .isEqualTo("Conflict: terminated by setWebhook request");
  }

  @Test
  void a_webhook_needs_https() {
    assertThat(api.call("setWebhook", "{'url':'http://example.org'}").description())
        .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
  }

  @Test
  void delete_webhook_can_drop_what_waits() {
    rahim.write("এক");
    api.call("deleteWebhook", "{'drop_pending_updates':true}");
    assertThat(standin.pendingUpdates()).isZero();
  }

  @Test
  void an_offset_far_above_the_newest_id_is_answered_from_the_head() {
    standin.restartUpdateIds(900_000);
    rahim.write("আগে");
    assertThat(poll("{'offset':900001}")).isEmpty();
    standin.restartUpdateIds(5);
    rahim.write("পরে");
    JsonNode updates = poll("{'offset':900001}");
    assertThat(updates.path(0).path("update_id").asInt()).isEqualTo(5);
    assertThat(texts(updates)).containsExactly("পরে");
  }

  @Test
  void updates_are_kept_for_24_hours() {
    rahim.write("পুরোনো");
    clock.pass(Duration.ofHours(23));
    rahim.write("নতুন");
    clock.pass(Duration.ofHours(1));
    assertThat(texts(poll("{}"))).containsExactly("নতুন");
  }

  @Test
  void allowed_updates_stay_set_and_work_only_on_later_updates() {
    rahim.write("এক");
    assertThat(texts(poll("{'allowed_updates':['callback_query']}"))).containsExactly("এক");
    rahim.write("দুই");
    assertThat(poll("{'offset':2}")).isEmpty();
    clock.pass(Duration.ofSeconds(5));
    poll("{'offset':2,'allowed_updates':[]}");
    rahim.write("তিন");
    clock.pass(Duration.ofSeconds(5));
    assertThat(texts(poll("{'offset':2}"))).containsExactly("তিন");
  }

  @Test
  void a_broken_update_can_be_delivered_among_good_ones() {
    rahim.write("এক");
    standin.deliver(JsonNodeFactory.instance.objectNode().put("message", "not an object"));
    rahim.write("দুই");
    JsonNode updates = poll("{}");
    assertThat(updates).hasSize(3);
    assertThat(updates.path(1).path("message").isTextual()).isTrue();
    assertThat(updates.path(1).path("update_id").asInt()).isEqualTo(2);
  }

  @Test
  void closing_ends_a_waiting_poll_at_once() throws Exception {
    CompletableFuture<BotApi.Answer> waiting = api.callAsync("getUpdates", "{'timeout':50}");
    awaitWaitingPoll();
    standin.close();
    assertThat(waiting.handle((answer, failure) -> failure != null).get(10, TimeUnit.SECONDS))
        .isTrue();
  }

  private JsonNode poll(String json) {
    return api.call("getUpdates", json).result();
  }

  private static List<String> texts(JsonNode updates) {
    List<String> texts = new ArrayList<>();
    updates.forEach(update -> texts.add(update.path("message").path("text").asText()));
    return texts;
  }

  private void awaitWaitingPoll() throws InterruptedException {
    assertThat(standin.awaitPoll(Duration.ofSeconds(10))).isTrue();
  }
}
