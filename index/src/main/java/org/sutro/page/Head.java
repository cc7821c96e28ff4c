package org.sutro.page;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sutro.feed.Links;
import org.sutro.feed.WrittenTime;

/** What a page says about its article beside the text. Must be asked before the page is pruned. */
final class Head {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_NAME = 120;
  private static final Pattern BEHIND_TITLE =
      Pattern.compile("\\s+(?:[|–—»-]|::)\\s+[^|–—»]{1,60}$");

  private final Document page;
  private final StructuredData data;
  private final String address;

  Head(Document page, StructuredData data, String address) {
    this.page = page;
    this.data = data;
    this.address = address;
  }

  /** The headline people see, when the page's head knows it too; else what the head says. */
  @Nullable String title() {
    String stated = first(data.headline(), meta("og:title", "twitter:title"));
    String window = page.title().isBlank() ? null : page.title().strip();
    Element best = null;
    for (Element h1 : page.select("h1")) {
      String key = Paragraph.key(h1.text());
      boolean known = !key.isEmpty() && (matches(key, stated) || matches(key, window));
      best = known && best == null ? h1 : best;
    }
    String behind = first(stated, window);
    String heading = best != null ? best.text() : behind == null ? only("h1") : withoutSite(behind);
    String title = first(heading);
    return title == null || title.length() > LONGEST_TITLE ? null : title.strip();
  }

  private static boolean matches(String key, @Nullable String stated) {
    if (stated == null) {
      return false;
    }
    String other = Paragraph.key(stated);
    int shared = Math.min(Math.min(key.length(), other.length()), 20);
    return shared >= 6 && other.startsWith(key.substring(0, shared));
  }

  private @Nullable String only(String tag) {
    var all = page.select(tag);
    return all.size() == 1 && !all.getFirst().text().isBlank() ? all.getFirst().text() : null;
  }

  private static String withoutSite(String window) {
    if (window.length() > 2 * LONGEST_TITLE) {
      return window; // too long with and without it, and white space without end takes as long
    }
    String title = BEHIND_TITLE.matcher(window).replaceFirst("");
    // a dash can also stand in the headline itself
    return title.length() * 2 > window.length() ? title : window;
  }

  @Nullable String author() {
    Element shownName =
        page.selectFirst(
            "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author-name, .byline, .author");
    String name =
        first(
            data.author(),
            meta("author", "article:author", "dc.creator"),
            shownName == null ? null : shownName.text());
    return name == null || name.length() > LONGEST_NAME || name.startsWith("http")
        ? null
        : name.strip();
  }

  /** When it was published, as the page states for programs. */
  @Nullable OffsetDateTime published() {
    Element item = page.selectFirst("[itemprop=datePublished]");
    return WrittenTime.of(
        data.field("datePublished"),
        meta("article:published_time", "og:published_time", "datepublished", "pubdate"),
        meta("publishdate", "publish_date", "publish-date", "date", "dc.date", "dc.date.issued"),
        item == null ? null : first(item.attr("content"), item.attr("datetime"), item.text()),
        data.field("dateCreated"));
  }

  /** When it was changed, as the page states for programs. */
  @Nullable OffsetDateTime modified() {
    Element item = page.selectFirst("[itemprop=dateModified]");
    return WrittenTime.of(
        data.field("dateModified"),
        meta("article:modified_time", "og:updated_time", "datemodified", "last-modified"),
        item == null ? null : first(item.attr("content"), item.attr("datetime"), item.text()));
  }

  @Nullable String site() {
    return first(meta("og:site_name", "application-name"), data.publisher());
  }

  @Nullable String language() {
    Element html = page.selectFirst("html");
    String tag =
        first(html == null ? null : html.attr("lang"), data.field("inLanguage"), meta("og:locale"));
    return tag == null ? null : tag.strip().toLowerCase(Locale.ROOT).split("[-_]", -1)[0];
  }

  /**
   * The address the page gives itself, if it is on the same site: another site's address would make
   * this a version of that site's article. Nor is an inner page believed to be the site's home, as
   * some say of all their pages. Marks of where a reader came from are left off.
   *
   * @param trusted true when the page's word is enough
   */
  String canonical(boolean trusted) {
    Element link = page.selectFirst("link[rel=canonical]");
    String chosen =
        Stream.of(
                link == null ? "" : link.attr("href"),
                Objects.requireNonNullElse(meta("og:url"), ""))
            .map(stated -> Links.absolute(address, stated))
            .filter(Objects::nonNull)
            .filter(whole -> trusted || site(whole).equals(site(address)))
            .filter(whole -> !isHome(whole) || isHome(address))
            .findFirst()
            .orElse(address);
    return Links.untracked(chosen);
  }

  private static boolean isHome(String address) {
    URI uri = Links.uri(address);
    String path = uri == null ? null : uri.getRawPath();
    return uri != null
        && (path == null || path.isEmpty() || path.equals("/"))
        && uri.getRawQuery() == null;
  }

  private static String site(String address) {
    URI uri = Links.uri(address);
    String host = uri == null ? null : uri.getHost();
    return host == null
        ? ""
        : host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp|mobile)\\.", "");
  }

  private @Nullable String meta(String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        boolean named =
            meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("name").equalsIgnoreCase(name);
        if (named && !meta.attr("content").isBlank()) {
          return meta.attr("content").strip();
        }
      }
    }
    return null;
  }

  private static @Nullable String first(@Nullable String... all) {
    for (String one : all) {
      if (one != null && !one.isBlank()) {
        return one;
      }
    }
    return null;
  }
}
