package org.sutro.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/** Reads pages. The same page always gives the same article. Safe for many threads. */
public final class PageReader {

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
    try {
      Found found = found(html, address, trusted);
      String text = text(found);
      return text.isEmpty()
          ? new PageReading.NoArticle("has no running text; is it a list of articles?")
          : found.described().saying(text);
    } catch (TooMuchException e) {
      return new PageReading.NoArticle(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What is found on a page. Its tree is let go with that, before there may be another one.
   *
   * @param described all but the text
   * @param stated what the page says the text is
   */
  private record Found(Page described, List<Paragraph> paragraphs, @Nullable String stated) {}

  private static Found found(String html, String address, boolean trusted) throws TooMuchException {
    Document page = Trees.page(html, address);
    Extent.check(page);
    StructuredData data = StructuredData.of(page);
    // these are asked first: pruning takes bylines and dates away
    Page described = described(new Head(page, data, address), trusted);
    ShownDates dates = new ShownDates(page);
    Pruning.of(page.body());
    Element main = MainPart.of(page.body());
    return new Found(
        described.shown(dates.published(main), dates.changed(main)),
        Paragraph.in(main),
        data.body());
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
    try {
      Element body = Trees.page(html, "").body();
      Extent.check(body);
      Pruning.of(body);
      return joined(Paragraph.in(body), null);
    } catch (TooMuchException e) {
      return "";
    }
  }

  private static String text(Found found) {
    String title = found.described().title();
    return found.stated() == null
        ? joined(found.paragraphs(), title)
        : joined(StatedBody.confirmed(found.stated(), found.paragraphs()), title);
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
