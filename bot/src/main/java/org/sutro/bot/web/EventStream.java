package org.sutro.bot.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Standin;

/**
 * What happens in one chat as server-sent events, each with its number, so that a browser can go on
 * where it was cut off.
 */
final class EventStream {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A line that means nothing, so that a vanished browser is noticed. */
  private static final byte[] SIGN_OF_LIFE = bytes(":\n\n");

  private static final Duration QUIET = Duration.ofSeconds(15);

  private final Standin standin;
  private final long chat;
  private final long user;

  /**
   * A stream.
   *
   * @param user whose page it is; what they are offered behind the bot's name is theirs alone
   */
  EventStream(Standin standin, long chat, long user) {
    this.standin = standin;
    this.chat = chat;
    this.user = user;
  }

  /** Writes until the browser goes away or the stand-in closes. */
  void writeTo(HttpExchange exchange, Bookmark after) throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes("retry: 1000\n\n"));
    Bookmark seen = after;
    if (!seen.isOf(standin)) {
      // from before a restart: the page must look at everything anew
      seen = Bookmark.atEnd(standin);
      out.write(bytes("id: " + seen + "\nevent: reset\ndata: {}\n\n"));
    }
    out.flush();
    while (!standin.isClosed()) {
      List<Event> events = standin.events().await(seen.seq(), QUIET);
      for (Event event : events) {
        seen = seen.at(event.seq());
        if (isOf(event)) {
          out.write(frame(seen, event));
        }
      }
      if (events.isEmpty()) {
        out.write(SIGN_OF_LIFE);
      }
      out.flush();
    }
  }

  private boolean isOf(Event event) {
    boolean offers = event.kind() == Event.Kind.INLINE_ANSWER && event.chatId() == user;
    return event.chatId() == chat || event.chatId() == 0 || offers;
  }

  private static byte[] frame(Bookmark mark, Event event) throws IOException {
    ObjectNode data = MAPPER.createObjectNode().put("kind", event.kind().wireName());
    data.set("body", event.body());
    return bytes("id: " + mark + "\ndata: " + MAPPER.writeValueAsString(data) + "\n\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
