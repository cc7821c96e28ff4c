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

  static Outgoing welcome(Origin origin, Messages messages) {
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
    return new Outgoing.Send(origin.chat(), text, examples, null);
  }

  static Outgoing help(Origin origin, Messages messages) {
    RichText text =
        RichText.builder()
            .bold(messages.get(Key.HELP_TITLE))
            .paragraph()
            .text(messages.get(Key.HELP))
            .build();
    return new Outgoing.Send(origin.chat(), text, List.of(), null);
  }

  static Outgoing privacy(Origin origin, Messages messages) {
    int days = Math.toIntExact(AnswerLog.ANSWERS_KEPT.toDays());
    return say(origin, messages.get(Key.PRIVACY, messages.number(days)));
  }

  static Outgoing languages(Origin origin, Messages messages) {
    List<Button> choices = new ArrayList<>();
    for (Language language : SPOKEN) {
      choices.add(
          new Button.Action(Messages.in(language).get(Key.LANGUAGE_NAME), new Tap.Speak(language)));
    }
    RichText text = RichText.plain(messages.get(Key.LANGUAGE_CHOOSE));
    return new Outgoing.Send(origin.chat(), text, List.of(choices), null);
  }

  /** Plain words; in a group as a reply, so that all see whom they are for. */
  static Outgoing say(Origin origin, String words) {
    Integer replyTo = origin.isPrivate() || origin.message() == 0 ? null : origin.message();
    return new Outgoing.Send(origin.chat(), RichText.plain(words), List.of(), replyTo);
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
