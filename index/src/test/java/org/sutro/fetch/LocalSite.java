package org.sutro.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web server on loopback that sends exactly the bytes it is told to, however wrong they are.
 * Every connection carries one answer.
 */
public final class LocalSite implements AutoCloseable {

  /** Writes an answer, head and all. */
  @FunctionalInterface
  public interface Answer {
    void to(List<String> head, OutputStream out) throws IOException;
  }

  private final ServerSocket socket;
  private final Map<String, Answer> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private LocalSite(ServerSocket socket) {
    this.socket = socket;
  }

  /** Starts on a free port. */
  public static LocalSite start() throws IOException {
    LocalSite site = new LocalSite(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().name("local-site").start(site::serve);
    return site;
  }

  /** The address of a path that begins with a slash. */
  public String at(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /** The one door into this machine. */
  public InetSocketAddress door() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
  }

  /** Paths asked for so far, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Answers {@code path} this way from now on. */
  public void page(String path, Answer answer) {
    pages.put(path, answer);
  }

  /** Answers {@code path} with a status line and head lines, joined by line breaks, and a body. */
  public void page(String path, String head, byte[] body) {
    page(path, (asked, out) -> send(out, head + "\nContent-Length: " + body.length, body));
  }

  /** Answers {@code path} with this text in UTF-8. */
  public void page(String path, String type, String text) {
    page(path, "200 OK\nContent-Type: " + type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Redirects. */
  public void redirect(String path, int code, String to) {
    page(path, code + " Elsewhere\nLocation: " + to, new byte[0]);
  }

  /** Sends a head and a body. */
  public static void send(OutputStream out, String head, byte[] body) throws IOException {
    String lines = "HTTP/1.1 " + head + "\nConnection: close\n\n";
    out.write(lines.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        Thread.ofVirtual().name("local-site-answer").start(() -> answer(one));
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void answer(Socket one) {
    try (one) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
      List<String> head = new CopyOnWriteArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.add(line);
      }
      if (!head.isEmpty()) {
        String path = head.getFirst().split(" ", -1)[1];
        asked.add(path);
        pages.getOrDefault(path, LocalSite::missing).to(head, one.getOutputStream());
      }
    } catch (IOException e) {
      // the reader went away: what many of the tests are about
    }
  }

  private static void missing(List<String> head, OutputStream out) throws IOException {
    send(out, "404 Not Found\nContent-Length: 0", new byte[0]);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
