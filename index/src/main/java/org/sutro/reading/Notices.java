package org.sutro.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sutro.article.Article;
import org.sutro.article.Block;
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

  private Notices() {}

  /**
   * The notice that stands in an article; the gravest, and of several of a kind the first. Takes
   * time in proportion to the text's length.
   */
  public static Optional<Notice> in(Article article) {
    List<Notice> notices = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      withdrawal(article, i).ifPresent(notices::add);
      Sentences.in(article.text(), article.blocks().get(i).span()).stream()
          .filter(sentence -> NoticeWording.corrects(sentence.of(article.text())))
          .map(sentence -> new Notice(Notice.Kind.CORRECTED, sentence))
          .forEach(notices::add);
    }
    return notices.stream()
        .max(
            Comparator.comparing(Notice::kind)
                .thenComparing(Notice::span, Comparator.reverseOrder()));
  }

  /** True when the article says that its publisher has taken it back. */
  public static boolean isWithdrawn(Article article) {
    return IntStream.range(0, article.blocks().size())
        .anyMatch(block -> withdrawal(article, block).isPresent());
  }

  private static Optional<Notice> withdrawal(Article article, int block) {
    boolean first = begins(article.blocks(), block);
    if (!first && block < article.blocks().size() - 1) {
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
