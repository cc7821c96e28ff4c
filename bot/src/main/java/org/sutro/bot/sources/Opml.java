package org.sutro.bot.sources;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.feed.Links;
import org.sutro.fetch.Decoding;

/** Lists of feeds as feed readers exchange them (OPML 2.0). Read with care: a list is an input. */
public final class Opml {

  /** Largest list that is read. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final int MOST = 2000;
  private static final int LONGEST_NAME = 120;

  private static final Pattern HOST =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:]*)");

  private Opml() {}

  /** The feeds of a list, turned off, each with an id of its own. */
  public static List<Source> read(byte[] file) {
    List<Source> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    String xml = Decoding.text(file, "text/xml");
    for (Element outline : Jsoup.parse(xml, "", Parser.xmlParser()).getElementsByTag("outline")) {
      String address = Links.absolute("https://list.invalid/", outline.attr("xmlUrl"));
      if (address == null
          || address.startsWith("https://list.invalid/")
          || !addresses.add(address)
          || sources.size() == MOST) {
        continue;
      }
      String id = Source.freeId(id(address), ids::contains);
      ids.add(id);
      Outlet outlet =
          new Outlet(name(outline, id), "", Affiliation.Kind.INDEPENDENT, language(outline));
      sources.add(new Source(id, address, Kind.FEED, outlet, Topic.RELATIONS, false));
    }
    return sources;
  }

  private static String name(Element outline, String id) {
    String text = outline.hasAttr("title") ? outline.attr("title") : outline.attr("text");
    String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.isEmpty() || plain.length() > LONGEST_NAME ? id : plain;
  }

  private static String language(Element outline) {
    String tag = outline.attr("language").toLowerCase(Locale.ROOT);
    return tag.matches("[a-z]{2,3}(?:-[a-z0-9]+)*") ? tag : "";
  }

  /** A name for the source at an address: its host, without what all hosts have; or a folder's. */
  public static String id(String address) {
    Matcher web = HOST.matcher(address.strip());
    String name = web.find() ? web.group(1) : address;
    String id =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(?:www|feeds?|rss)\\.", "")
            .replaceAll("\\p{Cf}", "")
            .replaceAll("[^\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+", "-")
            .replaceAll("^[-\\p{M}]+|-+$", "");
    return id.isEmpty() ? "source" : id.substring(0, Math.min(60, id.length()));
  }

  /** A list of sources. */
  public static String write(List<Source> sources) {
    Document xml = Jsoup.parse("", "", Parser.xmlParser());
    Element opml = xml.appendElement("opml").attr("version", "2.0");
    opml.appendElement("head").appendElement("title").text("Sutro");
    Element body = opml.appendElement("body");
    for (Source source : sources) {
      if (source.kind() == Kind.FEED) {
        body.appendElement("outline")
            .attr("type", "rss")
            .attr("text", source.outlet().name())
            .attr("title", source.outlet().name())
            .attr("language", source.outlet().language())
            .attr("xmlUrl", source.address());
      }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + opml.outerHtml() + "\n";
  }
}
