package org.sutro.bot.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks a running bot how it is. */
@Command(
    name = "health",
    description = {
      "Ask the bot that runs on this machine how it is: exit code 0 when people get answers, 1 when not.",
      "With --live, 0 as long as the bot itself works, whatever Telegram does: what a container's check needs.",
      ""
    })
final class HealthCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final SutroCommand sutro;

  @Option(names = "--live", description = "ask only whether the bot itself works")
  private boolean live;

  HealthCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws InterruptedException {
    InetSocketAddress place = sutro.settings().health();
    if (place.getPort() == 0) {
      throw new UserException(
          ExitCode.PROBLEM, "the health page is turned off (setting: health.port)");
    }
    URI address =
        URI.create(
            "http://"
                + host(place.getAddress())
                + ":"
                + place.getPort()
                + (live ? "/livez" : "/readyz"));
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(LIMIT).build(),
              HttpResponse.BodyHandlers.ofString());
      sutro.streams().out().println(answer.body().strip());
      return answer.statusCode() == 200 ? ExitCode.FINE : ExitCode.PROBLEM;
    } catch (IOException e) {
      throw new UserException(
          ExitCode.PROBLEM, "no bot answers at " + address + "; is it running?");
    }
  }

  /** A bot that listens everywhere listens here too. */
  private static String host(InetAddress address) {
    InetAddress near = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    String figures = near.getHostAddress();
    return figures.contains(":") ? "[" + figures + "]" : figures;
  }
}
