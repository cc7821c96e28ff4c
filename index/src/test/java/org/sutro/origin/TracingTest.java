package org.sutro.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/** Made-up articles: copies, near copies, and what only looks like one. */
final class TracingTest {

  private static final String AGENCY =
      """
      আস্ত্রাখান বন্দরে শস্যের নতুন গুদাম

      কাস্পিয়ান তীরের আস্ত্রাখান বন্দরে শস্য রাখার একটি নতুন গুদাম চালু হয়েছে বলে জানিয়েছে বন্দর কর্তৃপক্ষ।
      গুদামটিতে একসঙ্গে ৪০ হাজার টন গম রাখা যাবে এবং দিনে ১২টি জাহাজে মাল তোলা যাবে।
      কর্তৃপক্ষের প্রধান ভিক্তর লেবেদেভ বলেন, আগামী বসন্ত থেকে ইরানের আনজালি বন্দরে নিয়মিত চালান যাবে।
      তিনি জানান, গুদাম তৈরিতে খরচ হয়েছে ৩১০ কোটি রুবল, যার অর্ধেক দিয়েছে আঞ্চলিক সরকার।
      ইরানের কৃষি মন্ত্রণালয়ের এক কর্মকর্তা বলেন, এতে আমদানির সময় নয় দিন কমে আসবে।
      গত বছর এই পথে ২৬ লাখ টন শস্য গেছে, যা তার আগের বছরের চেয়ে এক-পঞ্চমাংশ বেশি।
      ব্যবসায়ীরা বলছেন, শীতে বরফের কারণে উত্তরের ঘাটগুলো প্রায়ই বন্ধ থাকে, ফলে মাল জমে যায়।
      নতুন গুদামে তাপ নিয়ন্ত্রণের ব্যবস্থা আছে, তাই দীর্ঘ সময় রাখলেও শস্যের মান নষ্ট হবে না।
      """;

  private static final String OTHER_REPORTER =
      """
      ইরানমুখী গমের জন্য বড় ভান্ডার পেল আস্ত্রাখান

      ভোলগার মোহনায় গমের এক বিশাল ভান্ডার খুলে দেওয়া হলো সোমবার; উদ্বোধনে ছিলেন আনজালির মেয়রও।
      ভিক্তর লেবেদেভ সাংবাদিকদের বলেন, ৪০ হাজার টন ধারণক্ষমতার এই স্থাপনা তাঁদের বহুদিনের স্বপ্ন।
      ৩১০ কোটি রুবলের এই কাজে স্থানীয় প্রশাসনও টাকা ঢেলেছে বলে শোনা যায়।
      তেহরান থেকে আসা প্রতিনিধিরা ঘাট ঘুরে দেখেন, ১২টি জাহাজ কীভাবে ভরা হয় তা বুঝে নেন।
      বন্দরের শ্রমিকেরা অবশ্য অভিযোগ করেন, মজুরি বাড়েনি, কাজের চাপ বেড়েছে।
      পরিবেশবাদীরা বলছেন, নদীর মুখে এত বড় স্থাপনা মাছের চলাচলে বাধা দেবে।
      """;

  private static final String BACKGROUND =
      """
      রাশিয়া ও ইরান গত কয়েক বছরে কাস্পিয়ান পথে বাণিজ্য অনেক বাড়িয়েছে এবং দুই দেশ উত্তর–দক্ষিণ করিডোরে জোর দিচ্ছে।
      পশ্চিমা নিষেধাজ্ঞার মুখে মস্কো ও তেহরান নিজেদের মুদ্রায় লেনদেন করছে এবং ব্যাংক যোগাযোগ একসঙ্গে জুড়েছে।
      """;

  private static Lexicon lexicon;

  @TempDir Path folder;
  private Archive archive;
  private Tracing tracing;

