package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Block;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/** Documents made here, read as those that people put into a folder. */
final class PdfFileTest {

  private static final Instant NOON = Instant.parse("2026-11-29T06:00:00Z");
  private static final List<String> NEWS =
      List.of(
          "Belarus and Russia open a joint exercise",
          "",
          "Soldiers of both countries crossed the river near Brest on Monday,",
          "the defence ministry in Minsk said. The exercise lasts for ten days.",
          "",
          "Observers of nine countries were invited to watch it.");

  @TempDir Path folder;

  private static byte[] document(List<String> lines) throws IOException {
    try (PDDocument document = document(lines, 1)) {
      return bytes(document);
    }
  }

  private static PDDocument document(List<String> lines, int pages) throws IOException {
    PDDocument document = new PDDocument();
    for (int page = 0; page < pages; page++) {
      PDPage sheet = new PDPage();
      document.addPage(sheet);
      try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), 11);
        out.setLeading(14);
        out.newLineAtOffset(60, 700);
        for (String line : lines) {
          out.showText(line);
          out.newLine();
        }
        out.endText();
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private CaptureOrProblem read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("exercise.pdf"), bytes);
    return new PdfFile(System::nanoTime).read(file, NOON);
  }

  private String problem(byte[] bytes) throws IOException {
    CaptureOrProblem found = read(bytes);
    assertThat(found).isInstanceOf(Unreadable.class);
    return ((Unreadable) found).why();
  }

  @Test
  void its_paragraphs_are_lines_and_make_an_article() throws IOException {
    Read read = (Read) read(document(NEWS));
    assertThat(read.capture().id().value()).isEqualTo("exercise");
    assertThat(new Reader().read(read.capture()))
        .isInstanceOfSatisfying(
            Reading.Kept.class,
            kept -> {
              assertThat(kept.article().title()).isEqualTo(NEWS.getFirst());
              assertThat(kept.article().blocks())
                  .filteredOn(block -> block.kind() == Block.Kind.PARAGRAPH)
                  .extracting(block -> block.span().of(read.capture().text()))
                  .containsExactly(NEWS.get(2) + " " + NEWS.get(3), NEWS.get(5));
            });
  }

  private record Line(float x, float y, float size, String text) {}

  @Test
  void a_page_printed_by_a_browser_has_its_own_headline_and_address_and_no_date_of_printing()
      throws IOException {
    List<Line> lines =
        List.of(
            new Line(24, 770, 8, "11/29/26, 9:58 PM"),
            new Line(220, 770, 8, NEWS.getFirst() + " | Sample Daily"),
            new Line(40, 720, 24, NEWS.getFirst()),
            new Line(40, 690, 12, NEWS.get(2)),
            new Line(40, 676, 12, NEWS.get(3)),
            new Line(40, 640, 12, NEWS.get(5)),
            new Line(24, 20, 8, "https://daily.example/exercise"),
            new Line(560, 20, 8, "1/1"));
    Read read = (Read) read(printed(lines));

    assertThat(read.capture().url()).isEqualTo("https://daily.example/exercise");
    assertThat(read.capture().text()).doesNotContain("11/29/26", "1/1", "Sample Daily");
    assertThat(new Reader().read(read.capture()))
        .isInstanceOfSatisfying(
            Reading.Kept.class,
            kept -> {
              assertThat(kept.article().title()).isEqualTo(NEWS.getFirst());
              assertThat(kept.article().blocks())
                  .extracting(block -> block.span().of(read.capture().text()))
                  .containsExactly(NEWS.getFirst(), NEWS.get(2) + " " + NEWS.get(3), NEWS.get(5));
            });
  }

  private static byte[] printed(List<Line> lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage sheet = new PDPage();
      document.addPage(sheet);
      try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
        for (Line line : lines) {
          out.beginText();
          out.setFont(new PDType1Font(FontName.HELVETICA), line.size());
          out.newLineAtOffset(line.x(), line.y());
          out.showText(line.text());
          out.endText();
        }
      }
      return bytes(document);
    }
  }

  @Test
  void bengali_of_an_old_font_is_told_as_such() throws IOException {
    String line =
        "b`xi cvwb evo\u2021Q| gvbyl euv\u2021a D\u2021V \u2020M\u2021Q mKvj \u2020_\u2021K|";
    Read read = (Read) read(document(List.of(line, line)));
    assertThat(new Reader().read(read.capture()))
        .isInstanceOfSatisfying(
            Reading.Rejected.class, no -> assertThat(no.detail()).contains("SutonnyMJ"));
  }

  @ParameterizedTest(name = "row 37: user password {0}")
  @ValueSource(strings = {"secret", ""})
  void an_encrypted_document_is_told_as_one(String password) throws IOException {
    try (PDDocument document = document(NEWS, 1)) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      assertThat(problem(bytes(document))).isEqualTo(PdfStreams.ENCRYPTED);
    }
  }

  @Test
  void what_is_broken_or_holds_no_text_is_told() throws IOException {
    byte[] whole = document(NEWS);
    for (int end = 0; end < whole.length; end += 101) {
      assertThat(read(Arrays.copyOf(whole, end))).isNotNull();
    }
    assertThat(problem("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8))).contains("damaged");
    assertThat(problem("নদী".getBytes(StandardCharsets.UTF_8))).isEqualTo("is no PDF document");
    assertThat(problem(document(List.of()))).contains("holds no text");
    assertThat(problem(new byte[PdfFile.MAX_BYTES + 1])).contains("larger");
  }

  @Test
  void a_document_of_which_only_half_is_there_is_told_apart_from_one_of_pictures()
      throws IOException {
    byte[] whole = document(List.of());
    assertThat(problem(Arrays.copyOf(whole, whole.length - 20)))
        .contains("breaks off in the middle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream\n", "stream\r\n", "stream \n", "stream\r", "stream"})
  void what_unpacks_to_far_more_is_counted_wherever_its_stream_begins(String start)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(
        ("%PDF-1.4\n1 0 obj\n<</Filter /FlateDecode>>\n" + start).getBytes(StandardCharsets.UTF_8));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(file)) {
      packed.write(new byte[PdfStreams.MAX_UNPACKED + 1]);
    }
    assertThat(PdfStreams.fault(file.toByteArray())).startsWith("unpacks to more than");
  }

  @Test
  void what_unpacks_to_far_more_than_it_is_is_not_unpacked() throws IOException {
    try (PDDocument document = document(NEWS, 1)) {
      COSStream bomb = document.getDocument().createCOSStream();
      try (var out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] spaces = new byte[1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        for (int mb = 0; mb < 60; mb++) {
          out.write(spaces);
        }
      }
      document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, bomb);
      assertThat(problem(bytes(document))).startsWith("unpacks to more than");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Filter /LZWDecode",
        "/Filter [/RL /FlateDecode]",
        "/Filter /LZW#44ecode",
        "/Filter [/FlateDecode /FlateDecode]"
      })
  void what_is_packed_so_that_nobody_can_count_it_is_not_unpacked(String packing)
      throws IOException {
    String text = "%PDF-1.4\n1 0 obj\n<< " + packing + " >>\nstream\nxx\nendstream\n";
    assertThat(problem(text.getBytes(StandardCharsets.ISO_8859_1))).contains("packed");
  }

  @Test
  void no_font_of_this_machine_is_looked_at_and_no_list_of_them_written() throws IOException {
    Path list = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
    boolean before = Files.exists(list);
    read(document(NEWS));
    assertThat(Files.exists(list)).isEqualTo(before);
  }

  /** Millions of lines of such a table, each for all letters there are, once took hours. */
  @Test
  void a_font_whose_table_of_letters_has_no_end_is_left_in_the_middle_of_it() throws IOException {
    String table =
        "begincmap 1 begincodespacerange <0000><ffff> endcodespacerange\n"
            + "1 beginbfrange <0000><ffff><0000> endbfrange\n".repeat(5_000);
    AtomicLong clock = new AtomicLong();
    try (PDDocument document = new PDDocument()) {
      PDPage sheet = new PDPage();
      document.addPage(sheet);
      PDType1Font font = new PDType1Font(FontName.HELVETICA);
      InputStream bytes = new ByteArrayInputStream(table.getBytes(StandardCharsets.US_ASCII));
      font.getCOSObject()
          .setItem(COSName.TO_UNICODE, new PDStream(document, bytes, COSName.FLATE_DECODE));
      try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
        out.beginText();
        out.setFont(font, 11);
        out.showText("Belarus and Russia open a joint exercise");
        out.endText();
      }
      Path file = Files.write(folder.resolve("endless.pdf"), bytes(document));
      PdfFile reader = new PdfFile(() -> clock.addAndGet(200_000_000L));
      assertThat(reader.read(file, NOON))
          .isInstanceOfSatisfying(Unreadable.class, no -> assertThat(no.why()).contains("seconds"));
      assertThat(clock.get()).isLessThan(40_000_000_000L);
    }
  }

  @Test
  void pages_letters_and_time_are_limited() throws IOException {
    try (PDDocument document = document(List.of("x"), PdfFile.MAX_PAGES + 1)) {
      assertThat(problem(bytes(document))).contains("pages");
    }
    String line = "many letters on a page and no end of them in sight ".repeat(40);
    assertThat(problem(document(Collections.nCopies(60, line)))).contains("letters");
    AtomicLong hours = new AtomicLong();
    Path file = Files.write(folder.resolve("slow.pdf"), document(NEWS));
    PdfFile slow = new PdfFile(() -> hours.getAndAdd(3_600_000_000_000L));
    assertThat(slow.read(file, NOON))
        .isInstanceOfSatisfying(Unreadable.class, no -> assertThat(no.why()).contains("seconds"));
  }
}
