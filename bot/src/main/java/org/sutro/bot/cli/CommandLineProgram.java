package org.sutro.bot.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sutro.bot.config.LogLevel;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * Finds the command that is asked for, runs it, and turns what goes wrong into a message and an
 * exit code.
 */
public final class CommandLineProgram {

  private CommandLineProgram() {}

  /** Runs the command that {@code arguments} name; returns the process's exit code. */
  public static int run(Surroundings surroundings, String[] arguments) {
    Logging.level(LogLevel.WARN);
    try (SutroCommand sutro = new SutroCommand(surroundings)) {
      return run(sutro, surroundings.streams(), arguments);
    }
  }

  private static int run(SutroCommand sutro, Surroundings.Streams streams, String[] arguments) {
    CommandLine line = new CommandLine(sutro);
    needed(commands(sutro), arguments).forEach(command -> line.addSubcommand(command.get()));
    // in place of picocli's own, which tell hosts the names of Java classes
    line.registerConverter(LocalDate.class, CommandLineProgram::day);
    line.registerConverter(Long.class, CommandLineProgram::number);
    // after the commands, which would take it over in place of what each of them is for
    line.getCommandSpec()
        .usageMessage()
        .header(Messages.bengali().get(Key.BOT_SHORT_DESCRIPTION), "");
    line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    // a question may begin with @; it is no file of arguments
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setExecutionExceptionHandler(
        (failure, where, parsed) -> Failures.tell(failure, streams.err(), sutro::wayOut));
    int code = line.execute(arguments);
    if (streams.out().checkError() && code == ExitCode.FINE) {
      return ExitCode.PROBLEM;
    }
    return code;
  }

  /** The whole command line, every command in it. */
  static CommandLine whole(SutroCommand sutro) {
    CommandLine line = new CommandLine(sutro);
    commands(sutro).values().forEach(command -> line.addSubcommand(command.get()));
    return line;
  }

  /**
   * The command that comes first, or all when none does: half a start would pass with learning the
   * options of commands that nobody has named, and only help and complaints speak of them.
   */
  private static Collection<Supplier<Object>> needed(
      Map<String, Supplier<Object>> commands, String[] arguments) {
    Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
    return named == null ? commands.values() : List.of(named);
  }

  /** By name, in the order in which help names them. */
  private static Map<String, Supplier<Object>> commands(SutroCommand sutro) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("try", () -> new TryCommand(sutro));
    commands.put("ask", () -> new AskCommand(sutro));
    commands.put("ingest", () -> new IngestCommand(sutro));
    commands.put("sources", () -> new SourcesCommand(sutro));
    commands.put("serve", () -> new ServeCommand(sutro));
    commands.put("analyze", () -> new AnalyzeCommand(sutro));
    commands.put("eval", () -> new EvalCommand(sutro));
    commands.put(
        "digest",
        () ->
            new CommandLine(new DigestCommand(sutro)).addSubcommand(new DigestExplanation(sutro)));
    commands.put("archive", () -> new ArchiveCommand(sutro));
    commands.put("index", () -> new IndexCommand(sutro));
    commands.put("config", () -> new ConfigCommand(sutro));
    commands.put("backup", () -> new BackupCommand(sutro));
    commands.put("restore", () -> new RestoreCommand(sutro));
    commands.put("forget", () -> new ForgetCommand(sutro));
    commands.put("health", () -> new HealthCommand(sutro));
    commands.put("doctor", () -> new DoctorCommand(sutro));
    commands.put("completion", () -> new CompletionCommand(sutro));
    commands.put("practice", () -> new PracticeCommand(sutro));
    return commands;
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + typed + "' is no day; write it as 2025-07-11");
    }
  }

  private static Long number(String typed) {
    try {
      return Long.valueOf(typed);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + typed + "' is no number; write it as 123456789");
    }
  }
}
