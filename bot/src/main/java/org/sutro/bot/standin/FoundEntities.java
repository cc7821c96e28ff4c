package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links, commands, mentions and hashtags Telegram finds by itself in every text. Links need a
 * scheme here.
 */
final class FoundEntities {
  private static final Pattern FOUND =
      Pattern.compile(
          "(?<url>https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'\\u0964])"
              + "|(?<command>(?<![\\w/])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/]))"
              + "|(?<mention>(?<![\\w@])@[A-Za-z0-9_]{3,32}(?!\\w))"
              + "|(?<hashtag>(?<![\\p{L}\\p{M}\\p{N}_#])#(?=[\\p{N}_]*[\\p{L}])[\\p{L}\\p{M}\\p{N}_]{1,255})");

  private static final Set<String> OPAQUE = Set.of("code", "pre", "text_link", "text_mention");

  private FoundEntities() {}

  /**
   * The given entities and the found ones, in Telegram's order; nothing is found inside code and
   * links.
   */
  static ArrayNode merged(String text, ArrayNode given) {
    List<JsonNode> all = new ArrayList<>();
    given.forEach(all::add);
    Matcher matcher = FOUND.matcher(text);
    while (matcher.find()) {
      int begin = matcher.start();
      int end = matcher.end();
      if (!overlapsOpaque(given, begin, end)) {
        all.add(entity(kind(matcher), begin, end));
      }
    }
    all.sort(EntityRules.ORDER);
    return Json.array().addAll(all);
  }

  private static String kind(Matcher matcher) {
    if (matcher.group("url") != null) {
      return "url";
    }
    if (matcher.group("command") != null) {
      return "bot_command";
    }
    return matcher.group("mention") != null ? "mention" : "hashtag";
  }

  private static ObjectNode entity(String type, int begin, int end) {
    return Json.object().put("offset", begin).put("length", end - begin).put("type", type);
  }

  private static boolean overlapsOpaque(ArrayNode given, int begin, int end) {
    for (JsonNode entity : given) {
      int from = entity.path("offset").asInt();
      int to = from + entity.path("length").asInt();
      if (OPAQUE.contains(entity.path("type").asText()) && from < end && begin < to) {
        return true;
      }
    }
    return false;
  }
}
