package org.sutro.bot.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.standin.MemberStatus;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;

/**
 * All requests of the page: its files, the state of a chat, what happens in it, and what the person
 * does.
 */
final class PageHandler implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(PageHandler.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern CHAT = Pattern.compile("(?:^|&)chat=(-?[0-9]{1,18})(?:&|$)");
  private static final Pattern AFTER = Pattern.compile("(?:^|&)after=([0-9a-z-]{1,40})(?:&|$)");

  private static final Set<String> MEDIA = Set.of("photo", "voice", "sticker");

  /** A text of 4096 units is at most 12 kB, and a little more when escaped. */
  private static final int BODY_LIMIT = 64 << 10;

  private final Standin standin;
  private final SimulatedUser user;
  private final SimulatedChat channel;
  private final Rooms rooms;

  PageHandler(Standin standin, ChatPage.Visit visit) {
    this.standin = standin;
    this.user = visit.user();
    this.channel = visit.channel();
    this.rooms = new Rooms(standin, visit);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Doorman.dress(exchange.getResponseHeaders());
      if (Doorman.admits(exchange)) {
        route(exchange);
      } else {
        exchange.sendResponseHeaders(403, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the page is closing; the stream just ends
    } catch (RuntimeException e) {
      log.error("PROGRAM-FAULT: the chat page failed on a request", e);
    }
  }

  private void route(HttpExchange exchange) throws IOException, InterruptedException {
    String path = exchange.getRequestURI().getPath();
    boolean post = exchange.getRequestMethod().equals("POST");
    PageFiles.@Nullable File file = post ? null : PageFiles.at(path);
    if (file != null) {
      send(exchange, 200, file.type(), file.bytes());
    } else if (!post && path.equals("/api/state")) {
      sendJson(exchange, 200, state(chat(exchange)));
    } else if (!post && path.equals("/api/events")) {
      new EventStream(standin, chat(exchange), user.id()).writeTo(exchange, after(exchange));
    } else if (post && path.equals("/api/send")) {
      act(exchange, this::write);
    } else if (post && path.equals("/api/edit")) {
      act(exchange, this::edit);
    } else if (post && path.equals("/api/media")) {
      act(exchange, this::media);
    } else if (post && path.equals("/api/press")) {
      act(exchange, this::press);
    } else if (post && path.equals("/api/inline")) {
      act(exchange, this::type);
    } else if (post && path.equals("/api/choose")) {
      act(exchange, this::choose);
    } else if (post && path.equals("/api/admit")) {
      act(exchange, this::admit);
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  /**
   * Everything the page shows when it opens. The event number is taken first: what comes twice does
   * no harm.
   */
  private ObjectNode state(long chat) {
    ObjectNode state =
        MAPPER.createObjectNode().put("last_event", Bookmark.atEnd(standin).toString());
    state.set("bot", standin.bot());
    state.set("profile", rooms.profile(chat));
    state.set("chat", standin.chat(chat).orElse(MAPPER.createObjectNode()));
    state.put("user_id", user.id()).put("can_write", rooms.canWrite(chat));
    state.set("rooms", rooms.all());
    state.put("can_admit", chat == channel.id() && !channel.hasBot());
    state.putArray("messages").addAll(standin.history(chat));
    return state;
  }

  /** One thing the person does, from the request's fields. */
  private interface Deed {
    ObjectNode from(JsonNode fields);
  }

  private ObjectNode write(JsonNode fields) {
    String text = fields.path("text").asText("");
    int replyTo = fields.path("reply_to").asInt(0);
    JsonNode quote = fields.path("quote");
    long chat = rooms.of(fields);
    int id =
        replyTo == 0
            ? rooms.write(chat, text)
            : user.reply(chat, replyTo, quote.isTextual() ? quote.asText() : null, text);
    return MAPPER.createObjectNode().put("message_id", id);
  }

  /** The person sends the bot something without words. */
  private ObjectNode media(JsonNode fields) {
    String kind = fields.path("kind").asText("");
    if (!MEDIA.contains(kind)) {
      throw new IllegalArgumentException("nobody sends that here: " + kind);
    }
    user.send(kind);
    return MAPPER.createObjectNode();
  }

  /** The person changes what they wrote. */
  private ObjectNode edit(JsonNode fields) {
    int message = fields.path("message_id").asInt(0);
    user.edit(rooms.of(fields), message, fields.path("text").asText(""));
    return MAPPER.createObjectNode().put("message_id", message);
  }

  private ObjectNode press(JsonNode fields) {
    String query =
        user.press(
            rooms.of(fields), fields.path("message_id").asInt(0), fields.path("data").asText(""));
    return MAPPER.createObjectNode().put("callback_query_id", query);
  }

  /** The person types behind the bot's name. */
  private ObjectNode type(JsonNode fields) {
    String query = user.inline(fields.path("text").asText(""));
    return MAPPER.createObjectNode().put("inline_query_id", query);
  }

  private ObjectNode choose(JsonNode fields) {
    int id =
        user.choose(
            rooms.of(fields), fields.path("query").asText(""), fields.path("result").asText(""));
    return MAPPER.createObjectNode().put("message_id", id);
  }

  /** The person makes the bot an administrator of their channel. */
  private ObjectNode admit(JsonNode fields) {
    channel.setBot(
        user,
        MemberStatus.ADMINISTRATOR,
        "can_post_messages",
        "can_edit_messages", // pinning comes with it
        "can_delete_messages");
    return MAPPER.createObjectNode();
  }

  private void act(HttpExchange exchange, Deed deed) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    if (body.length > BODY_LIMIT) {
      exchange.sendResponseHeaders(413, -1);
      return;
    }
    try {
      sendJson(exchange, 200, deed.from(MAPPER.readTree(body)));
    } catch (IllegalArgumentException | JacksonException e) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  private long chat(HttpExchange exchange) {
    String chat = fromQuery(CHAT, exchange);
    return chat == null ? user.id() : Long.parseLong(chat);
  }

  /** Where to go on: a browser that was cut off says it in a header, a new one in the address. */
  private static Bookmark after(HttpExchange exchange) {
    @Nullable String seen = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    return Bookmark.parse(seen != null ? seen : fromQuery(AFTER, exchange));
  }

  private static @Nullable String fromQuery(Pattern field, HttpExchange exchange) {
    @Nullable String query = exchange.getRequestURI().getRawQuery();
    Matcher matcher = field.matcher(query == null ? "" : query);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static void sendJson(HttpExchange exchange, int status, ObjectNode json)
      throws IOException {
    send(exchange, status, "application/json", MAPPER.writeValueAsBytes(json));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
