package org.sutro.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.article.ArticleId;
import org.sutro.article.Byline;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.ingest.StrictText.NoTextException;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/**
 * An article as a JSON object: {@code id}, {@code title}, {@code date}, {@code url}, {@code
 * publisher}, {@code author}, {@code modified}, {@code text}; only the last must be there. An
 * export of an archive also says when each text was {@code captured}, and how it had come there.
 */
final class JsonArticle {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** What is read of an object. */
  static final List<String> FIELDS =
      List.of("id", "title", "date", "url", "publisher", "author", "modified", "text");

  /** What exports of an archive have besides, and may have in other programs as well. */
  private static final Set<String> EXPORTED =
      Set.of("captured", "version", "hash", "voice", "country", "page", "brought_by");

  /** What can be the id of a source. */
  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}:]{1,61}");

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int MOST_SOURCES = 50;
  private static final int HASH_DIGITS = 16;

  /** Longest of what stands beside the text, in UTF-16 units: as long as an address may be. */
  static final int LONGEST_FIELD = 2000;

  private JsonArticle() {}

  /**
   * Reads one object.
   *
   * @param unknown hears the names of fields that say nothing to Sutro
   * @throws NoTextException if it is none, lacks a text, or a field is of the wrong kind
   */
  static CaptureOrProblem.Read of(String json, Instant at, Consumer<String> unknown, String where)
      throws NoTextException {
    JsonNode object = parse(json);
    if (!object.isObject()) {
      throw new NoTextException("is JSON but no object");
    }
    object
        .fieldNames()
        .forEachRemaining(name -> {
          if (!FIELDS.contains(name) && !EXPORTED.contains(name)) {
            unknown.accept(name);
          }
        });
    String text = field(object, "text");
    if (text == null) {
      throw new NoTextException("has no \"text\"");
    }
    String url = field(object, "url");
    Capture capture =
        new Capture(
            id(object, url, text),
            field(object, "title"),
            field(object, "date"),
            url,
            field(object, "publisher"),
            new Byline(field(object, "author"), field(object, "modified")),
            text,
            captured(object, at));
    JsonNode hash = object.get("hash");
    boolean exported = hash != null && hash.asText().equals(Version.hashOf(text));
    return new CaptureOrProblem.Read(
        capture, where, null, exported ? brought(object) : Bringing.NONE);
  }

  /**
   * What an export says of how the article came; nothing where it says what can't be. Elsewhere
   * words like these may mean anything.
   */
  private static Bringing brought(JsonNode object) {
    List<String> sources = new ArrayList<>();
    for (JsonNode source : object.path("brought_by")) {
      String id = source.asText();
      if (sources.size() < MOST_SOURCES && NAME.matcher(id).matches()) {
        sources.add(id);
      }
    }
    Affiliation.Kind kind = Affiliation.Kind.of(object.path("voice").asText());
    String country = object.path("country").asText();
    Affiliation voice =
        kind == null
            ? null
            : new Affiliation(kind, COUNTRY.matcher(country).matches() ? country : "");
    return new Bringing(object.path("page").asBoolean(), sources, voice);
  }

  /** When the text was captured, if that is said and can be so; else now. */
  private static Instant captured(JsonNode object, Instant now) {
    try {
      Instant said = Instant.parse(object.path("captured").asText());
      return said.isAfter(now) ? now : said;
    } catch (DateTimeException e) {
      return now;
    }
  }

  private static JsonNode parse(String json) throws NoTextException {
    try (JsonParser parser = JSON.createParser(json)) {
      return Trees.json(parser);
    } catch (TooMuchException e) {
      throw new NoTextException(String.valueOf(e.getMessage()));
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new NoTextException("is not valid JSON (column " + column + ")");
    } catch (IOException e) {
      throw new UncheckedIOException("reading what is in the memory", e);
    }
  }

  /** A field's text; null if it is missing, null or empty. */
  private static @Nullable String field(JsonNode object, String name) throws NoTextException {
    JsonNode field = object.get(name);
    if (field == null || field.isNull()) {
      return null;
    }
    if (!field.isTextual()) {
      throw new NoTextException("has a \"" + name + "\" that is no string");
    }
    String value = field.textValue();
    if (!StrictText.isWhole(value)) {
      throw new NoTextException("has half a character in \"" + name + "\"");
    }
    if (value.length() > LONGEST_FIELD && !name.equals("text")) {
      throw new NoTextException(
          "has a \"" + name + "\" of more than " + LONGEST_FIELD + " characters");
    }
    return value.isEmpty() ? null : value;
  }

  private static ArticleId id(JsonNode object, @Nullable String url, String text)
      throws NoTextException {
    JsonNode number = object.get("id");
    String id = number != null && number.isIntegralNumber() ? number.asText() : field(object, "id");
    if (id == null) {
      id = url == null ? hashed("text-", text) : hashed("url-", url);
    }
    try {
      return new ArticleId(id);
    } catch (IllegalArgumentException e) {
      throw new NoTextException("has an \"id\" that cannot name an article");
    }
  }

  private static String hashed(String prefix, String what) {
    return prefix + Version.hashOf(what).substring(0, HASH_DIGITS);
  }
}
