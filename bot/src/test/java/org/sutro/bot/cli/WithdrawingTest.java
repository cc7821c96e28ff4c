package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.cli.Session.Outcome;

/** What {@code archive withdraw} hides and what it says stays. */
final class WithdrawingTest {

  private static final Instant MARCH = Instant.parse("2025-03-12T05:06:07Z");
  private static final ArticleId ID = new ArticleId("rail");
  private static final String RAIL =
      """
      রাশিয়া ও মঙ্গোলিয়ার নতুন রেল চুক্তি

      ১২ মার্চ ২০২৫ মস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে।
      চুক্তি অনুযায়ী রাশিয়া মঙ্গোলিয়াকে ১৯টি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।
      """;

  @TempDir Path data;
  private Session unit;

  @BeforeEach
  void begin() {
    unit = new Session(data);
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      archive.putAll(List.of(new Capture(ID, "রেল", null, null, RAIL, MARCH)));
    }
  }

  @Test
  void a_withdrawn_article_answers_nothing_says_why_and_comes_back_when_reinstated() {
    String question = "রাশিয়া মঙ্গোলিয়াকে কয়টি রেল ইঞ্জিন দেবে?";
    assertThat(unit.run("ask", question).out()).contains("১৯টি রেল ইঞ্জিন");

    Outcome withdrawn = unit.run("archive", "withdraw", "rail", "--why", "প্রকাশক অস্বীকার করেছেন");
    assertThat(withdrawn.out()).contains("./sutro archive reinstate rail");
    assertThat(unit.run("ask", question).out()).doesNotContain("রেল ইঞ্জিন দেবে বলে");
    assertThat(unit.run("archive", "show", "rail").out())
        .contains("rail (hidden: প্রকাশক অস্বীকার করেছেন)", "১৯টি রেল ইঞ্জিন");
    assertThat(unit.run("archive", "withdraw", "rail", "--why", "আবার").err())
        .contains("rail is hidden already");

    assertThat(unit.run("archive", "reinstate", "rail").code()).isZero();
    assertThat(unit.run("ask", question).out()).contains("১৯টি রেল ইঞ্জিন");
    assertThat(unit.run("archive", "show", "rail").out()).doesNotContain("hidden");
    assertThat(unit.run("archive", "reinstate", "rail").err()).contains("rail is not hidden");
  }

  @Test
  void copies_of_a_withdrawn_article_are_named_and_go_with_it_when_that_is_said() {
    ArticleId copy = new ArticleId("copy");
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      archive.putAll(List.of(new Capture(copy, "রেল", null, null, RAIL, MARCH)));
      archive.link(
          List.of(ArchiveCommandTest.sketch(ID, 12), ArchiveCommandTest.sketch(copy, 13)),
          archive.linked(),
          archive.seq());
    }
    assertThat(unit.run("archive", "withdraw", "copy", "--why", "ভুল").out())
        .contains("1 article with the same words can still be quoted: rail");
    assertThat(unit.run("archive", "withdraw", "copy", "--why", "ভুল", "--with-copies").out())
        .contains("Was hidden already.", "Hidden with it: rail");
    unit.run("archive", "reinstate", "copy");
    unit.run("archive", "reinstate", "rail");
    assertThat(unit.run("archive", "withdraw", "rail", "--why", "ভুল", "--with-copies").out())
        .contains("Hidden with it: copy");
    assertThat(unit.run("archive", "show", "copy").out()).contains("copy (hidden: ভুল)");
  }

  @Test
  void all_that_a_source_alone_has_brought_is_withdrawn_and_comes_back() {
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      for (String id : List.of("url-1", "url-2", "url-3")) {
        archive.putAll(List.of(new Capture(new ArticleId(id), "রেল", null, null, RAIL, MARCH)));
      }
      archive.note(
          List.of(
              new Note("brought", "url-1", "page nodi"),
              new Note("brought", "url-2", "page nodi setu house:nodi"),
              new Note("brought", "url-3", "feed nodi")));
    }
    unit.run("archive", "withdraw", "url-3", "--why", "একা");
    String[] all = {"archive", "withdraw", "--source", "nodi", "--why", "বানানো"};
    assertThat(unit.run(all).out())
        .contains("1 article would be hidden: url-1", "and left: url-2", "with --yes");
    assertThat(unit.run("archive", "show", "url-1").out()).doesNotContain("hidden");
    assertThat(
            unit.run("archive", "withdraw", "--source", "nodi", "--why", "বানানো", "--yes").out())
        .contains("1 article hidden: url-1", "./sutro archive reinstate --source nodi");
    assertThat(unit.run("archive", "show", "url-1").out()).contains("hidden: বানানো");
    assertThat(unit.run("archive", "show", "url-2").out()).doesNotContain("hidden");

    assertThat(unit.run("archive", "reinstate", "--source", "nodi").out())
        .contains("1 article shown again");
    assertThat(unit.run("archive", "show", "url-1").out()).doesNotContain("hidden");
    assertThat(unit.run("archive", "show", "url-3").out())
        .as("what was hidden by itself stays so")
        .contains("hidden: একা");
    assertThat(unit.run("archive", "withdraw", "--source", "none", "--why", "ভুল").err())
        .contains("no article");
    assertThat(unit.run("archive", "withdraw", "rail", "--source", "nodi", "--why", "ভুল").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void nothing_is_withdrawn_without_a_reason_or_a_name() {
    assertThat(unit.run("archive", "withdraw", "rail").code()).isEqualTo(ExitCode.USAGE);
    assertThat(unit.run("archive", "withdraw", "road", "--why", "ভুল").err())
        .contains("there is no article road");
    assertThat(unit.run("archive", "show", "rail").out()).doesNotContain("hidden");
  }
}
