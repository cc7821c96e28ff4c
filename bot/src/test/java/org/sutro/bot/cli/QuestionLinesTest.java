package org.sutro.bot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionLinesTest {

  private final QuestionLines unit = new QuestionLines();

  @Test
  void a_line_holds_a_question_with_what_was_asked_before() throws Exception {
    String line =
        "{\"id\": \"q7\", \"question\": \"আর চীন?\", \"context\": [\"ইরান কী বলেছে?\"], \"style\": \"followup\"}";
    assertThat(unit.read(line.getBytes(UTF_8)))
        .isEqualTo(new AskedQuestion("q7", "আর চীন?", List.of("ইরান কী বলেছে?")));
  }

  @Test
  void context_may_be_missing() throws Exception {
    assertThat(unit.read("{\"id\":\"a\",\"question\":\"কত?\"}".getBytes(UTF_8)).context())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          কত সেনা?                                | not JSON at column
          [1]                                     | not a JSON object
          {"id": "a"}                             | "question" is missing
          {"id": 1, "question": "কত?"}            | "id" is no text
          {"id": "a", "question": null}           | "question" is no text
          {"id": "a", "question": "?", "context": "x"} | "context" is no list
          {"id": "a", "question": "?", "context": [1]} | a question in "context" is no text
          {"id": "a", "question": "?"} {}         | not JSON
          {"id": "a", "question": "?"             | not JSON
          """)
  void a_bad_line_is_named(String line, String why) {
    assertThatThrownBy(() -> unit.read(line.getBytes(UTF_8)))
        .isInstanceOf(QuestionLines.BadLineException.class)
        .hasMessageContaining(why);
  }

  @Test
  void a_line_that_is_no_utf_8_is_bad() {
    assertThatThrownBy(() -> unit.read(new byte[] {'{', (byte) 0xE0, '}'}))
        .isInstanceOf(QuestionLines.BadLineException.class)
        .hasMessage("not in UTF-8");
  }
}
