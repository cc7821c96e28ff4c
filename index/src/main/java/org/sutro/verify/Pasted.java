package org.sutro.verify;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A passage out of a text that somebody pasted.
 *
 * @param words what is quoted
 * @param claimed who is said to have written it; null when nobody is named
 */
record Pasted(String words, @Nullable String claimed) {

  /** Shorter stretches between quotation marks are a word somebody stresses. */
  private static final int LEAST_QUOTED = 12;

  private static final int MOST_PASSAGES = 4;
  private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");

  /** "— প্রথম আলো · ১ নভেম্বর ২০২৪", on a line of its own or behind the end of a sentence. */
  private static final Pattern SIGNED =
      Pattern.compile("(?:^|\\R|[।.!?”’\"'])\\s*[—–-]{1,2}\\s*([^\\n—–]{2,160})\\s*$");

  private static final Pattern QUOTED =
      Pattern.compile("[“\"«]([^”\"»]{12,})[”\"»]", Pattern.DOTALL);

  /** The first part of a source line is who published it. */
  private static final Pattern PART = Pattern.compile("\\s*[·|,;(/]\\s*");

  /** The passages of a text, at least one. */
  static List<Pasted> in(String text, List<String> publishers) {
    List<Pasted> passages =
        PARAGRAPH
            .splitAsStream(text)
            .map(String::strip)
            .filter(paragraph -> !paragraph.isEmpty())
            .limit(MOST_PASSAGES)
            .map(paragraph -> passage(paragraph, publishers))
            .toList();
    return passages.isEmpty() ? List.of(new Pasted("", null)) : passages;
  }

  private static Pasted passage(String paragraph, List<String> publishers) {
    String words = paragraph;
    String claimed = null;
    Matcher signed = SIGNED.matcher(paragraph);
    if (signed.find()) {
      claimed = PART.split(signed.group(1).strip(), 2)[0];
      words = paragraph.substring(0, signed.start(1)).replaceAll("\\s*[—–-]{1,2}\\s*$", "");
    }
    Matcher quoted = QUOTED.matcher(words);
    if (quoted.find() && quoted.group(1).strip().length() >= LEAST_QUOTED) {
      String around = words.substring(0, quoted.start()) + " " + words.substring(quoted.end());
      claimed = claimed == null ? named(around, publishers) : claimed;
      words = quoted.group(1);
    }
    return new Pasted(words.strip(), claimed == null || claimed.isBlank() ? null : claimed);
  }

  private static @Nullable String named(String around, List<String> publishers) {
    String plain = plain(around);
    return publishers.stream().filter(p -> plain.contains(plain(p))).findFirst().orElse(null);
  }

  /** True when the name given with the words may be meant for this one. */
  boolean names(@Nullable String publisher) {
    if (claimed == null) {
      return true;
    }
    String one = plain(claimed);
    String other = publisher == null ? "" : plain(publisher);
    return !other.isEmpty() && (one.contains(other) || other.contains(one));
  }

  private static String plain(String name) {
    return String.join(
        " ",
        WordRow.of(name.toLowerCase(Locale.ROOT)).words().stream()
            .map(WordRow.Piece::key)
            .toList());
  }
}
