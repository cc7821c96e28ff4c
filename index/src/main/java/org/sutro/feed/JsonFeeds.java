package org.sutro.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed (jsonfeed.org, versions 1 and 1.1). */
final class JsonFeeds {

  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  private JsonFeeds() {}

  static FeedReading read(String json, String address) {
    JsonNode feed;
    try {
      feed = JSON.readValue(json);
    } catch (JsonProcessingException e) {
      return new FeedReading.Unreadable("is not valid JSON");
    }
    if (!feed.path("items").isArray()) {
      return new FeedReading.Unreadable("is JSON but no feed: it has no list of items");
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (item.isObject()) {
        entries.add(entry(item, address));
      }
    }
    List<Entry> kept = Newest.of(entries, Feed.MAX_ENTRIES);
    return new Feed(text(feed, "title"), kept, entries.size() - kept.size());
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
