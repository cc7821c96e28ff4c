package org.sutro.bot.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The stand-in as the real TelegramBots client sees it. */
class RealClientTest extends StandinTestCase {
  private TelegramClient client;

  @BeforeEach
  void connect() {
    client = new OkHttpTelegramClient(new OkHttpClient(), BotApi.TOKEN, url());
    opened();
  }

  @Test
  void get_me_is_a_bot() throws TelegramApiException {
    assertThat(client.execute(new GetMe()).getIsBot()).isTrue();
  }

  @Test
  void a_message_with_entities_and_buttons_arrives_whole() throws TelegramApiException {
    Message message = client.execute(question());
    assertThat(message.getText()).isEqualTo("“সূত্র” বলছে");
    assertThat(message.getEntities())
        .extracting(MessageEntity::getType)
        .containsExactly("blockquote", "bold");
    assertThat(message.getDate()).isEqualTo((int) clock.instant().getEpochSecond());
    assertThat(message.getReplyMarkup().getKeyboard().getFirst().getFirst().getCallbackData())
        .isEqualTo("v1:9");
  }

  @Test
  void an_edit_comes_back_and_an_unchanged_one_is_refused() throws TelegramApiException {
    int id = client.execute(question()).getMessageId();
    EditMessageText edit = EditMessageText.builder().chatId(7L).messageId(id).text("নতুন").build();
    assertThat(client.execute(edit))
        .isInstanceOfSatisfying(Message.class, m -> assertThat(m.getText()).isEqualTo("নতুন"));
    assertThatThrownBy(() -> client.execute(edit))
        .isInstanceOfSatisfying(
            TelegramApiRequestException.class,
            refused -> assertThat(refused.getApiResponse()).contains("message is not modified"));
  }

  @Test
  void updates_presses_and_their_answers_go_round() throws TelegramApiException {
    int id = client.execute(question()).getMessageId();
    rahim.press(7, id, "v1:9");
    List<Update> updates = client.execute(GetUpdates.builder().offset(2).timeout(1).build());
    assertThat(updates).hasSize(1);
    String query = updates.getFirst().getCallbackQuery().getId();
    assertThat(
            client.execute(
                AnswerCallbackQuery.builder().callbackQueryId(query).text("ঠিক আছে").build()))
        .isTrue();
    assertThat(client.execute(SendChatAction.builder().chatId(7L).action("typing").build()))
        .isTrue();
    assertThat(standin.events().after(0))
        .extracting(Event::kind)
        .contains(Event.Kind.CALLBACK_ANSWER, Event.Kind.ACTION);
  }

  @Test
  void errors_map_to_code_text_and_parameters() {
    standin.faults().onNext("sendMessage", new Fault.TooManyRequests(17));
    assertThatThrownBy(() -> client.execute(question()))
        .isInstanceOfSatisfying(
            TelegramApiRequestException.class,
            refused -> {
              assertThat(refused.getErrorCode()).isEqualTo(429);
              assertThat(refused.getParameters().getRetryAfter()).isEqualTo(17);
            });
    rahim.block();
    assertThatThrownBy(() -> client.execute(question()))
        .isInstanceOfSatisfying(
            TelegramApiRequestException.class,
            refused -> {
              assertThat(refused.getErrorCode()).isEqualTo(403);
              assertThat(refused.getApiResponse())
                  .isEqualTo("Forbidden: bot was blocked by the user");
            });
  }

  /**
   * OkHttp's own retry sends a POST again when a kept connection ends without an answer; a bot that
   * must not say a thing twice has to switch it off.
   */
  @ParameterizedTest
  @CsvSource({"true,2", "false,1"})
  void an_answer_lost_on_a_kept_connection_is_sent_twice_unless_okhttp_may_not_retry(
      boolean retry, int copies) throws TelegramApiException {
    OkHttpClient http = new OkHttpClient.Builder().retryOnConnectionFailure(retry).build();
    TelegramClient bot = new OkHttpTelegramClient(http, BotApi.TOKEN, url());
    bot.execute(new GetMe());
    standin.faults().onNext("sendMessage", new Fault.LostAnswer());
    try {
      bot.execute(question());
    } catch (TelegramApiException expected) {
      assertThat(retry).isFalse();
    }
    assertThat(standin.history(7)).hasSize(1 + copies);
  }

  private TelegramUrl url() {
    return TelegramUrl.builder()
        .schema("http")
        .host("127.0.0.1")
        .port(standin.port())
        .testServer(false)
        .build();
  }

  private static SendMessage question() {
    InlineKeyboardButton button =
        InlineKeyboardButton.builder().text("আরও").callbackData("v1:9").build();
    return SendMessage.builder()
        .chatId(7L)
        .text("“সূত্র” বলছে")
        .entities(
            List.of(
                MessageEntity.builder().type("blockquote").offset(0).length(7).build(),
                MessageEntity.builder().type("bold").offset(1).length(5).build()))
        .replyMarkup(
            InlineKeyboardMarkup.builder().keyboardRow(new InlineKeyboardRow(button)).build())
        .build();
  }
}
