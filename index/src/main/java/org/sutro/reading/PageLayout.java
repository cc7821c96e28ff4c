package org.sutro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Block;
import org.sutro.article.Language;

/**
 * What each line of a page is, worked out from the line and its neighbours.
 *
 * <p>Of two headlines in a row the last belongs to what follows; the others are links to other
 * stories. After a line that announces other stories every headline is one until running text
 * begins again. Headlines behind the last paragraph belong to nothing.
 */
final class PageLayout {

  /** Headlines in lists of other stories are sometimes two in one. */
  private static final int LISTED_HEADLINE = 40;

  private final List<Line> lines;
  private final @Nullable Furniture[] furniture;
  private final Block.@Nullable Kind[] kinds;
  private final @Nullable String givenTitle;
  private int firstText;
  private int lastText;

  private PageLayout(List<Line> lines, @Nullable String givenTitle) {
    this.lines = lines;
    this.givenTitle = givenTitle == null ? null : Titles.key(givenTitle);
    furniture = new Furniture[lines.size()];
    kinds = new Block.Kind[lines.size()];
  }

  /**
   * Works out what the lines are.
   *
   * @param givenTitle headline that came beside the text, if any
   */
  static PageLayout of(List<Line> lines, Language language, @Nullable String givenTitle) {
    PageLayout layout = new PageLayout(lines, givenTitle);
    layout.findText();
    layout.judge(new LineFurniture(language));
    layout.followMarkers();
    layout.findText();
    layout.joinWrapped();
    layout.joinLists();
    layout.head();
    layout.middle();
    layout.tail();
    layout.captions();
    return layout;
  }

  List<Line> lines() {
    return lines;
  }

  /** What the line is there for when it is no part of the article, else null. */
  @Nullable Furniture furniture(int line) {
    return furniture[line];
  }

  /** What part of the article the line is, else null. */
  Block.@Nullable Kind kind(int line) {
    return kinds[line];
  }

