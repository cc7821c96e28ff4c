package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.sutro.bot.digest.Role;
import org.sutro.bot.newsroom.Roles;

/**
 * Asks Telegram, each time anew: rights can be taken away at any moment. When it was waited for in
 * vain, it is left alone for as long as that took, so that of many questions in a row one waits;
 * and for as long as it says when it wants to be left alone.
 */
public final class ChatRoles implements Roles, AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Hears of groups that have a new id. */
  @FunctionalInterface
  public interface Moves {
    /** The old id counts no more. */
    void moved(long chat, long newChat);
  }

  private final BotApi api;
  private final Moves moves;
  private final LongSupplier nanos;
  private final long bot;

  /** Until when it is left alone, in monotonic nanoseconds. */
  private volatile long rest;

  /** Empty until it is known. */
  private volatile String name = "";

  /**
   * Asks about the chats of a bot.
   *
   * @param moves told when an answer is that a group has moved, perhaps more than once
   */
  public ChatRoles(BotSettings settings, Moves moves) {
    this(settings, moves, System::nanoTime);
  }

  /**
   * The same.
   *
   * @param nanos monotonic nanoseconds
   */
  ChatRoles(BotSettings settings, Moves moves, LongSupplier nanos) {
    this.api = new BotApi(settings);
    this.moves = moves;
    this.nanos = nanos;
    this.bot = settings.botId();
    this.rest = nanos.getAsLong();
  }

  private ApiAnswer ask(String method, ObjectNode arguments) {
    long begun = nanos.getAsLong();
    if (begun - rest < 0) {
      return new ApiAnswer.Failed("it is left alone for a while");
    }
    ApiAnswer answer = api.call(method, arguments, LIMIT);
    switch (answer) {
      case ApiAnswer.Ok ok -> {}
      case ApiAnswer.Refused refused -> leaveAlone(refused.retryAfter().toNanos());
      case ApiAnswer.Failed failed -> leaveAlone(nanos.getAsLong() - begun);
    }
    return answer;
  }

  /** From now on, if it isn't for longer anyway: others may have heard something else meanwhile. */
  private synchronized void leaveAlone(long time) {
    long until = nanos.getAsLong() + time;
    if (until - rest > 0) {
      rest = until;
    }
  }

  @Override
  public Optional<String> nameOfBot() {
    if (name.isEmpty()
        && ask("getMe", JsonNodeFactory.instance.objectNode()) instanceof ApiAnswer.Ok me) {
      name = me.result().path("username").asText();
    }
    return Optional.of(name).filter(known -> !known.isEmpty());
  }

  @Override
  public Role ofBot(long chat) {
    return of(chat, bot);
  }

  @Override
  public Role of(long chat, long user) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put("chat_id", chat).put("user_id", user);
    return switch (ask("getChatMember", arguments)) {
      case ApiAnswer.Ok ok -> role(ok.result());
      case ApiAnswer.Refused refused -> refused(chat, refused);
      case ApiAnswer.Failed failed -> Role.UNKNOWN;
    };
  }

  /** In a group that has moved everybody is what they were; under its new id that can be asked. */
  private Role refused(long chat, ApiAnswer.Refused refused) {
    if (refused.newChat() != null) {
      moves.moved(chat, refused.newChat());
      return Role.UNKNOWN;
    }
    return refused.code() == 400 || refused.code() == 403 ? Role.OUTSIDE : Role.UNKNOWN;
  }

  @Override
  public Optional<String> nameOf(long chat, long user) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put("chat_id", chat).put("user_id", user);
    return ask("getChatMember", arguments) instanceof ApiAnswer.Ok ok
        ? Optional.of(name(ok.result().path("user")))
        : Optional.empty();
  }

  private static String name(JsonNode user) {
    return user.path("first_name").asText() + " " + user.path("last_name").asText();
  }

  private static Role role(JsonNode member) {
    Role.Status status =
        switch (member.path("status").asText()) {
          case "creator" -> Role.Status.CREATOR;
          case "administrator" -> Role.Status.ADMINISTRATOR;
          case "member", "restricted" -> Role.Status.MEMBER;
          default -> Role.Status.OUTSIDE;
        };
    Set<String> rights = new HashSet<>();
    member
        .properties()
        .forEach(field -> {
          if (field.getValue().asBoolean(false)) {
            rights.add(field.getKey());
          }
        });
    return new Role(status, rights);
  }

  @Override
  public void close() {
    api.cancel();
    api.close();
  }
}
