package org.sutro.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What lies beside the program. */
final class LibrariesIT {

  private static final Path LIBRARIES =
      Path.of(System.getProperty("sutro.home"), "bot", "target", "lib");

  /** Java takes older ones into no archive of classes, and checks each at every start. */
  private static final int JAVA_6 = 50;

  /** Annotations, of which nothing is loaded. */
  private static final String NEVER_LOADED = "annotations-";

  @Test
  void no_library_is_too_old_for_the_archive_of_classes() throws IOException {
    List<String> old = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(LIBRARIES, "*.jar")) {
      for (Path jar : jars) {
        if (!String.valueOf(jar.getFileName()).startsWith(NEVER_LOADED) && isOld(jar)) {
          old.add(String.valueOf(jar.getFileName()));
        }
      }
    }
    assertThat(old).isEmpty();
  }

  private static boolean isOld(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<JarEntry> classes =
          file.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
      for (JarEntry entry : classes) {
        try (DataInputStream in = new DataInputStream(file.getInputStream(entry))) {
          in.readInt();
          in.readUnsignedShort();
          if (in.readUnsignedShort() < JAVA_6) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
