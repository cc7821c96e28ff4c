package org.sutro.bot.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: defaults, on top of them the file, the environment, systemd's credentials,
 * the files that variables ending in {@code _FILE} name, and the command line.
 */
public final class SettingsReader {

  private static final Path HERE = Path.of("");
  private static final String STANDARD_FILE = "config/sutro.yaml";
  private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

  private final Path home;
  private final Map<String, String> environment;
  private final Variables variables;
  private final Values values = new Values();

  private SettingsReader(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
    this.variables = new Variables(environment);
  }

  /**
   * The settings.
   *
   * @param home the folder Sutro lives in; its {@code config/sutro.yaml} is read when no other file
   *     is named, and may be missing
   * @param environment the environment's variables; {@code SUTRO_CONFIG} names another file
   * @param file a file named on the command line, null when none is
   * @param commandLine settings named on the command line, by key
   * @throws BadSettingsException with all problems, if there is any
   */
  public static Settings read(
      Path home,
      Map<String, String> environment,
      @Nullable Path file,
      Map<String, String> commandLine) {
    return Options.settings(values(home, environment, file, commandLine));
  }

  /**
   * What counts for each setting, and where it was set; secrets are masked. As {@link #read}
   * otherwise.
   *
   * @throws BadSettingsException with all problems, if there is any
   */
  public static List<Effective> effective(
      Path home,
      Map<String, String> environment,
      @Nullable Path file,
      Map<String, String> commandLine) {
    return values(home, environment, file, commandLine).effective();
  }

  private static Values values(
      Path home,
      Map<String, String> environment,
      @Nullable Path file,
      Map<String, String> commandLine) {
    SettingsReader reader = new SettingsReader(home, environment);
    reader.file(file);
    reader.variables.tellUnknown(reader.values);
    reader.variables();
    reader.credentials();
    reader.variableFiles();
    reader.commandLine(commandLine);
    reader.values.check(home);
    return reader.values;
  }

  private void file(@Nullable Path named) {
    Path variable = variables.config();
    if (named != null) {
      file(named, "--config");
    } else if (variable != null) {
      file(variable, "SUTRO_CONFIG");
    } else if (Files.exists(home.resolve(STANDARD_FILE))) {
      file(home.resolve(STANDARD_FILE), STANDARD_FILE);
    }
  }

  private void file(Path file, String namedBy) {
    GivenFile given = GivenFile.read(file, namedBy, values);
    if (given != null) {
      String name = file.equals(home.resolve(STANDARD_FILE)) ? STANDARD_FILE : file.toString();
      new SettingsFile(values, home, name).read(given);
    }
  }

  private void variables() {
    for (Option<?> option : Options.ALL) {
      String text = variables.get(option.variable());
      if (text != null) {
        values.set(option, new Given(text, Place.named(option.variable()), HERE));
      }
    }
  }

  private void credentials() {
    String folder = environment.get(CREDENTIALS);
    if (folder != null && !folder.isBlank()) {
      new Credentials(Path.of(folder)).set(values);
    }
  }

  private void variableFiles() {
    for (Option<?> option : Options.ALL) {
      String variable = option.variable() + Variables.FILE_SUFFIX;
      String name = variables.get(variable);
      GivenFile given = name == null ? null : GivenFile.read(Path.of(name), variable, values);
      if (given != null && given.text().isBlank()) {
        values.wrong(variable, name + " is empty");
      } else if (given != null) {
        Place where = Place.named(variable + " (" + name + ")");
        values.set(option, new Given(given.text(), where, HERE, given.exposed()));
      }
    }
  }

  private void commandLine(Map<String, String> commandLine) {
    for (Option<?> option : Options.ALL) {
      String text = commandLine.get(option.key());
      String flag = String.valueOf(option.names().flag());
      if (text != null && text.isBlank()) {
        values.wrong(flag, option.key() + ": is empty");
      } else if (text != null) {
        values.set(option, new Given(text, Place.named(flag), HERE));
      }
    }
  }
}
