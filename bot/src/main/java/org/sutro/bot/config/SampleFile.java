package org.sutro.bot.config;

import java.util.List;
import java.util.stream.Collectors;

/** The file of settings as it comes with Sutro: every setting with its default, commented out. */
public final class SampleFile {

  private static final String HEAD =
      """
      # yaml-language-server: $schema=sutro.schema.json
      #
      # Settings of Sutro. Each line that begins with # and no space is a setting with its default value;
      # take the # away to change it. The bot's token is the only one you must set to go on Telegram.
      #
      # What counts, from weakest to strongest: the default, this file, the variable named in brackets,
      # systemd's credential of the same name (bot-token for SUTRO_BOT_TOKEN), the file named by that
      # variable with _FILE behind it (SUTRO_BOT_TOKEN_FILE=/run/secrets/token), and the command line.
      # Relative paths in this file start from the folder Sutro lives in. "sutro config dump" shows what
      # counts and why.
      """;

  private SampleFile() {}

  /** The text of the file. */
  public static String text() {
    StringBuilder out = new StringBuilder(HEAD);
    String section = "";
    for (Option<?> option : Options.ALL) {
      String[] key = option.key().split("\\.", -1);
      String parent = key.length == 1 ? "" : key[0];
      out.append('\n');
      if (!parent.isEmpty() && !parent.equals(section)) {
        out.append(parent).append(":\n");
      }
      section = parent;
      out.append(entry(option, key[key.length - 1]).indent(parent.isEmpty() ? 0 : 2));
    }
    return out.toString();
  }

  private static String entry(Option<?> option, String name) {
    List<String> about = option.about().lines().toList();
    String first = "# " + about.getFirst() + " [" + places(option) + "]\n";
    String rest =
        about.stream().skip(1).map(line -> "# " + line + "\n").collect(Collectors.joining());
    return first + rest + "#" + name + ": " + option.sample().text();
  }

  private static String places(Option<?> option) {
    String flag = option.names().flag();
    return flag == null ? option.variable() : option.variable() + ", " + flag;
  }
}
