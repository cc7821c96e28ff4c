package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people send besides words, as Telegram's objects. */
final class Media {

  private Media() {}

  /** One of a kind. */
  static JsonNode example(String kind) {
    return switch (kind) {
      case "photo" -> Json.array().add(file().put("width", 90).put("height", 60));
      case "voice" -> file().put("duration", 3);
      case "video" -> file().put("width", 90).put("height", 60).put("duration", 3);
      case "sticker" ->
          file()
              .put("type", "regular")
              .put("width", 512)
              .put("height", 512)
              .put("is_animated", false)
              .put("is_video", false);
      case "document" -> file().put("file_name", "a.pdf");
      case "location" -> Json.object().put("latitude", 23.8).put("longitude", 90.4);
      default -> throw new IllegalArgumentException("nobody sends a " + kind);
    };
  }

  private static ObjectNode file() {
    return Json.object().put("file_id", "file").put("file_unique_id", "unique");
  }
}
