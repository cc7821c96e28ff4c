package org.sutro.bot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sutro.bot.config.BadSettingsException;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.doctor.Doctor;
import org.sutro.bot.doctor.Finding;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Web;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what would keep a bot from working here. */
@Command(
    name = "doctor",
    description = {
      "Say what is wrong, and what to do about it.",
      "Looks at settings, Java, memory, disk, data, backups, token, network, clock, channels and feeds.",
      "Changes nothing but with --remove-webhook. Exit code 0 when all is well, 1 when not, 78 when a bot would refuse to start.",
      ""
    })
final class DoctorCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(
      names = "--remove-webhook",
      description = {
        "first tell Telegram to bring messages nowhere, so that the bot",
        "can ask for them; none is lost"
      })
  private boolean removeWebhook;

  DoctorCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    List<Finding> findings = findings();
    int code = code(findings);
    if (json) {
      sutro.streams().out().println(json(findings, code));
    } else {
      findings.forEach(finding -> sutro.streams().out().println(line(finding)));
    }
    return code;
  }

  private List<Finding> findings() {
    Logging.withoutRefusals();
    try {
      Settings settings = sutro.settings();
      if (removeWebhook) {
        removeWebhook(settings.telegram());
      }
      try (Web web = sutro.web(settings, Rests.inMemory())) {
        return Doctor.examine(
            settings,
            sutro.places(settings),
            web,
            sutro.surroundings().clock().instant(),
            ManagementFactory.getRuntimeMXBean().getInputArguments());
      }
    } catch (BadSettingsException e) {
      Stream<Finding> problems =
          String.valueOf(e.getMessage())
              .lines()
              .map(problem -> new Finding("settings", Finding.Level.UNUSABLE, problem));
      Finding rest =
          new Finding("all else", Finding.Level.NOTE, "is looked at when the settings can be used");
      return Stream.concat(problems, Stream.of(rest)).toList();
    }
  }

  private static void removeWebhook(Settings.Telegram telegram) {
    Secret token = telegram.token();
    if (token == null || telegram.webhook() != null) {
      throw new UserException(
          ExitCode.PROBLEM,
          token == null
              ? "no token is set, so there is nobody whose webhook could be removed"
              : "webhook.url is set: the bot sets its webhook anew at each start. Take that out first");
    }
    String trouble =
        Inspection.removeWebhook(new BotSettings(token, telegram.api(), telegram.pollTimeout()));
    if (!trouble.isEmpty()) {
      throw new UserException(ExitCode.PROBLEM, "the webhook was not removed: " + trouble);
    }
  }

  private static int code(List<Finding> findings) {
    return findings.stream()
        .mapToInt(finding ->
            switch (finding.level()) {
              case FINE, NOTE -> ExitCode.FINE;
              case WRONG -> ExitCode.PROBLEM;
              case UNUSABLE -> ExitCode.UNUSABLE;
            })
        .max()
        .orElse(ExitCode.FINE);
  }

  private static String line(Finding finding) {
    String mark =
        switch (finding.level()) {
          case FINE -> "ok   ";
          case NOTE -> "note ";
          case WRONG, UNUSABLE -> "WRONG";
        };
    return String.format(Locale.ROOT, "%s  %-10s  %s", mark, finding.about(), finding.text());
  }

  private static String json(List<Finding> findings, int code) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("exit", code);
    for (Finding finding : findings) {
      out.withArray("/findings")
          .addObject()
          .put("about", finding.about())
          .put("level", finding.level().name().toLowerCase(Locale.ROOT))
          .put("text", finding.text());
    }
    return out.toString();
  }
}
