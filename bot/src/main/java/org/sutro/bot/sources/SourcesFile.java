package org.sutro.bot.sources;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;

/**
 * Sources as they are written: a YAML list in {@code config/sources.yaml}, one JSON object each in
 * the archive's notes.
 */
final class SourcesFile {

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "address",
          "kind",
          "publisher",
          "named",
          "country",
          "voice",
          "language",
          "topic",
          "words",
          "enabled");

  private SourcesFile() {}

  /**
   * Reads a file.
   *
   * @throws SourcesException naming all that is wrong in it
   */
  static List<Source> read(Path file) {
    List<Source> sources = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode entry : entries(file)) {
      try {
        Source source = source(entry, true);
        sources.add(source);
        if (!ids.add(source.id())) {
          wrong.add("two sources are called " + source.id());
        }
      } catch (IllegalArgumentException e) {
        wrong.add("source " + entry.path("id").asText("without an id") + ": " + e.getMessage());
      }
    }
    if (!wrong.isEmpty()) {
      throw new SourcesException(file + ":\n  " + String.join("\n  ", wrong));
    }
    return sources;
  }

  private static JsonNode entries(Path file) {
    try {
      JsonNode root = YAML.readTree(Files.readString(file));
      if (!root.isArray() && !root.isMissingNode()) {
        throw new SourcesException(
            file + ": must be a list of sources, each beginning with \"- id:\"");
      }
      return root;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new SourcesException(file + where + ": is no YAML that can be read");
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  /** One source as a line of JSON. */
  static String line(Source source) {
    ObjectNode node = JSON.createObjectNode();
    node.put("address", source.address())
        .put("kind", lower(source.kind()))
        .put("publisher", source.outlet().name())
        .put("named", source.outlet().named())
        .put("country", source.outlet().country())
        .put("voice", lower(source.outlet().voice()))
        .put("language", source.outlet().language());
    return with(node, source);
  }

  /** What is chosen of a source that stands in a file, as a line of JSON. */
  static String choiceLine(Source source) {
    return with(JSON.createObjectNode(), source);
  }

  private static String with(ObjectNode node, Source source) {
    node.put("id", source.id())
        .put("topic", source.topic().everything() ? "everything" : "relations")
        .put("enabled", source.enabled());
    source.topic().words().forEach(word -> node.withArray("/words").add(word));
    return node.toString();
  }

  /**
   * The source in a line that {@link #line} or {@link #choiceLine} gave. Of a source in the file
   * older versions wrote whole lines too, which are told by the publisher from another source that
   * the host called the same before it stood there.
   *
   * @param shipped what the file says of the id, if anything
   * @throws SourcesException if another version or hand wrote it and it can't be understood
   */
  static Source parse(String line, @Nullable Source shipped) {
    try {
      JsonNode node = JSON.readTree(line);
      return shipped != null && isChoice(node, shipped)
          ? shipped.wanting(topic(node)).turned(isEnabled(node))
          : source(node, false);
    } catch (JsonProcessingException e) {
      throw new SourcesException("is no JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw new SourcesException(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isChoice(JsonNode node, Source shipped) {
    return !node.has("address")
        || node.path("publisher").asText("").equals(shipped.outlet().name());
  }

  /**
   * A source.
   *
   * @param isNamed whether a publisher is the host's word when nothing is said of that
   */
  private static Source source(JsonNode node, boolean isNamed) {
    node.fieldNames()
        .forEachRemaining(key -> {
          if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("there is no key \"" + key + "\"");
          }
        });
    String id = required(node, "id");
    return new Source(
        id,
        required(node, "address"),
        constant(Kind.class, "kind", node.path("kind").asText("feed")),
        new Outlet(
            node.path("publisher").asText(id),
            node.path("country").asText(""),
            constant(Affiliation.Kind.class, "voice", node.path("voice").asText("independent")),
            node.path("language").asText(""),
            node.path("named").asBoolean(isNamed && node.has("publisher"))),
        topic(node),
        isEnabled(node));
  }

  private static Topic topic(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.path("words").forEach(word -> words.add(word.asText()));
    return new Topic(isEverything(node.path("topic").asText("relations")), words);
  }

  private static boolean isEnabled(JsonNode node) {
    return node.path("enabled").asBoolean(false);
  }

  private static boolean isEverything(String topic) {
    return switch (topic) {
      case "everything" -> true;
      case "relations" -> false;
      default -> throw new IllegalArgumentException("topic is relations or everything");
    };
  }

  private static String required(JsonNode node, String key) {
    String value = node.path(key).asText("");
    if (value.isBlank()) {
      throw new IllegalArgumentException("\"" + key + "\" is missing");
    }
    return value.strip();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String what, String written) {
    for (E one : type.getEnumConstants()) {
      if (lower(one).equals(written)) {
        return one;
      }
    }
    throw new IllegalArgumentException("\"" + written + "\" is no " + what);
  }

  private static String lower(Enum<?> constant) {
    return lower(constant.name());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
