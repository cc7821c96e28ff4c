package org.sutro.index;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.lexicon.Lexicon;
import org.sutro.origin.Tracing;
import org.sutro.reading.Reader;

/**
 * A process that takes numbered articles into archive and index until it is killed, and prints the
 * place in the log after each batch that is kept and each that can be found. Arguments: data
 * folder, glossary, articles a batch.
 */
final class IngestUntilKilled {

  private IngestUntilKilled() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    int size = Integer.parseInt(args[2]);
    Lexicon lexicon = Lexicon.read(Path.of(args[1]));
    Reader reader = new Reader();
    Tracing tracing = new Tracing(lexicon.words(), reader);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    try (Archive archive = Archive.open(data.resolve("archive.db"));
        NewsIndex index = NewsIndex.open(data.resolve("index"), lexicon, reader)) {
      index.follow(archive, (done, total) -> {});
      say(out, "opened", archive.seq());
      for (long from = archive.seq(); ; from += size) {
        archive.putAll(articles(from, size));
        say(out, "kept", archive.seq());
        index.follow(archive, (done, total) -> {});
        say(out, "found", index.seq());
        tracing.follow(archive, () -> true);
      }
    }
  }

  private static List<Capture> articles(long from, int size) {
    return IntStream.range(0, size).mapToObj(i -> article(from + i)).toList();
  }

  private static Capture article(long number) {
    return new Capture(
        new ArticleId("river-" + number),
        null,
        null,
        null,
        "নদীর খবর "
            + number
            + "\n\nপদ্মার পানি আজ "
            + number
            + " সেন্টিমিটার বেড়েছে বলে জানিয়েছে দপ্তর।\n",
        Instant.EPOCH);
  }

  private static void say(OutputStream out, String what, long seq) throws IOException {
    out.write((what + " " + seq + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
