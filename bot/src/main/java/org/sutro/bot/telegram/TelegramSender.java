package org.sutro.bot.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.net.Inet4Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.TapCode;
import org.sutro.bot.render.Entity;
import org.sutro.bot.render.RichText;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** {@link Outgoing} by way of the TelegramBots client, which never sees what it is about. */
final class TelegramSender implements Wire, AutoCloseable {

  private static final int PARALLEL = 32;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(20);

  /** Telegram's answers to what is sent here are a few kilobytes long. */
  private static final long MAX_BYTES = 1 << 20;

  private final long bot;
  private final OkHttpClient http;
  private final OkHttpTelegramClient telegram;

  TelegramSender(BotSettings settings) {
    http = client();
    TelegramUrl url =
        TelegramUrl.builder()
            .schema(settings.api().getScheme())
            .host(settings.api().getHost())
            .port(settings.port())
            .testServer(false)
            .build();
    bot = settings.botId();
    telegram = new OkHttpTelegramClient(http, settings.token().value(), url);
  }

  @Override
  public Outcome send(Outgoing outgoing) {
    BotApiMethod<? extends Serializable> method;
    try {
      method = method(outgoing);
    } catch (RuntimeException e) {
      // nothing was sent, and another try would end the same
      String why = "cannot be put in Telegram's terms: " + e.getClass().getSimpleName();
      return new Outcome.Refused(400, why, null);
    }
    return outgoing instanceof Outgoing.Probe probe ? look(probe.chat(), method) : call(method);
  }

  /**
   * To look for a post by editing is safe only where the bot may not edit what others wrote; as
   * long as that is not known, the look is one that failed.
   */
  private Outcome look(long chat, BotApiMethod<? extends Serializable> method) {
    ChatMember me;
    try {
      me = telegram.execute(new GetChatMember(Long.toString(chat), bot));
    } catch (TelegramApiException | RuntimeException | Error e) {
      return Outcomes.of(e);
    }
    return mayEditOthers(me)
        ? new Outcome.Refused(403, "a look could change other people's posts", null)
        : call(method);
  }

  /** Administrators of channels can be allowed to. */
  private static boolean mayEditOthers(ChatMember me) {
    return me instanceof ChatMemberAdministrator admin
        ? Boolean.TRUE.equals(admin.getCanEditMessages())
        : me instanceof ChatMemberOwner;
  }

