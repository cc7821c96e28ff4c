package org.sutro.lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was made of a glossary, kept in a file: a row of cells behind the checksum of what they were
 * made of, which is the glossary and the very program, and their own. A file that says anything
 * else is made anew.
 *
 * @param file where it is kept
 * @param files the glossary
 * @param program the jar that holds the analysis
 */
record KeptLexicon(Path file, LexiconFiles files, Path program) {

  private static final Logger log = LoggerFactory.getLogger(KeptLexicon.class);

  private static final int HEAD = 2 * Long.BYTES;

  /**
   * The lexicon of the files, from {@code file} if what lies there was made of them.
   *
   * @param file null to keep nothing
   */
  static PackedLexicon of(LexiconFiles files, @Nullable Path file) throws IOException {
    Optional<Path> program = Program.jar();
    return file == null || program.isEmpty()
        ? PackedLexicon.of(files.lines())
        : new KeptLexicon(file, files, program.get()).get();
  }

  PackedLexicon get() throws IOException {
    long origin = origin();
    Optional<CharBuffer> kept = kept(origin);
    if (kept.isPresent()) {
      return new PackedLexicon(kept.get());
    }
    PackedLexicon made = PackedLexicon.of(files.lines());
    keep(made.cells(), origin);
    return kept(origin).map(PackedLexicon::new).orElse(made);
  }

  private long origin() throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(program));
    files.files().forEach(content -> sum.update(content.bytes().duplicate()));
    return sum.getValue() << Integer.SIZE | Runtime.version().feature();
  }

  /** What lies in the file, read where it lies: the machine may drop it from memory at will. */
  private Optional<CharBuffer> kept(long origin) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      if (bytes.remaining() < HEAD || bytes.getLong() != origin || bytes.getLong() != sum(bytes)) {
        return Optional.empty();
      }
      return Optional.of(bytes.asCharBuffer());
    } catch (IOException e) {
      return Optional.empty(); // none yet
    }
  }

  private static long sum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes.duplicate());
    return sum.getValue();
  }

  /** Another program may do the same at the same time; each writes all of it, then moves it. */
  private void keep(CharBuffer cells, long origin) {
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + cells.remaining() * Character.BYTES);
    bytes.position(HEAD).slice().asCharBuffer().put(cells.duplicate());
    bytes.putLong(0, origin).putLong(Long.BYTES, sum(bytes)).rewind();
    try {
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "lexicon", ".tmp");
      try {
        Files.write(draft, bytes.array());
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      log.debug("the lexicon is not kept; it is made anew at each start", e);
    }
  }
}
