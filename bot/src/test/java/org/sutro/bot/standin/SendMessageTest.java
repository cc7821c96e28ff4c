package org.sutro.bot.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendMessageTest extends StandinTestCase {

  @BeforeEach
  void open() {
    opened();
  }

  @Test
  void the_answer_is_the_message_as_telegram_returns_it() {
    JsonNode message =
        api.sendText(7, "সূত্র: প্রথম আলো", "'entities':[{'type':'bold','offset':0,'length':5}]")
            .result();
    assertThat(message.path("message_id").asInt()).isEqualTo(2);
    assertThat(message.path("date").isInt()).isTrue();
    assertThat(message.path("date").asLong()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(message.path("from").path("is_bot").asBoolean()).isTrue();
    assertThat(message.path("from").path("id").asLong()).isEqualTo(123456789L);
    assertThat(message.path("chat").path("type").asText()).isEqualTo("private");
    assertThat(message.path("chat").path("first_name").asText()).isEqualTo("রহিম");
    assertThat(message.path("text").asText()).isEqualTo("সূত্র: প্রথম আলো");
    assertThat(message.path("entities")).hasSize(1);
  }

  @Test
  void chat_id_may_be_a_string() {
    assertThat(api.call("sendMessage", "{'chat_id':'7','text':'ক'}").status()).isEqualTo(200);
  }

  @Test
  void four_thousand_ninety_six_units_pass_and_one_more_is_refused() {
    assertThat(api.sendText(7, "ক".repeat(4096), "").status()).isEqualTo(200);
    BotApi.Answer answer = api.sendText(7, "ক".repeat(4097), "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.description()).isEqualTo("Bad Request: message is too long");
  }

  @Test
  void length_counts_utf_16_units_not_letters() {
    assertThat(api.sendText(7, "😀".repeat(2048), "").status()).isEqualTo(200);
    assertThat(refusal("😀".repeat(2049), "")).isEqualTo("Bad Request: message is too long");
  }

  @Test
  void raw_text_above_32768_bytes_is_refused_before_parsing() {
    assertThat(refusal("ক".repeat(10_923), "")).isEqualTo("Bad Request: text is too long");
  }

  @Test
  void empty_and_blank_texts_are_refused() {
    assertThat(refusal("", "")).isEqualTo("Bad Request: message text is empty");
    assertThat(refusal(" \n ", "")).isEqualTo("Bad Request: text must be non-empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 | 1 | Bad Request: entity begins after the end of the text at UTF-16 offset 20",
        "0 | 20 | Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 20",
        "-1 | 2 | Bad Request: receive an entity with incorrect offset -1",
        "5 | 1 | Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 14",
        "4 | 1 | Bad Request: entity beginning at UTF-16 offset 4 ends in a middle of a UTF-16 symbol at byte offset 14"
      })
  void entities_must_lie_on_whole_characters_of_the_text(int offset, int length, String refusal) {
    String entity = "'entities':[{'type':'bold','offset':" + offset + ",'length':" + length + "}]";
    assertThat(refusal("বাঘ 😀 আছে", entity)).isEqualTo(refusal);
  }

  @Test
  void crossing_entities_are_refused() {
    assertThat(
            refusal(
                "এক দুই তিন",
                "'entities':[{'type':'bold','offset':0,'length':6},{'type':'italic','offset':3,'length':7}]"))
        .isEqualTo("Bad Request: can't parse entities: bold and italic at UTF-16 offset 3 cross");
  }

  @Test
  void blockquotes_do_not_nest() {
    String nested =
        "'entities':[{'type':'blockquote','offset':0,'length':10},{'type':'expandable_blockquote','offset':3,'length':3}]";
    assertThat(refusal("এক দুই তিন", nested)).contains("cannot contain each other");
  }

  @Test
  void styles_do_not_stand_in_code() {
    String nested =
        "'entities':[{'type':'code','offset':0,'length':10},{'type':'bold','offset':3,'length':3}]";
    assertThat(refusal("এক দুই তিন", nested)).contains("cannot contain each other");
  }

  @Test
  void styles_and_links_stand_in_a_blockquote() {
    String nested =
        "'entities':[{'type':'text_link','offset':3,'length':3,'url':'https://example.org/'},"
            + "{'type':'blockquote','offset':0,'length':10},{'type':'bold','offset':3,'length':3}]";
    JsonNode entities = api.sendText(7, "এক দুই তিন", nested).result().path("entities");
    assertThat(entities.findValuesAsText("type"))
        .containsExactly("blockquote", "text_link", "bold");
  }

  @Test
  void an_unknown_entity_type_is_refused() {
    assertThat(refusal("ক", "'entities':[{'type':'shiny','offset':0,'length':1}]"))
        .isEqualTo("Bad Request: can't parse MessageEntity: Unsupported type specified");
  }

  @Test
  void parse_mode_and_entities_exclude_each_other() {
    assertThat(
            refusal("ক", "'parse_mode':'HTML','entities':[{'type':'bold','offset':0,'length':1}]"))
        .startsWith("Bad Request: can't parse entities");
  }

  @Test
  void html_becomes_text_and_entities() {
    JsonNode message =
        api.sendText(
                7,
                "<b>সূত্র</b> &amp; <a href=\\\"https://example.org/?a=1&amp;b=2\\\">খবর</a>"
                    .replace("\\", ""),
                "'parse_mode':'html'")
            .result();
    assertThat(message.path("text").asText()).isEqualTo("সূত্র & খবর");
    assertThat(message.path("entities").findValuesAsText("type"))
        .containsExactly("bold", "text_link");
    assertThat(message.path("entities").path(1).path("url").asText())
        .isEqualTo("https://example.org/?a=1&b=2");
  }

  @ParameterizedTest
  @CsvSource({"<b>খোলা", "<b><i>ক</b></i>", "<blink>ক</blink>", "ক < খ"})
  void bad_html_is_refused(String html) {
    assertThat(refusal(html, "'parse_mode':'HTML'"))
        .startsWith("Bad Request: can't parse entities: ");
  }

  @Test
  void text_is_trimmed_and_cleaned_and_entities_move_along() {
    JsonNode message =
        api.sendText(
                7, "  এক\r\n\tদুই\u202e  \n", "'entities':[{'type':'bold','offset':7,'length':3}]")
            .result();
    assertThat(message.path("text").asText()).isEqualTo("এক\n দুই");
    assertThat(message.path("entities").path(0).path("offset").asInt()).isEqualTo(4);
    assertThat(message.path("entities").path(0).path("length").asInt()).isEqualTo(3);
  }

  @Test
  void links_commands_and_hashtags_are_found() {
    JsonNode message =
        api.sendText(7, "/help দেখুন https://example.org/খবর। #যুদ্ধ @sutro_bot", "").result();
    assertThat(message.path("entities").findValuesAsText("type"))
        .containsExactly("bot_command", "url", "hashtag", "mention");
    assertThat(message.path("entities").path(1).path("length").asInt())
        .isEqualTo("https://example.org/খবর".length());
  }

  @Test
  void message_ids_count_up_in_each_chat_by_itself() {
    SimulatedUser karim = standin.user(8, "করিম");
    karim.write("/start");
    assertThat(api.sendText(7, "ক", "").result().path("message_id").asInt()).isEqualTo(2);
    assertThat(api.sendText(7, "খ", "").result().path("message_id").asInt()).isEqualTo(3);
    assertThat(api.sendText(8, "গ", "").result().path("message_id").asInt()).isEqualTo(2);
  }

  private String refusal(String text, String fields) {
    BotApi.Answer answer = api.sendText(7, text, fields);
    assertThat(answer.status()).isEqualTo(400);
    return answer.description();
  }
}
