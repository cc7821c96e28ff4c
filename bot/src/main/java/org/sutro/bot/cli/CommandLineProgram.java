package org.sutro.bot.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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
    SutroCommand sutro = new SutroCommand(surroundings);
    CommandLine line = new CommandLine(sutro);
    commands(sutro).forEach(line::addSubcommand);
    // in place of picocli's own, which tell hosts the names of Java classes
    line.registerConverter(LocalDate.class, CommandLineProgram::day);
    line.registerConverter(Long.class, CommandLineProgram::number);
    // after the commands, which would take it over in place of what each of them is for
    line.getCommandSpec()
        .usageMessage()
        .header(Messages.bengali().get(Key.BOT_SHORT_DESCRIPTION), "");
    Surroundings.Streams streams = surroundings.streams();
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

  /** In the order in which help names them. */
  private static List<Object> commands(SutroCommand sutro) {
    return List.of(
        new TryCommand(sutro),
        new AskCommand(sutro),
        new IngestCommand(sutro),
        new SourcesCommand(sutro),
        new ServeCommand(sutro),
        new AnalyzeCommand(sutro),
        new EvalCommand(sutro),
        new CommandLine(new DigestCommand(sutro)).addSubcommand(new DigestExplanation(sutro)),
        new ArchiveCommand(sutro),
        new IndexCommand(sutro),
        new ConfigCommand(sutro),
        new BackupCommand(sutro),
        new RestoreCommand(sutro),
        new ForgetCommand(sutro),
        new HealthCommand(sutro),
        new DoctorCommand(sutro),
        new CompletionCommand(sutro),
        new PracticeCommand(sutro));
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
