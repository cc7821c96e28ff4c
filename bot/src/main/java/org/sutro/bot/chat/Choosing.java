package org.sutro.bot.chat;

import java.util.ArrayList;
import java.util.List;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** The settings of a private chat. In a group one member would choose for all the others. */
final class Choosing {

  private static final int PER_ROW = 3;

  /** Names of cities are long, and a phone breaks them in the middle; four hours make two rows. */
  private static final int FEW_PER_ROW = 2;

  private Choosing() {}

  static Response settings(Turn turn) {
    return turn.origin().isPrivate()
        ? turn.say(text(turn), keyboard(turn))
        : turn.say(Key.SETTINGS_PRIVATE);
  }

  /** The choice made, told in its own language. */
  static Response choose(Turn turn, Option option) {
    Choices choices = option.in(effective(turn));
    Messages messages =
        Messages.in(
            choices.language() == null ? turn.messages().language() : choices.language(),
            choices.digits());
    Turn after = new Turn(turn.origin(), choices, messages, turn.zone());
    long chat = turn.origin().chat();
    return new Response(
        List.of(new Outgoing.Edit(chat, turn.origin().message(), text(after), keyboard(after))),
        List.of(new Note.Chosen(chat, choices)));
  }

  /** What holds also where nothing was chosen. */
  private static Choices effective(Turn turn) {
    Choices choices = turn.choices();
    Choices spoken =
        choices.language() == null ? choices.with(turn.messages().language()) : choices;
    return spoken.zone() == null ? spoken.with(turn.zone()) : spoken;
  }

  private static RichText text(Turn turn) {
    RichText.Builder out = RichText.builder().bold(turn.messages().get(Key.SETTINGS_TITLE)).line();
    for (Option.Group group : Option.Group.values()) {
      out.line().text(turn.messages().get(group.title()) + " ").bold(chosen(turn, group));
    }
    return out.paragraph().italic(turn.messages().get(Key.SETTINGS_NOTE)).build();
  }

  private static String chosen(Turn turn, Option.Group group) {
    return group.options().stream()
        .filter(option -> option.holds(effective(turn)))
        .map(option -> turn.messages().get(option.label()))
        .findFirst()
        .orElseGet(() -> turn.zone().getId());
  }

  private static List<List<Button>> keyboard(Turn turn) {
    List<List<Button>> rows = new ArrayList<>();
    for (Option.Group group : Option.Group.values()) {
      List<Option> options = group.options();
      boolean few = group == Option.Group.ZONE || group == Option.Group.HOUR;
      int perRow = few ? FEW_PER_ROW : PER_ROW;
      for (int i = 0; i < options.size(); i += perRow) {
        rows.add(
            options.subList(i, Math.min(options.size(), i + perRow)).stream()
                .<Button>map(option -> button(turn, option))
                .toList());
      }
    }
    return rows;
  }

  private static Button button(Turn turn, Option option) {
    String label = turn.messages().get(option.label());
    String marked = option.holds(effective(turn)) ? "✓ " + label : label;
    return new Button.Action(marked, new Tap.Choose(option));
  }
}
