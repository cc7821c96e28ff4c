package org.sutro.bot.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Capture;
import org.sutro.bot.sources.Seen.Lent;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.ingest.Bringing;

/**
 * Whose word counts for an article that a source brings: whether its text is kept beside what is
 * known, and by whom, where and when it is said to be. Asks nobody and keeps nothing.
 *
 * <p>A house's own page goes before all, then what the house itself carries in a feed, then what
 * others carry of it. What others carry are the words of whoever carried them first: they bear that
 * source's name and no address, so that nobody is sent to the house to find them there, and no
 * voice of the house is lent to them.
 *
 * @param id of the source
 * @param outlet who the source is
 * @param text what it brings
 */
record Attribution(String id, Outlet outlet, Text text) {

  /** What a source brings, by where it has it from. */
  enum Text {
    /** Its own page. */
    OWN_PAGE,
    /** A page of another house. */
    OTHERS_PAGE,
    /** The words of its own article in its feed, or of one that is nowhere else. */
    OWN_CARRIED,
    /** A part of those, in place of a page that is not to be had. */
    OWN_PART,
    /** What its feed carries of another house's article. */
    OTHERS_CARRIED,
    /** A part of that, in place of a page that is not to be had. */
    OTHERS_PART;

    /** What is read from a page of one's own, or of another house. */
    static Text page(boolean own) {
      return own ? OWN_PAGE : OTHERS_PAGE;
    }

    /** What a feed carries of an article of one's own, or of another house. */
    static Text carried(boolean own, boolean part) {
      return own ? (part ? OWN_PART : OWN_CARRIED) : (part ? OTHERS_PART : OTHERS_CARRIED);
    }

    boolean isPage() {
      return this == OWN_PAGE || this == OTHERS_PAGE;
    }

    boolean isOwn() {
      return this == OWN_PAGE || this == OWN_CARRIED || this == OWN_PART;
    }
  }

  /**
   * False when another source has brought more of the article, perhaps since this was read.
   *
   * @param known what is kept of it; null when nothing is
   */
  boolean counts(@Nullable Capture known, Bringing before) {
    if (known == null) {
      return true;
    }
    // what earlier versions kept of this source alone has the house's address, and is not its word
    boolean alone = text == Text.OTHERS_CARRIED && before.sources().equals(List.of(id));
    boolean heldByHouse = before.page() || (known.url() != null && !alone);
    return switch (text) {
      case OWN_PAGE, OTHERS_PAGE -> true;
      case OWN_CARRIED -> !before.page();
      case OWN_PART -> !heldByHouse && !before.isFrom(id);
      case OTHERS_CARRIED -> !heldByHouse && before.isFrom(id);
      case OTHERS_PART -> false;
    };
  }

  /**
   * What is kept: a page's own word goes first, as a source may bring other outlets' articles. Then
   * counts what the house has told, unless this source itself has told it and tells something else
   * now: two sources of one page would each take back the other's word, on each visit for ever.
   *
   * @param read what the source says
   * @param dated whether the page states its date; else it may be the feed's, or another's
   * @param lent what the feed has lent it, now
   * @param last and when this source was read before
   * @param known what is kept; null when nothing is
   */
  Capture of(
      Capture read,
      boolean dated,
      @Nullable Lent lent,
      @Nullable Lent last,
      @Nullable Capture known,
      Bringing before) {
    // what others carried is no word of the house
    Capture told = known == null || (known.url() == null && read.url() != null) ? null : known;
    if (told == null) {
      return by(read, null, before);
    }
    boolean titled = lent == null || lent.title() == null;
    String title =
        titled
            ? read.title()
            : later(told.title(), last == null ? null : last.title(), read.title());
    String date =
        dated
            ? read.date()
            : later(told.date(), last == null ? null : last.published(), read.date());
    // addresses of one article differ in what changes with each visit
    String address = read.url() == null ? null : told.url();
    return by(read.told(title, date).from(address), told.publisher(), before);
  }

  private static @Nullable String later(
      @Nullable String known, @Nullable String last, @Nullable String now) {
    return known == null || known.equals(last) ? now : known;
  }

  /** How an article has come once this is kept. */
  Bringing brought(Bringing before) {
    return before.by(id, text.isPage(), text.isOwn());
  }

  /**
   * Who published it: of what is its own, or what it carries of others, the source's outlet, as the
   * host calls it; else who the page says, then who is known already, and last the source's outlet.
   * Of what several sources bring, the word of the first of the house stays, or else of the first
   * that read the page.
   */
  private Capture by(Capture capture, @Nullable String known, Bringing before) {
    boolean first =
        text.isOwn()
            ? before.isOfHouse(id)
            : before.house() == null && (before.isFrom(id) || !before.page());
    boolean called = outlet.named() && !outlet.name().isBlank();
    if (called && first && text != Text.OTHERS_PAGE) {
      return capture.by(outlet.name());
    }
    if (known != null && !first) {
      return capture.by(known);
    }
    String otherwise = known == null ? outlet.name() : known;
    return capture.publisher() != null || otherwise.isBlank() ? capture : capture.by(otherwise);
  }
}
