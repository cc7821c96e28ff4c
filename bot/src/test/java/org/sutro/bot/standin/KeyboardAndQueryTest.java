package org.sutro.bot.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardAndQueryTest extends StandinTestCase {

  @BeforeEach
  void open() {
    opened();
  }

  @Test
  void callback_data_of_64_bytes_passes_and_65_are_refused() {
    assertThat(send("{'text':'আরও','callback_data':'" + "a".repeat(64) + "'}").status())
        .isEqualTo(200);
    assertThat(send("{'text':'আরও','callback_data':'" + "a".repeat(65) + "'}").description())
        .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
  }

  @Test
  void a_bengali_letter_counts_three_bytes() {
    assertThat(send("{'text':'আরও','callback_data':'" + "ক".repeat(21) + "'}").status())
        .isEqualTo(200);
    assertThat(send("{'text':'আরও','callback_data':'" + "ক".repeat(22) + "'}").description())
        .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'text':'আরও'} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        "{'callback_data':'x'} | can't parse inline keyboard button: Can't find field \"text\"",
        "{'text':' ','callback_data':'x'} | inline keyboard button text must be non-empty",
        "{'text':'ক','url':'javascript:alert(1)'} | inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
        "{'text':'ক','copy_text':{'text':''}} | BUTTON_COPY_TEXT_INVALID"
      })
  void wrong_buttons_are_refused(String button, String refusal) {
    assertThat(send(button).description()).isEqualTo("Bad Request: " + refusal);
  }

  @Test
  void the_keyboard_comes_back_in_the_message_and_in_a_press() {
    JsonNode message = send("{'text':'আরও','callback_data':'v1:7'}").result();
    assertThat(message.at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
        .isEqualTo("v1:7");
    String id = rahim.press(7, message.path("message_id").asInt(), "v1:7");
    JsonNode query = api.call("getUpdates", "{'offset':2}").result().path(0).path("callback_query");
    assertThat(query.path("id").asText()).isEqualTo(id);
    assertThat(query.path("data").asText()).isEqualTo("v1:7");
    assertThat(query.at("/from/id").asLong()).isEqualTo(7);
    assertThat(query.at("/message/message_id").asInt())
        .isEqualTo(message.path("message_id").asInt());
  }

  @Test
  void a_press_is_answered_and_the_person_sees_it() throws Exception {
    int id = send("{'text':'আরও','callback_data':'v1:7'}").result().path("message_id").asInt();
    long before = standin.events().last();
    String query = rahim.press(7, id, "v1:7");
    assertThat(answer(query, "ধন্যবাদ").status()).isEqualTo(200);
    Event seen =
        standin
            .events()
            .awaitFirst(before, Duration.ofSeconds(5), e -> e.kind() == Event.Kind.CALLBACK_ANSWER)
            .orElseThrow();
    assertThat(seen.body().path("text").asText()).isEqualTo("ধন্যবাদ");
    assertThat(seen.chatId()).isEqualTo(7);
  }

  @Test
  void an_old_or_unknown_query_cannot_be_answered() {
    int id = send("{'text':'আরও','callback_data':'v1:7'}").result().path("message_id").asInt();
    String query = rahim.press(7, id, "v1:7");
    clock.pass(Queries.LIFE);
    String tooOld =
        "Bad Request: query is too old and response timeout expired or query ID is invalid";
    assertThat(answer(query, "").description()).isEqualTo(tooOld);
    assertThat(answer("12", "").description()).isEqualTo(tooOld);
  }

  @Test
  void the_text_of_a_callback_answer_has_200_units_at_most() {
    int id = send("{'text':'আরও','callback_data':'v1:7'}").result().path("message_id").asInt();
    String query = rahim.press(7, id, "v1:7");
    assertThat(answer(query, "ক".repeat(201)).description())
        .isEqualTo("Bad Request: MESSAGE_TOO_LONG");
  }

  @Test
  void an_inline_query_takes_fifty_results_and_no_more() {
    String query = rahim.inline("ইরান");
    JsonNode update = api.call("getUpdates", "{'offset':2}").result().path(0).path("inline_query");
    assertThat(update.path("query").asText()).isEqualTo("ইরান");
    assertThat(inline(query, 51).description())
        .isEqualTo("Bad Request: too many inline query results specified");
    assertThat(inline(query, 50).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type':'article','id':'','title':'ক','input_message_content':{'message_text':'খ'}} | RESULT_ID_INVALID
          {'type':'article','id':'1','title':' ','input_message_content':{'message_text':'খ'}} | ARTICLE_TITLE_EMPTY
          {'type':'article','id':'1','title':'ক'} | can't parse inline query result: no message to send
          {'type':'article','id':'1','title':'ক','input_message_content':{'message_text':''}} | message text is empty
          {'type':'hologram','id':'1','title':'ক'} | can't parse inline query result: unknown type
          """)
  void a_result_nobody_could_post_is_refused(String result, String why) {
    String query = rahim.inline("ইরান");
    assertThat(
            api.call(
                    "answerInlineQuery",
                    "{'inline_query_id':'" + query + "','results':[" + result + "]}")
                .description())
        .isEqualTo("Bad Request: " + why);
  }

  @Test
  void a_guest_answers_once() {
    api.call("getUpdates", "{'offset':1,'allowed_updates':['guest_message']}");
    String query = rahim.mention(-100123, "আড্ডা", "কবে?");
    JsonNode message =
        api.call("getUpdates", "{'offset':2}").result().path(0).path("guest_message");
    assertThat(message.path("guest_query_id").asText()).isEqualTo(query);
    String answer =
        "{'guest_query_id':'"
            + query
            + "','result':{'type':'article','id':'1','title':'ক','input_message_content':{'message_text':'খ'}}}";
    assertThat(api.call("answerGuestQuery", answer).status()).isEqualTo(200);
    assertThat(api.call("answerGuestQuery", answer).status()).isEqualTo(400);
  }

  @Test
  void chat_actions_are_seen_and_unknown_ones_refused() {
    assertThat(api.call("sendChatAction", "{'chat_id':7,'action':'typing'}").status())
        .isEqualTo(200);
    assertThat(standin.events().after(0).getLast().kind()).isEqualTo(Event.Kind.ACTION);
    assertThat(api.call("sendChatAction", "{'chat_id':7,'action':'dancing'}").description())
        .isEqualTo("Bad Request: wrong parameter action in request");
  }

  private BotApi.Answer send(String button) {
    return api.sendText(7, "উত্তর", "'reply_markup':{'inline_keyboard':[[" + button + "]]}");
  }

  private BotApi.Answer answer(String query, String text) {
    return api.call(
        "answerCallbackQuery", "{'callback_query_id':'" + query + "','text':'" + text + "'}");
  }

  private BotApi.Answer inline(String query, int results) {
    String list =
        IntStream.range(0, results)
            .mapToObj(i ->
                "{'type':'article','id':'"
                    + i
                    + "','title':'ক','input_message_content':{'message_text':'খ'}}")
            .collect(Collectors.joining(","));
    return api.call(
        "answerInlineQuery", "{'inline_query_id':'" + query + "','results':[" + list + "]}");
  }
}
