package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telegram's small HTML as text and entities; anything outside it is refused, as there. */
final class HtmlText {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z-]+)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\\s*>");
  private static final Pattern HREF = Pattern.compile("\\shref=\"([^\"]*)\"");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:(lt|gt|amp|quot)|#([0-9]{1,7})|#x([0-9a-fA-F]{1,6}));");
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("a", "text_link"),
          Map.entry("blockquote", "blockquote"));

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final ArrayNode entities = Json.array();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(String tag, ObjectNode entity) {}

  private HtmlText(String html) {
    this.html = html;
  }

  static HtmlText parse(String html) {
    HtmlText parsed = new HtmlText(html);
    parsed.read();
    return parsed;
  }

  String text() {
    return text.toString();
  }

  ArrayNode entities() {
    return entities;
  }

  private void read() {
    Matcher tag = TAG.matcher(html);
    Matcher reference = REFERENCE.matcher(html);
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        if (!tag.region(at, html.length()).lookingAt()) {
          throw broken("Unsupported start tag", at);
        }
        on(tag, at);
        at = tag.end();
      } else if (c == '&' && reference.region(at, html.length()).lookingAt()) {
        text.append(character(reference));
        at = reference.end();
      } else {
        text.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw broken(
          "Can't find end tag corresponding to start tag \"" + open.peek().tag() + "\"",
          html.length());
    }
  }

  private void on(Matcher tag, int at) {
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    if (tag.group(1).isEmpty()) {
      open.push(new Open(name, entity(name, tag.group(3), at)));
      return;
    }
    Open last = open.poll();
    if (last == null) {
      throw broken("Unexpected end tag", at);
    }
    if (!last.tag.equals(name)) {
      throw broken(
          "Unmatched end tag, expected \"</" + last.tag + ">\", found \"</" + name + ">\"", at);
    }
    entities.add(last.entity.put("length", text.length() - last.entity.path("offset").asInt()));
  }

  private ObjectNode entity(String tag, String attributes, int at) {
    @Nullable String type = TYPES.get(tag);
    if (type == null || (tag.equals("span") && !attributes.contains("class=\"tg-spoiler\""))) {
      throw broken("Unsupported start tag \"" + tag + "\"", at);
    }
    if (tag.equals("blockquote") && attributes.contains("expandable")) {
      type = "expandable_blockquote";
    }
    ObjectNode entity =
        Json.object().put("offset", text.length()).put("length", 0).put("type", type);
    if (tag.equals("a")) {
      Matcher href = HREF.matcher(attributes);
      entity.put("url", href.find() ? parse(href.group(1).replace("<", "&lt;")).text() : "");
    }
    return entity;
  }

  private static String character(Matcher reference) {
    String name = reference.group(1);
    if (name != null) {
      return NAMED.getOrDefault(name, "");
    }
    String decimal = reference.group(2);
    int point =
        decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(reference.group(3), 16);
    return Character.isValidCodePoint(point) && point != 0
        ? Character.toString(point)
        : reference.group();
  }

  private static Refusal broken(String what, int at) {
    return Refusal.badRequest("can't parse entities: " + what + " at byte offset " + at);
  }
}
