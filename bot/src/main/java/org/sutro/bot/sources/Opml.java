package org.sutro.bot.sources;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.feed.Links;
import org.sutro.fetch.Decoding;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/** Lists of feeds as feed readers exchange them (OPML 2.0). Read with care: a list is an input. */
public final class Opml {

  /** Largest list that is read. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** Before what only Sutro says and reads; others pass over it. */
  private static final String OWN = "sutro:";

  private static final String NOWHERE = "https://list.invalid/";

  private static final int MOST = 2000;
  private static final int LONGEST_NAME = 120;

  private static final Pattern HOST =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:]*)");

  private Opml() {}

  /**
   * What a list holds.
   *
   * @param sources its feeds, turned off
   * @param leftOut what it holds besides that could not be taken, and why; may hold anything
   */
  public record Listing(List<Source> sources, List<String> leftOut) {
    /** Keeps copies. */
    public Listing {
      sources = List.copyOf(sources);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * The feeds of a list, turned off, each with an id of its own. Of a list that {@link #write} gave
   * the pages and folders as well, with all that is known of each. Headings and links of somebody's
   * bookmarks are passed over; what was to be a source and is none is told.
   */
  public static Listing read(byte[] file) {
    List<Source> sources = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    String xml = Decoding.text(file, "text/xml");
    Document list;
    try {
      list = Trees.xml(xml, "");
    } catch (TooMuchException e) {
      return new Listing(List.of(), List.of("the list " + e.getMessage()));
    }
    for (Element outline : list.getElementsByTag("outline")) {
      Kind kind = kind(outline);
      String address = address(outline, kind);
      if (address == null) {
        if (isMeant(outline, kind)) {
          leftOut.add(told(outline) + "has no address that can be read");
        }
      } else if (addresses.contains(address)) {
        leftOut.add(told(outline) + "is in the list already");
      } else if (sources.size() == MOST) {
        leftOut.add(told(outline) + "is more than the " + MOST + " that are read of a list");
      } else {
        addresses.add(address);
        String id = id(outline, address, ids);
        ids.add(id);
        Outlet outlet = outlet(outline, kind == Kind.FOLDER ? "" : id);
        sources.add(new Source(id, address, kind, outlet, topic(outline, kind), false));
      }
    }
    return new Listing(sources, leftOut);
  }

  /** Whether an outline was to be a source: it says that it is a feed, or is one of ours. */
  private static boolean isMeant(Element outline, Kind kind) {
    return kind != Kind.FEED
        || outline.hasAttr("xmlUrl")
        || outline.attr("type").equalsIgnoreCase("rss");
  }

  private static String told(Element outline) {
    String address =
        Stream.of("xmlUrl", "url", OWN + "folder")
            .map(outline::attr)
            .filter(one -> !one.isBlank())
            .findFirst()
            .map(Trial::withoutPassword)
            .orElse("an outline without address");
    String name = name(outline, "");
    String whole = name.isEmpty() ? address : name + ", " + address;
    return (whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME) + "…" : whole) + " ";
  }

  /** Only our own lists hold other kinds; a link of somebody's bookmarks is no source. */
  private static Kind kind(Element outline) {
    return switch (outline.attr(OWN + "kind")) {
      case "page" -> Kind.PAGE;
      case "folder" -> Kind.FOLDER;
      default -> Kind.FEED;
    };
  }

  private static @Nullable String address(Element outline, Kind kind) {
    String folder = outline.attr(OWN + "folder").strip();
    return switch (kind) {
      case FEED -> web(outline.attr("xmlUrl"));
      case PAGE -> web(outline.attr("url"));
      case FOLDER -> folder.startsWith("/") ? folder : null;
    };
  }

  private static @Nullable String web(String address) {
    String whole = Links.absolute(NOWHERE, address);
    return whole == null || whole.startsWith(NOWHERE) ? null : whole;
  }

  /** Its own; else the host's name, and of a second source of a host the path with it. */
  private static String id(Element outline, String address, Set<String> taken) {
    String own = outline.attr(OWN + "id");
    String host = id(address);
    String wanted =
        Source.isId(own)
            ? own
            : taken.contains(host) ? id(HOST.matcher(address).replaceFirst("$1")) : host;
    return Source.freeId(wanted, taken::contains);
  }

  private static Outlet outlet(Element outline, String otherwise) {
    String country = outline.attr(OWN + "country");
    return new Outlet(
        name(outline, otherwise),
        country.matches("[A-Za-z]{2}") ? country : "",
        Stream.of(Affiliation.Kind.values())
            .filter(one -> one.tag().equals(outline.attr(OWN + "voice")))
            .findFirst()
            .orElse(Affiliation.Kind.INDEPENDENT),
        language(outline),
        outline.attr(OWN + "named").equals("yes"));
  }

  private static Topic topic(Element outline, Kind kind) {
    List<String> words =
        Stream.of(outline.attr(OWN + "words").split(",")).filter(word -> !word.isBlank()).toList();
    boolean everything = kind == Kind.FOLDER || outline.attr(OWN + "topic").equals("everything");
    return new Topic(everything, words);
  }

  private static String name(Element outline, String otherwise) {
    String text = outline.hasAttr("title") ? outline.attr("title") : outline.attr("text");
    String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.isEmpty() || plain.length() > LONGEST_NAME ? otherwise : plain;
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
    Element opml =
        xml.appendElement("opml").attr("version", "2.0").attr("xmlns:sutro", "urn:sutro:sources");
    opml.appendElement("head").appendElement("title").text("Sutro");
    Element body = opml.appendElement("body");
    for (Source source : sources) {
      write(source, body.appendElement("outline"));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + opml.outerHtml() + "\n";
  }

  private static void write(Source source, Element outline) {
    Outlet outlet = source.outlet();
    outline
        .attr("text", outlet.name().isEmpty() ? source.id() : outlet.name())
        .attr("title", outlet.name())
        .attr("language", outlet.language())
        .attr(OWN + "id", source.id())
        .attr(OWN + "country", outlet.country())
        .attr(OWN + "voice", outlet.voice().tag());
    if (outlet.named()) {
      outline.attr(OWN + "named", "yes");
    }
    switch (source.kind()) {
      case FEED -> outline.attr("type", "rss").attr("xmlUrl", source.address());
      case PAGE ->
          outline.attr("type", "link").attr("url", source.address()).attr(OWN + "kind", "page");
      case FOLDER -> outline.attr(OWN + "kind", "folder").attr(OWN + "folder", source.address());
    }
    if (source.topic().everything()) {
      outline.attr(OWN + "topic", "everything");
    }
    if (!source.topic().words().isEmpty()) {
      outline.attr(OWN + "words", String.join(",", source.topic().words()));
    }
  }
}
