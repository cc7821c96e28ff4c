package org.sutro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.sutro.article.Capture;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;

/**
 * A PDF document, which is one article: the text that its fonts say stands there, a paragraph a
 * line. Pictures of text are not read. Bengali that a document holds in an old font's encoding, or
 * in the order of its signs on paper, is turned away by the reader, like any text of that kind.
 */
final class PdfFile {

  static final int MAX_BYTES = 16 * 1024 * 1024;
  static final int MAX_PAGES = 300;

  /** Well above what stands on a page; each glyph takes some memory until its page is read. */
  private static final int MAX_GLYPHS_OF_A_PAGE = 100_000;

  private static final int MAX_UNITS = 2 * 1024 * 1024;

  /** Letters a space, at most, in text that has its spaces. */
  private static final int LONGEST_WORDS = 15;

  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private static final Duration LONGEST = Duration.ofSeconds(30);

  static {
    FontMappers.set(OneFont.bundled());
  }

  private final LongSupplier nanos;

  /**
   * A reader.
   *
   * @param nanos monotonic nanoseconds
   */
  PdfFile(LongSupplier nanos) {
    this.nanos = nanos;
  }

  CaptureOrProblem read(Path file, Instant at) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        return unreadable(file, "is larger than " + MAX_BYTES + " bytes");
      }
      String fault = PdfStreams.fault(bytes);
      if (fault != null) {
        return unreadable(file, fault);
      }
      String text = text(bytes);
      return text.isBlank()
          ? unreadable(file, "holds no text, perhaps pictures of pages; they can't be read")
          : new Read(new Capture(TextFile.id(file), null, null, null, text, at), file.toString());
    } catch (TooMuchException e) {
      return unreadable(file, String.valueOf(e.getMessage()));
    } catch (InvalidPasswordException e) {
      return unreadable(file, PdfStreams.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return unreadable(file, "is damaged, or is no PDF document");
    }
  }

  private String text(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      if (pages > MAX_PAGES) {
        throw new TooMuchException("has more than " + MAX_PAGES + " pages");
      }
      long deadline = nanos.getAsLong() + LONGEST.toNanos();
      String written = text(document, new Pages(nanos, deadline, ""));
      String text = hasSpaces(written) ? written : text(document, new Pages(nanos, deadline, " "));
      return SPACES.matcher(text).replaceAll(" ");
    }
  }

  private static String text(PDDocument document, Pages pages) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      text.append(pages.of(document, page));
      if (text.length() > MAX_UNITS) {
        throw new TooMuchException("holds more text than any article");
      }
    }
    return text.toString();
  }

  /** Some documents set words apart by their places alone. */
  private static boolean hasSpaces(String text) {
    return text.chars().filter(c -> c == ' ').count() * LONGEST_WORDS >= text.length();
  }

  private static CaptureOrProblem unreadable(Path file, String why) {
    return new Unreadable(file.toString(), why);
  }

  /** A limit was met; the message says which. */
  private static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
      super(message);
    }
  }

  /** Reads pages one by one, counting. The library has no other way to look over its shoulder. */
  private static final class Pages extends PDFTextStripper {
    private final LongSupplier nanos;
    private final long deadline;
    private int glyphs;

    /**
     * Pages to be read.
     *
     * @param gap what stands for a wide gap between glyphs: conjuncts and signs of Bengali make
     *     such gaps inside of words, so nothing does where the document has spaces of its own
     */
    Pages(LongSupplier nanos, long deadline, String gap) {
      this.nanos = nanos;
      this.deadline = deadline;
      setSortByPosition(true);
      setWordSeparator(gap);
      setLineSeparator(" ");
      setParagraphEnd("\n\n");
      setPageEnd("\n");
    }

    String of(PDDocument document, int page) throws IOException {
      glyphs = 0;
      setStartPage(page);
      setEndPage(page);
      return getText(document);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (nanos.getAsLong() > deadline) {
        throw new TooMuchException("takes more than " + LONGEST.toSeconds() + " seconds to read");
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      if (++glyphs > MAX_GLYPHS_OF_A_PAGE) {
        throw new TooMuchException("has a page with more letters than any page");
      }
      super.processTextPosition(glyph);
    }
  }
}
