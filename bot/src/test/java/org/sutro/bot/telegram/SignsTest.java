package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.chat.Outgoing;

@Timeout(60)
final class SignsTest {

  @Test
  void a_few_are_on_their_way_at_once_and_the_rest_is_not_sent() throws InterruptedException {
    Semaphore answers = new Semaphore(0);
    BlockingQueue<Outgoing> sent = new LinkedBlockingQueue<>();
    Signs unit =
        new Signs(
            outgoing -> {
              sent.add(outgoing);
              answers.acquireUninterruptibly();
              return new Outcome.Sent(0);
            },
            rest -> {});
    for (long chat = 1; chat <= 100; chat++) {
      unit.show(new Outgoing.Typing(chat));
    }
    for (long chat = 1; chat <= 4; chat++) {
      assertThat(sent.take()).isInstanceOf(Outgoing.Typing.class);
    }
    assertThat(sent).as("the other 96").isEmpty();
    answers.release(4);
  }

  @Test
  void a_break_that_telegram_wants_is_told() throws InterruptedException {
    BlockingQueue<Duration> rests = new LinkedBlockingQueue<>();
    Duration wanted = Duration.ofSeconds(7);
    new Signs(outgoing -> new Outcome.RetryAfter(wanted), rests::add).show(new Outgoing.Typing(1));
    assertThat(rests.take()).isEqualTo(wanted);
  }
}
