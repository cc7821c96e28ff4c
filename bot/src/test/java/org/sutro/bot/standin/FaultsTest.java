package org.sutro.bot.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sutro.bot.Await;

class FaultsTest extends StandinTestCase {

  @BeforeEach
  void open() {
    opened();
  }

  @Test
  void too_many_requests_comes_on_the_scripted_call_only() {
    standin.faults().onCall("sendMessage", 3, new Fault.TooManyRequests(30));
    assertThat(api.sendText(7, "এক", "").status()).isEqualTo(200);
    assertThat(api.sendText(7, "দুই", "").status()).isEqualTo(200);
    BotApi.Answer third = api.sendText(7, "তিন", "");
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.description()).isEqualTo("Too Many Requests: retry after 30");
    assertThat(third.body().at("/parameters/retry_after").asInt()).isEqualTo(30);
    assertThat(api.sendText(7, "চার", "").status()).isEqualTo(200);
    assertThat(standin.history(7)).hasSize(4);
    assertThat(standin.faults().calls("SENDMESSAGE")).isEqualTo(4);
  }

  @Test
  void a_proxy_page_is_html_and_nothing_is_sent() {
    standin.faults().onNext("sendMessage", new Fault.HtmlPage(502));
    HttpResponse<String> response = send();
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(response.body()).contains("<html>");
    assertThat(standin.history(7)).hasSize(1);
  }

  @Test
  void a_cut_connection_has_no_effect() {
    standin.faults().onEvery("sendMessage", new Fault.Cut());
    assertThatThrownBy(this::send).isInstanceOf(UncheckedIOException.class);
    assertThat(standin.history(7)).hasSize(1);
    standin.faults().clear();
    assertThat(send().statusCode()).isEqualTo(200);
  }

  @Test
  void an_answer_can_be_lost_after_the_message_was_accepted() {
    standin.faults().onEvery("sendMessage", new Fault.LostAnswer());
    assertThatThrownBy(this::send).isInstanceOf(UncheckedIOException.class);
    assertThat(standin.history(7).getLast().path("text").asText()).isEqualTo("hello");
  }

  @Test
  void half_an_answer_breaks_off() {
    standin.faults().onEvery("sendMessage", new Fault.HalfAnswer());
    assertThatThrownBy(this::send).isInstanceOf(UncheckedIOException.class);
    assertThat(standin.history(7).getLast().path("text").asText()).isEqualTo("hello");
  }

  @Test
  void a_slow_answer_still_comes() {
    standin.faults().onNext("sendMessage", new Fault.Slow(Duration.ofMillis(50)));
    assertThat(send().statusCode()).isEqualTo(200);
  }

  @Test
  void silence_ends_only_with_the_server() throws Exception {
    standin.faults().onNext("sendMessage", new Fault.Silence());
    CompletableFuture<BotApi.Answer> silent =
        api.callAsync("sendMessage", "{'chat_id':7,'text':'x'}");
    Await.until(() -> standin.faults().calls("sendMessage") > 0);
    assertThat(silent).isNotDone();
    standin.close();
    assertThat(silent.handle((answer, failure) -> failure != null).get(10, TimeUnit.SECONDS))
        .isTrue();
    assertThat(standin.history(7)).hasSize(1);
  }

  @Test
  void any_refusal_can_be_scripted() {
    standin
        .faults()
        .onNext("sendMessage", new Fault.Refused(403, "Forbidden: user is deactivated"));
    BotApi.Answer answer = api.sendText(7, "ক", "");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.description()).isEqualTo("Forbidden: user is deactivated");
  }

  private HttpResponse<String> send() {
    return api.raw(
        "/bot" + BotApi.TOKEN + "/sendMessage",
        "application/x-www-form-urlencoded",
        "chat_id=7&text=hello");
  }
}
