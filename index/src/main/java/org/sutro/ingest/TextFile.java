package org.sutro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;

/** A file that is one article. */
final class TextFile {

  /**
   * Largest file that is looked into. Longer than the longest article, so that one a little too
   * long is told so.
   */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private TextFile() {}

  static CaptureOrProblem read(Path file, Instant at) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        return new Unreadable(file.toString(), "is larger than " + MAX_BYTES + " bytes");
      }
      return new Read(
          new Capture(id(file), null, null, null, StrictText.of(bytes), at), file.toString());
    } catch (StrictText.NoTextException e) {
      return new Unreadable(file.toString(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Unreadable(file.toString(), "its name cannot name an article");
    } catch (IOException e) {
      return new Unreadable(file.toString(), "cannot be read: " + Unusable.because(e));
    }
  }

  /** Named after the file, without its ending. */
  static ArticleId id(Path file) {
    String name = String.valueOf(file.getFileName());
    return new ArticleId(name.substring(0, name.lastIndexOf('.')));
  }
}
