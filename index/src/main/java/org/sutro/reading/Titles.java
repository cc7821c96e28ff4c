package org.sutro.reading;

import java.util.List;
import org.sutro.article.Block;

/** What an article is called. */
final class Titles {

  private static final int LONGEST = 100;
  private static final int DATELINE = 6;

  private Titles() {}

  /** Letters and digits only, for telling whether two headlines say the same. */
  static String key(String headline) {
    StringBuilder key = new StringBuilder();
    for (PageWord word : PageWords.of(headline, 0, headline.length())) {
      key.append(word.form());
    }
    return key.toString();
  }

  static String key(Line line) {
    StringBuilder key = new StringBuilder();
    for (PageWord word : line.words()) {
      key.append(word.form());
    }
    return key.toString();
  }

  /** The first headline in the article, else its first sentence, cut at a word when it is long. */
  static String of(String text, List<Block> blocks) {
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.TITLE) {
        return plain(block.span().of(text));
      }
    }
    Block first = blocks.getFirst();
    Sentence sentence = Sentence.of(text, first.span().start(), first.span().end()).getFirst();
    return shortened(plain(text.substring(afterDateline(text, sentence), sentence.end())));
  }

  /** Behind "সিউল, অক্টোবর ১৮ –"; where the sentence starts if nothing like it begins it. */
  private static int afterDateline(String text, Sentence sentence) {
    List<PageWord> words = PageWords.of(text, sentence.start(), sentence.end());
    List<PageWord> first = words.subList(0, Math.min(DATELINE, words.size()));
    for (WrittenDates.Day day : WrittenDates.in(text, first)) {
      int next = day.last() + 1;
      if (next < words.size()) {
        String between = text.substring(words.get(day.last()).end(), words.get(next).start());
        return between.contains("–") || between.contains("—") || between.contains(" - ")
            ? words.get(next).start()
            : sentence.start();
      }
    }
    return sentence.start();
  }

  /** {@code headline} on one line, without control characters. */
  static String plain(String headline) {
    StringBuilder plain = new StringBuilder(headline.length());
    for (int i = 0; i < headline.length(); i++) {
      char c = headline.charAt(i);
      boolean blank = Lines.isBlank(c) || Character.isISOControl(c);
      boolean joiner = c == '\u200C' || c == '\u200D';
      if (!blank || joiner) {
        plain.append(c);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  private static String shortened(String title) {
    if (title.length() <= LONGEST) {
      return title;
    }
    int cut = title.lastIndexOf(' ', LONGEST);
    return title.substring(
            0, cut > LONGEST / 2 ? cut : Math.max(title.offsetByCodePoints(0, LONGEST / 2), 1))
        + "…";
  }
}
