package org.sutro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.sutro.article.ArticleId;
import org.sutro.article.Byline;
import org.sutro.article.Capture;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;
import org.sutro.tree.TooMuchException;

/** A file that is one article. */
final class TextFile {

  /**
   * Largest file that is looked into. Longer than the longest article, so that one a little too
   * long is told so.
   */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final Patience PATIENCE = new Patience(2, Duration.ofSeconds(30));

  private TextFile() {}

  /** What the text of a file makes. */
  @FunctionalInterface
  private interface Making {
    Capture of(ArticleId id, String text)
        throws TimeoutException, ExecutionException, InterruptedException;
  }

  /** A file that is an article as it stands. */
  static CaptureOrProblem read(Path file, Instant at) {
    return read(file, (id, text) -> new Capture(id, null, null, null, text, at));
  }

  /** A file of Markdown. */
  static CaptureOrProblem markdown(Path file, Instant at) {
    return read(
        file,
        (id, text) -> {
          Markdown words = PATIENCE.with(file.toString(), () -> Markdown.of(text));
          Byline byline = new Byline(words.said("author"), null);
          return new Capture(
              id,
              words.said("title"),
              words.said("date"),
              words.said("url"),
              words.said("publisher"),
              byline,
              words.text(),
              at);
        });
  }

  private static CaptureOrProblem read(Path file, Making making) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? unreadable(file, "is larger than " + MAX_BYTES + " bytes")
          : new Read(making.of(id(file), StrictText.of(bytes)), file.toString());
    } catch (StrictText.NoTextException e) {
      return unreadable(file, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return unreadable(file, "its name cannot name an article");
    } catch (IOException e) {
      return unreadable(file, "cannot be read: " + Unusable.because(e));
    } catch (Patience.NotBegunException e) {
      return CaptureOrProblem.later(file.toString(), Unusable.NOT_BEGUN);
    } catch (TimeoutException e) {
      return unreadable(file, Unusable.ENDLESS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TooMuchException much) {
        return unreadable(file, String.valueOf(much.getMessage()));
      }
      throw new IllegalStateException("can't take apart " + file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreadable(file, Unusable.STOPPED);
    }
  }

  private static CaptureOrProblem unreadable(Path file, String why) {
    return new Unreadable(file.toString(), why);
  }

  /** Named after the file, without its ending. */
  static ArticleId id(Path file) {
    String name = String.valueOf(file.getFileName());
    return new ArticleId(name.substring(0, name.lastIndexOf('.')));
  }
}
