package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.chat.ChatKind;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.MediaKind;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Place;
import org.sutro.bot.chat.Reply;
import org.sutro.bot.store.Inbox.Received;

final class UpdatesTest {

  private static final String FROM =
      "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"রহিম\",\"language_code\":\"bn\"}";
  private static final String PRIVATE =
      "\"chat\":{\"id\":7,\"type\":\"private\",\"first_name\":\"রহিম\"}";
  private static final String GROUP =
      "\"chat\":{\"id\":-100,\"type\":\"supergroup\",\"title\":\"আড্ডা\"}";

  private final Updates updates = new Updates(new Me(123456789, "sutro_bot"));

  private Incoming read(String kind, String body) {
    String json = "{\"update_id\":1,\"%s\":{%s}}".formatted(kind, body);
    return updates.read(new Received(1, 0, json));
  }

  private Incoming message(String chat, String rest) {
    return read(
        "message", "\"message_id\":5,\"date\":1700000000," + FROM + "," + chat + "," + rest);
  }

  private static Origin origin(ChatKind kind, boolean toBot) {
    return new Origin(1, kind == ChatKind.PRIVATE ? 7 : -100, kind, 7, 5, toBot, "bn");
  }

  @Test
  void private_words_are_meant_for_the_bot() {
    assertThat(message(PRIVATE, "\"text\":\" চুক্তি কবে? \""))
        .isEqualTo(new Incoming.Words(origin(ChatKind.PRIVATE, true), "চুক্তি কবে?"));
  }

  @Test
  void group_words_are_meant_for_the_bot_only_when_it_is_named_or_replied_to() {
    assertThat(message(GROUP, "\"text\":\"চুক্তি কবে?\""))
        .isEqualTo(new Incoming.Words(origin(ChatKind.GROUP, false), "চুক্তি কবে?"));
    assertThat(
            message(
                GROUP,
                "\"text\":\"@Sutro_Bot চুক্তি কবে?\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":10}]"))
        .isEqualTo(new Incoming.Words(origin(ChatKind.GROUP, true), "চুক্তি কবে?"));
    assertThat(
            message(
                GROUP,
                "\"text\":\"@other_bot কী?\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":10}]"))
        .isEqualTo(new Incoming.Words(origin(ChatKind.GROUP, false), "@other_bot কী?"));
    String before =
        "\"reply_to_message\":{\"message_id\":4,\"date\":1,"
            + GROUP
            + ",\"from\":{\"id\":123456789,\"is_bot\":true,\"first_name\":\"সূত্র\"},\"text\":\"উত্তর\"}";
    assertThat(message(GROUP, "\"text\":\"তারপর?\"," + before))
        .isEqualTo(
            new Incoming.Words(
                origin(ChatKind.GROUP, true), "তারপর?", new Reply(4, true, "উত্তর", "")));
    assertThat(
            message(
                GROUP, "\"text\":\"কে?\",\"quote\":{\"text\":\"ত্তর\",\"position\":1}," + before))
        .isEqualTo(
            new Incoming.Words(
                origin(ChatKind.GROUP, true), "কে?", new Reply(4, true, "উত্তর", "ত্তর")));
  }

  @Test
  void a_topic_is_answered_in_and_a_thread_of_replies_is_no_topic() {
    String thread = "\"text\":\"/ask কবে?\",\"message_thread_id\":9";
    Incoming.Command topic =
        (Incoming.Command) message(GROUP, thread + ",\"is_topic_message\":true");
    assertThat(topic.origin().place()).isEqualTo(new Place(-100, ChatKind.GROUP, 9));
    Incoming.Command replies = (Incoming.Command) message(GROUP, thread);
    assertThat(replies.origin().place()).isEqualTo(new Place(-100, ChatKind.GROUP, 0));
  }

