package org.sutro.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read, as what people have written may stand in them. */
public final class OwnFile {

  private OwnFile() {}

  /**
   * Makes an empty one.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a file of that name
   */
  public static Path create(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createFile(file);
  }
}
