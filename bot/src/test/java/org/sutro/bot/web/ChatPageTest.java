package org.sutro.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.standin.BotApi;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

class ChatPageTest {
  private static final long GROUP = -1_000_000_000_002L;
  private static final long STRANGERS = -1_000_000_000_003L;
  private static final String JSON = "application/json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Standin standin;
  private SimulatedUser rahim;
  private BotApi bot;
  private ChatPage page;

  @BeforeEach
  void start() throws IOException {
    standin = Standin.start(StandinOptions.of(BotApi.TOKEN, InstantSource.system()));
    rahim = standin.user(7, "রহিম");
    bot = new BotApi(standin);
    page = ChatPage.start(standin, visit(), 0);
  }

  @AfterEach
  void stop() {
    page.close();
    bot.close();
    standin.close();
    http.shutdownNow();
  }

  @Test
  void the_page_is_bengali_and_loads_nothing_from_elsewhere() throws Exception {
    HttpResponse<String> response = get("");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<html lang=\"bn\">").doesNotContain("https://");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self';");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chat.js",
        "compose.js",
        "inline.js",
        "messages.js",
        "entities.js",
        "chat.css",
        "bubbles.css",
        "pattern.svg",
        "icon.svg"
      })
  void every_file_the_page_names_is_there(String name) throws Exception {
    assertThat(get(name).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat.js", "compose.js", "inline.js", "messages.js", "entities.js"})
  void no_script_turns_text_into_markup(String name) throws Exception {
    assertThat(get(name).body())
        .doesNotContain("innerHTML")
        .doesNotContain("outerHTML")
        .doesNotContain("insertAdjacentHTML")
        .doesNotContain("document.write")
        .doesNotContain("eval(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../index.html",
        "/page/index.html",
        "/%2e%2e/secret",
        "/api/secret",
        "//chat.js"
      })
  void other_paths_lead_nowhere(String path) throws Exception {
    assertThat(
            statusOf("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:8642", "[::1]:8642", "LOCALHOST:1"})
  void the_machines_own_names_are_let_in(String host) throws Exception {
    assertThat(statusOf("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:8642",
        "127.0.0.1@evil.example"
      })
  void a_foreign_host_name_is_dns_rebinding_and_stays_outside(String host) throws Exception {
    assertThat(
            statusOf("GET /api/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .isEqualTo(403);
  }

  @Test
  void a_post_from_another_site_is_refused() throws Exception {
    assertThat(post("api/send", "{\"text\":\"ক\"}", "http://evil.example", JSON).statusCode())
        .isEqualTo(403);
    assertThat(post("api/send", "{\"text\":\"ক\"}", "null", JSON).statusCode()).isEqualTo(403);
    assertThat(post("api/send", "{\"text\":\"ক\"}", origin(), "text/plain").statusCode())
        .isEqualTo(403);
    assertThat(standin.history(7)).isEmpty();
  }

  @Test
  void another_sites_script_may_not_read_the_chat() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(page.url().resolve("api/state"))
            .header("Sec-Fetch-Site", "cross-site")
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void a_body_beyond_the_limit_is_refused() throws Exception {
    String body = "{\"text\":\"" + "x".repeat(70_000) + "\"}";
    assertThat(post("api/send", body).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\":\" \"}", "{}", "not json", "{\"text\":\"ক\",\"reply_to\":99}"})
  void what_cannot_be_sent_is_400_and_reaches_nobody(String body) throws Exception {
    assertThat(post("api/send", body).statusCode()).isEqualTo(400);
    assertThat(standin.pendingUpdates()).isZero();
  }

  @Test
  void a_written_text_reaches_the_bot_and_the_answer_reaches_the_page() throws Exception {
    assertThat(Answers.json(send("প্রশ্ন")).path("message_id").asInt()).isEqualTo(1);
    assertThat(bot.call("getUpdates", "{}").result().at("/0/message/text").asText())
        .isEqualTo("প্রশ্ন");
    bot.sendText(7, "উত্তর", "");
    JsonNode messages = Answers.json(get("api/state")).path("messages");
    assertThat(messages.findValuesAsText("text")).containsExactly("প্রশ্ন", "উত্তর");
  }

  @Test
  void a_reply_with_a_quote_reaches_the_bot() throws Exception {
    send("/start");
    bot.sendText(7, "প্রথম দ্বিতীয়", "");
    post("api/send", "{\"text\":\"কে?\",\"reply_to\":2,\"quote\":\"দ্বিতীয়\"}");
    JsonNode update = bot.call("getUpdates", "{'offset':2}").result().path(0);
    assertThat(update.at("/message/quote/text").asText()).isEqualTo("দ্বিতীয়");
  }

  @Test
  void a_pressed_button_reaches_the_bot() throws Exception {
    send("/start");
    bot.sendText(
        7, "উত্তর", "'reply_markup':{'inline_keyboard':[[{'text':'আরও','callback_data':'v1:3'}]]}");
    HttpResponse<String> pressed = post("api/press", "{\"message_id\":2,\"data\":\"v1:3\"}");
    JsonNode update = bot.call("getUpdates", "{'offset':2}").result().path(0);
    assertThat(update.at("/callback_query/data").asText()).isEqualTo("v1:3");
    assertThat(update.at("/callback_query/id").asText())
        .isEqualTo(Answers.json(pressed).path("callback_query_id").asText());
  }

  @Test
  void a_quote_chosen_behind_the_bots_name_is_posted_as_by_the_person() throws Exception {
    String query =
        Answers.json(post("api/inline", "{\"text\":\"চুক্তি কবে?\"}"))
            .path("inline_query_id")
            .asText();
    JsonNode update = bot.call("getUpdates", "{}").result().path(0);
    assertThat(update.at("/inline_query/query").asText()).isEqualTo("চুক্তি কবে?");
    bot.call(
        "answerInlineQuery",
        "{'inline_query_id':'"
            + query
            + "','results':[{'type':'article','id':'a','title':'সূত্র','input_message_content':"
            + "{'message_text':'<b>১৯ জুন</b> সই হয়','parse_mode':'HTML'}}]}");
    String chosen = "{\"query\":\"" + query + "\",\"result\":\"%s\"}";

    HttpResponse<String> absent = post("api/choose", chosen.formatted("b"));
    post("api/choose", chosen.formatted("a"));

    assertThat(absent.statusCode()).isEqualTo(400);
    JsonNode message = Answers.json(get("api/state")).at("/messages/0");
    assertThat(message.path("text").asText()).isEqualTo("১৯ জুন সই হয়");
    assertThat(message.at("/entities/0/type").asText()).isEqualTo("bold");
    assertThat(message.at("/via_bot/is_bot").asBoolean()).isTrue();
    assertThat(message.at("/from/id").asLong()).isEqualTo(7);
  }

  @Test
  void events_go_on_where_the_browser_was_cut_off() throws Exception {
    send("এক");
    String afterOne = Answers.json(get("api/state")).path("last_event").asText();
    send("দুই");
    try (BufferedReader events = events("api/events?after=ignored", afterOne)) {
      assertThat(Answers.lineWith(events, "data: ")).contains("দুই").doesNotContain("এক");
      bot.sendText(7, "তিন", "");
      assertThat(Answers.lineWith(events, "id: "))
          .isEqualTo("id: " + afterOne.replaceFirst("-1$", "-3"));
      assertThat(Answers.lineWith(events, "data: "))
          .contains("\"kind\":\"message\"")
          .contains("তিন");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"k3x-1", "4711", "-1", "nonsense"})
  void a_browser_from_before_a_restart_is_told_to_load_anew(String lastEventId) throws Exception {
    send("এক");
    try (BufferedReader events = events("api/events", lastEventId)) {
      assertThat(Answers.lineWith(events, "id: ")).endsWith("-1");
      assertThat(Answers.lineWith(events, "event: ")).isEqualTo("event: reset");
    }
  }

  @Test
  void in_the_group_the_bot_hears_its_commands_and_the_page_offers_those() throws Exception {
    bot.call(
        "setMyCommands",
        "{'commands':[{'command':'ask','description':'প্রশ্ন করুন'}],'scope':{'type':'all_group_chats'}}");
    write(GROUP, "শুভ সকাল");
    write(GROUP, "/ask কবে?");
    JsonNode updates = bot.call("getUpdates", "{}").result();
    assertThat(updates).hasSize(1);
    assertThat(updates.at("/0/message/text").asText()).isEqualTo("/ask কবে?");
    JsonNode state = Answers.json(get("api/state?chat=" + GROUP));
    assertThat(state.path("messages")).hasSize(2);
    assertThat(state.path("can_write").asBoolean()).isTrue();
    assertThat(state.at("/profile/commands/0/command").asText()).isEqualTo("ask");
    assertThat(state.path("rooms").findValuesAsText("kind"))
        .containsExactly("private", "group", "channel", "strangers");
  }

  @Test
  void who_mentions_the_bot_in_a_group_it_is_no_part_of_gets_its_one_answer_there()
      throws Exception {
    bot.call("getUpdates", "{'allowed_updates':['guest_message']}");
    write(STRANGERS, "শুভ সকাল");
    write(STRANGERS, "@sutro_bot কবে?");
    JsonNode asked = bot.call("getUpdates", "{}").result().path(0).path("guest_message");
    assertThat(asked.path("text").asText()).isEqualTo("@sutro_bot কবে?");
    bot.call(
        "answerGuestQuery",
        "{'guest_query_id':'"
            + asked.path("guest_query_id").asText()
            + "','result':{'type':'article','id':'a','title':'সূত্র','input_message_content':"
            + "{'message_text':'১৯ জুন সই হয়'}}}");
    JsonNode messages = Answers.json(get("api/state?chat=" + STRANGERS)).path("messages");
    assertThat(messages).hasSize(3);
    assertThat(messages.at("/2/text").asText()).isEqualTo("১৯ জুন সই হয়");
    assertThat(messages.at("/2/reply_to_message/text").asText()).isEqualTo("@sutro_bot কবে?");
  }

  @Test
  void what_has_no_words_reaches_the_bot_and_nothing_but_that_is_sent() throws Exception {
    post("api/media", "{\"kind\":\"voice\"}");
    JsonNode updates = bot.call("getUpdates", "{}").result();
    assertThat(updates.at("/0/message/voice").isObject()).isTrue();
    assertThat(Answers.json(get("api/state")).path("messages")).hasSize(1);
    assertThat(post("api/media", "{\"kind\":\"text\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void quotes_are_offered_behind_the_bots_name_in_the_group_too() throws Exception {
    String query = rahim.inline("কবে?");
    String start = Answers.json(get("api/state")).path("last_event").asText();
    try (BufferedReader events = events("api/events?chat=" + GROUP, start)) {
      bot.call("answerInlineQuery", "{'inline_query_id':'" + query + "','results':[]}");
      assertThat(Answers.lineWith(events, "data: ")).contains("inline_answer", query);
    }
  }

  @Test
  void an_own_message_can_be_changed() throws Exception {
    write(7, "কবে");
    post("api/edit", "{\"message_id\":1,\"text\":\"কবে সই হয়?\"}");
    JsonNode updates = bot.call("getUpdates", "{}").result();
    assertThat(updates.at("/1/edited_message/text").asText()).isEqualTo("কবে সই হয়?");
    assertThat(Answers.json(get("api/state")).at("/messages/0/edit_date").asLong()).isPositive();
  }

  @Test
  void another_chat_can_be_looked_at_but_not_written_in() throws Exception {
    standin.supergroup(-10055, "পাঠচক্র");
    bot.sendText(-10055, "সবার জন্য", "");
    JsonNode state = Answers.json(get("api/state?chat=-10055"));
    assertThat(state.at("/chat/title").asText()).isEqualTo("পাঠচক্র");
    assertThat(state.path("can_write").asBoolean(true)).isFalse();
    assertThat(state.path("messages")).hasSize(1);
  }

  @Test
  void a_taken_port_leads_to_the_next_free_one() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ChatPage second = ChatPage.start(standin, visit(), taken.getLocalPort())) {
      assertThat(second.port()).isBetween(taken.getLocalPort() + 1, taken.getLocalPort() + 20);
      assertThat(second.url().getPort()).isEqualTo(second.port());
    }
  }

  private String origin() {
    return "http://127.0.0.1:" + page.port();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(page.url().resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String text) throws Exception {
    return post("api/send", MAPPER.createObjectNode().put("text", text).toString());
  }

  private HttpResponse<String> post(String path, String body, String origin, String type)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(page.url().resolve(path))
            .header("Origin", origin)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, body, origin(), JSON);
  }

  private void write(long chat, String text) throws Exception {
    post("api/send", "{\"text\":\"" + text + "\",\"chat\":" + chat + "}");
  }

  private BufferedReader events(String path, String lastEventId) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(page.url().resolve(path))
            .header("Last-Event-ID", lastEventId)
            .timeout(Duration.ofSeconds(20))
            .build();
    return new BufferedReader(
        new InputStreamReader(
            http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
  }

  /** Sends a request byte for byte, because java.net.http sets the Host header itself. */
  private int statusOf(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String status =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      return Integer.parseInt(status.split(" ", 3)[1]);
    }
  }

  private ChatPage.Visit visit() {
    return new ChatPage.Visit(
        rahim,
        standin.supergroup(GROUP, "আমার গ্রুপ"),
        standin.channel(-1_000_000_000_001L, "আমার চ্যানেল"),
        standin.strangers(STRANGERS, "অন্য গ্রুপ"));
  }
}
