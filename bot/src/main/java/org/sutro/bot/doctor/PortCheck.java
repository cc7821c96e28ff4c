package org.sutro.bot.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.config.Settings;

/**
 * The ports a bot would open. One that runs on these data has opened them already.
 *
 * @param settings which they are
 */
record PortCheck(Settings settings) {

  List<Finding> findings() {
    InetSocketAddress health = settings.health();
    Settings.Webhook webhook = settings.telegram().webhook();
    List<Finding> findings = new ArrayList<>();
    boolean clash = webhook != null && clash(health, webhook.listen());
    if (clash) {
      findings.add(
          Finding.note(
              "health",
              "health.port and webhook.port are both "
                  + health.getPort()
                  + ", and the bot would not tell how it is; set health.port to another, or to 0"));
    }
    if (mayBeRunning(settings.data())) {
      return findings;
    }
    // 0 is for none
    if (!clash && health.getPort() != 0 && !isFree(health)) {
      findings.add(
          Finding.note(
              "health",
              taken(health) + "it would not tell how it is; set health.port to another, or to 0"));
    }
    if (webhook != null && !isFree(webhook.listen())) {
      findings.add(
          Finding.unusable(
              "webhook",
              taken(webhook.listen()) + "it would not start; set webhook.port to another"));
    }
    return findings;
  }

  private static boolean clash(InetSocketAddress one, InetSocketAddress other) {
    return one.getPort() != 0
        && one.getPort() == other.getPort()
        && (one.getAddress().equals(other.getAddress())
            || one.getAddress().isAnyLocalAddress()
            || other.getAddress().isAnyLocalAddress());
  }

  private static boolean mayBeRunning(Path data) {
    try {
      return DataLock.isHeld(data);
    } catch (UncheckedIOException e) {
      return true; // what is wrong with the folder is told by DataCheck
    }
  }

  private static String taken(InetSocketAddress address) {
    return "the bot can't wait at "
        + (address.getAddress().getHostAddress() + ":" + address.getPort())
        + ", mostly because another program does, and ";
  }

  private static boolean isFree(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
