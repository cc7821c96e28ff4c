package org.sutro.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.JavaProcess;

/** Texts that are made to end a small process: each is read or refused, and the next is read. */
final class HostileTextsTest {

  @Timeout(240)
  @Test
  void what_is_made_to_fill_the_memory_does_not_end_a_process_of_a_bots_size() throws IOException {
    try (JavaProcess small = JavaProcess.startSmall(HostileTexts.class)) {
      for (HostileTexts.Hostile text : HostileTexts.ALL) {
        assertThat(small.line()).as(text.name()).isEqualTo(text.name() + ": " + text.outcome());
      }
    }
  }

  @Timeout(240)
  @Test
  void large_and_honest_pages_are_read_in_a_process_of_a_bots_size() throws IOException {
    try (JavaProcess small = JavaProcess.startSmall(HonestTexts.class)) {
      for (String name : List.of("a long article", "a live blog", "a feed of whole articles")) {
        assertThat(small.line()).isEqualTo(name + ": read");
      }
    }
  }

  @Timeout(240)
  @Test
  void whatever_is_put_together_at_random_does_not_end_it_either() throws IOException {
    long seed = Long.getLong("sutro.seed", 20_261_201L);
    int texts = Integer.getInteger("sutro.texts", 20);
    try (JavaProcess small = JavaProcess.startSmall(RandomTexts.class, seed, texts)) {
      for (int i = 0; i < texts; i++) {
        assertThat(small.line()).as("text " + i + ", seed " + seed).startsWith(i + " ");
      }
    }
  }
}
