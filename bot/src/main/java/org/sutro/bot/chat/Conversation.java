package org.sutro.bot.chat;

import java.time.Clock;
import java.util.Optional;
import org.sutro.article.Language;
import org.sutro.bot.chat.Incoming.ButtonPress;
import org.sutro.bot.chat.Incoming.Command;
import org.sutro.bot.chat.Incoming.Edited;
import org.sutro.bot.chat.Incoming.Ignored;
import org.sutro.bot.chat.Incoming.Membership;
import org.sutro.bot.chat.Incoming.Moved;
import org.sutro.bot.chat.Incoming.NonText;
import org.sutro.bot.chat.Incoming.Words;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.search.Answers;

/**
 * What the bot says to what it hears. In a private chat every message is a question; in a group the
 * bot speaks only when spoken to; in a channel never. Hearing the same event again gives the same
 * response. Safe for many threads, one event of a chat at a time.
 */
public final class Conversation {

  private static final int MAX_COMMAND = 32;

  private final Memory memory;
  private final RecentQuestions recent;
  private final Asking asking;
  private final Tapping tapping;

  /**
   * A conversation about what {@code answers} knows.
   *
   * @param clock the time, in the zone in which "today" and "yesterday" are meant
   */
  public Conversation(Answers answers, Memory memory, RecentQuestions recent, Clock clock) {
    this.memory = memory;
    this.recent = recent;
    this.asking = new Asking(answers, memory.articles(), recent, clock);
    this.tapping = new Tapping(memory, asking, clock);
  }

  /** What follows from {@code incoming}. */
  public Response on(Incoming incoming) {
    return switch (incoming) {
      case Command command -> command(command);
      case Words words -> words(words.origin(), words.text());
      case Edited edited -> edited(edited);
      case ButtonPress press -> tapping.on(press, messages(press.origin()));
      case NonText media -> media(media);
      case Membership change ->
          Response.keep(new Note.Reachable(change.origin().chat(), change.present()));
      case Moved moved -> Response.keep(new Note.Moved(moved.origin().chat(), moved.newChat()));
      case Ignored ignored -> Response.NOTHING;
    };
  }

  /** What may be shown at once, before {@link #on} has found its answer. */
  public Optional<Outgoing.Typing> atOnce(Incoming incoming) {
    return switch (incoming) {
      case Words words -> typing(words.origin(), !words.text().isEmpty());
      case Command command -> typing(command.origin(), command.name().equals("ask"));
      case Edited edited -> Optional.empty();
      case ButtonPress press -> Optional.empty();
      case NonText media -> Optional.empty();
      case Membership change -> Optional.empty();
      case Moved moved -> Optional.empty();
      case Ignored ignored -> Optional.empty();
    };
  }

  /** What to say when {@link #on} failed for good. */
  public Response sorry(Incoming incoming) {
    return switch (incoming) {
      case Command command -> sorry(command.origin());
      case Words words -> sorry(words.origin());
      case Edited edited -> Response.NOTHING;
      case ButtonPress press ->
          Response.send(
              new Outgoing.Toast(
                  press.origin().chat(),
                  press.callback(),
                  messages(press.origin()).get(Key.SORRY)));
      case NonText media -> Response.NOTHING;
      case Membership change -> Response.NOTHING;
      case Moved moved -> Response.NOTHING;
      case Ignored ignored -> Response.NOTHING;
    };
  }

  private Response command(Command command) {
    Origin origin = command.origin();
    if (origin.kind() == ChatKind.CHANNEL) {
      return Response.NOTHING;
    }
    Messages messages = messages(origin);
    return switch (command.name()) {
      case "start" -> Response.send(Greeting.welcome(origin, messages));
      case "help" -> Response.send(Greeting.help(origin, messages));
      case "ask" -> words(origin, command.arguments());
      case "privacy" -> Response.send(Greeting.privacy(origin, messages));
      case "language" ->
          origin.isPrivate()
              ? Response.send(Greeting.languages(origin, messages))
              : Response.NOTHING;
      default -> unknown(command, messages);
    };
  }

  /** In a group a command the bot does not know may be for another bot. */
  private static Response unknown(Command command, Messages messages) {
    if (!command.origin().isPrivate()) {
      return Response.NOTHING;
    }
    String name = Label.of(command.name(), MAX_COMMAND);
    return Response.send(Greeting.say(command.origin(), messages.get(Key.UNKNOWN_COMMAND, name)));
  }

  private Response words(Origin origin, String text) {
    if (!origin.toBot() || origin.kind() == ChatKind.CHANNEL) {
      return Response.NOTHING;
    }
    Messages messages = messages(origin);
    if (text.isBlank()) {
      String example = messages.get(Key.EXAMPLE_1);
      return Response.send(Greeting.say(origin, messages.get(Key.EMPTY_QUESTION, example)));
    }
    return asking.typed(origin, text.strip(), messages);
  }

  /**
   * Answers again when the words of a remembered question were changed; people correct what was
   * misread.
   */
  private Response edited(Edited edited) {
    Origin origin = edited.origin();
    boolean corrected =
        origin.isPrivate()
            && !edited.text().startsWith("/")
            && recent
                .of(origin)
                .filter(before -> !before.equals(edited.text().strip()))
                .isPresent();
    return corrected ? words(origin, edited.text()) : Response.NOTHING;
  }

  private Response media(NonText media) {
    Origin origin = media.origin();
    if (!origin.toBot() || origin.kind() == ChatKind.CHANNEL) {
      return Response.NOTHING;
    }
    return Response.send(Greeting.say(origin, messages(origin).get(media.kind().reply())));
  }

  private Response sorry(Origin origin) {
    return origin.toBot() && origin.kind() != ChatKind.CHANNEL
        ? Response.send(Greeting.say(origin, messages(origin).get(Key.SORRY)))
        : Response.NOTHING;
  }

  private static Optional<Outgoing.Typing> typing(Origin origin, boolean worthIt) {
    return worthIt && origin.toBot() && origin.kind() != ChatKind.CHANNEL
        ? Optional.of(new Outgoing.Typing(origin.chat()))
        : Optional.empty();
  }

  /**
   * The chosen language; else Hindi for those whose Telegram is in Hindi, and Bengali for everybody
   * else.
   */
  private Messages messages(Origin origin) {
    Language language =
        memory
            .preferences()
            .language(origin.chat())
            .orElse(origin.languageCode().equals("hi") ? Language.HINDI : Language.BENGALI);
    return Messages.in(language);
  }
}
