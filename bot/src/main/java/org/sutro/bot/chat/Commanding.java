package org.sutro.bot.chat;

import java.util.Optional;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;

/** Commands. */
final class Commanding {

  private static final int MAX_COMMAND = 32;

  private final Uses uses;
  private final Channels channels;

  Commanding(Uses uses, Channels channels) {
    this.uses = uses;
    this.channels = channels;
  }

  Response on(Incoming.Command typed, Turn turn) {
    Optional<Command.Call> call = Command.Call.typed(typed);
    return call.isPresent() ? on(call.get(), turn) : unknown(typed, turn);
  }

  private Response on(Command.Call call, Turn turn) {
    return switch (call.command()) {
      case START ->
          channels
              .started(turn.origin(), call.arguments(), turn.messages())
              .orElseGet(() -> Response.send(Greeting.welcome(turn)));
      case ASK -> uses.asking().typed(turn, call.arguments(), call.reply());
      case LATEST -> uses.overview().latest(turn, call.arguments());
      case TIMELINE -> uses.chronicle().of(turn, call.arguments());
      case FIGURES -> uses.counting().of(turn, call.arguments());
      case VERIFY -> uses.checking().command(turn, call);
      case PROOF -> uses.proving().command(turn, call.arguments());
      case AGAIN -> uses.asking().again(turn, call.arguments());
      case SOURCES -> uses.overview().sources(turn);
      case ABOUT -> uses.overview().about(turn);
      case LANGUAGE ->
          turn.origin().isPrivate() ? Response.send(Greeting.languages(turn)) : Response.NOTHING;
      case DIGEST -> channels.asked(turn.origin(), turn.messages());
      case FOLLOWS -> uses.following().list(turn);
      case SETTINGS -> Choosing.settings(turn);
      case PRIVACY -> Owning.privacy(turn);
      case MYDATA -> uses.owning().data(turn);
      case FORGETME -> uses.owning().ask(turn);
      case HELP -> Response.send(Greeting.help(turn));
    };
  }

  /** In a group a command the bot does not know may be for another bot. */
  private static Response unknown(Incoming.Command typed, Turn turn) {
    return turn.origin().isPrivate()
        ? turn.say(Key.UNKNOWN_COMMAND, Label.of(typed.name(), MAX_COMMAND))
        : Response.NOTHING;
  }
}