  /** Finds the first and last line of running text. */
  private void findText() {
    firstText = lines.size();
    lastText = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (furniture[i] == null && isText(lines.get(i))) {
        firstText = Math.min(firstText, i);
        lastText = i;
      }
    }
  }

  private static boolean isText(Line line) {
    return (line.ending() == Line.Ending.FULL && line.words().size() > 2) || line.hasInnerStop();
  }

  private void judge(LineFurniture rules) {
    for (int i = 0; i < lines.size(); i++) {
      furniture[i] = rules.of(lines.get(i), place(i));
      if (furniture[i] == null && !lines.get(i).isHeadlineLike()) {
        kinds[i] = Block.Kind.PARAGRAPH;
      }
    }
  }

  private LineFurniture.Place place(int i) {
    return i < firstText
        ? LineFurniture.Place.HEAD
        : i > lastText ? LineFurniture.Place.TAIL : LineFurniture.Place.BODY;
  }

  /** Headlines behind an announcement of other stories, and what stands behind a request to pay. */
  private void followMarkers() {
    boolean listing = false;
    boolean paying = false;
    for (int i = 0; i < lines.size(); i++) {
      if (furniture[i] != null) {
        listing |= furniture[i] == Furniture.MARKER;
        paying |= furniture[i] == Furniture.PAYWALL;
      } else if ((listing && lines.get(i).isHeadlineLike(LISTED_HEADLINE))
          || (paying && lines.get(i).ending() != Line.Ending.FULL)) {
        drop(i, Furniture.HEADLINE);
      } else {
        listing = false;
      }
    }
  }

  /** A line without an end mark right below one that broke off in a sentence goes on with it. */
  private void joinWrapped() {
    for (int i = 1; i < lines.size(); i++) {
      boolean open =
          kinds[i - 1] == Block.Kind.PARAGRAPH && lines.get(i - 1).ending() == Line.Ending.BARE;
      if (open
          && furniture[i] == null
          && lines.get(i).gap() == 0
          && lines.get(i).words().size() > 3) {
        kinds[i] = Block.Kind.PARAGRAPH;
      }
    }
  }

  /** Items of lists are text, though they look like headlines. */
  private void joinLists() {
    for (int i = 0; i < lines.size(); i++) {
      if (!isOpen(i)) {
        continue;
      }
      boolean led =
          i > 0 && kinds[i - 1] != null && lines.get(i - 1).ending() == Line.Ending.LEADING;
      int end = i;
      while (end < lines.size()
          && isOpen(end)
          && (led || lines.get(end).isItem() || lines.get(end).isLabelled())) {
        end++;
      }
      int items = end - i;
      boolean pair = items == 2 && isListed(i) && isListed(i + 1);
      if ((led && items > 0) || items >= 3 || pair) {
        for (int item = i; item < end; item++) {
          kinds[item] = Block.Kind.PARAGRAPH;
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  private boolean isListed(int i) {
    Line line = lines.get(i);
    return line.isItem() || (line.isLabelled() && LineFurniture.numbers(line.words()) > 0);
  }

  /** The title, and what stands between it and the first paragraph. */
  private void head() {
    int title = -1;
    for (int i = 0; i < firstText; i++) {
      if (isOpen(i) && (title < 0 || isBetterTitle(i, title))) {
        title = i;
      }
    }
    for (int i = 0; i < firstText; i++) {
      if (i == title) {
        kinds[i] = Block.Kind.TITLE;
      } else if (isOpen(i)) {
        if (i < title || lines.get(i).words().size() < 4 || isOpen(i + 1)) {
          drop(i, Furniture.HEADLINE);
        } else {
          kinds[i] = Block.Kind.HEADING;
        }
      }
    }
  }

  /** The one that was given beside the text; else the first of four words or more. */
  private boolean isBetterTitle(int candidate, int title) {
    if (givenTitle != null && Titles.key(lines.get(title)).equals(givenTitle)) {
      return false;
    }
    boolean given = givenTitle != null && Titles.key(lines.get(candidate)).equals(givenTitle);
    int words = lines.get(title).words().size();
    return given || (words < 4 && lines.get(candidate).words().size() > words);
  }

  /**
   * Headlines between paragraphs: of a run the last one without an end mark is the heading of what
   * follows.
   */
  private void middle() {
    Topic topic = new Topic(this);
    for (int i = firstText + 1; i < lastText; i++) {
      if (!isOpen(i)) {
        continue;
      }
      int end = i;
      int heading = -1;
      for (; end < lastText && (isOpen(end) || furniture[end] != null); end++) {
        heading = isOpen(end) && lines.get(end).ending() == Line.Ending.BARE ? end : heading;
      }
      settle(i, end, heading, topic);
      i = end - 1;
    }
  }

  private void settle(int from, int to, int heading, Topic topic) {
    long open = IntStream.range(from, to).filter(this::isOpen).count();
    for (int i = from; i < to; i++) {
      if (!isOpen(i)) {
        continue;
      }
      if (i == heading || open == 1) {
        if (topic.isForeign(lines.get(i))) {
          drop(i, Furniture.HEADLINE);
        } else {
          kinds[i] = Block.Kind.HEADING;
        }
      } else if (i < heading) {
        drop(i, Furniture.HEADLINE);
      } else {
        kinds[i] = Block.Kind.PARAGRAPH;
      }
    }
  }

  /** Behind the last paragraph only a single question may still be part of the article. */
  private void tail() {
    int open = 0;
    for (int i = lastText + 1; i < lines.size(); i++) {
      open += isOpen(i) ? 1 : 0;
    }
    for (int i = Math.max(lastText + 1, firstText); i < lines.size(); i++) {
      if (!isOpen(i)) {
        continue;
      }
      if (open == 1 && lines.get(i).ending() == Line.Ending.ASKED) {
        kinds[i] = Block.Kind.PARAGRAPH;
      } else {
        drop(i, Furniture.HEADLINE);
      }
    }
  }

  /**
   * On a page whose paragraphs stand line below line, a blank line is where a picture was; the
   * single sentence below it is what was written under the picture.
   */
  private void captions() {
    int gaps = 0;
    int joints = 0;
    for (int i = 1; i <= lastText; i++) {
      joints++;
      gaps += lines.get(i).gap() > 0 ? 1 : 0;
    }
    boolean dense = joints >= 6 && gaps * 4 <= joints;
    for (int i = 1; i < lastText; i++) {
      Line line = lines.get(i);
      boolean alone = line.sentences().size() == 1 && line.words().size() <= 25;
      boolean below =
          line.gap() > 0 && lines.get(i + 1).gap() == 0 && kinds[i + 1] == Block.Kind.PARAGRAPH;
      if (dense && kinds[i] == Block.Kind.PARAGRAPH && alone && below) {
        kinds[i] = Block.Kind.CAPTION;
      }
    }
  }

  private boolean isOpen(int i) {
    return i < lines.size() && furniture[i] == null && kinds[i] == null;
  }

  private void drop(int i, Furniture what) {
    furniture[i] = what;
    kinds[i] = null;
  }

  /** Indexes of the lines that are running text. */
  List<Integer> paragraphs() {
    List<Integer> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (kinds[i] == Block.Kind.PARAGRAPH) {
        paragraphs.add(i);
      }
    }
    return paragraphs;
  }
}
