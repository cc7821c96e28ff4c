package org.sutro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Byline;
import org.sutro.article.Capture;
import org.sutro.fetch.Decoding;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;
import org.sutro.page.Page;
import org.sutro.page.PageReader;
import org.sutro.page.PageReading;

/** A saved web page, which is one article; its address is the one it gives itself, if it does. */
final class PageFile {

  /** Where a saved page is from when it does not say; never kept. */
  private static final String NOWHERE = "https://page.invalid/saved";

  private static final Patience PATIENCE = new Patience(2, Duration.ofSeconds(30));

  private final PageReader reader = new PageReader();

  CaptureOrProblem read(Path file, Instant at) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(TextFile.MAX_BYTES + 1);
      if (bytes.length > TextFile.MAX_BYTES) {
        return unreadable(file, "is larger than " + TextFile.MAX_BYTES + " bytes");
      }
      if (bytes.length == 0) {
        return unreadable(file, "is empty; was it saved or copied whole?");
      }
      String html = Decoding.text(bytes, null);
      return switch (PATIENCE.with(file.toString(), () -> reader.readSaved(html, NOWHERE))) {
        case Page page -> new Read(capture(file, page, at), file.toString());
        case PageReading.NoArticle none -> unreadable(file, none.why());
      };
    } catch (IllegalArgumentException e) {
      return unreadable(file, "its name cannot name an article");
    } catch (IOException e) {
      return unreadable(file, "cannot be read: " + Unusable.because(e));
    } catch (Patience.NotBegunException e) {
      return CaptureOrProblem.later(file.toString(), Unusable.NOT_BEGUN);
    } catch (TimeoutException e) {
      return unreadable(file, Unusable.ENDLESS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("can't take apart " + file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreadable(file, Unusable.STOPPED);
    }
  }

  private static Capture capture(Path file, Page page, Instant at) {
    String url = page.address().equals(NOWHERE) ? null : page.address();
    return new Capture(
        TextFile.id(file),
        page.title(),
        date(page.date()),
        url,
        page.site(),
        new Byline(page.author(), date(page.modified())),
        page.text(),
        at);
  }

  private static @Nullable String date(@Nullable OffsetDateTime published) {
    return published == null ? null : published.toString();
  }

  private static CaptureOrProblem unreadable(Path file, String why) {
    return new Unreadable(file.toString(), why);
  }
}
