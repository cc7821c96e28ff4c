package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The table of all methods the stand-in answers. */
final class Methods {
  private final Map<String, Method> byName = new HashMap<>();
  private final World world;

  Methods(World world) {
    this.world = world;
    Access access = new Access(world);
    messages(new MessageMethods(world, access));
    queries(new QueryMethods(world, access));
    chats(new ChatMethods(world, access));
    profile(new ProfileMethods(world));
    updates(new UpdateMethods(world));
  }

  /** Calls the method of this name, in any case. */
  JsonNode call(String name, Args args) throws InterruptedException {
    Method method = byName.get(name.toLowerCase(Locale.ROOT));
    if (method == null) {
      throw Refusal.of(404, "Not Found: method not found");
    }
    return method.on(args);
  }

  private void messages(MessageMethods messages) {
    atomic("sendMessage", messages::send);
    atomic("editMessageText", messages::editText);
    atomic("editMessageReplyMarkup", messages::editMarkup);
    atomic("deleteMessage", messages::delete);
    atomic("deleteMessages", messages::deleteAll);
    atomic("forwardMessage", messages::forward);
    atomic("copyMessage", messages::copy);
    atomic("pinChatMessage", messages::pin);
    atomic("unpinChatMessage", messages::unpin);
  }

  private void queries(QueryMethods queries) {
    atomic("answerCallbackQuery", queries::answerCallback);
    atomic("answerInlineQuery", queries::answerInline);
    atomic("answerGuestQuery", queries::answerGuest);
    atomic("sendChatAction", queries::chatAction);
  }

  private void chats(ChatMethods chats) {
    atomic("getChat", chats::chat);
    atomic("getChatMember", chats::member);
    atomic("getChatAdministrators", chats::administrators);
    atomic("getChatMemberCount", chats::memberCount);
    atomic("leaveChat", chats::leave);
  }

  private void profile(ProfileMethods profile) {
    atomic("getMe", profile::me);
    atomic("setMyCommands", profile::setCommands);
    atomic("getMyCommands", profile::getCommands);
    atomic("deleteMyCommands", profile::deleteCommands);
    atomic("setMyDescription", args -> profile.setText(args, "description", 512));
    atomic("getMyDescription", args -> profile.getText(args, "description"));
    atomic("setMyShortDescription", args -> profile.setText(args, "short_description", 120));
    atomic("getMyShortDescription", args -> profile.getText(args, "short_description"));
    atomic("setMyName", args -> profile.setText(args, "name", 64));
    atomic("getMyName", args -> profile.getText(args, "name"));
    atomic("setChatMenuButton", profile::setMenuButton);
    atomic("getChatMenuButton", profile::getMenuButton);
  }

  private void updates(UpdateMethods updates) {
    byName.put("getupdates", updates::getUpdates);
    byName.put("setwebhook", updates::setWebhook);
    byName.put("deletewebhook", updates::deleteWebhook);
    byName.put("getwebhookinfo", updates::webhookInfo);
  }

  /** A method that holds the world's lock from start to end and never waits. */
  private interface Quick {
    JsonNode on(Args args);
  }

  private void atomic(String name, Quick quick) {
    byName.put(name.toLowerCase(Locale.ROOT), args -> world.locked(() -> quick.on(args)));
  }
}
