package org.sutro.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/** JSON Feed (jsonfeed.org, versions 1 and 1.1). */
final class JsonFeeds {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String address;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable String title;
  private boolean hasItems;

  private JsonFeeds(String address) {
    this.address = address;
  }

  /**
   * Reads a document.
   *
   * @param cut whether it goes on: then what there is of it is read
   */
  static FeedReading read(String json, String address, boolean cut) throws TooMuchException {
    JsonFeeds feed = new JsonFeeds(address);
    try (JsonParser parser = JSON.createParser(json)) {
      feed.document(parser);
    } catch (TooMuchException e) {
      throw e;
    } catch (IOException e) {
      if (!cut) {
        return new FeedReading.Unreadable("is not valid JSON");
      }
    }
    return feed.hasItems
        ? feed.newest(!cut)
        : new FeedReading.Unreadable("is JSON but no feed: it has no list of items");
  }

  private void document(JsonParser parser) throws IOException {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        items(parser);
      } else if (name.equals("title") && value == JsonToken.VALUE_STRING) {
        title = parser.getText().isBlank() ? null : parser.getText().strip();
      } else {
        parser.skipChildren();
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new IOException("cut off");
    }
  }

  private void items(JsonParser parser) throws IOException {
    hasItems = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode item = Trees.json(parser);
      if (item.isMissingNode()) {
        throw new IOException("cut off");
      }
      if (item.isObject()) {
        entries.add(entry(item, address));
      }
    }
  }

  private Feed newest(boolean whole) {
    List<Entry> kept = Newest.of(entries, Feed.MAX_ENTRIES);
    return new Feed(title, kept, entries.size() - kept.size(), whole);
  }

  private static Entry entry(JsonNode item, String address) {
    String link = Links.absolute(address, text(item, "url"));
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    JsonNode author = item.path("authors").path(0);
    return new Entry(
        text(item, "id"),
        text(item, "title"),
        link == null ? Links.absolute(address, text(item, "external_url")) : link,
        WrittenTime.of(text(item, "date_published")),
        WrittenTime.of(text(item, "date_modified")),
        text(author.isObject() ? author : item.path("author"), "name"),
        escaped(text(item, "summary")),
        html == null ? escaped(plain) : html);
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText().strip()
        : null;
  }

  private static @Nullable String escaped(@Nullable String plain) {
    return plain == null
        ? null
        : plain.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }
}
