package org.sutro.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.chat.ChatKind;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Place;
import org.sutro.bot.store.Inbox.Received;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Telegram's updates as what the conversation hears. Pure; what it does not know becomes {@link
 * Incoming.Ignored}.
 */
final class Updates {

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private final Me me;

  Updates(Me me) {
    this.me = me;
  }

  /**
   * The chat an update belongs to; 0 when it belongs to none. What somebody types behind the bot's
   * name belongs to the private chat with them, wherever they type it. Works on updates nothing
   * else can be made of.
   */
  static long chatOf(JsonNode update) {
    JsonNode typing = update.path("inline_query").path("from").path("id");
    if (typing.canConvertToLong()) {
      return typing.asLong();
    }
    for (JsonNode part : update) {
      JsonNode chat = part.has("chat") ? part.path("chat") : part.path("message").path("chat");
      if (chat.path("id").canConvertToLong()) {
        return chat.path("id").asLong();
      }
    }
    return 0;
  }

  /** What was heard. Never fails: an update that cannot be read is ignored. */
  Incoming read(Received received) {
    try {
      return read(JSON.readValue(received.payload(), Update.class));
    } catch (JsonProcessingException | RuntimeException e) {
      // the exception's message may hold people's words
      return new Incoming.Ignored(
          received.updateId(), "unreadable: " + e.getClass().getSimpleName());
    }
  }

  Incoming read(Update update) {
    long id = update.getUpdateId();
    if (update.getMessage() != null) {
      return message(id, update.getMessage());
    }
    if (update.getEditedMessage() != null) {
      return edited(id, update.getEditedMessage());
    }
    if (update.getCallbackQuery() != null) {
      return press(id, update.getCallbackQuery());
    }
    if (update.getInlineQuery() != null) {
      return typed(id, update.getInlineQuery());
    }
    if (update.getGuestMessage() != null) {
      return asGuest(id, update.getGuestMessage());
    }
    if (update.getMyChatMember() != null) {
      return membership(id, update.getMyChatMember());
    }
    if (update.getChannelPost() != null) {
      return new Incoming.Posted(origin(id, update.getChannelPost(), false));
    }
    return new Incoming.Ignored(id, "a kind of update that means nothing to the bot");
  }

  private Incoming message(long id, Message message) {
    if (message.getMigrateToChatId() != null) {
      return new Incoming.Moved(origin(id, message, false), message.getMigrateToChatId());
    }
    if (!Author.of(message).isPerson() || message.getViaBot() != null) {
      return new Incoming.Ignored(id, "not written by a person");
    }
    MessageWords words = new MessageWords(message, me);
    if (words.isEmpty()) {
      return MessageWords.media(message)
          .<Incoming>map(
              kind -> new Incoming.NonText(origin(id, message, words.isReplyToMe()), kind))
          .orElseGet(() -> new Incoming.Ignored(id, "a service message"));
    }
    boolean toMe = words.mentionsMe() || words.isReplyToMe();
    if (message.getForwardOrigin() != null) {
      return words.isCommand()
          ? new Incoming.Ignored(id, "a forwarded command")
          : new Incoming.Forwarded(origin(id, message, toMe), words.withoutMyName(), words.post());
    }
    if (words.isCommand()) {
      return words
          .command()
          .<Incoming>map(c ->
              new Incoming.Command(
                  origin(id, message, true), c.name(), c.arguments(), words.reply()))
          .orElseGet(() -> new Incoming.Ignored(id, "a command for another bot"));
    }
    return new Incoming.Words(
        origin(id, message, toMe), words.withoutMyName(), words.reply(), words.links());
  }

  private Incoming edited(long id, Message message) {
    MessageWords words = new MessageWords(message, me);
    if (words.isEmpty() || message.getFrom() == null) {
      return new Incoming.Ignored(id, "an edit without words");
    }
    return new Incoming.Edited(origin(id, message, false), words.withoutMyName());
  }

  private static Incoming press(long id, CallbackQuery query) {
    if (query.getMessage() == null || query.getData() == null) {
      return new Incoming.Ignored(id, "a button that is not under a message");
    }
    Origin origin =
        new Origin(
            id,
            place(query.getMessage()),
            query.getFrom().getId(),
            query.getMessage().getMessageId(),
            true,
            language(query.getFrom()));
    return new Incoming.ButtonPress(origin, query.getId(), query.getData());
  }

  private static Incoming typed(long id, InlineQuery query) {
    User from = query.getFrom();
    Place place = new Place(from.getId(), ChatKind.PRIVATE, 0);
    Origin origin = new Origin(id, place, from.getId(), 0, true, language(from));
    return new Incoming.Typed(origin, query.getId(), query.getQuery().strip());
  }

  private Incoming asGuest(long id, Message message) {
    if (!Author.of(message).isPerson() || message.getGuestQueryId() == null) {
      return new Incoming.Ignored(id, "not written by a person");
    }
    MessageWords words = new MessageWords(message, me);
    return new Incoming.AsGuest(
        origin(id, message, true), message.getGuestQueryId(), words.withoutMyName());
  }

  private static Incoming membership(long id, ChatMemberUpdated change) {
    Chat chat = change.getChat();
    User by = change.getFrom();
    Origin origin = new Origin(id, chat.getId(), kind(chat), by.getId(), 0, false, language(by));
    String status = change.getNewChatMember().getStatus();
    return new Incoming.Membership(
        origin,
        !status.equals("left") && !status.equals("kicked"),
        Objects.requireNonNullElse(chat.getTitle(), ""));
  }

  private static Origin origin(long id, Message message, boolean toBot) {
    Place place = place(message);
    return new Origin(
        id,
        place,
        Author.of(message).id(),
        message.getMessageId(),
        toBot || place.kind() == ChatKind.PRIVATE,
        language(message.getFrom()));
  }

  /** Replies outside of topics carry a thread too, which is none to write into. */
  private static Place place(MaybeInaccessibleMessage message) {
    Chat chat = message.getChat();
    int topic =
        message instanceof Message whole && Boolean.TRUE.equals(whole.getIsTopicMessage())
            ? Objects.requireNonNullElse(whole.getMessageThreadId(), 0)
            : 0;
    return new Place(chat.getId(), kind(chat), topic);
  }

  private static ChatKind kind(Chat chat) {
    return switch (chat.getType()) {
      case "private" -> ChatKind.PRIVATE;
      case "channel" -> ChatKind.CHANNEL;
      default -> ChatKind.GROUP;
    };
  }

  private static String language(@Nullable User user) {
    return user == null ? "" : Objects.requireNonNullElse(user.getLanguageCode(), "");
  }
}
