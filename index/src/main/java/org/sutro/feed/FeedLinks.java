package org.sutro.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sutro.feed.FeedReading.Link;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/** Finds the feeds a page links to: those it declares, else those its links look like. */
final class FeedLinks {

  private static final Pattern FEED_TYPE =
      Pattern.compile("application/(?:rss|atom|rdf)\\+xml|application/feed\\+json|text/xml");
  private static final Pattern LOOKS_LIKE_A_FEED =
      Pattern.compile(
          "(?i).*(?:/feeds?/?|/rss/?|[./]rss(?:\\.xml)?|\\.rss|/atom(?:\\.xml)?|feed\\.json|[?&]feed=.+)");
  private static final int MOST = 20;

  private FeedLinks() {}

  static List<Link> in(String html, String address) throws TooMuchException {
    Document page = Trees.page(html, address);
    String base = page.baseUri().isEmpty() ? address : page.baseUri();
    Map<String, Link> found = new LinkedHashMap<>();
    for (Element link : page.select("link[rel~=(?i)alternate][href]")) {
      if (FEED_TYPE.matcher(link.attr("type").toLowerCase(Locale.ROOT)).matches()) {
        add(found, base, link, link.attr("title"));
      }
    }
    if (found.isEmpty()) {
      for (Element link : page.select("a[href]")) {
        if (LOOKS_LIKE_A_FEED.matcher(link.attr("href")).matches()) {
          add(found, base, link, link.text());
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static void add(Map<String, Link> found, String base, Element link, String title) {
    String to = Links.absolute(base, link.attr("href"));
    if (to != null && found.size() < MOST) {
      found.putIfAbsent(to, new Link(title.isBlank() ? null : title.strip(), to));
    }
  }
}
