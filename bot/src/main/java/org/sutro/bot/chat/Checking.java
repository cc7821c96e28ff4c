package org.sutro.bot.chat;

import java.util.ArrayList;
import java.util.List;
import org.sutro.bot.render.CheckText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.RichText;
import org.sutro.verify.Check;
import org.sutro.verify.Checks;

/** Quotations that people bring along: are they true? */
final class Checking {

  private final Checks checks;

  Checking(Checks checks) {
    this.checks = checks;
  }

  /** The words behind the command, or those it is a reply to. */
  Response command(Turn turn, Command.Call call) {
    String words = call.arguments().isEmpty() ? call.reply().words() : call.arguments();
    return words.isBlank() ? turn.say(Key.VERIFY_WHAT) : of(turn, words);
  }

  Response of(Turn turn, String words) {
    List<Check> found = telling(checks.of(words));
    CheckText text = new CheckText(turn.messages());
    RichText.Builder all = RichText.builder();
    if (words.length() > Checks.MAX_LENGTH) {
      all.italic(turn.messages().get(Key.CLIPPED, turn.messages().number(Checks.MAX_LENGTH)))
          .paragraph();
    }
    for (int i = 0; i < found.size(); i++) {
      all.add(text.of(found.get(i)));
      if (i < found.size() - 1) {
        all.paragraph();
      }
    }
    return turn.say(all.build(), List.of());
  }

  /** Beside passages that were found, greetings and signatures around them are of no interest. */
  private static List<Check> telling(List<Check> all) {
    List<Check> found = new ArrayList<>(all);
    found.removeIf(check -> check instanceof Check.TooShort);
    if (found.isEmpty()) {
      return List.of(new Check.TooShort());
    }
    boolean any = found.stream().anyMatch(check -> !(check instanceof Check.Absent));
    return any ? found : found.subList(0, 1);
  }
}
