package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a call from its query string and its body: JSON, form or the text fields
 * of a multipart form.
 */
final class RequestReader {
  /** Far above any text call; uploads are not taken. */
  static final int BODY_LIMIT = 4 << 20;

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern FIELD_NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

  private RequestReader() {}

  static Args read(HttpExchange exchange) throws IOException {
    ObjectNode values = Json.object();
    form(exchange.getRequestURI().getRawQuery(), values);
    byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    if (body.length > BODY_LIMIT) {
      throw Refusal.of(413, "Request Entity Too Large");
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (kind.startsWith("application/json")) {
      json(body, values);
    } else if (kind.startsWith("multipart/form-data") && type != null) {
      multipart(body, type, values);
    } else {
      form(new String(body, StandardCharsets.UTF_8), values);
    }
    return new Args(values);
  }

  private static void json(byte[] body, ObjectNode values) throws IOException {
    JsonNode tree;
    try {
      tree = Json.MAPPER.readTree(body);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw Refusal.badRequest("can't parse JSON object");
    }
    if (tree instanceof ObjectNode object) {
      values.setAll(object);
    } else if (!tree.isMissingNode()) {
      throw Refusal.badRequest("Object expected as request");
    }
  }

  private static void form(@Nullable String text, ObjectNode values) {
    if (text == null || text.isEmpty()) {
      return;
    }
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("wrong percent-encoding");
    }
  }

  private static void multipart(byte[] body, String type, ObjectNode values) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw Refusal.badRequest("boundary not found");
    }
    // one char per byte keeps every value's bytes, whatever they are; fields are decoded one by one
    // below
    String text = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int blank = part.indexOf("\r\n\r\n");
      String head = blank < 0 ? "" : part.substring(0, blank);
      Matcher name = FIELD_NAME.matcher(head);
      if (name.find() && !head.contains("filename=") && part.endsWith("\r\n")) {
        String value = part.substring(blank + 4, part.length() - 2);
        values.put(
            name.group(1),
            new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      }
    }
  }
}