  @BeforeAll
  static void read() throws IOException {
    lexicon = Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary"));
  }

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("archive.db"));
    tracing = new Tracing(lexicon.words(), new Reader());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void any_number_of_copies_is_one_origin() {
    put("a0", 1, AGENCY);
    for (int i = 1; i <= 8; i++) {
      put("a" + i, 1 + i, AGENCY + "\nখবর " + i + " পড়ুন আমাদের অ্যাপে।\n");
    }

    assertThat(origins("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8")).isEqualTo(1);
    assertThat(originOf("a7")).isEqualTo("a0");
    assertThat(archive.copies(new ArticleId("a0"))).hasSize(9);
  }

  @Test
  void an_article_is_found_whatever_signs_its_name_holds() {
    put("আস্ত্রাখান \"গুদাম\"", 1, AGENCY);
    put("a\\b', \"গুদাম\"]", 2, AGENCY + "\nখবর পড়ুন আমাদের অ্যাপে।\n");

    assertThat(originOf("a\\b', \"গুদাম\"]")).isEqualTo("আস্ত্রাখান \"গুদাম\"");
  }

  @Test
  void house_edits_do_not_hide_a_copy() {
    put("agency", 1, AGENCY);
    put(
        "house",
        2,
        AGENCY
            .replace("নতুন গুদাম\n", "গমের গুদাম চালু\n")
            .replace("জানিয়েছে বন্দর কর্তৃপক্ষ", "খবর দিয়েছে কর্তৃপক্ষ")
            .replace("তিনি জানান, ", "লেবেদেভের ভাষ্যে ")
            .replace("এক কর্মকর্তা", "একজন কর্মকর্তা")
            .replace("৪০ হাজার", "৪০,০০০")
            .replace("ব্যবসায়ীরা বলছেন, ", ""));

    assertThat(originOf("house")).isEqualTo("agency");
  }

  @Test
  void a_shortened_copy_and_one_with_a_paragraph_of_its_own_are_copies() {
    put("agency", 1, AGENCY);
    put("short", 2, AGENCY.lines().limit(6).reduce("", (a, b) -> a + b + "\n"));
    put(
        "longer",
        2,
        AGENCY
            + "আমাদের প্রতিনিধি জানান, ঢাকার আমদানিকারকেরাও এই পথের খোঁজ নিচ্ছেন।\n"
            + "তাঁরা বলছেন, গমের দাম কমলে ভোক্তারা উপকৃত হবেন, তবে জাহাজভাড়া নিয়ে চিন্তা আছে।\n");

    assertThat(originOf("short")).isEqualTo("agency");
    assertThat(originOf("longer")).isEqualTo("agency");
  }

  @Test
  void two_reporters_at_one_event_are_two_origins_though_names_and_figures_agree() {
    put("agency", 1, AGENCY);
    put("reporter", 1, OTHER_REPORTER);

    assertThat(origins("agency", "reporter")).isEqualTo(2);
  }

  @Test
  void a_background_under_every_story_makes_no_copies() {
    String bridge =
        """
        আরাস নদীতে নতুন সেতুর কাজ শেষ

        আরাস নদীর ওপর দুই লেনের নতুন সেতুর কাজ শেষ হয়েছে বলে সীমান্তের কর্মকর্তারা মঙ্গলবার জানান।
        """;
    String bank =
        """
        তেহরানে শাখা খুলছে রুশ ব্যাংক

        একটি রুশ ব্যাংক আগামী মাসে তেহরানে প্রথম শাখা খুলবে, সেখানে রিয়াল ও রুবলে হিসাব রাখা যাবে।
        """;
    put("bridge", 1, bridge + BACKGROUND);
    put("bank", 2, bank + BACKGROUND);

    assertThat(origins("bridge", "bank")).isEqualTo(2);
  }

  @Test
  void bulletins_that_differ_in_their_figures_are_reports_of_their_own() {
    put("monday", 1, bulletin(1));
    put("tuesday", 2, bulletin(2));
    put("tuesday-again", 2, bulletin(2) + "\nআরও পড়ুন\n");

    assertThat(origins("monday", "tuesday")).isEqualTo(2);
    assertThat(originOf("tuesday-again")).isEqualTo("tuesday");
  }

  private static String bulletin(int day) {
    return """
    দিনের হিসাব

    বন্দরে গত চব্বিশ ঘণ্টায় %d৭টি জাহাজ এসেছে আর %d৪টি ছেড়ে গেছে বলে জানিয়েছে দপ্তর।
    এই সময়ে মাল নেমেছে %d৮১০ টন আর উঠেছে %d২৬০ টন, বলা হয়েছে বিজ্ঞপ্তিতে।
    ঘাটে এখন অপেক্ষায় আছে %d৯টি জাহাজ, গুদামে জমা আছে %d৩৩০০ টন শস্য।
    """
        .replace("%d", "১২৩৪৫৬৭৮৯".substring(day, day + 1));
  }

  @Test
  void what_names_its_source_is_no_origin_whatever_came_first() {
    put("house", 1, AGENCY + "\nসূত্র: ভোলগা বার্তা\n");
    put("agency", 2, AGENCY);
    put("late", 3, AGENCY.replace("ফলে", "তাই"));

    assertThat(originOf("house")).isEqualTo("agency");
    assertThat(originOf("late")).isEqualTo("agency");
    assertThat(originOf("agency")).isEqualTo("agency");
  }

  @Test
  void the_origin_that_comes_last_gathers_its_copies() {
    put("b", 3, AGENCY.replace("ফলে", "তাই"));
    put("c", 2, AGENCY.replace("খরচ", "ব্যয়"));
    assertThat(originOf("b")).isEqualTo("c");
    put("a", 1, AGENCY);

    assertThat(originOf("b")).isEqualTo("a");
    assertThat(originOf("c")).isEqualTo("a");
  }

  @Test
  void a_compilation_of_two_reports_does_not_join_them() {
    put("agency", 1, AGENCY);
    put("reporter", 1, OTHER_REPORTER);
    put("both", 2, AGENCY + OTHER_REPORTER.lines().skip(2).reduce("", (a, b) -> a + b + "\n"));

    assertThat(origins("agency", "reporter")).isEqualTo(2);
    assertThat(origins("agency", "reporter", "both")).isEqualTo(2);
  }

  @Test
  void an_article_that_is_rewritten_is_linked_anew() {
    put("agency", 1, AGENCY);
    put("house", 2, AGENCY.replace("ফলে", "তাই"));
    assertThat(originOf("house")).isEqualTo("agency");

    put("house", 2, OTHER_REPORTER);

    assertThat(originOf("house")).isEqualTo("house");
    assertThat(archive.copies(new ArticleId("agency"))).hasSize(1);
  }

  @Test
  void copies_stay_together_when_their_origin_is_rewritten_and_is_theirs_no_more() {
    put("agency", 1, AGENCY);
    put("house", 2, AGENCY.replace("ফলে", "তাই"));
    put("late", 3, AGENCY.replace("খরচ", "ব্যয়"));
    assertThat(archive.copies(new ArticleId("agency"))).hasSize(3);

    put("agency", 1, OTHER_REPORTER);

    assertThat(originOf("agency")).isEqualTo("agency");
    assertThat(archive.copies(new ArticleId("agency"))).hasSize(1);
    assertThat(originOf("house")).isEqualTo("house");
    assertThat(originOf("late")).isEqualTo("house");
  }

  @Test
  void what_is_linked_already_is_not_looked_at_again_and_an_unknown_article_is_its_own_origin() {
    put("agency", 1, AGENCY);

    assertThat(tracing.follow(archive, () -> true)).isZero();
    assertThat(originOf("never-seen")).isEqualTo("never-seen");
  }

  @Test
  void a_crowd_of_look_alikes_is_linked_within_bounds_and_order_does_not_matter_to_the_count() {
    List<Capture> captures =
        IntStream.range(0, 300)
            .mapToObj(
                i -> capture("copy-" + i, 1 + i % 28, AGENCY + "সংস্করণ " + i + " এখানে শেষ।\n"))
            .toList();
    archive.putAll(captures);
    tracing.follow(archive, () -> true);

    assertThat(origins(captures.stream().map(c -> c.id().value()).toArray(String[]::new)))
        .isEqualTo(1);
    assertThat(archive.verify()).isEmpty();
  }

  private void put(String id, int day, String text) {
    archive.putAll(List.of(capture(id, day, text)));
    tracing.follow(archive, () -> true);
  }

  private static Capture capture(String id, int day, String text) {
    return new Capture(
        new ArticleId(id),
        null,
        "2025-03-%02d".formatted(day),
        null,
        text,
        Instant.parse("2025-04-01T00:00:00Z"));
  }

  private String originOf(String id) {
    ArticleId article = new ArticleId(id);
    return archive.origins(List.of(article)).getOrDefault(article, article).value();
  }

  private int origins(String... ids) {
    List<ArticleId> articles = List.of(ids).stream().map(ArticleId::new).toList();
    return new HashSet<>(archive.origins(articles).values()).size();
  }
}
