package org.sutro.archive;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.sutro.article.Version;

/**
 * A process that puts batches of numbered captures into an archive until it is killed, and after
 * each prints the place in the log it was told. Arguments: file, articles a batch.
 */
final class PutUntilKilled {

  private PutUntilKilled() {}

  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[1]);
    OutputStream acknowledged = new FileOutputStream(FileDescriptor.out);
    try (Archive archive = Archive.open(Path.of(args[0]))) {
      for (int from = (int) archive.seq(); ; from += size) {
        var puts =
            archive.putAll(
                IntStream.range(from, from + size).mapToObj(Captures::numbered).toList());
        Version last = puts.getLast().version();
        acknowledged.write((last.seq() + "\n").getBytes(StandardCharsets.US_ASCII));
        acknowledged.flush();
      }
    }
  }
}
