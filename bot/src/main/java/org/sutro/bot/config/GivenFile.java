package org.sutro.bot.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/**
 * A small file that holds settings or one value.
 *
 * @param text what is in it
 * @param exposed whether everybody on this machine can read it
 */
record GivenFile(String text, boolean exposed) {

  /** Far above any settings; keeps a wrong file name from filling the memory. */
  private static final long LARGEST = 1 << 20;

  /**
   * Where containers get their secrets: readable by all inside, and nobody else is inside. systemd
   * guards its folder of credentials itself, under /run as well.
   */
  private static final Path SECRETS = Path.of("/run");

  /** Reads a file; null, and a problem noted under {@code namedBy}, when it can't be read. */
  static @Nullable GivenFile read(Path file, String namedBy, Values values) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
        values.wrong(namedBy, file + " is too large to be a file of settings");
        return null;
      }
      return new GivenFile(Files.readString(file, StandardCharsets.UTF_8), isExposed(file));
    } catch (CharacterCodingException e) {
      values.wrong(namedBy, file + " is not in UTF-8");
    } catch (IOException e) {
      values.wrong(
          namedBy, "can't read " + file + "; is the name right, and may this user read it?");
    }
    return null;
  }

  private static boolean isExposed(Path file) throws IOException {
    Path real = file.toRealPath();
    PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
    return view != null
        && !real.startsWith(SECRETS)
        && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
  }
}
