package org.sutro.bot.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The settings as JSON Schema (draft 2020-12), for editors that complete and check while somebody
 * writes the file.
 */
public final class SettingsSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SettingsSchema() {}

  /** The schema's text. */
  public static String text() {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Settings of Sutro");
    open(schema);
    for (Option<?> option : Options.ALL) {
      String[] key = option.key().split("\\.", -1);
      ObjectNode parent = schema;
      for (int i = 0; i < key.length - 1; i++) {
        parent = open(parent.withObject("properties").withObject(key[i]));
      }
      describe(parent.withObject("properties").putObject(key[key.length - 1]), option);
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory can be written", e);
    }
  }

  /** A section; it may be left empty, as in the sample file. */
  private static ObjectNode open(ObjectNode section) {
    section.putArray("type").add("object").add("null");
    return section.put("additionalProperties", false);
  }

  private static void describe(ObjectNode node, Option<?> option) {
    node.put("description", option.about().strip());
    switch (option.form().shape()) {
      case Form.Shape.Text text -> node.put("type", "string").put("pattern", text.pattern());
      case Form.Shape.Hidden hidden -> node.put("type", "string").put("writeOnly", true);
      case Form.Shape.Whole number ->
          node.put("type", "integer").put("minimum", number.least()).put("maximum", number.most());
      case Form.Shape.Words words -> words.words().forEach(node.putArray("enum")::add);
    }
    if (option.sample().isDefault()) {
      if (option.form().shape() instanceof Form.Shape.Whole) {
        node.put("default", Integer.parseInt(option.sample().text()));
      } else {
        node.put("default", option.sample().text());
      }
    }
  }
}
