package org.sutro.bot.library;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.archive.Window;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Language;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.EventDesk;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Reference;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.digest.Topic;

/** A library with made-up news, its desk, and what can be asked of it. */
final class EventShelf implements AutoCloseable {

  static final Path HOME = Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();
  static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  static final LocalDate TUESDAY = MONDAY.plusDays(1);
  static final LocalDate THURSDAY = MONDAY.plusDays(3);

  static final String FERRY =
      """
      আনজালি থেকে আস্ত্রাখান নতুন ফেরি

      ইরানের আনজালি বন্দর থেকে রাশিয়ার আস্ত্রাখান পর্যন্ত যাত্রীবাহী ফেরি সোমবার চালু হয়েছে। প্রথম যাত্রায় ২৪০ জন যাত্রী গেছেন বলে জানায় বন্দর কর্তৃপক্ষ। সপ্তাহে দুবার ফেরি চলবে।
      """;

  static final String FERRY_TOLD_ANEW =
      """
      কাস্পিয়ানে ভাসল যাত্রীবাহী ফেরি

      সোমবার আনজালি ছেড়েছে আস্ত্রাখানমুখী ফেরি, তাতে ছিলেন ১৯০ জন যাত্রী। ইরান ও রাশিয়ার মধ্যে এই পথে এখন সপ্তাহে দুই দিন জাহাজ মিলবে।
      """;

  static final String FERRY_STOPS =
      """
      ঝড়ের পর বন্ধ আনজালি–আস্ত্রাখান ফেরি

      চালুর তিন দিন পর ঝড়ে ক্ষতিগ্রস্ত আনজালি–আস্ত্রাখান ফেরি বৃহস্পতিবার বন্ধ রাখা হয়েছে। ইরানের বন্দর কর্তৃপক্ষ বলেছে, রাশিয়ার যাত্রীরা টিকিটের টাকা ফেরত পাবেন।
      """;

  static final String POTATOES =
      """
      চীনে আলু বেচবে সাইবেরিয়ার খামার

      রাশিয়ার সাইবেরিয়ার তিনটি খামার চীনে আলু রপ্তানির অনুমতি পেয়েছে। চীনের শুল্ক দপ্তর মঙ্গলবার খামারগুলোর নাম প্রকাশ করে।
      """;

  static final String RIDDLE =
      """
      রাশিয়া–ইরান সম্পর্কে কোন পথে

      রাশিয়া ও ইরান কি সত্যিই আরও কাছে আসছে? তেহরানের গমের দাম কি এবার মস্কো ঠিক করবে? কাস্পিয়ানের ওপারে এ নিয়ে কি কেউ ভাবছেন? এসব প্রশ্নের উত্তর আপাতত কারও জানা নেই।
      """;

  static final String CRICKET =
      """
      মিরপুরে বৃষ্টিতে খেলা বন্ধ

      মিরপুরে বৃষ্টির কারণে সোমবার ক্রিকেট ম্যাচের খেলা মাঠে গড়ায়নি। দর্শকেরা টিকিটের টাকা ফেরত পাবেন বলে জানায় বোর্ড।
      """;

  final Library library;

  EventShelf(Path data) {
    library = Library.open(Places.of(HOME, data), InstantSource.system());
  }

  Edition lookBack(LocalDate from, LocalDate until, Told told) {
    return desk().compose(weekly(from, until, told));
  }

  static Assignment weekly(LocalDate from, LocalDate until, Told told) {
    Window window = Window.of(begin(from), end(until));
    return new Assignment(SeriesId.Rhythm.WEEKLY, plan("iran", "china"), window, told);
  }

  static Plan.Selection about(Topic... topics) {
    return new Plan.Selection(both(), Set.of(topics), Plan.Keywords.NONE, Set.of(), 7);
  }

  static Plan with(Plan.Selection selection) {
    Plan ready = plan("iran");
    return new Plan(ready.schedule(), selection, ready.look(), ready.manner(), ready.release());
  }

  List<String> why(Plan.Selection selection) {
    return compose(with(selection), MONDAY, TUESDAY, Told.NOTHING).left().stream()
        .map(left -> left.event() + " " + left.why())
        .toList();
  }

  static Set<String> both() {
    return Set.of("iran", "china");
  }

  static Plan.Selection selection(
      Set<String> countries, Plan.Keywords keywords, Set<String> sources, int items) {
    return new Plan.Selection(countries, Set.of(), keywords, sources, items);
  }

  static Plan plan(String... countries) {
    return Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of(countries), Language.BENGALI);
  }

  EventDesk desk() {
    return library.newsdesk();
  }

  Edition compose(Plan plan, LocalDate from, LocalDate until, Told told) {
    return desk().compose(assignment(plan, from, until, told));
  }

  static Assignment assignment(Plan plan, LocalDate from, LocalDate until, Told told) {
    return new Assignment(SeriesId.Rhythm.DAILY, plan, Window.of(begin(from), end(until)), told);
  }

  static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static Instant end(LocalDate day) {
    return begin(day.plusDays(1));
  }

  static Told told(Edition edition) {
    return new Told(
        edition.items().stream()
            .map(item ->
                new Told.Past(
                    item.event().id(),
                    end(MONDAY),
                    item.event().articles(),
                    item.quotes().stream().limit(1).map(Reference::of).toList()))
            .collect(Collectors.toList()));
  }

  void come(String id, LocalDate day, String text) {
    library
        .archive()
        .putAll(
            List.of(
                new Capture(
                    new ArticleId(id),
                    null,
                    day.toString(),
                    "https://" + id + ".example/news",
                    text,
                    day.atTime(10, 0).toInstant(ZoneOffset.UTC))));
    library.follow((done, total) -> {});
    library.trace(() -> true);
    library.group(() -> true);
  }

  @Override
  public void close() {
    library.close();
  }
}
