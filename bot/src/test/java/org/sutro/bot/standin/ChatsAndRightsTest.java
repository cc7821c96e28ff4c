package org.sutro.bot.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ChatsAndRightsTest extends StandinTestCase {
  private static final long CHANNEL = -1001234567890L;

  @Test
  void a_bot_cannot_write_first() {
    assertRefused(7, 403, "Forbidden: bot can't initiate conversation with a user");
  }

  @Test
  void an_unknown_chat_is_not_found() {
    assertRefused(4711, 400, "Bad Request: chat not found");
  }

  @Test
  void a_user_who_blocked_the_bot_is_403_and_the_bot_hears_of_it() {
    opened();
    rahim.block();
    assertRefused(7, 403, "Forbidden: bot was blocked by the user");
    JsonNode change =
        api.call("getUpdates", "{'offset':2}").result().path(0).path("my_chat_member");
    assertThat(change.at("/old_chat_member/status").asText()).isEqualTo("member");
    assertThat(change.at("/new_chat_member/status").asText()).isEqualTo("kicked");
    rahim.unblock();
    assertThat(api.sendText(7, "আবার", "").status()).isEqualTo(200);
  }

  @Test
  void a_deleted_account_is_403() {
    opened();
    rahim.deactivate();
    assertRefused(7, 403, "Forbidden: user is deactivated");
  }

  @Test
  void a_group_that_became_a_supergroup_names_its_new_id() {
    SimulatedChat group = standin.group(-55, "পাঠচক্র");
    SimulatedChat next = group.migrate(-10055);
    BotApi.Answer answer = api.sendText(-55, "ক", "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.description())
        .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(answer.body().at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(-10055);
    assertThat(api.sendText(next.id(), "ক", "").status()).isEqualTo(200);
    JsonNode updates = api.call("getUpdates", "{}").result();
    assertThat(updates.at("/0/message/migrate_to_chat_id").asLong()).isEqualTo(-10055);
    assertThat(updates.at("/1/message/migrate_from_chat_id").asLong()).isEqualTo(-55);
  }

  @Test
  void a_bot_outside_or_thrown_out_of_a_group_is_403() {
    SimulatedChat group = standin.supergroup(-10055, "পাঠচক্র");
    group.setBot(rahim, MemberStatus.LEFT);
    assertRefused(-10055, 403, "Forbidden: bot is not a member of the supergroup chat");
    group.setBot(rahim, MemberStatus.KICKED);
    assertRefused(-10055, 403, "Forbidden: bot was kicked from the supergroup chat");
    group.setBot(rahim, MemberStatus.RESTRICTED);
    assertRefused(-10055, 400, "Bad Request: not enough rights to send text messages to the chat");
  }

  @Test
  void a_channel_takes_posts_only_from_an_administrator_with_the_right() {
    SimulatedChat channel = standin.channel(CHANNEL, "বিশ্ব সংবাদ");
    assertRefused(CHANNEL, 403, "Forbidden: bot is not a member of the channel chat");
    channel.setBot(rahim, MemberStatus.ADMINISTRATOR);
    assertRefused(CHANNEL, 400, "Bad Request: need administrator rights in the channel chat");
    channel.setBot(rahim, MemberStatus.ADMINISTRATOR, "can_post_messages");
    JsonNode post = api.sendText(CHANNEL, "সংবাদ", "").result();
    assertThat(post.at("/sender_chat/id").asLong()).isEqualTo(CHANNEL);
    assertThat(post.has("from")).isFalse();
  }

  @Test
  void a_channel_post_reaches_an_administrator_bot_and_cannot_be_edited_by_it() {
    SimulatedChat channel = standin.channel(CHANNEL, "বিশ্ব সংবাদ");
    channel.setBot(rahim, MemberStatus.ADMINISTRATOR, "can_post_messages");
    int id = channel.post("সম্পাদকের লেখা", "সম্পাদক");
    JsonNode updates = api.call("getUpdates", "{'offset':2}").result();
    assertThat(updates.at("/0/channel_post/text").asText()).isEqualTo("সম্পাদকের লেখা");
    String edit = "{'chat_id':" + CHANNEL + ",'message_id':" + id + ",'text':'x'}";
    assertThat(api.call("editMessageText", edit).description())
        .isEqualTo("Bad Request: message can't be edited");
  }

  @Test
  void privacy_mode_lets_through_commands_mentions_and_replies_only() {
    SimulatedChat group = standin.supergroup(-10055, "পাঠচক্র");
    group.setMember(rahim, MemberStatus.MEMBER);
    int answer = api.sendText(-10055, "আমি সূত্র", "").result().path("message_id").asInt();
    rahim.write(group, "আজ কী খবর?");
    rahim.write(group, "/ask@another_bot কী?");
    rahim.write(group, "/ask ইরান");
    rahim.write(group, "@sutro_bot ইরান?");
    rahim.reply(-10055, answer, null, "কোন কাগজ?");
    JsonNode updates = api.call("getUpdates", "{}").result();
    assertThat(updates.findValuesAsText("text"))
        .containsExactly("/ask ইরান", "@sutro_bot ইরান?", "আমি সূত্র", "কোন কাগজ?");
  }

  @Test
  void get_chat_member_tells_status_and_rights() {
    SimulatedChat channel = standin.channel(CHANNEL, "বিশ্ব সংবাদ");
    channel.setBot(rahim, MemberStatus.ADMINISTRATOR, "can_post_messages");
    channel.setMember(rahim, MemberStatus.CREATOR);
    JsonNode bot = member(CHANNEL, 123456789);
    assertThat(bot.path("status").asText()).isEqualTo("administrator");
    assertThat(bot.path("can_post_messages").asBoolean()).isTrue();
    assertThat(bot.path("can_delete_messages").asBoolean(true)).isFalse();
    assertThat(member(CHANNEL, 7).path("status").asText()).isEqualTo("creator");
    standin.user(8, "করিম");
    assertThat(member(CHANNEL, 8).path("status").asText()).isEqualTo("left");
    assertThat(api.call("getChatAdministrators", "{'chat_id':" + CHANNEL + "}").result())
        .hasSize(1);
  }

  @Test
  void get_chat_describes_the_chat() {
    standin.channel(CHANNEL, "বিশ্ব সংবাদ");
    JsonNode chat = api.call("getChat", "{'chat_id':" + CHANNEL + "}").result();
    assertThat(chat.path("title").asText()).isEqualTo("বিশ্ব সংবাদ");
    assertThat(chat.path("type").asText()).isEqualTo("channel");
  }

  @Test
  void pinning_needs_the_right() {
    SimulatedChat channel = standin.channel(CHANNEL, "বিশ্ব সংবাদ");
    channel.setBot(rahim, MemberStatus.ADMINISTRATOR, "can_post_messages");
    int id = api.sendText(CHANNEL, "সংবাদ", "").result().path("message_id").asInt();
    String pin = "{'chat_id':" + CHANNEL + ",'message_id':" + id + "}";
    assertThat(api.call("pinChatMessage", pin).description())
        .isEqualTo("Bad Request: not enough rights to manage pinned messages in the chat");
    channel.setBot(rahim, MemberStatus.ADMINISTRATOR, "can_post_messages", "can_edit_messages");
    assertThat(api.call("pinChatMessage", pin).status()).isEqualTo(200);
  }

  @Test
  void commands_and_descriptions_are_kept_per_language() {
    String commands =
        "{'commands':[{'command':'ask','description':'প্রশ্ন করুন'}],'language_code':'bn'}";
    assertThat(api.call("setMyCommands", commands).status()).isEqualTo(200);
    assertThat(
            api.call("getMyCommands", "{'language_code':'bn'}").result().at("/0/command").asText())
        .isEqualTo("ask");
    assertThat(api.call("getMyCommands", "{}").result()).isEmpty();
    assertThat(standin.profile("bn").at("/commands/0/description").asText())
        .isEqualTo("প্রশ্ন করুন");
    assertThat(api.call("setMyDescription", "{'description':'" + "ক".repeat(513) + "'}").status())
        .isEqualTo(400);
    assertThat(
            api.call("setMyShortDescription", "{'short_description':'" + "ক".repeat(120) + "'}")
                .status())
        .isEqualTo(200);
    assertThat(api.call("setChatMenuButton", "{'menu_button':{'type':'commands'}}").status())
        .isEqualTo(200);
  }

  @Test
  void a_command_name_is_small_latin_letters() {
    assertThat(
            api.call("setMyCommands", "{'commands':[{'command':'প্রশ্ন','description':'ক'}]}")
                .description())
        .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
  }

  private JsonNode member(long chat, long user) {
    return api.call("getChatMember", "{'chat_id':" + chat + ",'user_id':" + user + "}").result();
  }

  private void assertRefused(long chatId, int status, String description) {
    BotApi.Answer answer = api.sendText(chatId, "ক", "");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.description()).isEqualTo(description);
  }
}
