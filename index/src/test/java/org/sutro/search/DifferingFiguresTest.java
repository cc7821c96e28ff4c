package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When quotes are said to give different figures. */
class DifferingFiguresTest {

  @TempDir Path folder;

  private static String article(String sentence) {
    return "যুদ্ধের হিসাব\n\nপ্রকাশ: ৫ নভেম্বর ২০২৪\n\n" + sentence + "\n";
  }

  private boolean differ(String question, String one, String other) throws IOException {
    try (Newsroom newsroom = Newsroom.over(folder, article(one), article(other))) {
      Answer answer = newsroom.ask(question);
      assertThat(answer.quotes()).as(answer.toString()).hasSize(2);
      return answer instanceof Answer.Quoted quoted && quoted.differ();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          রাশিয়ায় উত্তর কোরিয়ার কত সেনা আছে? | সিউল বলছে, রাশিয়ায় উত্তর কোরিয়ার ১২ হাজার সেনা আছে। | ওয়াশিংটনের মতে, রাশিয়ায় উত্তর কোরিয়ার প্রায় ১০ হাজার সেনা রয়েছে।
          উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে? | সিউল জানায়, উত্তর কোরিয়া রাশিয়ায় ১২ হাজার সেনা পাঠিয়েছে। | কিয়েভ জানায়, উত্তর কোরিয়া রাশিয়ায় ১১ হাজার সৈন্য পাঠিয়েছে।
          """)
  void two_figures_for_the_same_thing_differ(String question, String one, String other)
      throws IOException {
    assertThat(differ(question, one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          রাশিয়ায় উত্তর কোরিয়ার কত সেনা আছে? | রাশিয়ায় উত্তর কোরিয়ার ৬০ জন সেনা বন্দি হয়েছে। | রাশিয়ায় উত্তর কোরিয়ার ১১ হাজার সেনা আছে।
          উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে? | উত্তর কোরিয়া রাশিয়ায় ১২ হাজার সেনা পাঠিয়েছে। | উত্তর কোরিয়া রাশিয়ায় অন্তত ১০ হাজার সেনা পাঠিয়েছে।
          উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে? | ৬০ দিনে উত্তর কোরিয়া রাশিয়ায় ১২ হাজার সেনা পাঠিয়েছে। | সিউলের হিসাবে উত্তর কোরিয়া রাশিয়ায় মোট ১২ হাজার সৈন্য পাঠিয়েছে।
          উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে? | ২০২৩ সালে উত্তর কোরিয়া রাশিয়ায় ১২ হাজার সেনা পাঠিয়েছে। | ২০২৪ সালে উত্তর কোরিয়া রাশিয়ায় ১৫ হাজার সেনা পাঠিয়েছে।
          """)
  void figures_of_something_else_or_that_may_both_be_right_do_not_differ(
      String question, String one, String other) throws IOException {
    assertThat(differ(question, one, other)).isFalse();
  }
}