  @Test
  void an_administrator_who_hides_behind_the_group_speaks_in_its_name() {
    String hidden =
        "{\"update_id\":1,\"message\":{\"message_id\":5,\"date\":1,"
            + GROUP
            + ",\"from\":{\"id\":1087968824,\"is_bot\":true,\"first_name\":\"Group\"},"
            + "\"sender_chat\":{\"id\":-100,\"type\":\"supergroup\",\"title\":\"আড্ডা\"},"
            + "\"text\":\"/ask কবে?\"}}";
    Incoming.Command command = (Incoming.Command) updates.read(new Received(1, -100, hidden));
    assertThat(command.origin().user()).isEqualTo(-100);
  }

  @ParameterizedTest
  @CsvSource({
    "/ask,ask,''",
    "/ASK কবে?,ask,কবে?",
    "/start@sutro_bot x,start,x",
    "'/ask  কবে\nকোথায়?',ask,'কবে\nকোথায়?'"
  })
  void commands_have_a_name_and_arguments(String text, String name, String arguments)
      throws JsonProcessingException {
    String json = new ObjectMapper().writeValueAsString(text);
    assertThat(message(GROUP, "\"text\":" + json))
        .isEqualTo(new Incoming.Command(origin(ChatKind.GROUP, true), name, arguments));
  }

  @Test
  void row_32_commands_for_other_bots_and_forwarded_ones_are_ignored() {
    assertThat(message(GROUP, "\"text\":\"/ask@other_bot কবে?\""))
        .isInstanceOf(Incoming.Ignored.class);
    String forward =
        "\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"ক\"}";
    assertThat(message(PRIVATE, "\"text\":\"/start\"," + forward))
        .isInstanceOf(Incoming.Ignored.class);
    assertThat(message(PRIVATE, "\"text\":\"চুক্তি কবে?\"," + forward))
        .isEqualTo(new Incoming.Forwarded(origin(ChatKind.PRIVATE, true), "চুক্তি কবে?"));
  }

  @Test
  void a_post_passed_on_says_which_post_of_which_channel_it_is() {
    String forward =
        "\"forward_origin\":{\"type\":\"channel\",\"date\":1700000000,\"message_id\":77,"
            + "\"chat\":{\"id\":-1001234567890,\"type\":\"channel\",\"title\":\"নদী\",\"username\":\"nodi\"}}";
    assertThat(message(PRIVATE, "\"text\":\" সেতু খুলল। \"," + forward))
        .isEqualTo(
            new Incoming.Forwarded(
                origin(ChatKind.PRIVATE, true),
                "সেতু খুলল।",
                new HandedIn.Post(
                    -1001234567890L,
                    77,
                    "নদী",
                    "nodi",
                    Instant.ofEpochSecond(1_700_000_000),
                    " সেতু খুলল। ")));
  }

