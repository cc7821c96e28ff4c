package org.sutro.bot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files systemd hands to a unit ({@code LoadCredential=}): one value each, named like the
 * variable: {@code bot-token} for {@code SUTRO_BOT_TOKEN}.
 */
final class Credentials {

  private final Path folder;

  Credentials(Path folder) {
    this.folder = folder;
  }

  void set(Values values) {
    List<String> known = Options.ALL.stream().map(Option::credential).toList();
    for (Path file : files(values)) {
      String name = String.valueOf(file.getFileName());
      String where = "credential " + name;
      if (!known.contains(name)) {
        values.wrong(
            where,
            "there is no such setting"
                + Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse(""));
      }
      GivenFile given = known.contains(name) ? GivenFile.read(file, where, values) : null;
      if (given != null && given.text().isBlank()) {
        values.wrong(where, "is empty");
      } else if (given != null) {
        Options.ALL.stream()
            .filter(option -> option.credential().equals(name))
            // who may read them is systemd's business
            .forEach(
                option -> values.set(option, new Given(given.text(), Place.named(where), folder)));
      }
    }
  }

  private List<Path> files(Values values) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      values.wrong("CREDENTIALS_DIRECTORY", "can't read " + folder);
      return List.of();
    }
  }
}
