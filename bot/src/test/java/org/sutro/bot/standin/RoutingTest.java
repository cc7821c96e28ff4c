package org.sutro.bot.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RoutingTest extends StandinTestCase {

  @Test
  void method_names_are_taken_in_any_case() {
    assertThat(api.call("getme", "{}").result().path("username").asText()).isEqualTo("sutro_bot");
    assertThat(api.call("GETME", "{}").result().path("is_bot").asBoolean()).isTrue();
  }

  @Test
  void get_with_a_query_is_as_good_as_post() {
    opened();
    HttpResponse<String> response =
        api.get(
            "/bot"
                + BotApi.TOKEN
                + "/sendMessage?chat_id=7&text=%E0%A6%B8%E0%A7%82%E0%A6%A4%E0%A7%8D%E0%A6%B0");
    assertThat(BotApi.answer(response).result().path("text").asText()).isEqualTo("সূত্র");
  }

  @Test
  void a_form_carries_nested_values_as_text() {
    opened();
    HttpResponse<String> response =
        api.raw(
            "/bot" + BotApi.TOKEN + "/sendMessage",
            "application/x-www-form-urlencoded",
            "chat_id=7&text=hello&entities=%5B%7B%22type%22%3A%22bold%22%2C%22offset%22%3A0%2C%22length%22%3A5%7D%5D");
    assertThat(BotApi.answer(response).result().path("entities").path(0).path("type").asText())
        .isEqualTo("bold");
  }

  @Test
  void multipart_fields_are_read_as_utf_8() {
    opened();
    String body =
        """
        --xyz
        Content-Disposition: form-data; name="chat_id"

        7
        --xyz
        Content-Disposition: form-data; name="text"

        দুই
        লাইন
        --xyz--
        """
            .replace("\n", "\r\n");
    HttpResponse<String> response =
        api.raw("/bot" + BotApi.TOKEN + "/sendMessage", "multipart/form-data; boundary=xyz", body);
    assertThat(BotApi.answer(response).result().path("text").asText()).isEqualTo("দুই\nলাইন");
  }

  @Test
  void the_test_server_path_leads_to_the_same_bot() {
    HttpResponse<String> response = api.get("/bot" + BotApi.TOKEN + "/test/getMe");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void a_malformed_token_is_401() {
    BotApi.Answer answer = BotApi.answer(api.get("/botnonsense/getMe"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.description()).isEqualTo("Unauthorized: invalid token specified");
  }

  @Test
  void another_bots_token_is_401() {
    BotApi.Answer answer = BotApi.answer(api.get("/bot42:AAAA/getMe"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body().path("error_code").asInt()).isEqualTo(401);
    assertThat(answer.body().path("ok").asBoolean(true)).isFalse();
  }

  @Test
  void an_unknown_method_is_404() {
    BotApi.Answer answer = api.call("sendTelepathy", "{}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.description()).isEqualTo("Not Found: method not found");
  }

  @Test
  void a_body_that_is_no_json_is_400() {
    HttpResponse<String> response =
        api.raw("/bot" + BotApi.TOKEN + "/getMe", "application/json", "{not json");
    assertThat(BotApi.answer(response).description())
        .isEqualTo("Bad Request: can't parse JSON object");
  }

  @Test
  void a_body_beyond_the_limit_is_413() {
    HttpResponse<String> response =
        api.raw(
            "/bot" + BotApi.TOKEN + "/getMe",
            "application/json",
            " ".repeat(RequestReader.BODY_LIMIT + 1));
    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void options_do_not_show_the_token() {
    assertThat(StandinOptions.of(BotApi.TOKEN, clock).toString()).doesNotContain("canary");
  }
}
