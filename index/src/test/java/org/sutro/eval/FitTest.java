package org.sutro.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.search.Feature;
import org.sutro.search.Newsroom;

/** A fit to a handful of questions over two made-up archives. */
class FitTest {

  @TempDir static Path folder;
  private static List<Measured> archives;

  @BeforeAll
  static void measure() throws IOException {
    archives =
        List.of(
            measured(
                "visits",
                List.of(
                    "মস্কো সফরে গেলেন ইরানের প্রেসিডেন্ট\n\nইরানের প্রেসিডেন্ট সোমবার মস্কোয় পৌঁছেছেন।\n\nদুই দেশ একটি চুক্তিতে সই করবে।",
                    "মিনস্কে বৈঠক\n\nবেলারুশের প্রেসিডেন্ট মিনস্কে চীনের দূতের সঙ্গে বৈঠক করেন।"),
                answered("v1", "ইরানের প্রেসিডেন্ট কবে মস্কোয় পৌঁছান?", "a1", "সোমবার"),
                answered("v2", "বেলারুশের প্রেসিডেন্ট কার সঙ্গে বৈঠক করেন?", "a2", "চীনের দূতের"),
                unanswerable("v3", "ইরানের জনসংখ্যা কত?"),
                unanswerable("v4", "চীনের প্রধানমন্ত্রী কবে ঢাকায় গেলেন?")),
            measured(
                "arms",
                List.of(
                    "গোলা গেল রাশিয়ায়\n\nউত্তর কোরিয়া রাশিয়াকে ৫ হাজার গোলা পাঠিয়েছে।\n\nসিউল উদ্বেগ জানিয়েছে।"),
                answered("w1", "উত্তর কোরিয়া রাশিয়াকে কত গোলা পাঠিয়েছে?", "a1", "৫ হাজার"),
                unanswerable("w2", "সিউলের আবহাওয়া কেমন?")));
  }

  private static Gold answered(String id, String question, String article, String answer) {
    List<Gold.Hit> hits = List.of(new Gold.Hit(article, answer));
    return new Gold(id, id, "bn", "formal", List.of(), question, Gold.Need.ANY, hits, List.of());
  }

  private static Gold unanswerable(String id, String question) {
    return new Gold(
        id, id, "bn", "unanswerable", List.of(), question, Gold.Need.NONE, List.of(), List.of());
  }

  private static Measured measured(String name, List<String> texts, Gold... questions)
      throws IOException {
    try (Newsroom newsroom = Newsroom.over(folder.resolve(name), texts.toArray(String[]::new))) {
      return new Evaluation(newsroom.answers(), Newsroom.TODAY)
          .measure(name, List.of(questions), done -> {});
    }
  }

  private static Properties weights(Fitting fitting) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(fitting.properties()));
    return properties;
  }

  @Test
  void no_weight_contradicts_what_its_feature_means() throws IOException {
    Properties weights = weights(Fitting.of(archives));

    assertThat(Feature.values())
        .allSatisfy(feature -> {
          String name = feature.name().toLowerCase(Locale.ROOT);
          double weight = Double.parseDouble(weights.getProperty(name));
          assertThat(feature.agreeing(weight)).as(name).isEqualTo(weight);
        });
    assertThat(Double.parseDouble(weights.getProperty("deeds_here"))).isPositive();
  }

  @Test
  void the_same_questions_give_the_same_weights() {
    assertThat(Fitting.of(archives).properties()).isEqualTo(Fitting.of(archives).properties());
  }

  @Test
  void what_was_measured_is_learnt_and_every_archive_is_reported() {
    List<Fitting.Row> rows = Fitting.of(archives).rows();

    assertThat(rows).extracting(Fitting.Row::archive).containsExactly("visits", "arms");
    assertThat(rows).allSatisfy(row -> assertThat(row.itself()).isGreaterThanOrEqualTo(0.75));
  }

  @Test
  void an_archive_alone_has_none_to_be_left_out_for() {
    List<Fitting.Row> rows = Fitting.of(archives.subList(0, 1)).rows();

    assertThat(rows.getFirst().archiveLeftOut()).isNaN();
  }
}
