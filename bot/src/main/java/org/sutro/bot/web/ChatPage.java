package org.sutro.bot.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;

/** A web server on loopback that shows one person's chat with the bot of a stand-in. */
public final class ChatPage implements AutoCloseable {

  private static final int MORE_PORTS = 20;

  private final HttpServer http;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("chat-page-", 0).factory());

  /**
   * Who looks at the page, and the chats they have beside the one with the bot.
   *
   * @param group a group with the bot in it
   * @param channel a channel of theirs, for trying digests
   * @param strangers a group the bot is no part of
   */
  public record Visit(
      SimulatedUser user, SimulatedChat group, SimulatedChat channel, SimulatedChat strangers) {}

  private ChatPage(HttpServer http, Standin standin, Visit visit) {
    this.http = http;
    http.setExecutor(threads);
    http.createContext("/", new PageHandler(standin, visit));
    http.start();
  }

  /**
   * Starts the page.
   *
   * @param port the first port to try, then the 20 above it; 0 for any free port
   * @throws IOException when none of them is free
   */
  public static ChatPage start(Standin standin, Visit visit, int port) throws IOException {
    return new ChatPage(bind(port), standin, visit);
  }

  /** The port the page got. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** What to open in the browser. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port() + "/");
  }

  /** Ends the page and all open event streams at once. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer bind(int first) throws IOException {
    int last = first == 0 ? 0 : Math.min(first + MORE_PORTS, 65_535);
    for (int port = first; ; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (BindException e) {
        if (port >= last) {
          throw e;
        }
      }
    }
  }
}
