package org.sutro.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Language;

/** Judges a line by what stands in it. */
final class LineFurniture {

  /** Where in the article a line stands: what is a date line above it may be a heading inside. */
  enum Place {
    HEAD,
    BODY,
    TAIL
  }

  private static final int SHORT = 8;
  private static final int LONG = 30;

  /** What stands between the entries of a menu. */
  private static final Pattern BESIDE = Pattern.compile("[|›»•]");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Language language;

  LineFurniture(Language language) {
    this.language = language;
  }

  /** What the line is there for; null when by itself it may be part of the article. */
  @Nullable Furniture of(Line line, Place place) {
    if (line.words().isEmpty()) {
      return Furniture.WORDLESS;
    }
    Furniture labelled = labelled(line, place);
    if (labelled != null) {
      return labelled;
    }
    Furniture addressed = toTheReader(line);
    if (addressed != null || line.ending() == Line.Ending.FULL || line.hasInnerStop()) {
      return addressed;
    }
    Furniture button = button(line);
    if (button != null) {
      return button;
    }
    Furniture signature = signature(line, place);
    return signature == null && place != Place.BODY && isMenu(line) ? Furniture.MENU : signature;
  }

  /**
   * "প্রথম পাতা | খেলা | বিনোদন", "হোম › সারাদেশ › রংপুর": three names at least, none a sentence.
   */
  private static boolean isMenu(Line line) {
    String[] parts = BESIDE.split(line.span().of(line.text()), -1);
    return parts.length >= 3
        && Stream.of(parts).allMatch(part -> SPACES.split(part.strip(), -1).length <= 3);
  }

  /** Requests to the reader; also when they are whole sentences. */
  private @Nullable Furniture toTheReader(Line line) {
    if (isForeign(line)) {
      return Furniture.FOREIGN;
    }
    if (line.words().size() > LONG || line.sentences().size() > 3) {
      return null;
    }
    if (isPaywall(line)) {
      return Furniture.PAYWALL;
    }
    if (!line.hasInnerStop() && isFollowCall(line)) {
      return Furniture.FOLLOW;
    }
    return isRights(line) ? Furniture.RIGHTS : null;
  }

  private boolean isForeign(Line line) {
    ScriptCount script = ScriptCount.of(line.span().of(line.text()));
    return script.letters() >= 3 && script.foreignTo(language) * 10 >= script.letters() * 9;
  }

  private static boolean isPaywall(Line line) {
    boolean left = line.has(Term.REMAINING) && line.has(Term.ACCESS) && line.has(Term.READ);
    if (!line.has(Term.SUBSCRIBE)) {
      return left && line.has(Term.CALL);
    }
    boolean priced = line.span().of(line.text()).chars().anyMatch(LineFurniture::isCurrency);
    return line.has(Term.ACCESS) || priced || (line.has(Term.CALL) && line.words().size() <= SHORT);
  }

  private static boolean isCurrency(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL && c != '৳' && c != '৷';
  }

  private static boolean isFollowCall(Line line) {
    List<PageWord> words = line.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).is(Term.FOLLOW) && words.get(i + 1).is(Term.CALL)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRights(Line line) {
    boolean marked = line.has(Term.LICENCE) || line.count(Term.RIGHTS) >= 2;
    return marked
        || (line.has(Term.RIGHTS)
            && line.words().size() <= SHORT
            && line.ending() != Line.Ending.FULL);
  }

  /** Lines that a label opens, whatever their end is. */
  private static @Nullable Furniture labelled(Line line, Place place) {
    List<PageWord> words = line.words();
    PageWord first = words.getFirst();
    if (first.is(Term.PUBLISHER) && line.hasColonAfter(0)) {
      return Furniture.PUBLISHER;
    }
    if (sourceLabel(line) > 0) {
      return Furniture.SOURCE;
    }
    if (first.is(Term.PHOTO) && line.hasColonAfter(0) && words.size() <= SHORT) {
      return Furniture.CREDIT;
    }
    if (first.is(Term.AUTHOR)
        && line.hasColonAfter(0)
        && (place != Place.BODY || words.size() <= SHORT)) {
      return Furniture.BYLINE;
    }
    return first.is(Term.PUBLISHED) && line.hasColonAfter(0) && isDate(line, place)
        ? Furniture.DATE
        : null;
  }

  /**
   * Number of words of a source label that begins the line, as in "তথ্য সূত্র: সিএনএন"; 0 if there
   * is none.
   */
  static int sourceLabel(Line line) {
    List<PageWord> words = line.words();
    int label = words.getFirst().is(Term.SOURCE) ? 0 : 1;
    boolean compound =
        label == 1
            && words.size() > 2
            && words.getFirst().is(Term.INFORMATION)
            && words.get(1).is(Term.SOURCE);
    if ((label == 1 && !compound) || words.size() == label + 1) {
      return 0;
    }
    return line.hasColonAfter(label) || isDashed(line, label) ? label + 1 : 0;
  }

  private static boolean isDashed(Line line, int label) {
    int from = line.words().get(label).end();
    String between = line.text().substring(from, line.words().get(label + 1).start()).strip();
    return between.equals("—") || between.equals("–") || between.equals("-");
  }

