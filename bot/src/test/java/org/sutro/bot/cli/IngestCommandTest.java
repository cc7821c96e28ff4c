package org.sutro.bot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.cli.Session.Outcome;

final class IngestCommandTest {

  private static final String RAIL =
      """
      রাশিয়া ও মঙ্গোলিয়ার নতুন রেল চুক্তি

      ১২ মার্চ ২০২৫ মস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে।
      চুক্তি অনুযায়ী রাশিয়া মঙ্গোলিয়াকে ১৭টি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।
      মঙ্গোলিয়ার প্রধানমন্ত্রী বলেছেন, এই চুক্তিতে দুই দেশের বাণিজ্য বাড়বে।
      """;

  @TempDir Path data;
  @TempDir Path articles;
  private Session unit;

  @BeforeEach
  void begin() {
    unit = new Session(data);
  }

  @Test
  void own_articles_are_kept_and_the_starter_shelf_steps_aside() throws Exception {
    unit.run("ask", "কত গোলা?");
    write("rail.txt", RAIL);
    Outcome outcome = unit.run("ingest", articles.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.FINE);
    assertThat(outcome.out())
        .contains("  1  new\n", "The articles that come with Sutro step aside");
    assertThat(unit.run("ask", "--json", "রাশিয়া কি মঙ্গোলিয়াকে রেল ইঞ্জিন দেবে?").out())
        .contains("\"coverage\":{\"articles\":1,", "১৭টি রেল ইঞ্জিন");
  }

  @Test
  void the_starter_shelf_stays_when_the_host_wants_it() throws Exception {
    write("rail.txt", RAIL);
    Map<String, String> on = Map.of("SUTRO_STARTER", "on");
    assertThat(unit.run(on, "", "ingest", articles.toString()).out()).doesNotContain("step aside");
    assertThat(unit.run(on, "", "ask", "--json", "কত গোলা?").out())
        .doesNotContain("\"articles\":1,");
  }

  @Test
  void the_same_again_changes_nothing_and_another_text_is_a_new_version() throws Exception {
    write("rail.txt", RAIL);
    unit.run("ingest", articles.toString());
    assertThat(unit.run("ingest", articles.toString()).out())
        .contains("  1  known and unchanged\n");
    write("rail.txt", RAIL.replace("১৭টি", "১৯টি"));
    assertThat(unit.run("ingest", articles.toString()).out())
        .contains("  1  new version of a known article\n");
    assertThat(unit.run("ask", "রাশিয়া কি মঙ্গোলিয়াকে রেল ইঞ্জিন দেবে?").out())
        .contains("১৯টি")
        .doesNotContain("১৭টি");
  }

  @Test
  void what_is_turned_away_is_named_with_its_reason() throws Exception {
    write("rail.txt", RAIL);
    Files.write(articles.resolve("broken.txt"), new byte[] {'a', (byte) 0xFF, 'b'});
    Outcome outcome = unit.run("ingest", articles.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.out()).contains("  1  new\n", "  1  rejected: unreadable\n", "broken.txt: ");
  }

  @Test
  void of_many_that_are_turned_away_the_first_are_named_and_the_others_counted() throws Exception {
    for (int i = 1; i <= 9; i++) {
      Files.write(articles.resolve("broken" + i + ".txt"), new byte[] {'a', (byte) 0xFF, 'b'});
    }
    String out = unit.run("ingest", articles.toString()).out();
    long named = out.lines().filter(line -> line.contains(".txt: ")).count();
    assertThat(named).isLessThan(9);
    assertThat(out)
        .contains(
            "  9  rejected: unreadable\n", "and " + (9 - named) + " more; --verbose names all\n");

    String all = unit.run("ingest", "--verbose", articles.toString()).out();
    assertThat(all.lines().filter(line -> line.contains(".txt: "))).hasSize(9);
    assertThat(all).contains("  9  rejected: unreadable\n").doesNotContain("more;");
  }

  @Test
  void a_path_that_leads_nowhere_is_a_problem() {
    Outcome outcome = unit.run("ingest", articles.resolve("nothing-here").toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.out())
        .contains("nothing-here: there is no such file", "No article was read.");
  }

  @Test
  void told_to_stop_it_says_what_is_kept_and_the_same_command_goes_on() throws Exception {
    int all = 500;
    for (int i = 0; i < all; i++) {
      write("rail" + i + ".txt", RAIL.replace("১৭টি", (20 + i) + "টি"));
    }
    Outcome stopped = unit.toldToStop().run("ingest", articles.toString());
    assertThat(stopped.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(stopped.err()).contains("stopped", "goes on with the rest");
    int kept = Integer.parseInt(stopped.out().strip().split("\\s+", -1)[0]);
    assertThat(kept).isPositive().isLessThan(all);

    Outcome second = unit.run("ingest", articles.toString());
    assertThat(second.out())
        .contains("%10d  new%n".formatted(all - kept))
        .contains("%10d  known and unchanged%n".formatted(kept));
  }

  @Test
  void files_that_are_not_read_are_counted_by_their_endings() throws Exception {
    write("rail.txt", RAIL);
    for (String name : new String[] {"a.docx", "b.docx", "c.JPG", "d"}) {
      write(name, "x");
    }
    assertThat(unit.run("ingest", articles.toString()).out())
        .contains("  4  files of a kind that is not read:\n", "2 .docx, 1 .jpg, 1 other\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(articles.resolve(name), text, UTF_8);
  }
}
