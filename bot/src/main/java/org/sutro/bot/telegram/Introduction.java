package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.article.Language;
import org.sutro.bot.chat.Command;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * The start: learns who the bot is, and tells Telegram what it can do. Tried until it works,
 * however long that takes.
 */
final class Introduction {

  private static final Logger log = LoggerFactory.getLogger(Introduction.class);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration STANDOFF = Duration.ofSeconds(60);
  private static final int TRIES = 5;

  /** What is shown to people whose Telegram speaks another language comes first. */
  private static final List<String> TAGS = List.of("", "bn", "hi", "en");

  private final Contact contact;
  private final Backoff backoff;
  private final Pause pause;

  Introduction(Contact contact, Backoff backoff, Pause pause) {
    this.contact = contact;
    this.backoff = backoff;
    this.pause = pause;
  }

  /** Who the bot is; empty when the program stops before Telegram says so. */
  Optional<Me> me(BotApi api) throws InterruptedException {
    Duration wait = Duration.ZERO;
    while (pause.await(wait)) {
      switch (api.call("getMe", JsonNodeFactory.instance.objectNode(), LIMIT)) {
        case ApiAnswer.Ok ok -> {
          contact.polled();
          backoff.reset();
          return Optional.of(
              new Me(ok.result().path("id").asLong(), ok.result().path("username").asText()));
        }
        case ApiAnswer.Refused refused -> wait = refused(refused);
        case ApiAnswer.Failed failed -> {
          if (!pause.await(Duration.ZERO)) {
            return Optional.empty(); // it was ended on purpose
          }
          wait = trouble(Poller.unreachable(failed), backoff.next());
        }
      }
    }
    return Optional.empty();
  }

  private Duration refused(ApiAnswer.Refused refused) {
    if (refused.code() == 401 || refused.code() == 404) {
      Duration standoff =
          trouble("Telegram does not accept the bot's token: it was revoked or mistyped", STANDOFF);
      contact.refusedToken(); // last: whoever waits for that asks for the trouble next
      return standoff;
    }
    Duration wait = refused.retryAfter().isZero() ? backoff.next() : refused.retryAfter();
    return trouble("Telegram refuses to say who the bot is: " + refused.code(), wait);
  }

  private Duration trouble(String why, Duration wait) {
    if (contact.troubled(why)) {
      log.warn("TELEGRAM-TROUBLE: {}", why);
    }
    return wait;
  }

  /**
   * Tells Telegram the commands and descriptions in every language; gives up in silence, it is no
   * more than polite.
   */
  void register(TelegramSender sender) throws InterruptedException {
    for (String tag : TAGS) {
      for (BotApiMethod<Boolean> method : texts(Messages.in(Language.ofTag(tag)), tag)) {
        if (!insist(sender, method)) {
          return;
        }
      }
    }
  }

  private static List<BotApiMethod<Boolean>> texts(Messages messages, String tag) {
    SetMyCommands privately =
        SetMyCommands.builder()
            .commands(commands(Command.ofPrivateChats(), messages))
            .scope(new BotCommandScopeDefault())
            .build();
    SetMyCommands inGroups =
        SetMyCommands.builder()
            .commands(commands(Command.ofGroups(), messages))
            .scope(new BotCommandScopeAllGroupChats())
            .build();
    SetMyDescription description =
        SetMyDescription.builder().description(messages.get(Key.BOT_DESCRIPTION)).build();
    SetMyShortDescription shortly =
        SetMyShortDescription.builder()
            .shortDescription(messages.get(Key.BOT_SHORT_DESCRIPTION))
            .build();
    if (!tag.isEmpty()) { // the library refuses an empty one
      privately.setLanguageCode(tag);
      inGroups.setLanguageCode(tag);
      description.setLanguageCode(tag);
      shortly.setLanguageCode(tag);
    }
    return List.of(privately, inGroups, description, shortly);
  }

  private boolean insist(TelegramSender sender, BotApiMethod<Boolean> method)
      throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      Duration wait =
          switch (sender.call(method)) {
            case Outcome.Sent sent -> Duration.ZERO;
            case Outcome.RetryAfter later -> later.rest();
            case Outcome.Refused refused -> {
              log.info(
                  "{} was refused: {} {}",
                  method.getMethod(),
                  refused.code(),
                  refused.description());
              yield Duration.ZERO;
            }
            case Outcome.Unreachable gone -> backoff.next();
            case Outcome.Unknown unknown -> backoff.next();
          };
      if (wait.isZero()) {
        return true;
      }
      if (!pause.await(wait)) {
        return false;
      }
    }
    return false;
  }

  private static List<BotCommand> commands(List<Command> offered, Messages messages) {
    return offered.stream()
        .map(command -> new BotCommand(command.word(), messages.get(command.description())))
        .toList();
  }
}
