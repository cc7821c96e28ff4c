package org.sutro.bot.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.MediaKind;
import org.sutro.bot.chat.Reply;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOrigin;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginChannel;

/**
 * The words of a message, its text or the caption of its picture, and whether they are meant for
 * the bot.
 */
final class MessageWords {

  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?", Pattern.DOTALL);

  private final Me me;
  private final String text;
  private final List<MessageEntity> mentions;
  private final List<String> links;
  private final @Nullable MessageOrigin origin;
  private final boolean replyToMe;
  private final Reply reply;

  /**
   * A command for this bot.
   *
   * @param name lower case, without the slash
   * @param arguments what follows, stripped
   */
  record Command(String name, String arguments) {}

  MessageWords(Message message, Me me) {
    this.me = me;
    boolean written = message.getText() != null;
    text = Objects.requireNonNullElse(written ? message.getText() : message.getCaption(), "");
    List<MessageEntity> entities = written ? message.getEntities() : message.getCaptionEntities();
    mentions = entities == null ? List.of() : entities.stream().filter(this::isMe).toList();
    links = entities == null ? List.of() : entities.stream().flatMap(this::link).toList();
    origin = message.getForwardOrigin();
    Message before = message.getReplyToMessage();
    User author = before == null ? null : before.getFrom();
    replyToMe = author != null && author.getId() == me.id();
    reply = reply(message, replyToMe);
  }

  private static Reply reply(Message message, boolean toBot) {
    Message before = message.getReplyToMessage();
    String quote = message.getQuote() == null ? "" : message.getQuote().getText();
    if (before == null) {
      return quote.isEmpty() ? Reply.NONE : new Reply(0, false, "", quote);
    }
    String whole = before.getText() != null ? before.getText() : before.getCaption();
    return new Reply(before.getMessageId(), toBot, Objects.requireNonNullElse(whole, ""), quote);
  }

  /** What the message is a reply to. */
  Reply reply() {
    return reply;
  }

  /** The web addresses in them, also those behind words. */
  List<String> links() {
    return links;
  }

  private Stream<String> link(MessageEntity entity) {
    int end = entity.getOffset() + entity.getLength();
    if (entity.getOffset() < 0 || end > text.length()) {
      return Stream.empty();
    }
    return switch (entity.getType()) {
      case "text_link" -> Stream.ofNullable(entity.getUrl());
      case "url" -> {
        String address = text.substring(entity.getOffset(), end);
        // Telegram takes a bare name of a host for a link too
        yield Stream.of(address.contains("://") ? address : "https://" + address);
      }
      default -> Stream.empty();
    };
  }

  /** The channel's post they are, if they were passed on from one. */
  HandedIn.@Nullable Post post() {
    if (!(origin instanceof MessageOriginChannel from)) {
      return null;
    }
    return new HandedIn.Post(
        from.getChat().getId(),
        from.getMessageId(),
        Objects.requireNonNullElse(from.getChat().getTitle(), ""),
        Objects.requireNonNullElse(from.getChat().getUserName(), ""),
        Instant.ofEpochSecond(from.getDate()),
        text);
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  boolean isReplyToMe() {
    return replyToMe;
  }

  boolean mentionsMe() {
    return !mentions.isEmpty();
  }

  boolean isCommand() {
    return COMMAND.matcher(text).matches();
  }

  /** The command, unless it names another bot. */
  Optional<Command> command() {
    Matcher form = COMMAND.matcher(text);
    boolean mine =
        form.matches() && (form.group(2) == null || form.group(2).equalsIgnoreCase(me.username()));
    if (!mine) {
      return Optional.empty();
    }
    String arguments = Objects.requireNonNullElse(form.group(3), "").strip();
    return Optional.of(new Command(form.group(1).toLowerCase(Locale.ROOT), arguments));
  }

  String withoutMyName() {
    StringBuilder words = new StringBuilder(text);
    for (MessageEntity mention : mentions.reversed()) {
      words.delete(mention.getOffset(), mention.getOffset() + mention.getLength());
    }
    return words.toString().strip();
  }

  /** What a message without words holds; empty when nobody meant to say anything by it. */
  static Optional<MediaKind> media(Message message) {
    if (message.hasVoice() || message.hasAudio()) {
      return Optional.of(MediaKind.VOICE);
    }
    if (message.hasPhoto()) {
      return Optional.of(MediaKind.PHOTO);
    }
    if (message.hasVideo() || message.hasVideoNote() || message.hasAnimation()) {
      return Optional.of(MediaKind.VIDEO);
    }
    if (message.hasSticker() || message.hasDice()) {
      return Optional.of(MediaKind.STICKER);
    }
    if (message.hasDocument()) {
      return Optional.of(MediaKind.DOCUMENT);
    }
    boolean other =
        message.hasLocation()
            || message.hasContact()
            || message.hasPoll()
            || message.hasStory()
            || message.hasGame();
    return other ? Optional.of(MediaKind.OTHER) : Optional.empty();
  }

  private boolean isMe(MessageEntity entity) {
    int end = entity.getOffset() + entity.getLength();
    if (entity.getOffset() < 0 || end > text.length()) {
      return false;
    }
    User user = entity.getUser();
    return switch (entity.getType()) {
      case "mention" ->
          text.substring(entity.getOffset(), end).equalsIgnoreCase("@" + me.username());
      case "text_mention" -> user != null && user.getId() == me.id();
      default -> false;
    };
  }
}
