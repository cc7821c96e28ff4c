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
    if (mayBeRunning(settings.data())) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    InetSocketAddress health = settings.health();
    // 0 is for none
    if (health.getPort() != 0 && !isFree(health)) {
      findings.add(
          Finding.note(
              "health",
              taken(health) + "it would not tell how it is; set health.port to another, or to 0"));
    }
    Settings.Webhook webhook = settings.telegram().webhook();
    if (webhook != null && !isFree(webhook.listen())) {
      findings.add(
          Finding.unusable(
              "webhook",
              taken(webhook.listen()) + "it would not start; set webhook.port to another"));
    }
    return findings;
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
