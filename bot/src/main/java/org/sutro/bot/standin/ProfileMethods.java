package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * What the bot says about itself: commands, descriptions, menu button. Called with the world's lock
 * held.
 */
final class ProfileMethods {
  private static final int MOST_COMMANDS = 100;
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");

  private final World world;

  ProfileMethods(World world) {
    this.world = world;
  }

  JsonNode me(Args args) {
    ObjectNode me = world.bot().deepCopy();
    return me.put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", true)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }

  JsonNode setCommands(Args args) {
    JsonNode commands = args.json("commands");
    if (!commands.isArray()) {
      throw Refusal.badRequest("expected an Array of commands");
    }
    if (commands.size() > MOST_COMMANDS) {
      throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    ArrayNode kept = Json.array();
    commands.forEach(command -> kept.add(command(command)));
    world.profile.set("commands", scope(args), args.text("language_code"), kept);
    return told();
  }

  JsonNode getCommands(Args args) {
    return world.profile.get("commands", scope(args), args.text("language_code"), Json.array());
  }

  JsonNode deleteCommands(Args args) {
    world.profile.remove("commands", scope(args), args.text("language_code"));
    return told();
  }

  /** setMyDescription and its like: one text per language. */
  JsonNode setText(Args args, String field, int most) {
    String text = args.text(field);
    if (text.length() > most) {
      throw Refusal.badRequest("bot " + field.replace('_', ' ') + " is too long");
    }
    world.profile.set(field, "default", args.text("language_code"), TextNode.valueOf(text));
    return told();
  }

  JsonNode getText(Args args, String field) {
    JsonNode text =
        world.profile.get(field, "default", args.text("language_code"), TextNode.valueOf(""));
    return Json.object().set(field, text);
  }

  JsonNode setMenuButton(Args args) {
    JsonNode button = args.json("menu_button");
    String type = button.isMissingNode() ? "default" : button.path("type").asText("");
    if (!type.matches("default|commands|web_app")) {
      throw Refusal.badRequest("MenuButton has unsupported type");
    }
    world.profile.set("menu_button", args.text("chat_id"), "", Json.object().put("type", type));
    return BooleanNode.TRUE;
  }

  JsonNode getMenuButton(Args args) {
    return world.profile.get(
        "menu_button", args.text("chat_id"), "", Json.object().put("type", "commands"));
  }

  private JsonNode told() {
    world.events.add(0, Event.Kind.PROFILE, world.profile.seenBy("bn"));
    return BooleanNode.TRUE;
  }

  private static ObjectNode command(JsonNode json) {
    String name = json.path("command").asText("").strip();
    String bare = name.startsWith("/") ? name.substring(1) : name;
    String description = json.path("description").asText("").strip();
    if (bare.isEmpty()) {
      throw Refusal.badRequest("command must be non-empty");
    }
    if (bare.length() > 32) {
      throw Refusal.badRequest("command length must not exceed 32");
    }
    if (!COMMAND.matcher(bare).matches()) {
      throw Refusal.badRequest("BOT_COMMAND_INVALID");
    }
    if (description.isEmpty()) {
      throw Refusal.badRequest("command description must be non-empty");
    }
    if (description.codePointCount(0, description.length()) > 256) {
      throw Refusal.badRequest("command description length must not exceed 256");
    }
    return Json.object().put("command", bare).put("description", description);
  }

  private static String scope(Args args) {
    JsonNode scope = args.json("scope");
    String type = scope.path("type").asText("default");
    return scope.has("chat_id")
        ? type + scope.path("chat_id").asText() + scope.path("user_id").asText("")
        : type;
  }
}
