package org.sutro.bot.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditAndDeleteTest extends StandinTestCase {
  private static final String NOT_MODIFIED =
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a"
          + " current content and reply markup of the message";

  private int sent;

  @BeforeEach
  void send() {
    opened();
    sent = api.sendText(7, "প্রথম", "").result().path("message_id").asInt();
  }

  @Test
  void an_edit_changes_text_and_sets_the_edit_date() {
    clock.pass(Duration.ofMinutes(1));
    JsonNode edited = edit(sent, "দ্বিতীয়").result();
    assertThat(edited.path("text").asText()).isEqualTo("দ্বিতীয়");
    assertThat(edited.path("edit_date").asLong()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(edited.path("date").asLong()).isEqualTo(clock.instant().getEpochSecond() - 60);
    assertThat(standin.history(7).getLast().path("text").asText()).isEqualTo("দ্বিতীয়");
  }

  @Test
  void an_edit_that_changes_nothing_is_refused() {
    assertThat(edit(sent, "প্রথম").description()).isEqualTo(NOT_MODIFIED);
    edit(sent, "দ্বিতীয়");
    assertThat(edit(sent, "দ্বিতীয়").description()).isEqualTo(NOT_MODIFIED);
  }

  @Test
  void a_new_keyboard_alone_is_a_change() {
    String markup =
        "{'chat_id':7,'message_id':"
            + sent
            + ",'reply_markup':{'inline_keyboard':[[{'text':'আরও','callback_data':'x'}]]}}";
    assertThat(api.call("editMessageReplyMarkup", markup).result().path("reply_markup").isObject())
        .isTrue();
    assertThat(api.call("editMessageReplyMarkup", markup).description()).isEqualTo(NOT_MODIFIED);
  }

  @Test
  void a_text_edit_without_keyboard_takes_the_keyboard_away() {
    int id =
        api.sendText(
                7, "ক", "'reply_markup':{'inline_keyboard':[[{'text':'আরও','callback_data':'x'}]]}")
            .result()
            .path("message_id")
            .asInt();
    assertThat(edit(id, "খ").result().has("reply_markup")).isFalse();
  }

  @Test
  void a_missing_message_cannot_be_edited() {
    assertThat(edit(999, "ক").description()).isEqualTo("Bad Request: message to edit not found");
  }

  @Test
  void a_persons_message_cannot_be_edited() {
    assertThat(edit(1, "ক").description()).isEqualTo("Bad Request: message can't be edited");
  }

  @Test
  void deleting_works_once_and_within_48_hours() {
    assertThat(delete(sent).status()).isEqualTo(200);
    assertThat(delete(sent).description()).isEqualTo("Bad Request: message to delete not found");
    int old = api.sendText(7, "ক", "").result().path("message_id").asInt();
    clock.pass(Duration.ofDays(2));
    assertThat(delete(old).description()).isEqualTo("Bad Request: message can't be deleted");
  }

  @Test
  void deleting_many_passes_over_what_is_not_there() {
    assertThat(
            api.call("deleteMessages", "{'chat_id':7,'message_ids':[" + sent + ",998,999]}")
                .status())
        .isEqualTo(200);
    assertThat(standin.history(7)).hasSize(1);
  }

  @Test
  void a_reply_carries_its_target_and_the_quoted_words() {
    JsonNode reply =
        api.sendText(
                7,
                "এই যে",
                "'reply_parameters':{'message_id':" + sent + ",'quote':'থম','quote_position':2}")
            .result();
    assertThat(reply.at("/reply_to_message/message_id").asInt()).isEqualTo(sent);
    assertThat(reply.at("/quote/text").asText()).isEqualTo("থম");
    assertThat(reply.at("/quote/position").asInt()).isEqualTo("প্র".length());
  }

  @Test
  void a_quote_that_does_not_stand_in_the_target_fails_the_send() {
    assertThat(
            api.sendText(
                    7, "এই যে", "'reply_parameters':{'message_id':" + sent + ",'quote':'অন্য'}")
                .description())
        .isEqualTo("Bad Request: QUOTE_TEXT_INVALID");
  }

  @Test
  void a_missing_reply_target_fails_the_send_unless_it_may() {
    assertThat(api.sendText(7, "ক", "'reply_parameters':{'message_id':999}").description())
        .isEqualTo("Bad Request: message to be replied not found");
    JsonNode message =
        api.sendText(
                7, "ক", "'reply_parameters':{'message_id':999,'allow_sending_without_reply':true}")
            .result();
    assertThat(message.has("reply_to_message")).isFalse();
  }

  @Test
  void forwarding_names_the_origin_and_copying_does_not() {
    String source = "{'chat_id':7,'from_chat_id':7,'message_id':1}";
    JsonNode forwarded = api.call("forwardMessage", source).result();
    assertThat(forwarded.at("/forward_origin/sender_user/id").asLong()).isEqualTo(7);
    JsonNode copied = api.call("copyMessage", source).result();
    assertThat(copied.path("message_id").asInt())
        .isEqualTo(forwarded.path("message_id").asInt() + 1);
    assertThat(standin.history(7).getLast().has("forward_origin")).isFalse();
  }

  @Test
  void a_persons_edit_reaches_the_bot_as_edited_message() {
    rahim.edit(7, 1, "/start আবার");
    JsonNode update =
        api.call("getUpdates", "{'offset':2}").result().path(0).path("edited_message");
    assertThat(update.path("text").asText()).isEqualTo("/start আবার");
    assertThat(update.path("edit_date").isInt()).isTrue();
  }

  @Test
  void what_a_person_quotes_of_an_answer_reaches_the_bot() {
    rahim.reply(7, sent, "থম", "এটা কে বলেছেন?");
    JsonNode message = api.call("getUpdates", "{'offset':2}").result().path(0).path("message");
    assertThat(message.at("/quote/text").asText()).isEqualTo("থম");
    assertThat(message.at("/reply_to_message/from/is_bot").asBoolean()).isTrue();
  }

  private BotApi.Answer edit(int id, String text) {
    return api.call(
        "editMessageText", "{'chat_id':7,'message_id':" + id + ",'text':'" + text + "'}");
  }

  private BotApi.Answer delete(int id) {
    return api.call("deleteMessage", "{'chat_id':7,'message_id':" + id + "}");
  }
}