  @Test
  void links_are_found_where_telegram_sees_them() {
    String text = "\"text\":\"দেখুন news.example/1 আর https://a.example/2\",\"entities\":[";
    String entities =
        "{\"type\":\"text_link\",\"offset\":0,\"length\":5,\"url\":\"http://b.example/3\"},"
            + "{\"type\":\"url\",\"offset\":6,\"length\":14},"
            + "{\"type\":\"bold\",\"offset\":21,\"length\":2},"
            + "{\"type\":\"url\",\"offset\":24,\"length\":19}]";
    assertThat(message(PRIVATE, text + entities))
        .isInstanceOfSatisfying(
            Incoming.Words.class,
            words ->
                assertThat(words.links())
                    .containsExactly(
                        "http://b.example/3", "https://news.example/1", "https://a.example/2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"voice\":{\"file_id\":\"x\",\"file_unique_id\":\"y\",\"duration\":3}|VOICE",
        "\"photo\":[{\"file_id\":\"x\",\"file_unique_id\":\"y\",\"width\":1,\"height\":1}]|PHOTO",
        "\"sticker\":{\"file_id\":\"x\",\"file_unique_id\":\"y\",\"type\":\"regular\",\"width\":1,\"height\":1,"
            + "\"is_animated\":false,\"is_video\":false}|STICKER",
        "\"document\":{\"file_id\":\"x\",\"file_unique_id\":\"y\"}|DOCUMENT",
        "\"location\":{\"latitude\":23.7,\"longitude\":90.4}|OTHER",
      })
  void what_is_not_words_has_a_kind(String body, MediaKind kind) {
    assertThat(message(PRIVATE, body))
        .isEqualTo(new Incoming.NonText(origin(ChatKind.PRIVATE, true), kind));
  }

  @Test
  void the_caption_of_a_picture_is_words() {
    String photo =
        "\"photo\":[{\"file_id\":\"x\",\"file_unique_id\":\"y\",\"width\":1,\"height\":1}]";
    assertThat(message(PRIVATE, photo + ",\"caption\":\"এটা কবে?\""))
        .isEqualTo(new Incoming.Words(origin(ChatKind.PRIVATE, true), "এটা কবে?"));
  }

  @Test
  void edits_presses_and_memberships_are_told_apart() {
    String body =
        "\"message_id\":5,\"date\":1700000000,\"edit_date\":1700000009," + FROM + "," + PRIVATE;
    assertThat(read("edited_message", body + ",\"text\":\"কবে?\""))
        .isEqualTo(new Incoming.Edited(origin(ChatKind.PRIVATE, true), "কবে?"));
    String inGroup =
        "\"message_id\":5,\"date\":1700000000,\"edit_date\":1700000009," + FROM + "," + GROUP;
    assertThat(
            read(
                "edited_message",
                inGroup
                    + ",\"text\":\"@Sutro_Bot কবে?\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":10}]"))
        .isEqualTo(new Incoming.Edited(origin(ChatKind.GROUP, false), "কবে?"));
    assertThat(
            read(
                "callback_query",
                "\"id\":\"99\","
                    + FROM
                    + ",\"chat_instance\":\"1\",\"data\":\"1:x:1\",\"message\":{"
                    + body
                    + "}"))
        .isEqualTo(new Incoming.ButtonPress(origin(ChatKind.PRIVATE, true), "99", "1:x:1"));
    String bot = "\"user\":{\"id\":123456789,\"is_bot\":true,\"first_name\":\"সূত্র\"}";
    String change =
        FROM
            + ","
            + PRIVATE
            + ",\"date\":1,\"old_chat_member\":{\"status\":\"member\","
            + bot
            + "},\"new_chat_member\":{\"status\":\"kicked\",\"until_date\":0,"
            + bot
            + "}";
    assertThat(read("my_chat_member", change))
        .isEqualTo(
            new Incoming.Membership(
                new Origin(1, 7, ChatKind.PRIVATE, 7, 0, false, "bn"), false, ""));
  }

  @Test
  void a_group_that_moves_says_where() {
    assertThat(
            read(
                "message", "\"message_id\":5,\"date\":1," + GROUP + ",\"migrate_to_chat_id\":-200"))
        .isEqualTo(new Incoming.Moved(new Origin(1, -100, ChatKind.GROUP, 0, 5, false, ""), -200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "",
        "{\"update_id\":1,\"message\":{\"message_id\":99999999999,\"chat\":{\"id\":1}}}",
        "{\"update_id\":1,\"message\":{\"from\":{\"id\":7}}}",
        "{\"update_id\":1,\"poll\":{\"id\":\"1\"}}",
        "{\"update_id\":1,\"holograph\":{\"id\":\"1\"}}"
      })
  void whatever_cannot_be_read_is_ignored(String payload) {
    assertThat(updates.read(new Received(1, 0, payload))).isInstanceOf(Incoming.Ignored.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":-100}}}|-100",
        "{\"update_id\":1,\"callback_query\":{\"message\":{\"chat\":{\"id\":7}}}}|7",
        "{\"update_id\":1,\"poll\":{}}|0",
        "{\"update_id\":1}|0"
      })
  void the_chat_of_an_update_is_found_without_understanding_it(String json, long chat)
      throws JsonProcessingException {
    assertThat(Updates.chatOf(new ObjectMapper().readTree(json))).isEqualTo(chat);
  }
}
