package org.sutro.bot.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The environment's variables as far as they are settings. */
final class Variables {

  static final String FILE_SUFFIX = "_FILE";
  private static final String CONFIG = "SUTRO_CONFIG";

  /** Variables for the launcher, or for what stands before all settings. */
  private static final Set<String> NO_SETTINGS =
      Set.of(CONFIG, "SUTRO_JAVA_OPTS", "SUTRO_JAVA_ROOTS", "SUTRO_HOME", "SUTRO_TTY");

  /**
   * What Kubernetes sets in every container for a Service whose name begins with "sutro"
   * ("Discovering services" in its manual); nobody has written it.
   */
  private static final Pattern SERVICE =
      Pattern.compile(
          "SUTRO(_[A-Z0-9_]+)?_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

  private static final Pattern SERVICE_PORT = Pattern.compile("SUTRO(_[A-Z0-9_]+)?_PORT");
  private static final Pattern SERVICE_ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

  private final Map<String, String> environment;

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The value of a variable; null when it is not set, blank, or somebody else's. */
  @Nullable String get(String name) {
    String text = environment.get(name);
    return text == null || text.isBlank() || isOfKubernetes(name, text) ? null : text;
  }

  /** A file of settings that is named here, null when none is. */
  @Nullable Path config() {
    String name = get(CONFIG);
    return name == null ? null : Path.of(name);
  }

  /**
   * A variable of ours that means nothing is wrong, so that a typing error can't be overlooked. Its
   * value is not repeated: it may be a secret.
   */
  void tellUnknown(Values values) {
    environment.keySet().stream()
        .filter(name -> name.startsWith(Option.PREFIX) && !NO_SETTINGS.contains(name))
        .filter(name -> !isOfKubernetes(name, environment.get(name)))
        .filter(name -> Options.ALL.stream().noneMatch(o -> o.variable().equals(unfiled(name))))
        .sorted()
        .forEach(name -> values.wrong(name, "there is no such setting" + suggestion(name)));
  }

  private static boolean isOfKubernetes(String name, @Nullable String text) {
    boolean port =
        text != null
            && SERVICE_PORT.matcher(name).matches()
            && SERVICE_ADDRESS.matcher(text).matches();
    return port || SERVICE.matcher(name).matches();
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
        .map(near -> Option.PREFIX + near.toUpperCase(Locale.ROOT).replace('.', '_'))
        .map(near -> "; did you mean " + near + name.substring(wanted.length()) + "?")
        .orElse(
            "; the settings are "
                + Options.ALL.stream().map(Option::variable).collect(Collectors.joining(", ")));
  }

  /** Written like a key of the file, whose last part may be what somebody meant. */
  private static String dotted(String variable) {
    return variable.substring(Option.PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
