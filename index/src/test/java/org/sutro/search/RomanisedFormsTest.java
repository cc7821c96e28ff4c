package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names and words as they are typed in Latin letters, endings and all, are read as the Bengali
 * words that were meant. Every other row of the list was looked at while the rules were made, the
 * rest was not; what is expected of each half is recorded.
 */
class RomanisedFormsTest {

  private static final double TOLERANCE = 0.011;

  /** A typed form, and what was meant by it; {@code -} for a name the lexicon does not know. */
  private record Row(String typed, String meant) {}

  @TempDir static Path folder;
  private static Newsroom newsroom;
  private static List<Row> rows;

  @BeforeAll
  static void open() throws IOException, URISyntaxException {
    newsroom = Newsroom.overStarterShelf(folder);
    String name = "romanised-forms.tsv";
    Path list = Path.of(Objects.requireNonNull(Newsroom.class.getResource(name), name).toURI());
    rows =
        Files.readAllLines(list).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .map(columns -> new Row(columns[0], columns[1]))
            .toList();
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static Asked read(String words) {
    return newsroom.answers().read(new Question(words, List.of(), Newsroom.TODAY));
  }

  private static List<Row> half(int which) {
    return rows.stream()
        .filter(row -> rows.indexOf(row) % 2 == which && !row.meant.equals("-"))
        .toList();
  }

  private static boolean isMeant(Concept typed, Concept meant) {
    return meant.sense() == null
        ? typed.stems().keySet().stream().anyMatch(meant.stems()::containsKey)
        : typed.satisfying().getOrDefault(meant.sense().ordinal(), 0.0) >= 0.6;
  }

  private static boolean isRead(Row row) {
    List<Concept> typed = read(row.typed).concepts();
    List<Concept> meant = read(row.meant).concepts();
    return typed.size() <= meant.size()
        && meant.stream().allMatch(m -> typed.stream().anyMatch(t -> isMeant(t, m)));
  }

  private static boolean hasRole(Row row) {
    Concept typed = read(row.typed).concepts().getLast();
    return typed.role() == read(row.meant).concepts().getLast().role();
  }

  private static double share(List<Row> of, List<Row> all) {
    return (double) of.size() / all.size();
  }

  private static void expect(int half, double read, double roles) {
    List<Row> right = half(half).stream().filter(RomanisedFormsTest::isRead).toList();
    List<Row> placed = right.stream().filter(RomanisedFormsTest::hasRole).toList();

    assertThat(share(right, half(half))).isCloseTo(read, within(TOLERANCE));
    assertThat(share(placed, right)).isCloseTo(roles, within(TOLERANCE));
  }

  @Test
  void forms_the_rules_were_made_with_are_read_as_meant() {
    expect(0, 0.95, 0.77);
  }

  @Test
  void forms_the_rules_have_not_seen_are_read_as_meant() {
    expect(1, 0.94, 0.69);
  }

  @Test
  void names_the_lexicon_does_not_know_are_seldom_taken_for_others() {
    List<Row> strange = rows.stream().filter(row -> row.meant.equals("-")).toList();

    assertThat(strange).hasSizeGreaterThanOrEqualTo(10);
    assertThat(strange)
        .filteredOn(row -> read(row.typed).concepts().stream().anyMatch(c -> c.sense() != null))
        .hasSizeLessThanOrEqualTo(3);
  }
}
