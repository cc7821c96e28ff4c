package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BotApiTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void a_call_that_begins_after_all_were_cancelled_fails_at_once() throws IOException {
    try (ScriptedApi server = ScriptedApi.start(call -> ScriptedApi.Reply.ok("[]"));
        BotApi unit = new BotApi(server.settings())) {
      assertThat(unit.call("getUpdates", JsonNodeFactory.instance.objectNode(), LIMIT))
          .isInstanceOf(ApiAnswer.Ok.class);
      unit.cancel();
      assertThat(unit.call("getUpdates", JsonNodeFactory.instance.objectNode(), LIMIT))
          .isInstanceOf(ApiAnswer.Failed.class);
      assertThat(server.calls("getupdates")).hasSize(1);
    }
  }
}
