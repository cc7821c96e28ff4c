package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Summary;
import org.sutro.reading.Reader;

/** Folders that are watched. */
final class FolderVisitTest {

  private final Path folder;
  @AutoClose private final Visits visits;
  private final Archive archive;

  FolderVisitTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    visits = Visits.start(folder);
    archive = visits.archive();
  }

  @Test
  void a_watched_folder_is_read_when_a_file_in_it_changes()
      throws IOException, InterruptedException {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Source source = Visits.watched(watched, "");
    assertThat(visits.visit(source).added()).isZero();
    Files.writeString(watched.resolve("a.txt"), "রাশিয়ার গম ইরানে গেছে সোমবার।");
    assertThat(visits.visit(source).added()).isEqualTo(1);
    assertThat(visits.visit(source).revised()).isZero();
    Files.writeString(watched.resolve("a.txt"), "রাশিয়ার গম ইরানে গেছে মঙ্গলবার সকালে।");
    assertThat(visits.visit(source).revised()).isEqualTo(1);
    Files.delete(watched.resolve("a.txt"));
    Files.delete(watched);
    assertThat(visits.visit(source).state().health().problem())
        .isEqualTo("is no folder of this machine");
    assertThat(archive.size()).isEqualTo(1);
  }

  @Test
  void a_long_folder_holds_up_nobody_who_wants_to_stop() throws IOException {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    String line = "{\"id\":\"n%d\",\"text\":\"রাশিয়ার গম ইরানে গেছে সোমবার।\"}\n";
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 450; i++) {
      lines.append(line.replace("%d", String.valueOf(i)));
    }
    Files.writeString(watched.resolve("a.jsonl"), lines);
    Source source = Visits.watched(watched, "");
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> visits.visit(source, time -> visits.web().close()));
    assertThat(archive.size()).as("what was kept before stays").isEqualTo(200);
  }

  @Test
  void articles_of_a_watched_folder_are_published_by_its_outlet_where_they_name_none()
      throws IOException, InterruptedException {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Files.writeString(watched.resolve("a.txt"), "রাশিয়ার গম ইরানে গেছে সোমবার।");
    Source source = Visits.watched(watched, "নদীর খবর");

    visits.visit(source);

    assertThat(archive.latest(new ArticleId("a")).orElseThrow().capture().publisher())
        .isEqualTo("নদীর খবর");
  }

  @Test
  void a_file_of_which_half_is_copied_is_read_when_all_of_it_is() throws Exception {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Files.writeString(watched.resolve("whole.txt"), "রাশিয়ার গম ইরানে গেছে সোমবার।");
    Path half = Files.writeString(watched.resolve("half.txt"), "মিনস্কে রুশ সেনা এসেছে।");
    Source source = Visits.watched(watched, "");

    Visit.Outcome first = visits.visit(source, time -> append(half, " মহড়া চলবে।"));
    assertThat(first.added()).isEqualTo(1);
    assertThat(first.state().leftOut()).containsExactly("1 file still being written to");
    assertThat(first.state().health().nextTry())
        .as("it is looked at again at once")
        .isEqualTo(visits.now().plus(FolderVisit.STILL).getEpochSecond());

    visits.clock().pass(Duration.ofSeconds(5));
    Visit.Outcome second = visits.visit(source);
    assertThat(second.added()).isEqualTo(1);
    assertThat(second.state().leftOut()).isEmpty();
    assertThat(archive.versions(new ArticleId("half")))
        .extracting(version -> version.capture().text())
        .containsExactly("মিনস্কে রুশ সেনা এসেছে। মহড়া চলবে।");
  }

  @Test
  void while_one_file_is_being_written_the_others_are_not_read_again() throws Exception {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Path whole = Files.writeString(watched.resolve("whole.txt"), "রাশিয়ার গম ইরানে গেছে সোমবার।");
    Files.write(watched.resolve("ভাঙা.txt"), new byte[] {'%', 'P', 'D', 'F', '-'});
    Source source = Visits.watched(watched, "");
    List<String> unread = visits.visit(source).state().leftOut();
    Path growing = Files.writeString(watched.resolve("growing.txt"), "মিনস্কে রুশ সেনা এসেছে।");

    FileTime time = Files.getLastModifiedTime(whole);
    Files.writeString(whole, "রাশিয়ার গম ইরানে গেছে বুধবার।");
    Files.setLastModifiedTime(whole, time);
    assertThat(Files.readString(whole)).hasSameSizeAs("রাশিয়ার গম ইরানে গেছে সোমবার।");
    for (int i = 0; i < 2; i++) {
      Visit.Outcome outcome = visits.visit(source, pause -> append(growing, " মহড়া চলবে।"));
      assertThat(outcome.revised()).as("nobody could see that it was written to").isZero();
      assertThat(outcome.state().leftOut())
          .containsExactly(unread.getFirst(), "1 file still being written to");
    }
    assertThat(visits.visit(source).revised()).as("all are read when it holds still").isEqualTo(1);
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void files_that_cant_be_read_are_told_until_they_can() throws Exception {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Files.writeString(watched.resolve("ভালো.txt"), "রাশিয়ার গম ইরানে গেছে সোমবার।");
    Path bad = Files.write(watched.resolve("ভাঙা.txt"), new byte[] {'%', 'P', 'D', 'F', '-'});
    Source source = Visits.watched(watched, "");
    assertThat(visits.visit(source).state().leftOut())
        .containsExactly("ভাঙা.txt: is a PDF document, not text; let its name end in .pdf");
    visits.visit(source);
    assertThat(SourceState.of(archive, "watched").leftOut()).as("nothing has changed").hasSize(1);
    Files.delete(bad);
    assertThat(visits.visit(source).state().leftOut()).isEmpty();
  }

  @Test
  void two_files_of_one_name_are_two_articles() throws Exception {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    for (String place : List.of("a", "b")) {
      Path file = Files.createDirectory(watched.resolve(place)).resolve("1.txt");
      Files.writeString(file, "রাশিয়ার গম " + place + " ইরানে গেছে সোমবার।");
    }
    assertThat(visits.visit(Visits.watched(watched, "")).added()).isEqualTo(2);
    assertThat(archive.latest(new ArticleId("watched/b/1"))).isPresent();
  }

  @Test
  void a_file_that_could_not_be_read_for_a_reason_that_passes_is_tried_again() throws Exception {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Files.writeString(watched.resolve("whole.txt"), "রাশিয়ার গম ইরানে গেছে সোমবার।");
    Files.write(watched.resolve("broken.txt"), new byte[] {'%', 'P', 'D', 'F', '-'});
    Path busy = Files.writeString(watched.resolve("busy.txt"), "মিনস্কে রুশ সেনা এসেছে।");
    Path away = folder.resolve("away.txt");
    Source source = Visits.watched(watched, "");
    List<Integer> read = new ArrayList<>();
    Intake intake = new Intake(archive, new Reader());
    FolderVisit.Taking taking = (files, hears) -> intake.run(files, Archive.OWN, hears);
    FolderVisit.Taking failing =
        (files, hears) -> {
          read.add(files.count());
          move(busy, away); // as on a share that is gone for a moment
          Summary summary = taking.of(files, hears);
          move(away, busy);
          return summary;
        };
    FolderVisit hampered = new FolderVisit(failing, visits.web(), pause -> {});
    SourceState state = hampered.of(source, SourceState.NEW).orElseThrow().after();
    assertThat(state.leftOut()).hasSize(2);
    state = hampered.of(source, state).orElseThrow().after();
    assertThat(read).as("not at once").containsExactly(3);
    visits.clock().pass(Duration.ofMinutes(1));
    state = hampered.of(source, state).orElseThrow().after();
    assertThat(read).as("the file alone").containsExactly(3, 1);
    assertThat(state.leftOut()).hasSize(2);

    visits.clock().pass(Duration.ofMinutes(1));
    SourceState kept = SourceState.parse(String.valueOf(state.notes("w").getFirst().value()));
    FolderVisit free = new FolderVisit(taking, visits.web(), pause -> {});
    state = free.of(source, kept).orElseThrow().after();
    assertThat(archive.latest(new ArticleId("busy"))).isPresent();
    assertThat(state.leftOut()).singleElement().asString().startsWith("broken.txt: ");
    assertThat(state.seen()).isEmpty();
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
