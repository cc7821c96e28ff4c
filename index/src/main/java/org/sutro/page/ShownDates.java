package org.sutro.page;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sutro.feed.WrittenTime;

/**
 * Dates that a page shows to people in small parts of it that are there for them. Pages show other
 * dates too, such as today's beside their name, so the nearest to the article is its own. Must be
 * collected before the page is pruned.
 */
final class ShownDates {

  private static final String PARTS =
      "[class*=date],[class*=time],[class*=publish],[class*=update],[id*=date],time,.meta";

  private static final int LONGEST = 120;

  /** No page shows more of its own article; lists of others do. */
  private static final int MOST = 200;

  private static final Pattern CHANGED =
      Pattern.compile("আপডেট|সংশোধিত|হালনাগাদ|अपडेट|(?i:updated|modified)");

  /**
   * A date.
   *
   * @param change true for that of a change
   * @param below true for what stands below the headline, where no page speaks of today
   * @param around what it stood in, from the inside out
   */
  private record Shown(OffsetDateTime time, boolean change, boolean below, List<Element> around) {}

  private final List<Shown> all = new ArrayList<>();

  ShownDates(Document page) {
    boolean below = page.selectFirst("h1") == null;
    for (Element part : page.select("h1," + PARTS)) {
      below |= is(part, "h1");
      String text = part.text();
      OffsetDateTime time =
          text.length() < LONGEST ? WrittenTime.of(part.attr("datetime"), text) : null;
      if (time != null && all.size() < MOST) {
        all.add(new Shown(time, CHANGED.matcher(text).find(), below, part.parents()));
      }
    }
  }

  /** When the article in {@code main} was published, if that is shown. */
  @Nullable OffsetDateTime published(Element main) {
    return nearest(main, false);
  }

  /** When it was changed, if that is shown. */
  @Nullable OffsetDateTime changed(Element main) {
    return nearest(main, true);
  }

  private @Nullable OffsetDateTime nearest(Element main, boolean change) {
    for (Element part = main; part != null && !is(part, "html"); part = part.parent()) {
      boolean whole = is(part, "body");
      for (Shown one : all) {
        boolean fits = one.change() == change && (one.below() || !whole);
        if (fits && one.around().contains(part)) {
          return one.time();
        }
      }
    }
    return null;
  }

  private static boolean is(Element part, String name) {
    return part.normalName().equals(name);
  }
}
