package org.sutro.bot.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sutro.bot.render.Key;

/** The commands. Their order and texts are those of the menus and of the help. */
public enum Command {
  START(Key.COMMAND_START, Menu.PRIVATE),
  ASK(Key.COMMAND_ASK, Menu.EVERYWHERE),
  LATEST(Key.COMMAND_LATEST, Menu.EVERYWHERE),
  TIMELINE(Key.COMMAND_TIMELINE, Menu.EVERYWHERE),
  FIGURES(Key.COMMAND_FIGURES, Menu.EVERYWHERE),
  VERIFY(Key.COMMAND_VERIFY, Menu.EVERYWHERE),
  PROOF(Key.COMMAND_PROOF, Menu.NOWHERE),
  AGAIN(Key.COMMAND_AGAIN, Menu.NOWHERE),
  SOURCES(Key.COMMAND_SOURCES, Menu.PRIVATE),
  ABOUT(Key.COMMAND_ABOUT, Menu.EVERYWHERE),
  FOLLOWS(Key.COMMAND_FOLLOWS, Menu.PRIVATE),
  DIGEST(Key.COMMAND_DIGEST, Menu.PRIVATE),
  SETTINGS(Key.COMMAND_SETTINGS, Menu.PRIVATE),
  LANGUAGE(Key.COMMAND_LANGUAGE, Menu.PRIVATE),
  PRIVACY(Key.COMMAND_PRIVACY, Menu.PRIVATE),
  MYDATA(Key.COMMAND_MYDATA, Menu.PRIVATE),
  FORGETME(Key.COMMAND_FORGETME, Menu.PRIVATE),
  HELP(Key.COMMAND_HELP, Menu.EVERYWHERE);

  private final Key description;
  private final Menu menu;

  /** Where a command is offered; it is understood everywhere. */
  private enum Menu {
    PRIVATE,
    EVERYWHERE,
    /** It needs an answer's name behind it. */
    NOWHERE
  }

  Command(Key description, Menu menu) {
    this.description = description;
    this.menu = menu;
  }

  /** What stands behind the slash. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One line on what it does. */
  public Key description() {
    return description;
  }

  /** Those offered in a private chat. */
  public static List<Command> ofPrivateChats() {
    return Arrays.stream(values()).filter(c -> c.menu != Menu.NOWHERE).toList();
  }

  /** Those offered in a group. */
  public static List<Command> ofGroups() {
    return Arrays.stream(values()).filter(c -> c.menu == Menu.EVERYWHERE).toList();
  }

  /** True when looking for the answer may take a moment. */
  boolean searches() {
    return switch (this) {
      case ASK, TIMELINE, FIGURES, VERIFY, AGAIN -> true;
      case START, LATEST, PROOF, SOURCES, ABOUT, HELP -> false;
      case DIGEST, FOLLOWS, SETTINGS, LANGUAGE, PRIVACY, MYDATA, FORGETME -> false;
    };
  }

  /** The command of this word, lower case. */
  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /**
   * A command with what it is about.
   *
   * @param arguments what follows it, stripped
   * @param reply what it is a reply to
   */
  record Call(Command command, String arguments, Reply reply) {

    /**
     * What somebody typed, where {@code /proof_abc} is {@code /proof abc}: Telegram makes the
     * former a thing to tap on.
     */
    static Optional<Call> typed(Incoming.Command typed) {
      int joint = typed.name().indexOf('_');
      String word = joint < 0 ? typed.name() : typed.name().substring(0, joint);
      String joined = joint < 0 ? "" : typed.name().substring(joint + 1) + " ";
      String arguments = (joined + typed.arguments()).strip();
      return Command.of(word).map(command -> new Call(command, arguments, typed.reply()));
    }
  }
}
