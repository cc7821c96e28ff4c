package org.sutro.feed;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/**
 * Feeds written in XML. Elements are known by their names as everybody writes them ({@code
 * dc:date}, {@code content:encoded}); a prefix that the root element has is left off.
 */
final class XmlFeeds {

  private final String address;
  private final String prefix;
  private final boolean whole;

  private XmlFeeds(String address, Element root, boolean whole) {
    this.address = address;
    this.whole = whole;
    int colon = root.tagName().indexOf(':');
    prefix = colon < 0 ? "" : root.tagName().substring(0, colon + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a document.
   *
   * @param whole whether this is all of it
   */
  static FeedReading read(String xml, String address, boolean whole) throws TooMuchException {
    Element root = Trees.xml(xml, address).firstElementChild();
    if (root == null) {
      return new FeedReading.Unreadable("is cut off before its first element ends");
    }
    XmlFeeds feeds = new XmlFeeds(address, root, whole);
    return switch (feeds.name(root)) {
      case "rss" -> feeds.rss(root);
      case "rdf" -> feeds.list(feeds.child(root, "channel"), root, "item");
      case "feed" -> feeds.list(root, root, "entry");
      case "urlset" -> feeds.list(null, root, "url");
      case "sitemapindex" -> feeds.maps(root);
      default -> new FeedReading.Unreadable("is no feed");
    };
  }

  private FeedReading rss(Element root) {
    Element channel = child(root, "channel");
    // RSS 0.90 and 1.0 have their items beside the channel
    Element home = channel == null || child(root, "item") != null ? root : channel;
    return list(channel, home, "item");
  }

  private FeedReading list(@Nullable Element about, Element home, String item) {
    List<Entry> entries =
        home.children().stream()
            .filter(child -> name(child).equals(item))
            .map(this::entry)
            .filter(Objects::nonNull)
            .toList();
    List<Entry> kept = Newest.of(entries, Feed.MAX_ENTRIES);
    return new Feed(
        about == null ? null : text(about, "title"), kept, entries.size() - kept.size(), whole);
  }

  private FeedReading maps(Element root) {
    return new FeedReading.Maps(
        root.children().stream()
            .filter(child -> name(child).equals("sitemap"))
            .map(map -> Links.absolute(address, text(map, "loc")))
            .filter(Objects::nonNull)
            .limit(Feed.MAX_ENTRIES)
            .toList());
  }

  private @Nullable Entry entry(Element item) {
    Element news = child(item, "news:news");
    String title = news == null ? title(item) : text(news, "news:title");
    String link = link(item);
    Element content = content(item);
    if (title == null && link == null && content == null) {
      return null;
    }
    Element author = child(item, "author");
    return new Entry(
        first(item, "guid", "id"),
        title,
        link,
        WrittenTime.of(news == null ? null : text(news, "news:publication_date"), published(item)),
        WrittenTime.of(first(item, "updated", "dcterms:modified", "atom:updated", "lastmod")),
        author != null && child(author, "name") != null
            ? text(author, "name")
            : first(item, "dc:creator", "author"),
        html(firstChild(item, "description", "summary", "media:description")),
        html(content));
  }

  private @Nullable String published(Element item) {
    return first(
        item, "pubdate", "published", "issued", "dc:date", "dcterms:created", "updated", "date");
  }

  private @Nullable Element content(Element item) {
    return firstChild(item, "content:encoded", "content", "xhtml:body", "fulltext");
  }

  /** Headlines of Atom may be HTML and say so; those of RSS are text, at times escaped twice. */
  private @Nullable String title(Element item) {
    Element title = child(item, "title");
    if (title == null) {
      return null;
    }
    String type = title.attr("type");
    String text =
        type.equals("html") || type.equals("xhtml")
            ? words(Objects.requireNonNull(html(title)))
            : Parser.unescapeEntities(title.text(), false);
    return text.isBlank() ? null : text.strip();
  }

  /** Nothing of what is no headline. */
  private static String words(String html) {
    try {
      return Trees.page(html, "").text();
    } catch (TooMuchException e) {
      return "";
    }
  }

  private @Nullable String link(Element item) {
    String best = null;
    for (Element child : item.children()) {
      String name = name(child);
      boolean link = name.equals("link") || name.equals("atom:link") || name.equals("loc");
      String rel = child.attr("rel");
      if (link && (rel.isEmpty() || rel.equals("alternate"))) {
        String to = child.hasAttr("href") ? child.attr("href") : child.text();
        String whole = Links.absolute(address, to);
        best = best == null ? whole : best;
      }
    }
    return best == null ? permanentLink(item) : best;
  }

  private @Nullable String permanentLink(Element item) {
    Element guid = child(item, "guid");
    if (guid == null
        || guid.attr("isPermaLink").equals("false")
        || !guid.text().startsWith("http")) {
      return null;
    }
    return Links.absolute(address, guid.text());
  }

  /** What an element holds, as HTML: escaped there, or as elements of its own. */
  private static @Nullable String html(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    String html = element.childrenSize() > 0 ? element.html() : element.wholeText();
    if (element.attr("type").equals("text")) {
      html = html.replace("&", "&amp;").replace("<", "&lt;");
    }
    return html.isBlank() ? null : html;
  }

  private @Nullable String first(Element item, String... names) {
    Element element = firstChild(item, names);
    return element == null || element.text().isBlank() ? null : element.text().strip();
  }

  private @Nullable Element firstChild(Element item, String... names) {
    for (String name : names) {
      Element child = child(item, name);
      if (child != null && (!child.text().isBlank() || child.childrenSize() > 0)) {
        return child;
      }
    }
    return null;
  }

  private @Nullable String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null || child.text().isBlank() ? null : child.text().strip();
  }

  private @Nullable Element child(Element parent, String name) {
    for (Element child : parent.children()) {
      if (name(child).equals(name)) {
        return child;
      }
    }
    return null;
  }

  private String name(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return !prefix.isEmpty() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
