package org.sutro.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads pages. The same page always gives the same article. Safe for many threads. */
public final class PageReader {

  /** Deeper nesting is flattened; no page that people made has it. */
  private static final int MAX_DEPTH = 128;

  /** Well above the largest pages with articles; a tree of more would fill the memory. */
  private static final int MAX_TAGS = 200_000;

  /** A reader. */
  public PageReader() {}

  /**
   * Reads a page.
   *
   * @param html the document
   * @param address where it was read
   */
  public PageReading read(String html, String address) {
    return read(html, address, false);
  }

  /**
   * Reads a page that somebody saved: whatever address it gives itself is believed.
   *
   * @param html the document
   * @param otherwise its address when it gives none
   */
  public PageReading readSaved(String html, String otherwise) {
    return read(html, otherwise, true);
  }

  private PageReading read(String html, String address, boolean trusted) {
    if (isHuge(html)) {
      return new PageReading.NoArticle("holds far more elements than any article does");
    }
    Document page = Jsoup.parse(html, address, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    if (Extent.isBoundless(page)) {
      return new PageReading.NoArticle("holds more, and deeper inside, than any article does");
    }
    StructuredData data = StructuredData.of(page);
    // these are asked first: pruning takes bylines and dates away
    Page described = described(new Head(page, data, address), trusted);
    ShownDates dates = new ShownDates(page);
    Pruning.of(page.body());
    Element main = MainPart.of(page.body());
    String text = text(main, data.body(), described.title());
    return text.isEmpty()
        ? new PageReading.NoArticle("has no running text; is it a list of articles?")
        : described.saying(text).shown(dates.published(main), dates.changed(main));
  }

  private static Page described(Head head, boolean trusted) {
    return new Page(
        head.canonical(trusted),
        head.title(),
        "",
        head.author(),
        head.published(),
        null,
        head.modified(),
        head.site(),
        head.language());
  }

  /** The text of a piece of HTML that is all article, as feeds carry it; empty if there is none. */
  public String fragment(String html) {
    if (isHuge(html)) {
      return "";
    }
    Element body = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH)).body();
    if (Extent.isBoundless(body)) {
      return "";
    }
    Pruning.of(body);
    return joined(Paragraph.in(body), null);
  }

  private static boolean isHuge(String html) {
    return html.chars().filter(c -> c == '<').count() > MAX_TAGS;
  }

  private static String text(Element main, @Nullable String stated, @Nullable String title) {
    List<Paragraph> found = Paragraph.in(main);
    if (stated == null) {
      return joined(found, title);
    }
    return joined(StatedBody.confirmed(Paragraph.text(stated), found), title);
  }

  private static String joined(List<Paragraph> paragraphs, @Nullable String title) {
    String headline = title == null ? "" : Paragraph.key(title);
    return paragraphs.stream()
        .filter(paragraph -> !paragraph.isLinks())
        .map(Paragraph::text)
        .filter(text -> headline.isEmpty() || !Paragraph.key(text).equals(headline))
        .collect(Collectors.joining("\n\n"));
  }
}
