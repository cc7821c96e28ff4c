package org.sutro.bot.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.sutro.article.Version;

/** A news site on loopback: pages and feeds, with entity tags as real ones give. */
public final class LocalSite implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("site-", 0).factory());
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, Integer> codes = new ConcurrentHashMap<>();
  private final Map<String, String> waits = new ConcurrentHashMap<>();
  private final Map<String, String> elsewhere = new ConcurrentHashMap<>();
  private final Map<String, List<String>> heads = new ConcurrentHashMap<>();
  private final Map<String, Semaphore> held = new ConcurrentHashMap<>();
  private final List<String> answered = new CopyOnWriteArrayList<>();

  private LocalSite(HttpServer server) {
    this.server = server;
  }

  public static LocalSite start() throws IOException {
    return start("127.0.0.1");
  }

  /** A site on one of the many addresses of loopback, so that it is a host of its own. */
  static LocalSite start(String address) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    LocalSite site = new LocalSite(server);
    server.createContext("/", site::answer);
    server.setExecutor(site.threads);
    server.start();
    return site;
  }

  public InetSocketAddress door() {
    return server.getAddress();
  }

  public String at(String path) {
    return "http://" + door().getAddress().getHostAddress() + ":" + door().getPort() + path;
  }

  /** Shows a text at a path, whatever question it is asked with, unless that has its own text. */
  public void page(String path, String text) {
    pages.put(path, text);
  }

  String page(String path) {
    return pages.getOrDefault(path, "");
  }

  /** Answers a path with a status and nothing else. */
  public void refuse(String path, int code) {
    codes.put(path, code);
  }

  /** The same, asking to be left alone for some seconds. */
  public void refuse(String path, int code, int seconds) {
    waits.put(path, String.valueOf(seconds));
    refuse(path, code);
  }

  /** Answers a path with a redirect. */
  public void redirect(String path, int code, String to) {
    elsewhere.put(path, to);
    refuse(path, code);
  }

  /** Gives a line of the head along with a path. */
  void head(String path, String name, String value) {
    heads.put(path, List.of(name, value));
  }

  /** Answers paths that begin so only as often as there is {@code leave}. */
  void hold(String beginning, Semaphore leave) {
    held.put(beginning, leave);
  }

  private void await(String path) {
    held.forEach((beginning, leave) -> {
      if (path.startsWith(beginning)) {
        leave.acquireUninterruptibly();
      }
    });
  }

  /** How often it was asked for something since the last look. */
  int asked() {
    return answered.size();
  }

  /** Lines such as {@code 200 /feed}, in order, since the last look. */
  public List<String> answered() {
    List<String> all = List.copyOf(answered);
    answered.clear();
    return all;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String whole = exchange.getRequestURI().toString();
      String path = pages.containsKey(whole) ? whole : exchange.getRequestURI().getPath();
      await(path);
      String text = pages.get(path);
      int code = codes.getOrDefault(path, text == null ? 404 : 200);
      String tag = "\"" + Version.hashOf(String.valueOf(text)).substring(0, 12) + "\"";
      boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      code = code == 200 && same ? 304 : code;
      answered.add(code + " " + path);
      exchange.getResponseHeaders().add("ETag", tag);
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      if (heads.containsKey(path)) {
        exchange.getResponseHeaders().set(heads.get(path).getFirst(), heads.get(path).getLast());
      }
      if (code >= 400 && waits.containsKey(path)) {
        exchange.getResponseHeaders().add("Retry-After", waits.get(path));
      }
      if (elsewhere.containsKey(path)) {
        exchange.getResponseHeaders().add("Location", elsewhere.get(path));
      }
      byte[] body =
          code == 200 ? String.valueOf(text).getBytes(StandardCharsets.UTF_8) : new byte[0];
      exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    held.values().forEach(leave -> leave.release(1_000_000));
    threads.close();
  }
}
