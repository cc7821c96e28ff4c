package org.sutro.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PackedTest {

  @Test
  void what_is_written_is_read_in_the_same_order() {
    char[] cells =
        new Packer()
            .number(0)
            .number(32_767)
            .number(32_768)
            .number(Integer.MAX_VALUE)
            .flag(true)
            .text("")
            .text("ক্ষেপণাস্ত্র 🚀")
            .flag(false)
            .cells();

    Cursor read = new Cursor(CharBuffer.wrap(cells), 0);
    assertThat(read.number()).isZero();
    assertThat(read.number()).isEqualTo(32_767);
    assertThat(read.number()).isEqualTo(32_768);
    assertThat(read.number()).isEqualTo(Integer.MAX_VALUE);
    assertThat(read.flag()).isTrue();
    assertThat(read.text()).isEmpty();
    assertThat(read.text()).isEqualTo("ক্ষেপণাস্ত্র 🚀");
    assertThat(read.flag()).isFalse();
  }

  @Test
  void tables_and_lists_lie_behind_one_another() {
    PackedTable ages = PackedTable.of(Map.of("রহিম", new Packer().number(41).cells()));
    PackedList names = PackedList.of(List.of(new Packer().text("রহিম").cells()));
    char[] cells = new Packer().text("এক").table(ages).list(names).text("শেষ").cells();

    Cursor read = new Cursor(CharBuffer.wrap(cells), 0);
    assertThat(read.text()).isEqualTo("এক");
    PackedTable table = read.table();
    PackedList list = read.list();
    assertThat(read.text()).isEqualTo("শেষ");
    assertThat(table.value(table.find("রহিম")).number()).isEqualTo(41);
    assertThat(table.find("করিম")).isNegative();
    assertThat(list.size()).isEqualTo(1);
    assertThat(list.get(0).text()).isEqualTo("রহিম");
    assertThatThrownBy(() -> list.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void an_empty_table_holds_nothing() {
    PackedTable none = PackedTable.of(Map.of());

    assertThat(none.find("")).isNegative();
    assertThat(none.contains("ক")).isFalse();
  }

  @RepeatedTest(20)
  void a_table_says_what_a_map_says(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Map<String, Integer> map = new HashMap<>();
    for (int i = random.nextInt(2_000); i > 0; i--) {
      map.put(word(random), i);
    }
    Map<String, char[]> rows = new HashMap<>();
    map.forEach((word, number) -> rows.put(word, new Packer().number(number).cells()));
    PackedTable table = PackedTable.of(rows);

    for (int i = 0; i < 2_000; i++) {
      String word = word(random);
      int slot = table.find(word);
      Integer found = slot < 0 ? null : Integer.valueOf(table.value(slot).number());
      assertThat(found).as("seed %d, %s", seed, word).isEqualTo(map.get(word));
    }
    Map<String, Integer> all = new HashMap<>();
    table.forEach((word, row) -> all.put(word, row.number()));
    assertThat(all).as("seed %d", seed).isEqualTo(map);
  }

  /** Short, so that many are met twice, and many fall on one slot. */
  private static String word(RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      word.append((char) random.nextInt('ক', 'ণ'));
    }
    return word.toString();
  }
}
