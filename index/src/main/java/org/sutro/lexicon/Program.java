package org.sutro.lexicon;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The program itself: what was made by one program and kept need not be what another makes. */
public final class Program {

  private Program() {}

  /**
   * The jar this runs from, whose bytes change with the analysis; empty when it runs from a folder
   * of classes.
   */
  public static Optional<Path> jar() {
    return Optional.ofNullable(Program.class.getProtectionDomain().getCodeSource())
        .map(source -> Path.of(URI.create(source.getLocation().toString())))
        .filter(Files::isRegularFile);
  }
}
