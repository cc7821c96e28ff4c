package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Somebody's place in a chat.
 *
 * @param status what they are
 * @param rights an administrator's rights by Telegram's names, such as {@code can_post_messages}
 */
record Member(MemberStatus status, Set<String> rights) {
  private static final Set<String> ADMIN_RIGHTS =
      Set.of(
          "can_manage_chat",
          "can_delete_messages",
          "can_manage_video_chats",
          "can_restrict_members",
          "can_promote_members",
          "can_change_info",
          "can_invite_users",
          "can_post_stories",
          "can_edit_stories",
          "can_delete_stories");

  Member {
    rights = Set.copyOf(rights);
  }

  boolean may(String right) {
    return status == MemberStatus.CREATOR
        || (status == MemberStatus.ADMINISTRATOR && rights.contains(right));
  }

  /** The ChatMember object of this place. */
  ObjectNode json(JsonNode user) {
    ObjectNode json = Json.object().put("status", status.wireName());
    json.set("user", user);
    switch (status) {
      case CREATOR -> json.put("is_anonymous", false);
      case ADMINISTRATOR -> {
        json.put("can_be_edited", false).put("is_anonymous", false);
        ADMIN_RIGHTS.stream().sorted().forEach(right -> json.put(right, rights.contains(right)));
        rights.forEach(right -> json.put(right, true));
      }
      case RESTRICTED ->
          json.put("is_member", true).put("can_send_messages", false).put("until_date", 0);
      case KICKED -> json.put("until_date", 0);
      case MEMBER, LEFT -> {}
    }
    return json;
  }
}
