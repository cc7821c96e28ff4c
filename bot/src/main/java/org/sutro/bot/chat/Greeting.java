package org.sutro.bot.chat;

import java.util.ArrayList;
import java.util.List;
import org.sutro.article.Language;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** What the bot says about itself. */
final class Greeting {

  /** The languages the bot speaks, the first one first. */
  private static final List<Language> SPOKEN =
      List.of(Language.BENGALI, Language.HINDI, Language.ENGLISH);

  private Greeting() {}

  static Outgoing welcome(Turn turn) {
    Messages messages = turn.messages();
    RichText text =
        RichText.builder()
            .bold(messages.get(Key.WELCOME_TITLE))
            .paragraph()
            .text(messages.get(Key.WELCOME))
            .paragraph()
            .text(messages.get(Key.WELCOME_PROMISE))
            .paragraph()
            .text(messages.get(Key.WELCOME_TRY))
            .build();
    List<List<Button>> examples = new ArrayList<>();
    for (int number = 1; number <= Tap.EXAMPLES; number++) {
      examples.add(List.of(new Button.Action(example(number, messages), new Tap.Example(number))));
    }
    return new Outgoing.Send(turn.origin().here(), text, examples, null);
  }

  static Outgoing help(Turn turn) {
    Messages messages = turn.messages();
    RichText.Builder text =
        RichText.builder()
            .bold(messages.get(Key.HELP_TITLE))
            .paragraph()
            .text(messages.get(Key.HELP))
            .paragraph();
    for (Command command : commands(turn)) {
      text.text("/" + command.word() + " – " + messages.get(command.description())).line();
    }
    return new Outgoing.Send(turn.origin().here(), text.build(), List.of(), null);
  }

  private static List<Command> commands(Turn turn) {
    return turn.origin().isPrivate() ? Command.ofPrivateChats() : Command.ofGroups();
  }

  static Outgoing languages(Turn turn) {
    List<Button> choices = new ArrayList<>();
    for (Language language : SPOKEN) {
      choices.add(
          new Button.Action(Messages.in(language).get(Key.LANGUAGE_NAME), new Tap.Speak(language)));
    }
    RichText text = RichText.plain(turn.messages().get(Key.LANGUAGE_CHOOSE));
    return new Outgoing.Send(turn.origin().here(), text, List.of(choices), null);
  }

  static String example(int number, Messages messages) {
    return messages.get(
        switch (number) {
          case 1 -> Key.EXAMPLE_1;
          case 2 -> Key.EXAMPLE_2;
          default -> Key.EXAMPLE_3;
        });
  }
}
