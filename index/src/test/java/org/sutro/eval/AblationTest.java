package org.sutro.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.lexicon.Link;
import org.sutro.search.Newsroom;

/** A question about Iran over an article that says Tehran. */
class AblationTest {

  @TempDir static Path folder;
  private static Ablation ablation;

  @BeforeAll
  static void ablate() throws IOException {
    try (Newsroom newsroom =
        Newsroom.over(
            folder,
            "ড্রোন গেল মস্কোয়\n\nতেহরান রাশিয়াকে ২০০টি ড্রোন দিয়েছে।\n\nচালানটি পৌঁছায় জুলাইয়ে।")) {
      Gold gold =
          new Gold(
              "g1",
              "g1",
              "bn",
              "numeric",
              List.of(),
              "ইরান রাশিয়াকে কতগুলো ড্রোন দিয়েছে?",
              Gold.Need.ANY,
              List.of(new Gold.Hit("a1", "২০০টি")),
              List.of());
      ablation =
          new Evaluation(newsroom.answers(), Newsroom.TODAY).ablate(List.of(gold), done -> {});
    }
  }

  @Test
  void every_kind_that_weighs_anything_is_left_out_once() {
    assertThat(ablation.whole()).containsEntry("any3", 1.0);
    assertThat(ablation.rows())
        .extracting(Ablation.Row::kind)
        .doesNotHaveDuplicates()
        .contains(Link.Kind.NEAR, Link.Kind.CAPITAL_OF, Link.Kind.OPPOSITE)
        .doesNotContain(Link.Kind.FRAME, Link.Kind.ASKS);
  }

  @Test
  void a_kind_nothing_here_hangs_on_brings_nothing() {
    assertThat(ablation.table().lines().filter(line -> line.startsWith("opposite")))
        .singleElement()
        .asString()
        .contains("+0.000")
        .doesNotContain("1.000");
  }
}
