package org.sutro.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.Await;
import org.sutro.bot.config.Starter;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.talk.Transcript.Act;
import org.sutro.bot.talk.Transcript.Expected;
import org.sutro.bot.talk.Transcript.Step;

/** A bot that starts over a large archive whose index is gone. */
@Timeout(120)
final class BuildingTest {

  private static final int MANY = 1000;
  private static final Instant BEFORE = Instant.parse("2026-11-20T06:00:00Z");

  /** In a long run, what has been indexed so far is found after a second. */
  private static final Duration SHOWN = Duration.ofSeconds(2);

  @TempDir Path data;
  private final CountDownLatch half = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicReference<Future<?>> built = new AtomicReference<>();

  private static Capture capture(String id, String text) {
    return new Capture(new ArticleId(id), null, null, null, text, BEFORE);
  }

  /** The starter shelf, behind it very many articles, and no index. */
  private void archive() throws IOException {
    Places places = Places.of(Path.of(System.getProperty("sutro.home")), data);
    try (Library library = Library.open(places, InstantSource.system())) {
      library.shelve(Starter.ON);
    }
    List<Capture> captures = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String text = "নৌকা নম্বর " + i + " সোমবার ভোরে ঘাট থেকে ছেড়ে গেছে।\n";
      captures.add(capture("n" + i, text));
    }
    String last = "রাশিয়া মঙ্গোলিয়াকে ১৭টি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।\n";
    captures.add(capture("rail", last));
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      archive.putAll(captures);
    }
  }

  /** To half of the archive and until that is shown, and on when the question has been asked. */
  private void build(Library library) {
    library.follow((done, total) -> {
      if (done > total / 2 && library.survey().coverage().articles() == 0) {
        nanos.addAndGet(SHOWN.toNanos());
      } else if (done > total / 2) {
        half.countDown();
        Await.until(() -> asked.getCount() == 0);
      }
    });
  }

  private static Step question(String words, String answer) {
    List<Expected> expected = List.of(new Expected('+', answer));
    return new Step(1, "রহিম", "", Act.WRITE, words, "", expected);
  }

  @Test
  void people_are_answered_while_the_index_of_a_large_archive_is_built_anew() throws Exception {
    archive();
    try (ExecutorService building = Executors.newSingleThreadExecutor();
        Stage stage =
            new Stage(
                data, nanos::get, library -> built.set(building.submit(() -> build(library))))) {
      Await.until(() -> half.getCount() == 0 || built.get().isDone());
      stage.play(question("উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে?", "হাজার … প্রমাণ: /proof_"));
      assertThat(built.get().isDone()).as("half of it is still to come").isFalse();
      asked.countDown();
      built.get().get();
      stage.play(question("রাশিয়া মঙ্গোলিয়াকে কতটি রেল ইঞ্জিন দেবে?", "১৭টি রেল ইঞ্জিন"));
    }
  }
}
