package org.sutro.bot.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** Teaches a shell to complete the commands and their options. */
@Command(
    name = "completion",
    description = {
      "Print what a shell needs to complete commands and options.",
      "bash and zsh:  source <(./sutro completion bash)",
      "fish:          ./sutro completion fish | source",
      ""
    })
final class CompletionCommand implements Callable<Integer> {

  private static final String NAME = "sutro";

  /** The shells it can teach. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final SutroCommand sutro;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
  private @Nullable Shell shell;

  CompletionCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    if (shell == null) {
      throw new UserException(ExitCode.USAGE, "say for which shell: bash, zsh or fish");
    }
    CommandLine all = CommandLineProgram.whole(sutro);
    String script =
        switch (shell) {
          // the script turns on zsh's understanding of bash's by itself
          case BASH, ZSH -> AutoComplete.bash(NAME, all);
          case FISH -> fish(all);
        };
    sutro.streams().out().print(script);
    return ExitCode.FINE;
  }

  private static String fish(CommandLine all) {
    List<String> lines = new ArrayList<>();
    lines.add("complete -c " + NAME + " -f");
    all.getSubcommands()
        .forEach((name, command) -> {
          if (command.getCommandSpec().usageMessage().hidden()) {
            return;
          }
          lines.add(line("__fish_use_subcommand", "-a " + name, command));
          String within = "__fish_seen_subcommand_from " + name;
          command
              .getSubcommands()
              .forEach((inner, deeper) -> lines.add(line(within, "-a " + inner, deeper)));
          options(command).forEach(option -> lines.add(line(within, option)));
        });
    return String.join("\n", lines) + "\n";
  }

  /** The options of a command and, as their place does not matter, of those below it. */
  private static List<OptionSpec> options(CommandLine command) {
    List<OptionSpec> options = new ArrayList<>(command.getCommandSpec().options());
    command
        .getSubcommands()
        .values()
        .forEach(inner ->
            inner.getCommandSpec().options().stream()
                .filter(option ->
                    options.stream().noneMatch(o -> o.longestName().equals(option.longestName())))
                .forEach(options::add));
    return options;
  }

  private static String line(String when, String what, CommandLine command) {
    String[] description = command.getCommandSpec().usageMessage().description();
    return line(when, what, description.length == 0 ? "" : description[0]);
  }

  private static String line(String when, OptionSpec option) {
    String name = "-l " + option.longestName().substring(2);
    String[] description = option.description();
    boolean takesValue = option.arity().max() > 0;
    return line(
        when, takesValue ? name + " -r -F" : name, description.length == 0 ? "" : description[0]);
  }

  private static String line(String when, String what, String description) {
    String quoted = description.replace("\\", "\\\\").replace("'", "\\'");
    return "complete -c " + NAME + " -n '" + when + "' " + what + " -d '" + quoted + "'";
  }
}
