package org.sutro.bot.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may talk to a page on loopback: only a browser that was sent here by this machine's own name
 * (any other Host header is a foreign name that resolves to us: DNS rebinding), and for changes
 * only the page itself.
 */
final class Doorman {
  private static final Pattern OWN_HOST =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  private Doorman() {}

  /**
   * Whether the request names this machine and, if it changes something, comes from our own page.
   */
  static boolean admits(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    @Nullable String host = headers.getFirst("Host");
    if (host == null
        || headers.getOrDefault("Host", List.of()).size() != 1
        || !OWN_HOST.matcher(lower(host)).matches()) {
      return false;
    }
    return switch (exchange.getRequestMethod()) {
      case "GET" ->
          !"cross-site".equals(headers.getFirst("Sec-Fetch-Site")) || isNavigation(headers);
      case "POST" -> isOwnPage(headers, host) && isJson(headers);
      default -> false;
    };
  }

  /** What every answer carries. */
  static void dress(Headers headers) {
    headers.set(
        "Content-Security-Policy",
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  /** Following a link to the page is fine; reading it from another site's script is not. */
  private static boolean isNavigation(Headers headers) {
    return "navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
  }

  private static boolean isOwnPage(Headers headers, String host) {
    @Nullable String origin = headers.getFirst("Origin");
    return origin != null && lower(origin).equals("http://" + lower(host));
  }

  /** A form of another site cannot send this type without asking first. */
  private static boolean isJson(Headers headers) {
    @Nullable String type = headers.getFirst("Content-Type");
    return type != null && lower(type).startsWith("application/json");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
