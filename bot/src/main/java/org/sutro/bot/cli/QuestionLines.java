package org.sutro.bot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads questions from lines of JSON: {@code {"id", "question", "context": [earlier questions]}}.
 */
final class QuestionLines {

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** A line holds no question. The message says why. */
  static final class BadLineException extends Exception {
    private static final long serialVersionUID = 1;

    BadLineException(String message) {
      super(message);
    }
  }

  /**
   * The question of a line.
   *
   * @param bytes the line, in UTF-8
   * @throws BadLineException if there is none
   */
  AskedQuestion read(byte[] bytes) throws BadLineException {
    JsonNode line = parse(text(bytes));
    if (!line.isObject()) {
      throw new BadLineException("not a JSON object");
    }
    return new AskedQuestion(
        string(line.path("id"), "\"id\""),
        string(line.path("question"), "\"question\""),
        context(line));
  }

  private static String text(byte[] bytes) throws BadLineException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadLineException("not in UTF-8");
    }
  }

  private JsonNode parse(String text) throws BadLineException {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new BadLineException("not JSON" + (column > 0 ? " at column " + column : ""));
    }
  }

  private static List<String> context(JsonNode line) throws BadLineException {
    JsonNode context = line.path("context");
    if (context.isMissingNode() || context.isNull()) {
      return List.of();
    }
    if (!context.isArray()) {
      throw new BadLineException("\"context\" is no list of questions");
    }
    List<String> questions = new ArrayList<>();
    for (JsonNode question : context) {
      questions.add(string(question, "a question in \"context\""));
    }
    return questions;
  }

  private static String string(JsonNode node, String what) throws BadLineException {
    if (!node.isTextual()) {
      throw new BadLineException(what + (node.isMissingNode() ? " is missing" : " is no text"));
    }
    return node.textValue();
  }
}