  /** Short lines made of the words of buttons and boxes. */
  private static @Nullable Furniture button(Line line) {
    List<PageWord> words = line.words();
    int size = words.size();
    if (line.count(Term.AD) > 0 && size - line.count(Term.AD) - numbers(words) <= 0) {
      return Furniture.AD;
    }
    Furniture marker = marker(line);
    if (marker != null) {
      return marker;
    }
    if (line.count(Term.LINK) + line.count(Term.ADDRESS) > 0 && size <= SHORT) {
      return Furniture.ADDRESS;
    }
    if (line.count(Term.SUMMARY) == size) {
      return Furniture.LABEL;
    }
    boolean counter = size <= 3 && words.getLast().is(Term.COMMENT) && numbers(words) > 0;
    if (counter || (size <= 4 && words.getFirst().is(Term.COMMENT))) {
      return Furniture.COMMENT;
    }
    if (size <= 12 && line.count(Term.SHARE) * 5 >= size * 3) {
      return Furniture.SHARE;
    }
    return isCredit(line) ? Furniture.CREDIT : null;
  }

  /** "আরও পড়ুন", "আরও খবর: খেলা", "জনপ্রিয় সংবাদ", "Read more". */
  private static @Nullable Furniture marker(Line line) {
    List<PageWord> words = line.words();
    int end = markerEnd(words);
    if (end == 0) {
      return null;
    }
    int rest = words.size() - end;
    return rest <= 2
        ? Furniture.MARKER
        : line.hasColonAfter(end - 1) || end >= 2 ? Furniture.POINTER : null;
  }

  /** "আরও পড়ুন", "और पढ़ें", "read more". */
  static boolean isRequest(PageWord one, PageWord two) {
    return (one.is(Term.MORE) && two.is(Term.READ)) || (one.is(Term.READ) && two.is(Term.MORE));
  }

  private static int markerEnd(List<PageWord> words) {
    for (int i = 0; i + 1 < Math.min(words.size(), 4); i++) {
      PageWord one = words.get(i);
      PageWord two = words.get(i + 1);
      boolean stories = i == 0 && one.is(Term.MORE) && two.is(Term.STORY) && words.size() <= SHORT;
      if (stories || isRequest(one, two)) {
        return i + 2;
      }
    }
    boolean listed = words.getFirst().is(Term.LISTED) && words.size() <= 4;
    return listed && (words.size() == 1 || words.stream().anyMatch(word -> word.is(Term.STORY)))
        ? words.size()
        : 0;
  }

  private static boolean isCredit(Line line) {
    List<PageWord> words = line.words();
    if (words.size() > 4) {
      return false;
    }
    boolean file =
        words.size() == 2 && words.getFirst().is(Term.FILE) && words.getLast().is(Term.PHOTO);
    return file || (words.getFirst().is(Term.PHOTO) && words.getLast().is(Term.CREDIT));
  }

  /** Lines that say who wrote and when. */
  private @Nullable Furniture signature(Line line, Place place) {
    if (isDate(line, place)) {
      return Furniture.DATE;
    }
    if (isByline(line, place)) {
      return Furniture.BYLINE;
    }
    return isOrigin(line, place) ? Furniture.SOURCE : null;
  }

  /** A day and little else. Inside the article a bare day may be a heading. */
  static boolean isDate(Line line, Place place) {
    List<PageWord> words = line.words();
    List<WrittenDates.Day> days =
        words.size() > 20 ? List.of() : WrittenDates.in(line.text(), words);
    if (days.isEmpty()) {
      return false;
    }
    int others = words.size();
    boolean marked = place != Place.BODY;
    for (WrittenDates.Day day : days) {
      others -= day.last() - day.first() + 1;
    }
    for (PageWord word : words) {
      boolean label =
          word.is(Term.PUBLISHED)
              || word.is(Term.UPDATED)
              || word.is(Term.BYLINE)
              || word.is(Term.SHARE);
      marked |= label;
      others -= label || word.is(Term.DAYTIME) || WrittenDates.weekday(word) != null ? 1 : 0;
    }
    others -=
        numbers(words)
            - days.stream()
                .mapToInt(day -> numbers(words.subList(day.first(), day.last() + 1)))
                .sum();
    return marked && others <= 2;
  }

  private static boolean isByline(Line line, Place place) {
    List<PageWord> words = line.words();
    int size = words.size();
    if (size > SHORT || line.ending() == Line.Ending.ASKED) {
      return false;
    }
    boolean signed =
        words.getLast().is(Term.BYLINE)
            || words.getFirst().is(Term.BYLINE)
            || (size <= 4 && line.has(Term.BYLINE));
    if (place == Place.BODY) {
      return signed && size <= 3;
    }
    return signed || (place == Place.TAIL && line.has(Term.AUTHOR));
  }

  /** "ভ্যারাইটি অবলম্বনে", "রয়টার্স, ঢাকা". */
  private static boolean isOrigin(Line line, Place place) {
    List<PageWord> words = line.words();
    boolean adapted =
        line.has(Term.ADAPTED) && (words.getLast().is(Term.ADAPTED) || place == Place.TAIL);
    boolean agency = words.getFirst().is(Term.AGENCY) && words.size() <= 3 && place != Place.BODY;
    return words.size() <= 14 && (adapted || agency);
  }

  static int numbers(List<PageWord> words) {
    int count = 0;
    for (PageWord word : words) {
      count += word.isNumber() ? 1 : 0;
    }
    return count;
  }
}
