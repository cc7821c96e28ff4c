package org.sutro.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sutro.tree.Trees;

/**
 * What a page says of its article in JSON-LD (schema.org): the first object whose type is a kind of
 * article. Nothing when there is none.
 */
final class StructuredData {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          // as they are written into pages by hand and by templates
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final JsonNode article;

  private StructuredData(JsonNode article) {
    this.article = article;
  }

  static StructuredData of(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      for (JsonNode object : objects(script.data())) {
        if (isArticle(object)) {
          return new StructuredData(object);
        }
      }
    }
    return new StructuredData(JSON.createObjectNode());
  }

  private static List<JsonNode> objects(String json) {
    List<JsonNode> all = new ArrayList<>();
    String plain =
        json.replaceAll("<!--|-->|//<!\\[CDATA\\[|//\\]\\]>|<!\\[CDATA\\[|\\]\\]>", "").strip();
    String whole = plain.endsWith(";") ? plain.substring(0, plain.length() - 1) : plain;
    try (JsonParser parser = JSON.createParser(whole)) {
      collect(Trees.json(parser), all);
    } catch (IOException e) {
      return List.of(); // the page can still be read by its structure
    }
    return all;
  }

  private static void collect(JsonNode node, List<JsonNode> all) {
    if (node.isArray()) {
      node.forEach(one -> collect(one, all));
    } else if (node.isObject()) {
      all.add(node);
      collect(node.path("@graph"), all);
      collect(node.path("mainEntity"), all);
    }
  }

  private static boolean isArticle(JsonNode object) {
    JsonNode type = object.path("@type");
    Iterator<JsonNode> types = type.isArray() ? type.elements() : List.of(type).iterator();
    while (types.hasNext()) {
      String name = types.next().asText();
      if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  /** The article's text, plain or HTML. */
  @Nullable String body() {
    return text(article.path("articleBody"));
  }

  /** The headline. */
  @Nullable String headline() {
    return text(article.path("headline"));
  }

  /** The authors' names. */
  @Nullable String author() {
    return name(article.path("author"));
  }

  /** The publisher's name. */
  @Nullable String publisher() {
    return name(article.path("publisher"));
  }

  /** A field of plain text, such as {@code datePublished}. */
  @Nullable String field(String name) {
    return text(article.path(name));
  }

  private static @Nullable String name(JsonNode node) {
    if (node.isArray()) {
      List<String> names = new ArrayList<>();
      node.forEach(one -> {
        String name = name(one);
        if (name != null && !names.contains(name)) {
          names.add(name);
        }
      });
      return names.isEmpty() ? null : String.join(", ", names);
    }
    return text(node.isObject() ? node.path("name") : node);
  }

  private static @Nullable String text(JsonNode node) {
    JsonNode one = node.isArray() ? node.path(0) : node;
    if (!one.isTextual() || one.asText().isBlank()) {
      return null;
    }
    String text = one.asText();
    return text.contains("&") ? Parser.unescapeEntities(text, false).strip() : text.strip();
  }
}
