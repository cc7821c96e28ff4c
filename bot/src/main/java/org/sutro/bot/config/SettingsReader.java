package org.sutro.bot.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: defaults, on top of them the file, the environment, the files that variables
 * ending in {@code _FILE} name, and the command line.
 */
public final class SettingsReader {

  private static final Path HERE = Path.of("");
  private static final String PREFIX = "SUTRO_";
  private static final String FILE_SUFFIX = "_FILE";
  private static final String CONFIG_VARIABLE = "SUTRO_CONFIG";

  /** Variables for the launcher, or for what stands before all settings. */
  private static final Set<String> NO_SETTINGS =
      Set.of(CONFIG_VARIABLE, "SUTRO_JAVA_OPTS", "SUTRO_JAVA_ROOTS", "SUTRO_HOME", "SUTRO_TTY");

  private static final String STANDARD_FILE = "config/sutro.yaml";

  /** Far above any settings; keeps a wrong file name from filling the memory. */
  private static final long LARGEST_FILE = 1 << 20;

  private final Path home;
  private final Map<String, String> environment;
  private final Values values = new Values();

  private SettingsReader(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
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
    SettingsReader reader = new SettingsReader(home, environment);
    reader.file(file);
    reader.unknownVariables();
    reader.variables();
    reader.variableFiles();
    reader.commandLine(commandLine);
    reader.values.check(home);
    return Options.settings(reader.values);
  }

  private void file(@Nullable Path named) {
    String variable = environment.get(CONFIG_VARIABLE);
    if (named != null) {
      file(named, "--config");
    } else if (variable != null && !variable.isBlank()) {
      file(Path.of(variable), CONFIG_VARIABLE);
    } else if (Files.exists(home.resolve(STANDARD_FILE))) {
      file(home.resolve(STANDARD_FILE), STANDARD_FILE);
    }
  }

  private void file(Path file, String namedBy) {
    String text = text(file, namedBy);
    if (text != null) {
      new SettingsFile(values, home)
          .read(text, file.equals(home.resolve(STANDARD_FILE)) ? STANDARD_FILE : file.toString());
    }
  }

  /**
   * A variable of ours that it does not know is wrong, so that a typing error can't be overlooked.
   */
  private void unknownVariables() {
    environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !NO_SETTINGS.contains(name))
        .filter(name -> Options.ALL.stream().noneMatch(o -> o.variable().equals(unfiled(name))))
        .sorted()
        .forEach(name -> values.wrong(name, "there is no such setting" + suggestion(name)));
  }

  private static String unfiled(String name) {
    return name.endsWith(FILE_SUFFIX)
        ? name.substring(0, name.length() - FILE_SUFFIX.length())
        : name;
  }

  private static String suggestion(String name) {
    String wanted = unfiled(name);
    List<String> known = Options.ALL.stream().map(option -> dotted(option.variable())).toList();
    return Nearest.to(dotted(wanted), known)
        .map(near -> PREFIX + near.toUpperCase(Locale.ROOT).replace('.', '_'))
        .map(near -> "; did you mean " + near + name.substring(wanted.length()) + "?")
        .orElse(
            "; the settings are "
                + Options.ALL.stream().map(Option::variable).collect(Collectors.joining(", ")));
  }

  /** Written like a key of the file, whose last part may be what somebody meant. */
  private static String dotted(String variable) {
    return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private void variables() {
    for (Option<?> option : Options.ALL) {
      String text = environment.get(option.variable());
      if (text != null) {
        values.set(option, new Given(text, option.variable(), HERE));
      }
    }
  }

  private void variableFiles() {
    for (Option<?> option : Options.ALL) {
      String variable = option.variable() + FILE_SUFFIX;
      String name = environment.get(variable);
      if (name != null && !name.isBlank()) {
        String text = text(Path.of(name), variable);
        if (text != null) {
          values.set(option, new Given(text, variable + " (" + name + ")", HERE));
        }
      }
    }
  }

  private void commandLine(Map<String, String> commandLine) {
    for (Option<?> option : Options.ALL) {
      String text = commandLine.get(option.key());
      if (text != null) {
        values.set(option, new Given(text, "--" + option.key(), HERE));
      }
    }
  }

  /** The text of a file; null, and a problem noted, when it can't be read. */
  private @Nullable String text(Path file, String namedBy) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > LARGEST_FILE) {
        values.wrong(namedBy, file + " is too large to be a file of settings");
        return null;
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      values.wrong(namedBy, file + " is not in UTF-8");
    } catch (IOException e) {
      values.wrong(
          namedBy, "can't read " + file + "; is the name right, and may this user read it?");
    }
    return null;
  }
}
