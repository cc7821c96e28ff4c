package org.sutro.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;
import org.sutro.tree.TooMuchException;
import org.sutro.tree.Trees;

/**
 * A chat or channel as Telegram's desktop program exports it, {@code result.json}: each message
 * with words is an article, published by whoever it was passed on from, if it was. Read message by
 * message, since exports grow to hundreds of megabytes.
 */
final class TelegramExport {

  /** What Telegram calls the file. */
  static final String NAME = "result.json";

  /** Whose words a message is that was passed on; they are not the channel's own. */
  private static final String PASSED_ON = "forwarded_from";

  private static final JsonMapper JSON = JsonMapper.builder(new JsonFactory()).build();

  private final Path file;
  private final Instant at;
  private final Consumer<? super CaptureOrProblem> taker;
  private String channel = "";
  private @Nullable String called;

  TelegramExport(Path file, Instant at, Consumer<? super CaptureOrProblem> taker) {
    this.file = file;
    this.at = at;
    this.taker = taker;
  }

  void read() {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT || !messages(parser)) {
        problem("is no export of a Telegram channel: it has no list of messages");
      }
    } catch (JsonProcessingException e) {
      problem("is not valid JSON from line " + e.getLocation().getLineNr() + " on");
    } catch (IOException e) {
      problem("cannot be read any further: " + Unusable.because(e));
    }
  }

  private boolean messages(JsonParser parser) throws IOException {
    boolean found = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("id") && value.isScalarValue()) {
        channel = parser.getText();
      } else if (name.equals("name") && value == JsonToken.VALUE_STRING) {
        called = StrictText.isWhole(parser.getText()) ? parser.getText() : null;
      } else if (name.equals("messages") && value == JsonToken.START_ARRAY) {
        found = true;
        messagesOf(parser);
      } else {
        parser.skipChildren();
      }
    }
    return found;
  }

  private void messagesOf(JsonParser list) throws IOException {
    while (list.nextToken() != JsonToken.END_ARRAY) {
      if (list.currentToken() == null) {
        throw new JsonEOFException(list, JsonToken.NOT_AVAILABLE, "cut off");
      }
      int line = list.currentTokenLocation().getLineNr();
      if (list.currentToken() == JsonToken.START_OBJECT) {
        messageAt(list, line);
      } else {
        noMessage(line, "is no message");
        list.skipChildren();
      }
    }
  }

  private void messageAt(JsonParser list, int line) throws IOException {
    JsonNode message;
    try {
      message = Trees.json(list);
    } catch (TooMuchException e) {
      noMessage(line, String.valueOf(e.getMessage()));
      return;
    }
    message(message);
  }

  private void noMessage(int line, String why) {
    taker.accept(new Unreadable(file + ", line " + line, why));
  }

  private void message(JsonNode message) {
    String text = words(message.path("text"));
    if (!message.path("type").asText().equals("message") || text.isBlank()) {
      return; // somebody joined, or a picture without words
    }
    String where = file + ", message " + message.path("id").asText("");
    taker.accept(Unusable.guarded(where, () -> article(message, text, where)));
  }

  private CaptureOrProblem article(JsonNode message, String text, String where) {
    ArticleId name = name(message);
    if (name == null) {
      return new Unreadable(where, "has no number that can name it");
    }
    String from = message.path(PASSED_ON).asText("").strip();
    if (!StrictText.isWhole(text) || !StrictText.isWhole(from)) {
      return new Unreadable(where, "holds half a character");
    }
    if (message.has(PASSED_ON) && (message.path(PASSED_ON).isNull() || from.isEmpty())) {
      return new Unreadable(where, "is passed on from somebody who is not named");
    }
    String whose = from.isEmpty() ? called : from;
    return new Read(new Capture(name, null, date(message), null, whose, text, at), where);
  }

  private @Nullable ArticleId name(JsonNode message) {
    try {
      return new ArticleId("telegram-" + channel + "-" + message.path("id").asText(""));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Plain words, or a list of pieces of which some are links, bold and the like. */
  private static String words(JsonNode text) {
    if (!text.isArray()) {
      return text.asText("");
    }
    StringBuilder words = new StringBuilder();
    text.forEach(
        piece -> words.append(piece.isObject() ? piece.path("text").asText() : piece.asText()));
    return words.toString();
  }

  private static @Nullable String date(JsonNode message) {
    String date = message.path("date").asText("");
    return date.isEmpty() ? null : date;
  }

  private void problem(String why) {
    taker.accept(new Unreadable(file.toString(), why));
  }
}