  private static BotApiMethod<? extends Serializable> method(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Send send -> message(send);
      case Outgoing.Edit edit -> edit(edit);
      case Outgoing.Buttons buttons ->
          EditMessageReplyMarkup.builder()
              .chatId(Long.toString(buttons.chat()))
              .messageId(buttons.message())
              .replyMarkup(keyboard(buttons.keyboard()))
              .build();
      case Outgoing.Toast toast -> toast(toast);
      case Outgoing.Offers offers -> OfferMethods.offers(offers);
      case Outgoing.GuestAnswer guest -> OfferMethods.guest(guest);
      case Outgoing.Typing typing -> new SendChatAction(Long.toString(typing.chat()), "typing");
      case Outgoing.Post post -> post(post);
      case Outgoing.Probe probe -> probe(probe);
      case Outgoing.Delete delete ->
          new DeleteMessage(Long.toString(delete.chat()), delete.message());
      case Outgoing.Rewrite rewrite ->
          edit(new Outgoing.Edit(rewrite.chat(), rewrite.message(), rewrite.text(), List.of()));
      case Outgoing.Pin pin ->
          PinChatMessage.builder()
              .chatId(Long.toString(pin.chat()))
              .messageId(pin.message())
              .disableNotification(pin.silent())
              .build();
    };
  }

  /** Calls any method; the one place where the library's failures end. */
  <T extends Serializable> Outcome call(BotApiMethod<T> method) {
    try {
      T result = telegram.execute(method);
      return new Outcome.Sent(result instanceof Message message ? message.getMessageId() : 0);
    } catch (TelegramApiException | RuntimeException | Error e) {
      return Outcomes.of(e);
    }
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /**
   * Never repeats a request by itself, not even when a kept connection turns out dead: it cannot
   * know what arrived. So connections are not kept long, and addresses of the older kind are tried
   * first because no second one is.
   */
  private static OkHttpClient client() {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-call-", 0).factory()));
    dispatcher.setMaxRequests(PARALLEL);
    dispatcher.setMaxRequestsPerHost(PARALLEL);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(PARALLEL, IDLE.toMillis(), TimeUnit.MILLISECONDS))
        .dns(host ->
            Dns.SYSTEM.lookup(host).stream()
                .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .toList())
        .connectTimeout(CONNECT)
        .readTimeout(ANSWER)
        .writeTimeout(ANSWER)
        .callTimeout(CONNECT.plus(ANSWER))
        .addInterceptor(TelegramSender::limited)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .build();
  }

  /**
   * Reads the answer up to a limit, before the library reads it whole. Not an interceptor of the
   * network, which would count the bytes before they are unpacked.
   */
  private static Response limited(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    try {
      if (response.body() != null && response.body().source().request(MAX_BYTES + 1)) {
        throw new IOException("an answer of more than " + MAX_BYTES + " bytes");
      }
      return response;
    } catch (IOException | RuntimeException e) {
      response.close();
      throw e;
    }
  }

  private static SendMessage message(Outgoing.Send send) {
    SendMessage message = new SendMessage(Long.toString(send.chat()), send.text().text());
    message.setEntities(entities(send.text()));
    message.setLinkPreviewOptions(noPreview());
    if (!send.keyboard().isEmpty()) {
      message.setReplyMarkup(keyboard(send.keyboard()));
    }
    if (send.to().topic() != 0) {
      message.setMessageThreadId(send.to().topic());
    }
    if (send.replyTo() != null) {
      message.setReplyParameters(
          ReplyParameters.builder()
              .messageId(send.replyTo())
              .allowSendingWithoutReply(true)
              .build());
    }
    return message;
  }

  private static SendMessage post(Outgoing.Post post) {
    SendMessage message = new SendMessage(Long.toString(post.chat()), post.text().text());
    message.setEntities(entities(post.text()));
    message.setLinkPreviewOptions(preview(post.style()));
    message.setDisableNotification(post.style().silent());
    if (post.to().topic() != 0) {
      message.setMessageThreadId(post.to().topic());
    }
    Integer replyTo = post.to().replyTo();
    if (replyTo != null) {
      // what is said about a post is worth nothing without it
      message.setReplyParameters(ReplyParameters.builder().messageId(replyTo).build());
    }
    return message;
  }

  /** The same words as the post's, so that nothing changes where they stand. */
  private static EditMessageText probe(Outgoing.Probe probe) {
    Outgoing.Post post = probe.post();
    EditMessageText message = EditMessageText.builder().text(post.text().text()).build();
    message.setChatId(Long.toString(post.chat()));
    message.setMessageId(probe.message());
    message.setEntities(entities(post.text()));
    message.setLinkPreviewOptions(preview(post.style()));
    return message;
  }

  private static LinkPreviewOptions preview(Outgoing.Style style) {
    return style.preview() ? LinkPreviewOptions.builder().build() : noPreview();
  }

  private static EditMessageText edit(Outgoing.Edit edit) {
    EditMessageText message = EditMessageText.builder().text(edit.text().text()).build();
    message.setChatId(Long.toString(edit.chat()));
    message.setMessageId(edit.message());
    message.setEntities(entities(edit.text()));
    message.setLinkPreviewOptions(noPreview());
    if (!edit.keyboard().isEmpty()) {
      message.setReplyMarkup(keyboard(edit.keyboard()));
    }
    return message;
  }

  private static AnswerCallbackQuery toast(Outgoing.Toast toast) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(toast.callback());
    if (!toast.text().isEmpty()) {
      answer.setText(toast.text());
    }
    return answer;
  }

  /** A preview would push the quotes out of sight. */
  static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  static List<MessageEntity> entities(RichText text) {
    List<MessageEntity> entities = new ArrayList<>();
    for (Entity entity : text.entities()) {
      MessageEntity one =
          new MessageEntity(entity.kind().tag(), entity.span().start(), entity.span().length());
      if (entity.url() != null) {
        one.setUrl(entity.url());
      }
      entities.add(one);
    }
    return entities;
  }

  private static InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
    List<InlineKeyboardRow> keyboard = new ArrayList<>();
    for (List<Button> row : rows) {
      keyboard.add(new InlineKeyboardRow(row.stream().map(TelegramSender::button).toList()));
    }
    return new InlineKeyboardMarkup(keyboard);
  }

  private static InlineKeyboardButton button(Button button) {
    InlineKeyboardButton one = new InlineKeyboardButton(button.label());
    switch (button) {
      case Button.Action action -> one.setCallbackData(TapCode.encode(action.tap()));
      case Button.Link link -> one.setUrl(link.url());
    }
    return one;
  }
}
