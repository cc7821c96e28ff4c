package org.sutro.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.lexicon.Program;

/**
 * The name of the layout, kept in a file so that not every start has to find it out: a tenth of a
 * cold question. It stands there behind what it depends on, and before the checksum of both; a file
 * that says anything else is made anew.
 *
 * @param file where it is kept
 * @param program the jar that holds the analysis
 */
record KeptLayout(Path file, Path program) {

  private static final Logger log = LoggerFactory.getLogger(KeptLayout.class);

  /**
   * The layout of such documents.
   *
   * @param file null to keep nothing
   */
  static String of(ArticleDocuments documents, @Nullable Path file) throws IOException {
    Optional<Path> program = Program.jar();
    return file == null || program.isEmpty()
        ? Layout.of(documents)
        : new KeptLayout(file, program.get()).get(documents);
  }

  String get(ArticleDocuments documents) throws IOException {
    String origin = origin(documents);
    List<String> kept = kept();
    if (kept.size() == 3
        && kept.get(0).equals(origin)
        && kept.get(2).equals(sum(origin, kept.get(1)))) {
      return kept.get(1);
    }
    String layout = Layout.of(documents);
    keep(List.of(origin, layout, sum(origin, layout)));
    return layout;
  }

  /** Everything that the documents of one text depend on. */
  private String origin(ArticleDocuments documents) throws IOException {
    return String.join(
        " ",
        sum(Files.readAllBytes(program)),
        documents.lexiconFingerprint(),
        Version.LATEST.toString(),
        String.valueOf(Runtime.version().feature()));
  }

  private List<String> kept() {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of(); // none yet
    }
  }

  private static String sum(String origin, String layout) {
    return sum((origin + '\n' + layout).getBytes(StandardCharsets.UTF_8));
  }

  private static String sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return Long.toHexString(sum.getValue());
  }

  /** Another program may do the same at the same time; each writes all of it, then moves it. */
  private void keep(List<String> lines) {
    try {
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "layout", ".tmp");
      try {
        Files.write(draft, lines);
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      log.debug("the layout is not kept; it is found out at each start", e);
    }
  }
}
