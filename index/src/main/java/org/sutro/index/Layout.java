package org.sutro.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.sutro.archive.Change;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;

/**
 * Tells whether an index was made by a program that would make the same today.
 *
 * <p>Nobody has to remember what the index depends on: a fixed text is read and analysed, and what
 * its documents hold becomes part of the layout's name. So a change of stemmer, sentence splitting,
 * page reading or codec that shows in that text makes a new layout by itself. {@link KeptLayout}
 * keeps it for the next start of the very same program.
 */
final class Layout {

  /** Goes up with a change that no document shows, such as another similarity. */
  private static final String FORMAT = "5";

  private static final String PROBE = "probe.txt";

  private Layout() {}

  /** The name of the layout of such documents. */
  static String of(ArticleDocuments documents) {
    Capture probe = new Capture(new ArticleId("probe"), null, null, null, text(), Instant.EPOCH);
    CRC32 sum = new CRC32();
    Version version = new Version(probe, 1, 1, "");
    documents.of(new Change.Present(version, false, 1)).forEach(document -> add(sum, document));
    return String.join(
        "-", FORMAT, documents.lexiconFingerprint(), Long.toHexString(sum.getValue()));
  }

  private static void add(CRC32 sum, Document document) {
    for (IndexableField field : document) {
      add(sum, field.name());
      add(sum, String.valueOf(field.stringValue()));
      add(sum, String.valueOf(field.numericValue()));
      add(sum, String.valueOf(field.binaryValue()));
      if (field instanceof TermField terms) {
        IntStream.range(0, terms.terms().size())
            .mapToObj(i -> terms.terms().get(i).utf8ToString() + ' ' + terms.frequency(i))
            .sorted()
            .forEach(term -> add(sum, term));
      }
    }
  }

  private static void add(CRC32 sum, String value) {
    sum.update(value.getBytes(StandardCharsets.UTF_8));
    sum.update(0);
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(Layout.class.getResourceAsStream(PROBE), PROBE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
