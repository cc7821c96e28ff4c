package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;

/**
 * A text as Telegram keeps it, with its entities sorted and the links and commands in it found.
 *
 * @param text 1 to 4096 UTF-16 units, cleaned and trimmed
 * @param entities MessageEntity objects, offsets in UTF-16 units
 */
record MessageText(String text, ArrayNode entities) {
  static final int MOST_UNITS = 4096;
  private static final int MOST_RAW_BYTES = 1 << 15;

  /** Reads {@code text}, {@code entities} and {@code parse_mode}; refuses what Telegram refuses. */
  static MessageText of(Args args) {
    String raw = args.text("text");
    if (raw.isEmpty()) {
      throw Refusal.badRequest("message text is empty");
    }
    if (raw.getBytes(StandardCharsets.UTF_8).length > MOST_RAW_BYTES) {
      throw Refusal.badRequest("text is too long");
    }
    ArrayNode entities = Json.array();
    String plain = raw;
    String mode = args.text("parse_mode");
    if (mode.isEmpty() || mode.equalsIgnoreCase("none")) {
      entities = EntityRules.checked(raw, args.json("entities"));
    } else if (args.json("entities").isArray()) {
      throw Refusal.badRequest("can't parse entities: both parse_mode and entities are given");
    } else if (mode.equalsIgnoreCase("html")) {
      HtmlText html = HtmlText.parse(raw);
      plain = html.text();
      entities = EntityRules.checked(plain, html.entities());
    } else {
      throw Refusal.badRequest("unsupported parse_mode");
    }
    return cleaned(plain, entities);
  }

  /** A text a person typed: no entities of its own. */
  static MessageText typed(String text) {
    return cleaned(text, Json.array());
  }

  private static MessageText cleaned(String plain, ArrayNode entities) {
    CleanText clean = CleanText.of(plain, entities);
    if (clean.text().isEmpty()) {
      throw Refusal.badRequest("text must be non-empty");
    }
    if (clean.text().length() > MOST_UNITS) {
      throw Refusal.badRequest("message is too long");
    }
    return new MessageText(clean.text(), FoundEntities.merged(clean.text(), clean.entities()));
  }
}
