package org.sutro.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.LinkWorth;
import org.sutro.search.Newsroom;

/** Questions about Iran over an article that says Tehran. */
class LinkFitTest {

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom =
        Newsroom.over(
            folder,
            "ড্রোন গেল মস্কোয়\n\nতেহরান রাশিয়াকে ২০০টি ড্রোন দিয়েছে।\n\nচালানটি পৌঁছায় জুলাইয়ে।");
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static List<Gold> questions(int groups) {
    return IntStream.range(0, 6)
        .mapToObj(i ->
            new Gold(
                "g" + i,
                "group" + i % groups,
                "bn",
                "numeric",
                List.of(),
                "ইরান রাশিয়াকে কতগুলো ড্রোন দিয়েছে?",
                Gold.Need.ANY,
                List.of(new Gold.Hit("a1", "২০০টি")),
                List.of()))
        .toList();
  }

  /** Fitted from links that say nothing of what lies where and what stands for what. */
  private static List<LinkFit.Row> fitted(List<Gold> questions) {
    return new Evaluation(newsroom.answers(), Newsroom.TODAY)
        .with(new LinkWorth(Link.Kind.CAPITAL_OF, 0, 0))
        .with(new LinkWorth(Link.Kind.IN, 0, 0))
        .fitLinks(questions, done -> {})
        .rows();
  }

  private static boolean changes(LinkFit.Row row) {
    return !row.kept().equals(row.before());
  }

  @Test
  void a_worth_that_helps_questions_which_did_not_choose_it_is_taken() {
    assertThat(fitted(questions(6)))
        .filteredOn(LinkFitTest::changes)
        .singleElement()
        .satisfies(row -> assertThat(row.heldOut()).isGreaterThan(0.9))
        .satisfies(row -> assertThat(row.kept().backward()).isPositive());
  }

  @Test
  void a_worth_that_only_helps_the_questions_it_was_chosen_by_is_not() {
    List<LinkFit.Row> rows = fitted(questions(1));

    assertThat(rows).anySatisfy(row -> assertThat(row.gain()).isGreaterThan(0.9));
    assertThat(rows).noneMatch(LinkFitTest::changes);
  }
}
