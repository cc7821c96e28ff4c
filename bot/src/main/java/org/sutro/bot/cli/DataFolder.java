package org.sutro.bot.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes sure of the data folder before anything is opened in it. */
final class DataFolder {

  private DataFolder() {}

  /**
   * The folder, made if there is none.
   *
   * @throws UserException if it can't be one, saying why and what to do
   */
  static Path ready(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unusable(folder, reason(e));
    }
    if (!Files.isWritable(folder)) {
      throw unusable(folder, "this user may not write in it");
    }
    return folder;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException file -> file.getFile() + " is a file";
      case AccessDeniedException denied -> "this user may not make it";
      default -> "it can't be made there";
    };
  }

  private static UserException unusable(Path folder, String why) {
    return new UserException(
        ExitCode.UNUSABLE,
        "the data folder "
            + folder
            + " can't be used: "
            + why
            + ". Name another with --data DIR or SUTRO_DATA");
  }
}
