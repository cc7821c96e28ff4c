package org.sutro.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Span;
import org.sutro.language.Sentences;

/**
 * Finds notices of correction and withdrawal in Bengali, Hindi and English.
 *
 * <p>News speaks of withdrawn troops, amended constitutions and denied reports all the time, so a
 * word alone says nothing; {@link NoticeWording} knows how only a publisher speaks of its own work.
 * And an article taken for withdrawn is lost, so place must bear the wording out: the notice begins
 * the article, where nothing else has been mentioned that it could speak of, or begins its last
 * paragraph and is in the publisher's own voice. Furniture, such as a reader's comment or the
 * headline of another story, withdraws nothing.
 */
public final class Notices {

  /** Sentences of a notice at most; what is longer is an article that begins with one. */
  private static final int LONGEST = 6;

  private Notices() {}

  /**
   * The notice that stands in an article; the gravest, and of several of a kind the first. Takes
   * time in proportion to the text's length.
   */
  public static Optional<Notice> in(Article article) {
    List<Notice> notices = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Span block = article.blocks().get(i).span();
      if (!NoticeWording.mayStandIn(block.of(article.text()))) {
        continue;
      }
      withdrawal(article, i).ifPresent(notices::add);
      Sentences.in(article.text(), block).stream()
          .filter(sentence -> NoticeWording.corrects(sentence.of(article.text())))
          .map(sentence -> new Notice(Notice.Kind.CORRECTED, sentence))
          .forEach(notices::add);
    }
    return notices.stream()
        .max(
            Comparator.comparing(Notice::kind)
                .thenComparing(Notice::span, Comparator.reverseOrder()));
  }

  /**
   * All that an article says about itself: no news, so it is never quoted and tells of no event. A
   * notice that begins its block, or has a label, goes on to the end of the block, and a label that
   * stands alone speaks for the block below it; any other is one sentence, with the apology behind
   * it. In order, not overlapping.
   */
  public static List<Span> spans(Article article) {
    List<Span> spans = new ArrayList<>();
    boolean labelled = false;
    for (int i = 0; i < article.blocks().size(); i++) {
      Span block = article.blocks().get(i).span();
      if (!labelled && !NoticeWording.mayStandIn(block.of(article.text()))) {
        continue;
      }
      List<Span> sentences = Sentences.in(article.text(), block);
      List<String> words = sentences.stream().map(span -> span.of(article.text())).toList();
      int before = spans.size();
      for (int first = 0; first < sentences.size(); first++) {
        if ((first == 0 && labelled) || isNotice(article, i, first, words.get(first))) {
          int last = last(words, first);
          spans.add(sentences.get(first).union(sentences.get(last)));
          first = last;
        }
      }
      labelled = spans.size() > before && words.size() == 1 && NoticeWording.isLabel(words.get(0));
    }
    return spans;
  }

  private static boolean isNotice(Article article, int block, int sentence, String words) {
    return NoticeWording.mayStandIn(words)
        && (NoticeWording.corrects(words)
            || NoticeWording.withdrawsInOwnVoice(words)
            || (sentence == 0 && withdrawal(article, block).isPresent()));
  }

  /** The last sentence of a notice that begins with the sentence {@code first} of its block. */
  private static int last(List<String> block, int first) {
    boolean goesOn = first == 0 || NoticeWording.isLabelled(block.get(first));
    if (goesOn && block.size() - first <= LONGEST) {
      return block.size() - 1;
    }
    int last = first;
    while (last + 1 < block.size() && NoticeWording.apologises(block.get(last + 1))) {
      last++;
    }
    return last;
  }

  /** True when the article says that its publisher has taken it back. */
  public static boolean isWithdrawn(Article article) {
    return IntStream.range(0, article.blocks().size())
        .anyMatch(block -> withdrawal(article, block).isPresent());
  }

  private static Optional<Notice> withdrawal(Article article, int block) {
    boolean first = begins(article.blocks(), block);
    boolean placed = first || block == article.blocks().size() - 1;
    if (!placed
        || !NoticeWording.mayStandIn(article.blocks().get(block).span().of(article.text()))) {
      return Optional.empty();
    }
    return Sentences.in(article.text(), article.blocks().get(block).span()).stream()
        .findFirst()
        .filter(sentence ->
            first
                ? NoticeWording.withdraws(sentence.of(article.text()))
                : NoticeWording.withdrawsInOwnVoice(sentence.of(article.text())))
        .map(sentence -> new Notice(Notice.Kind.WITHDRAWN, sentence));
  }

  /** True for what stands before the first paragraph, and for that paragraph. */
  private static boolean begins(List<Block> blocks, int block) {
    return blocks.stream().limit(block).noneMatch(before -> before.kind() == Block.Kind.PARAGRAPH);
  }
}
