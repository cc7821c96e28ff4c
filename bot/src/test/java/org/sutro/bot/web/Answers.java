package org.sutro.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;

/** Reads what the page's server answers. */
final class Answers {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Answers() {}

  static JsonNode json(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).isEqualTo(200);
    return MAPPER.readTree(response.body());
  }

  static String lineWith(BufferedReader events, String begin) throws IOException {
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.startsWith(begin)) {
        return line;
      }
    }
    throw new AssertionError("the stream ended before a line beginning with " + begin);
  }
}
