package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Capture;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;

class ArticleFilesTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final String TEXT = "নদীর পানি বাড়ছে।";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<CaptureOrProblem> read(Path... paths) {
    List<CaptureOrProblem> all = new ArrayList<>();
    ArticleFiles.open(Arrays.asList(paths), NOON).read(all::add);
    return all;
  }

  private static Capture capture(CaptureOrProblem found) {
    assertThat(found).isInstanceOf(Read.class);
    return ((Read) found).capture();
  }

  private static String problem(CaptureOrProblem found) {
    assertThat(found).isInstanceOf(Unreadable.class);
    return ((Unreadable) found).why();
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
    Capture capture = capture(read(file("রেল.html", page)).getFirst());
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
        file("a.htm", "<p>কাস্পিয়ান সাগরের তীর ধরে নতুন রেলপথে প্রথম মালগাড়ি ছেড়েছে।</p>");
    assertThat(capture(read(path).getFirst()).url()).isNull();
    assertThat(problem(read(file("b.html", "<a href=/>হোম</a>")).getFirst()))
        .isEqualTo("has no running text; is it a list of articles?");
  }

  @Test
  void each_message_with_words_of_an_exported_channel_is_an_article() throws IOException {
    Path export =
        file(
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
    List<Capture> captures = read(export).stream().map(ArticleFilesTest::capture).toList();
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
        file(
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                | is no export of a Telegram channel: it has no list of messages",
        "[1]               | is no export of a Telegram channel: it has no list of messages",
        "{'messages': [    | is not valid JSON from line 1 on"
      })
  void what_is_no_export_is_told(String json, String why) throws IOException {
    assertThat(problem(read(file("result.json", json.replace('\'', '"'))).getFirst()))
        .isEqualTo(why);
  }

  @Test
  void the_fingerprint_of_files_changes_with_them() throws IOException {
    file("a/1.txt", TEXT);
    String before = ArticleFiles.open(List.of(folder), NOON).fingerprint();
    assertThat(ArticleFiles.open(List.of(folder), NOON).fingerprint()).isEqualTo(before);
    file("a/1.txt", TEXT + TEXT);
    assertThat(ArticleFiles.open(List.of(folder), NOON).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void a_text_file_is_one_article_named_after_the_file() throws IOException {
    Path path = file("000_নদী.v2.txt", TEXT + "\r\n");
    Capture capture = capture(read(path).getFirst());

    assertThat(capture.id().value()).isEqualTo("000_নদী.v2");
    assertThat(capture.text()).isEqualTo(TEXT + "\r\n");
    assertThat(capture.at()).isEqualTo(NOON);
    assertThat(capture.title()).isNull();
  }

  @Test
  void of_two_files_at_one_place_of_two_folders_the_second_is_left_and_says_so()
      throws IOException {
    Path first = file("a/news.txt", TEXT);
    file("b/news.txt", "অন্য লেখা।");
    List<CaptureOrProblem> all = read(folder.resolve("a"), folder.resolve("b"));

    assertThat(capture(all.getFirst()).text()).isEqualTo(TEXT);
    assertThat(problem(all.get(1)))
        .isEqualTo("has the same name as " + first + "; rename one of them");
  }

  @Test
  void only_files_that_held_still_since_an_earlier_look_are_taken() throws IOException {
    file("a.txt", TEXT);
    Path growing = file("b.txt", TEXT);
    ArticleFiles before = ArticleFiles.open(List.of(folder), NOON);
    Files.writeString(growing, TEXT + TEXT);
    file("c.txt", TEXT);
    ArticleFiles still = ArticleFiles.open(List.of(folder), NOON).stillAs(before);
    List<String> ids = new ArrayList<>();
    still.read(found -> ids.add(capture(found).id().value()));
    assertThat(ids).containsExactly("a");
    assertThat(still.fingerprint()).isNotEqualTo(before.fingerprint());
  }

  @Test
  void folders_are_read_in_the_order_of_names_without_hidden_and_other_files() throws IOException {
    file("b/2.txt", TEXT);
    file("a/1.md", TEXT);
    file("c.TXT", TEXT);
    file(".hidden/3.txt", TEXT);
    file("b/.4.txt", TEXT);
    file("b/5.odt", "PK");
    file("b/6.docx", "PK");

    ArticleFiles files = ArticleFiles.open(List.of(folder), NOON);
    List<String> ids = new ArrayList<>();
    files.read(found -> ids.add(capture(found).id().value()));
    assertThat(ids).containsExactly("1", "2", "c");
    assertThat(files.ignored()).isEqualTo(Map.of(".odt", 1, ".docx", 1));
    assertThat(files.doneBytes())
        .isEqualTo(files.totalBytes())
        .isEqualTo(3L * TEXT.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void a_file_reached_twice_is_read_once_and_links_in_a_circle_end() throws IOException {
    Path one = file("a/1.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/again.txt"), one);

    assertThat(read(folder, one)).hasSize(1);
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_told_and_not_followed() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("news"));
    Path outside = Files.createDirectories(folder.resolve("private"));
    Path secret = Files.writeString(outside.resolve("secret.txt"), "নদীর পানি বাড়ছে।");
    Files.createSymbolicLink(inside.resolve("file.txt"), secret);
    Files.createSymbolicLink(inside.resolve("dir"), outside);
    Path own = Files.writeString(inside.resolve("own.txt"), "নদীর পানি কমছে।");
    Files.createSymbolicLink(inside.resolve("z.txt"), own);
    List<CaptureOrProblem> found = new ArrayList<>();
    ArticleFiles.open(List.of(inside), NOON).read(found::add);
    assertThat(found)
        .filteredOn(Unreadable.class::isInstance)
        .extracting(CaptureOrProblem::where)
        .containsExactlyInAnyOrder(
            inside.resolve("file.txt").toString(), inside.resolve("dir").toString());
    assertThat(found).filteredOn(Read.class::isInstance).hasSize(1);

    Path named = folder.resolve("link-to-folder");
    Files.createSymbolicLink(named, inside);
    List<CaptureOrProblem> again = new ArrayList<>();
    ArticleFiles.open(List.of(named), NOON).read(again::add);
    assertThat(again).as("one that is named itself is meant").hasSameSizeAs(found);
  }

  @Test
  void a_link_that_leads_nowhere_is_a_problem_and_the_rest_is_read() throws IOException {
    Files.createSymbolicLink(folder.resolve("0.txt"), folder.resolve("gone.txt"));
    file("1.txt", TEXT);
    assertThat(read(folder)).hasSize(2);
  }

  @Test
  void a_path_that_leads_nowhere_or_to_another_kind_of_file_is_a_problem() throws IOException {
    assertThat(problem(read(folder.resolve("nothing.txt")).getFirst())).contains("no such file");
    assertThat(problem(read(file("x.docx", "PK")).getFirst())).contains("ending");
  }

  @Test
  void bytes_that_are_no_utf_8_are_named_by_their_place() throws IOException {
    Path path = folder.resolve("x.txt");
    Files.write(path, new byte[] {'a', (byte) 0xE0, (byte) 0xA6, 'b'});
    assertThat(problem(read(path).getFirst()))
        .isEqualTo("is not UTF-8 at byte 1; save it as UTF-8");
    Files.write(path, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    assertThat(problem(read(path).getFirst()))
        .isEqualTo("is not UTF-8 at byte 0; save it as UTF-8");
  }

  @Test
  void utf_16_with_a_mark_is_decoded_and_the_mark_of_utf_8_stays() throws IOException {
    Path path = folder.resolve("x.txt");
    Files.write(path, ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    assertThat(capture(read(path).getFirst()).text()).isEqualTo(TEXT);
    Files.write(path, ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE));
    assertThat(capture(read(path).getFirst()).text()).isEqualTo(TEXT);
    Files.writeString(path, "\uFEFF" + TEXT);
    assertThat(capture(read(path).getFirst()).text()).isEqualTo("\uFEFF" + TEXT);
    Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00});
    assertThat(problem(read(path).getFirst())).contains("UTF-16LE");
  }

  @Test
  void an_empty_file_is_an_empty_text_and_one_too_large_a_problem() throws IOException {
    assertThat(capture(read(file("x.txt", "")).getFirst()).text()).isEmpty();
    Path large = folder.resolve("large.txt");
    Files.write(large, new byte[TextFile.MAX_BYTES + 1]);
    assertThat(problem(read(large).getFirst())).contains("larger");
  }

  @Test
  void a_line_of_json_is_an_article() throws IOException {
    Path path =
        file(
            "x.jsonl",
            "\uFEFF{\"id\":\"n1\",\"title\":\"বন্যা\",\"date\":\"2025-01-02\",\"url\":\"https://a.example/1\",\"text\":\""
                + TEXT
                + "\",\"more\":[1]}\r\n\n"
                + "{\"id\":7,\"title\":null,\"date\":\"\",\"text\":\"ক\\nখ\"}");
    List<CaptureOrProblem> found = read(path);

    Capture first = capture(found.get(0));
    assertThat(first.id().value()).isEqualTo("n1");
    assertThat(first.title()).isEqualTo("বন্যা");
    assertThat(first.date()).isEqualTo("2025-01-02");
    assertThat(first.url()).isEqualTo("https://a.example/1");
    assertThat(first.text()).isEqualTo(TEXT);
    Capture second = capture(found.get(1));
    assertThat(second.id().value()).isEqualTo("7");
    assertThat(second.title()).isNull();
    assertThat(second.date()).isNull();
    assertThat(second.text()).isEqualTo("ক\nখ");
    assertThat(found.get(1).where()).isEqualTo(path + ":3");
  }

  @Test
  void without_an_id_the_address_or_else_the_text_names_the_article() throws IOException {
    List<CaptureOrProblem> found =
        read(
            file(
                "x.jsonl",
                "{\"url\":\"https://a.example/1\",\"text\":\"ক\"}\n{\"text\":\"ক\"}\n{\"id\":\"\",\"text\":\"ক\"}\n"));
    assertThat(capture(found.get(0)).id().value()).matches("url-[0-9a-f]{16}");
    assertThat(capture(found.get(1)).id().value()).matches("text-[0-9a-f]{16}");
    assertThat(capture(found.get(2)).id()).isEqualTo(capture(found.get(1)).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{\"text\":\"ক\";JSON (column",
        "{\"text\":\"ক\"} x;JSON (column",
        "[\"ক\"];no object",
        "{\"id\":\"a\"};no \"text\"",
        "{\"text\":null};no \"text\"",
        "{\"text\":5};\"text\" that is no string",
        "{\"text\":\"ক\",\"url\":{}};\"url\" that is no string",
        "{\"text\":\"ক\",\"date\":20250101};\"date\" that is no string",
        "{\"text\":\"ক\",\"id\":\"a\\u0007b\"};\"id\" that cannot",
        "{\"text\":\"ক\",\"id\":true};\"id\" that is no string",
        "{\"text\":\"ক\\ud83d\"};half a character",
      })
  void a_bad_line_is_a_problem_and_the_next_is_read(String line, String why) throws IOException {
    Path path = file("x.jsonl", line + "\n{\"id\":\"good\",\"text\":\"ক\"}\n");
    List<CaptureOrProblem> found = read(path);

    assertThat(found).hasSize(2);
    assertThat(problem(found.get(0))).contains(why);
    assertThat(found.get(0).where()).isEqualTo(path + ":1");
    assertThat(capture(found.get(1)).id().value()).isEqualTo("good");
  }

  @Test
  void deep_nesting_and_lines_too_long_are_problems_and_the_next_is_read() throws IOException {
    String deep = "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String longer = "{\"text\":\"" + "a".repeat(JsonLines.MAX_LINE) + "\"}";
    List<CaptureOrProblem> found =
        read(file("x.jsonl", deep + "\n" + longer + "\n{\"text\":\"ক\"}"));

    assertThat(problem(found.get(0))).contains("JSON");
    assertThat(problem(found.get(1))).contains("longer");
    assertThat(capture(found.get(2)).text()).isEqualTo("ক");
  }

  @Test
  void bytes_that_are_no_utf_8_spoil_only_their_line() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.write("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
    lines.write(0xC3);
    lines.write("\"}\n{\"text\":\"ক\"}\n".getBytes(StandardCharsets.UTF_8));
    Path path = folder.resolve("x.jsonl");
    Files.write(path, lines.toByteArray());

    List<CaptureOrProblem> found = read(path);
    assertThat(problem(found.get(0))).isEqualTo("is not UTF-8 at byte 9; save it as UTF-8");
    assertThat(found).hasSize(2);
  }

  @Test
  void packed_lines_are_read_like_plain_ones() throws IOException {
    Path path = folder.resolve("x.jsonl.gz");
    Files.write(
        path,
        packed(
            "{\"id\":\"a\",\"text\":\"ক\"}\n{\"id\":\"b\",\"text\":\"খ\"}\n"
                .getBytes(StandardCharsets.UTF_8)));
    ArticleFiles files = ArticleFiles.open(List.of(path), NOON);
    List<String> ids = new ArrayList<>();
    files.read(found -> ids.add(capture(found).id().value()));
    assertThat(ids).containsExactly("a", "b");
    assertThat(files.doneBytes()).isEqualTo(files.totalBytes());
  }

  @Test
  void a_packed_file_cut_short_gives_what_is_there_and_a_problem() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines
          .append("{\"id\":\"n")
          .append(i)
          .append("\",\"text\":\"")
          .append(Integer.toString(i * 7919, 36))
          .append("\"}\n");
    }
    byte[] packed = packed(lines.toString().getBytes(StandardCharsets.UTF_8));
    Path path = folder.resolve("x.jsonl.gz");
    Files.write(path, Arrays.copyOf(packed, packed.length / 2));

    List<CaptureOrProblem> found = read(path);
    assertThat(found).hasSizeGreaterThan(1000);
    assertThat(problem(found.getLast()))
        .endsWith("it ends in the middle, as files do that were not copied whole");
  }

  @Test
  void a_file_that_is_not_packed_is_a_problem() throws IOException {
    assertThat(problem(read(file("x.jsonl.gz", "{\"text\":\"ক\"}")).getFirst()))
        .endsWith("it is damaged, or not packed with gzip");
  }

  @Test
  void a_file_that_unpacks_without_end_is_left_early() throws IOException {
    Path path = folder.resolve("x.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 200; i++) {
        out.write(lines);
      }
    }
    List<CaptureOrProblem> found = read(path);
    assertThat(found).hasSize(1);
    assertThat(problem(found.getFirst())).contains("times its size");
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
