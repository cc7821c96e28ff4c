package org.sutro.bot.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sutro.bot.config.Effective;
import org.sutro.bot.config.SampleFile;
import org.sutro.bot.config.SettingsSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the settings: what counts and why, and what there is to set. */
@Command(
    name = "config",
    description = {"Show the settings: what counts and where it was set, or all there are.", ""},
    synopsisSubcommandLabel = "(dump | sample | schema)")
final class ConfigCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  ConfigCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    return dump(false);
  }

  @Command(
      name = "dump",
      description = {
        "Print what counts for each setting and where it was set; secrets as ***.",
        ""
      })
  int dump(
      @Option(names = "--changed", description = "leave out what is as it comes") boolean changed) {
    List<Effective> shown =
        sutro.effectiveSettings().stream()
            .filter(setting -> !(changed && setting.isDefault()))
            .toList();
    int key = width(shown.stream().map(Effective::key).toList());
    int text = width(shown.stream().map(ConfigCommand::text).toList());
    PrintStream out = sutro.streams().out();
    for (Effective setting : shown) {
      String line = ("%-" + key + "s  %-" + text + "s  %s");
      out.println(String.format(Locale.ROOT, line, setting.key(), text(setting), setting.origin()));
    }
    return ExitCode.FINE;
  }

  private static String text(Effective setting) {
    return setting.text() == null ? "(not set)" : setting.text();
  }

  private static int width(List<String> column) {
    return column.stream().mapToInt(String::length).max().orElse(1);
  }

  @Command(
      name = "sample",
      description = {"Print config/sutro.yaml as it comes: every setting with its default.", ""})
  int sample() {
    sutro.streams().out().print(SampleFile.text());
    return ExitCode.FINE;
  }

  @Command(
      name = "schema",
      description = {"Print the JSON Schema of the settings, for editors.", ""})
  int schema() {
    sutro.streams().out().print(SettingsSchema.text());
    return ExitCode.FINE;
  }
}
