package org.sutro.bot.app;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs of life for systemd, when that has started us: ready, alive (as long as that is true),
 * about to stop.
 *
 * <p>They go through the program {@code systemd-notify}, because Java opens no datagram sockets of
 * the Unix kind; the unit needs {@code NotifyAccess=all} for that.
 */
public final class Systemd implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Systemd.class);
  private static final long LIMIT_SECONDS = 5;

  private final List<String> program;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("systemd").factory());

  private Systemd(List<String> program) {
    this.program = List.copyOf(program);
  }

  /** True when systemd wants to hear from us. */
  public static boolean listens(Map<String, String> environment) {
    return !environment.getOrDefault("NOTIFY_SOCKET", "").isBlank();
  }

  /**
   * Tells it that the bot is ready, and from now on that it is alive as long as it is.
   *
   * @param environment with what systemd has put there
   * @param program what to tell it with
   * @param alive asked twice in the time after which systemd would take us for dead
   */
  public static Systemd start(
      Map<String, String> environment, List<String> program, BooleanSupplier alive) {
    Systemd systemd = new Systemd(program);
    systemd.tell("READY=1");
    long half = watchdog(environment).toMillis() / 2;
    if (half > 0) {
      // a failure is told and not thrown, so there is no outcome to look at
      Future<?> unused =
          systemd.executor.scheduleAtFixedRate(
              () -> systemd.pat(alive), half, half, TimeUnit.MILLISECONDS);
    }
    return systemd;
  }

  private static Duration watchdog(Map<String, String> environment) {
    String micros = environment.getOrDefault("WATCHDOG_USEC", "");
    return micros.matches("[0-9]{1,15}")
        ? Duration.ofNanos(Long.parseLong(micros) * 1000)
        : Duration.ZERO;
  }

  private void pat(BooleanSupplier alive) {
    if (alive.getAsBoolean()) {
      tell("WATCHDOG=1");
    } else {
      log.error("LOOP-DEAD: a part of the bot stands still; systemd will start it anew");
    }
  }

  private void tell(String what) {
    List<String> command = new ArrayList<>(program);
    command.add(what);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        log.warn("SYSTEMD-DEAF: systemd could not be told {} in time", what);
      }
    } catch (IOException e) {
      log.warn("SYSTEMD-DEAF: systemd could not be told {}: {}", what, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    tell("STOPPING=1");
  }
}
