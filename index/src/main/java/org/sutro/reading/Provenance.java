package org.sutro.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Capture;

/**
 * Where an article is from.
 *
 * @param publisher who published it, if known
 * @param origin whom it names as its source, if it does
 * @param url where it can be read, http or https, if known
 */
record Provenance(@Nullable String publisher, @Nullable String origin, @Nullable String url) {

  private static final int LONGEST = 200;

  static Provenance of(Capture capture, List<Aside> asides) {
    String publisher = capture.publisher() == null ? null : name(capture.publisher());
    String origin = null;
    String link = null;
    for (Aside aside : asides) {
      if (aside.furniture() == Furniture.PUBLISHER && publisher == null) {
        publisher = behindLabel(Lines.line(capture.text(), aside.span(), 0), 1);
      } else if (aside.furniture() == Furniture.SOURCE && (origin == null || link == null)) {
        Line line = Lines.line(capture.text(), aside.span(), 0);
        link = link == null ? link(line) : link;
        origin = origin == null ? origin(line) : origin;
      }
    }
    String url = link(capture.url());
    url = url == null ? link : url;
    return new Provenance(publisher == null ? host(url) : publisher, origin, url);
  }

  private static @Nullable String origin(Line line) {
    String link = link(line);
    if (link != null) {
      return host(link);
    }
    int label = line.words().isEmpty() ? 0 : LineFurniture.sourceLabel(line);
    return label > 0 ? behindLabel(line, label) : adapted(line);
  }

  /** "ভ্যারাইটি অবলম্বনে", "দ্য ডন থেকে নেওয়া": what stands before; a bare name otherwise. */
  private static @Nullable String adapted(Line line) {
    int word = line.indexOf(Term.ADAPTED);
    int end = word < 0 ? line.span().end() : line.words().get(word).start();
    String name = Titles.plain(line.text().substring(line.span().start(), end));
    name = name.endsWith(" থেকে") ? name.substring(0, name.length() - " থেকে".length()) : name;
    return shortened(name);
  }

  private static @Nullable String behindLabel(Line line, int words) {
    if (line.words().size() <= words) {
      return null;
    }
    int start = line.words().get(words).start();
    int from = line.words().get(words - 1).end();
    // an opening quotation mark or bracket belongs to the name
    while (start > from && "‘“'\"«([".indexOf(line.text().charAt(start - 1)) >= 0) {
      start--;
    }
    return name(line.text().substring(start, line.span().end()));
  }

  private static @Nullable String name(String given) {
    return shortened(Titles.plain(given));
  }

  private static @Nullable String shortened(String name) {
    String plain = name.endsWith("।") ? name.substring(0, name.length() - 1).strip() : name;
    if (plain.isEmpty()) {
      return null;
    }
    int cut = plain.length() <= LONGEST ? plain.length() : plain.lastIndexOf(' ', LONGEST);
    return plain.substring(0, cut > 0 ? cut : LONGEST);
  }

  private static @Nullable String link(Line line) {
    int word = line.indexOf(Term.LINK);
    return word < 0 ? null : link(line.words().get(word).form());
  }

  /** {@code address} if it is a web address that can be shown as a link, else null. */
  static @Nullable String link(@Nullable String address) {
    if (address == null || address.length() > 2000) {
      return null;
    }
    try {
      URI uri = new URI(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getUserInfo() == null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null; // untrusted text: not every address is one
    }
  }

  private static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String host = URI.create(url).getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
