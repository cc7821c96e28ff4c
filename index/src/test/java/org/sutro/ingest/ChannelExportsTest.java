package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.ingest.WrittenFiles.capture;
import static org.sutro.ingest.WrittenFiles.problem;
import static org.sutro.ingest.WrittenFiles.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Capture;

/** Exported channels of Telegram. */
class ChannelExportsTest {

  @TempDir Path folder;
  private WrittenFiles files;

  @BeforeEach
  void begin() {
    files = new WrittenFiles(folder);
  }

  @Test
  void each_message_with_words_of_an_exported_channel_is_an_article() throws IOException {
    Path export =
        files.file(
            "export/result.json",
            """
            {"name": "নদী", "type": "public_channel", "id": 77, "messages": [
              {"id": 1, "type": "service", "action": "create_channel"},
              {"id": 2, "type": "message", "date": "2026-11-20T10:00:00", "text": "রাশিয়ার গম ইরানে গেছে।"},
              {"id": 3, "type": "message", "photo": "p.jpg", "text": ""},
              {"id": 4, "type": "message", "date": "2026-11-21T10:00:00",
               "text": ["মিনস্কে ", {"type": "bold", "text": "রুশ সেনা"}, " এসেছে। ", {"type": "link", "text": "https://a.example/"}]}
            ]}
            """);
    List<Capture> captures = read(export).stream().map(WrittenFiles::capture).toList();
    assertThat(captures)
        .extracting(capture -> capture.id().value())
        .containsExactly("telegram-77-2", "telegram-77-4");
    assertThat(captures)
        .extracting(Capture::text)
        .containsExactly("রাশিয়ার গম ইরানে গেছে।", "মিনস্কে রুশ সেনা এসেছে। https://a.example/");
    assertThat(captures.getFirst().date()).isEqualTo("2026-11-20T10:00:00");
    assertThat(captures).extracting(Capture::publisher).containsOnly("নদী");
  }

  @Test
  void a_message_that_was_passed_on_is_published_by_whoever_said_it() throws IOException {
    Path export =
        files.file(
            "export/result.json",
            """
            {"name": "নদী", "id": 77, "messages": [
              {"id": 2, "type": "message", "forwarded_from": "সাগর বার্তা", "text": "রাশিয়ার গম ইরানে গেছে।"},
              {"id": 3, "type": "message", "forwarded_from": null, "text": "মিনস্কে রুশ সেনা এসেছে।"}
            ]}
            """);
    List<CaptureOrProblem> found = read(export);
    assertThat(capture(found.getFirst()).publisher()).isEqualTo("সাগর বার্তা");
    assertThat(problem(found.getLast())).isEqualTo("is passed on from somebody who is not named");
  }

  @Test
  void what_is_no_message_is_told_and_hides_none_behind_it() throws IOException {
    Path export =
        files.file(
            "export/result.json",
            """
            {"name": "নদী", "id": 77, "messages": [
              null, [{"id": 1}], "কথা",
              {"id": 2, "type": "message", "text": "রাশিয়ার গম ইরানে গেছে।"}
            ]}
            """);
    List<CaptureOrProblem> found = read(export);
    assertThat(found).hasSize(4);
    assertThat(problem(found.getFirst())).isEqualTo("is no message");
    assertThat(capture(found.getLast()).text()).isEqualTo("রাশিয়ার গম ইরানে গেছে।");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                | is no export of a Telegram channel: it has no list of messages",
        "[1]               | is no export of a Telegram channel: it has no list of messages",
        "{'messages': [    | is not valid JSON from line 1 on"
      })
  void what_is_no_export_is_told(String json, String why) throws IOException {
    assertThat(problem(read(files.file("result.json", json.replace('\'', '"'))).getFirst()))
        .isEqualTo(why);
  }
}
