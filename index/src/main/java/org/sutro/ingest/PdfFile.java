package org.sutro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
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

  /** Sizes of letters that differ by more are different ones. */
  private static final float OTHER_SIZE = 0.15f;

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String TOO_SLOW =
      "takes more than " + LONGEST.toSeconds() + " seconds to read";
  private static final String NO_TEXT =
      "holds no text, perhaps pictures of pages; they can't be read";
  private static final String CUT = "breaks off in the middle; copy or load it once more";

  /** Bytes at the end of a document among which its end is marked. */
  private static final int LONGEST_END = 2048;

  private static final String DAMAGED = "is damaged, or is no PDF document";

  /** For what goes on after its time is up, in a font or in a picture: it holds up nobody else. */
  private static final Patience PATIENCE = new Patience(2, LONGEST.plusSeconds(5));

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
      Printout printout = PATIENCE.with(file.toString(), () -> printout(bytes));
      return printout.text().isBlank()
          ? unreadable(file, isCut(bytes) ? CUT : NO_TEXT)
          : new Read(capture(file, printout, at), file.toString());
    } catch (ExecutionException e) {
      return unreadable(file, fault(e.getCause()));
    } catch (Patience.NotBegunException e) {
      return CaptureOrProblem.later(file.toString(), Unusable.NOT_BEGUN);
    } catch (TimeoutException e) {
      return unreadable(file, TOO_SLOW);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreadable(file, Unusable.STOPPED);
    } catch (IOException | RuntimeException e) {
      return unreadable(file, DAMAGED);
    }
  }

  /** True when the mark is missing with which each document ends. */
  private static boolean isCut(byte[] bytes) {
    int from = Math.max(0, bytes.length - LONGEST_END);
    return !new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static Capture capture(Path file, Printout printout, Instant at) {
    return new Capture(TextFile.id(file), null, null, printout.url(), printout.text(), at);
  }

  private static String fault(@Nullable Throwable failure) {
    return switch (failure) {
      case TooMuchException e -> String.valueOf(e.getMessage());
      case InvalidPasswordException e -> PdfStreams.ENCRYPTED;
      case null, default -> DAMAGED;
    };
  }

  private Printout printout(byte[] bytes) throws IOException {
    long deadline = nanos.getAsLong() + LONGEST.toNanos();
    Runnable look =
        () -> {
          if (nanos.getAsLong() > deadline || Thread.currentThread().isInterrupted()) {
            throw new TooMuchException(TOO_SLOW);
          }
        };
    try (PDDocument document = Loader.loadPDF(new TimedBytes(bytes, look))) {
      int pages = document.getNumberOfPages();
      if (pages > MAX_PAGES) {
        throw new TooMuchException("has more than " + MAX_PAGES + " pages");
      }
      List<String> written = text(document, new Pages(look, ""));
      List<String> text = hasSpaces(written) ? written : text(document, new Pages(look, " "));
      return Printout.of(text.stream().map(page -> SPACES.matcher(page).replaceAll(" ")).toList());
    }
  }

  private static List<String> text(PDDocument document, Pages pages) throws IOException {
    List<String> text = new ArrayList<>();
    int units = 0;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      text.add(pages.of(document, page));
      units += text.getLast().length();
      if (units > MAX_UNITS) {
        throw new TooMuchException("holds more text than any article");
      }
    }
    return text;
  }

  /** Some documents set words apart by their places alone. */
  private static boolean hasSpaces(List<String> pages) {
    String text = String.join("", pages);
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
    private final Runnable look;
    private final TimedFonts fonts;
    private int glyphs;

    /** Size of the letters a line begins with, and its place from the top of the page. */
    private float size;

    private float height;

    /**
     * Pages to be read.
     *
     * @param look throws when there is no time left
     * @param gap what stands for a wide gap between glyphs: conjuncts and signs of Bengali make
     *     such gaps inside of words, so nothing does where the document has spaces of its own
     */
    Pages(Runnable look, String gap) {
      this.look = look;
      this.fonts = new TimedFonts(look);
      setSortByPosition(true);
      setWordSeparator(gap);
      setLineSeparator(" ");
      setParagraphEnd("\n\n");
      setPageEnd("\n");
    }

    String of(PDDocument document, int page) throws IOException {
      glyphs = 0;
      size = 0;
      height = 0;
      setStartPage(page);
      setEndPage(page);
      return getText(document);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      look.run();
      PDResources resources = getResources();
      fonts.before(
          operator.getName(), operands, resources == null ? null : resources.getCOSObject());
      super.processOperator(operator, operands);
    }

    /**
     * A line in letters of another size is no part of the paragraph before: a headline, a caption.
     */
    @Override
    protected void writeString(String line, List<TextPosition> glyphs) throws IOException {
      TextPosition first = glyphs.getFirst();
      if (first.getYDirAdj() > height + size / 2) {
        float now = first.getFontSizeInPt();
        if (size > 0 && Math.abs(now - size) > size * OTHER_SIZE) {
          writeString("\n\n");
        }
        height = first.getYDirAdj();
        size = now;
      }
      super.writeString(line, glyphs);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      look.run();
      if (++glyphs > MAX_GLYPHS_OF_A_PAGE) {
        throw new TooMuchException("has a page with more letters than any page");
      }
      super.processTextPosition(glyph);
    }
  }
}
