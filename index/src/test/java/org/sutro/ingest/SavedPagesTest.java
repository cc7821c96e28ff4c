package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.ingest.WrittenFiles.capture;
import static org.sutro.ingest.WrittenFiles.problem;
import static org.sutro.ingest.WrittenFiles.read;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Capture;

/** Saved web pages. */
class SavedPagesTest {

  @TempDir Path folder;
  private WrittenFiles files;

  @BeforeEach
  void begin() {
    files = new WrittenFiles(folder);
  }

  @Test
  void a_saved_page_is_one_article_of_the_words_that_are_one() throws IOException {
    String sentence = "কাস্পিয়ান সাগরের তীর ধরে নতুন রেলপথে প্রথম মালগাড়ি তেহরান ছেড়েছে।";
    String page =
        "<html><head><title>মালগাড়ি ছাড়ল | প্রবাহ</title>"
            + "<meta property=\"og:site_name\" content=\"প্রবাহ\">"
            + "<link rel=\"canonical\" href=\"https://prabaha.example/7\">"
            + "<meta property=\"article:published_time\" content=\"2026-11-20T10:00:00+06:00\"></head>"
            + "<body><nav><a href=\"/\">প্রচ্ছদ</a></nav><h1>মালগাড়ি ছাড়ল</h1><article><p>"
            + sentence
            + "</p></article></body></html>";
    Capture capture = capture(read(files.file("রেল.html", page)).getFirst());
    assertThat(capture.id().value()).isEqualTo("রেল");
    assertThat(capture.title()).isEqualTo("মালগাড়ি ছাড়ল");
    assertThat(capture.text()).isEqualTo(sentence);
    assertThat(capture.url()).isEqualTo("https://prabaha.example/7");
    assertThat(capture.date()).isEqualTo("2026-11-20T10:00+06:00");
    assertThat(capture.publisher()).isEqualTo("প্রবাহ");
  }

  @Test
  void a_saved_page_that_gives_itself_no_address_has_none() throws IOException {
    Path path =
        files.file("a.htm", "<p>কাস্পিয়ান সাগরের তীর ধরে নতুন রেলপথে প্রথম মালগাড়ি ছেড়েছে।</p>");
    assertThat(capture(read(path).getFirst()).url()).isNull();
    assertThat(problem(read(files.file("b.html", "<a href=/>হোম</a>")).getFirst()))
        .isEqualTo("has no running text; is it a list of articles?");
  }
}
