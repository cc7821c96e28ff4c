package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.cli.Session.Outcome;

class AnalyzeCommandTest {

  @TempDir Path data;
  private Session unit;

  @BeforeEach
  void begin() {
    unit = new Session(data);
  }

  private List<String[]> read(String text) {
    Outcome outcome = unit.run(Map.of(), text, "analyze");
    assertThat(outcome.code()).isEqualTo(ExitCode.FINE);
    return outcome.out().lines().map(line -> line.split("\t", -1)).toList();
  }

  @Test
  void every_word_of_standard_input_is_a_line_of_five_columns() {
    List<String[]> lines = read("রাশিয়ার সেনারা,\nputin বললেন না!\n\n");
    assertThat(lines)
        .extracting(columns -> columns[0])
        .containsExactly("রাশিয়ার", "সেনারা", "putin", "বললেন", "না");
    assertThat(lines).allSatisfy(columns -> assertThat(columns).hasSize(5));
    assertThat(lines.get(1)[2]).isEqualTo("সেনা");
    assertThat(lines).extracting(columns -> columns[4]).containsOnly("");
  }

  @Test
  void forms_of_one_word_share_their_stem_and_names_their_sound() {
    List<String[]> forms = read("ইরানকে ইরানের ইরানেই");
    assertThat(forms).extracting(columns -> columns[2]).containsOnly(forms.getFirst()[2]);
    List<String[]> names = read("লুকাশেঙ্কো লুকাশেংকো");
    assertThat(names.get(0)[3]).isNotEmpty().isEqualTo(names.get(1)[3]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "১১ হাজার সেনা",
        "১১,০০০ সেনা",
        "11000 সেনা",
        "এগারো হাজার সেনা",
        "প্রায় ১১ হাজার সেনা"
      })
  void a_number_in_any_form_has_its_value_where_it_begins(String text) {
    assertThat(read(text))
        .extracting(columns -> columns[4])
        .filteredOn(value -> !value.isEmpty())
        .containsExactly("11000");
  }

  @Test
  void a_range_a_part_and_a_year_have_theirs() {
    assertThat(read("১০ থেকে ১২ হাজার")).extracting(c -> c[4]).contains("10000-12000");
    assertThat(read("আড়াই")).extracting(c -> c[4]).contains("2.5");
    assertThat(read("২০২৪ সালে")).extracting(c -> c[4]).containsExactly("2024", "");
  }

  @Test
  void a_line_without_end_is_left_out_with_a_word_and_the_next_is_read() {
    String endless = "নৌকা ".repeat(InputLines.LONGEST / 4);
    Outcome outcome = unit.run(Map.of(), "ঘাট\r\n" + endless + "\nমাঝি", "analyze");
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.err()).contains("line 2 is longer than 700000 characters and is left out");
    assertThat(outcome.out().lines())
        .extracting(line -> line.split("\t", -1)[0])
        .containsExactly("ঘাট", "মাঝি");
  }

  @Test
  void a_text_on_the_command_line_is_read_as_well_and_senses_are_shown_when_asked_for() {
    assertThat(unit.run("analyze", "রুশ", "সেনা").out().lines()).hasSize(2);
    assertThat(unit.run("analyze", "--senses", "রুশ সেনা").out())
        .contains("\trussia\t", "\ttroops\t");
  }
}
