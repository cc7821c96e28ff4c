package org.sutro.bot.benchmark;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.library.Follower;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.search.Question;

/**
 * From the archive to the answer: {@code FreshBenchmark FOLDER}, where {@code ./sutro ingest} has
 * been. An article is corrected again and again, as by another process, and a question about it
 * asked until the answer quotes the newest number. Beside it stands how long the index takes to
 * follow when it is told to, which leaves the waiting out.
 */
public final class FreshBenchmark {

  private static final int TIMES = 40;
  private static final Instant AT = Instant.parse("2026-11-29T06:00:00Z");
  private static final Question QUESTION =
      new Question(
          "রাশিয়া মঙ্গোলিয়াকে কয়টি রেল ইঞ্জিন দেবে?", List.of(), LocalDate.of(2026, 11, 29));

  private FreshBenchmark() {}

  /** Runs both and prints what each takes. */
  public static void main(String[] args) throws InterruptedException {
    Places places = Places.of(Path.of(System.getProperty("sutro.home")), Path.of(args[0]));
    try (Archive other = Archive.open(places.archive());
        Library library = Library.open(places, InstantSource.system())) {
      library.follow((done, total) -> {});
      System.out.printf(Locale.ROOT, "%d articles%n", library.archive().size());
      long[] told = new long[TIMES];
      for (int i = 0; i < TIMES; i++) {
        put(other, i);
        long begin = System.nanoTime();
        library.follow((done, total) -> {});
        told[i] = untilAnswered(library, i) - begin;
      }
      print("told to follow", told);
      long[] served = new long[TIMES];
      try (Follower follower = Follower.of(library, System::nanoTime)) {
        for (int i = 0; i < TIMES && follower.alive(); i++) {
          put(other, TIMES + i);
          long begin = System.nanoTime();
          served[i] = untilAnswered(library, TIMES + i) - begin;
        }
      }
      print("by itself", served);
    }
  }

  private static void put(Archive archive, int number) {
    String text =
        "রাশিয়া ও মঙ্গোলিয়ার রেল চুক্তি\n\nমস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে। রাশিয়া মঙ্গোলিয়াকে "
            + inWords(number)
            + " রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।";
    archive.putAll(
        List.of(
            new Capture(new ArticleId("fresh"), null, "2026-11-28", null, "নমুনা", text, AT)));
  }

  private static String inWords(int number) {
    return (1000 + number) + "টি";
  }

  /** When an answer first quoted it, in nanoseconds of the machine. */
  private static long untilAnswered(Library library, int number) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    while (library.to(QUESTION).quotes().stream()
        .noneMatch(quote -> quote.text().contains(inWords(number)))) {
      if (never.await(5, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody counts down");
      }
    }
    return System.nanoTime();
  }

  private static void print(String how, long[] nanos) {
    double[] millis = LongStream.of(nanos).sorted().mapToDouble(n -> n / 1e6).toArray();
    System.out.printf(
        Locale.ROOT,
        "%-15s archive to answer: median %.0f ms, longest of %d %.0f ms%n",
        how,
        millis[TIMES / 2],
        TIMES,
        millis[TIMES - 1]);
  }
}
