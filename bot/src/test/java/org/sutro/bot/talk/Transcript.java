package org.sutro.bot.talk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation in a text file, one thing a line:
 *
 * <pre>
 * # a remark
 * রহিম: চুক্তি কবে সই হয়?          writes; in a private chat, or "রহিম@আড্ডা:" in a group
 * রহিম «যে কথা»: কে বলেছে?       replies to the bot's last message, quoting words of it
 * রহিম ✎ রাশিয়া কবে?             changes the last message they wrote
 * রহিম » খবর                     passes a message on
 * রহিম ♪ voice                   sends something without words
 * রহিম ⌨ কত সেনা                 types behind the bot's name in some chat
 * রহিম@আড্ডা ◐ /about            writes as an administrator who hides who they are, in a topic
 * রহিম ☞ কত সেনা                 mentions the bot in a group it is no part of
 * রহিম@ছোট-দল ⇢ বড়              the small group becomes a supergroup; "ছোট…" is a small one's name
 * রহিম ◂ সেতু: শিরোনাম⏎⏎লেখা       an article comes or changes; what follows is looked for at রহিম
 * রহিম % sendMessage 429         the next call goes wrong so: 429, 403, 502, cut or lost
 * রহিম [প্রমাণ]                    presses the button of this label, the last one shown
 * রহিম [প্রমাণ]²                   presses the one of another message that was shown before
 * রহিম ⚡ ২৫ /help                 writes it so many times in one breath
 * রহিম ⇥ ১                       posts the first of the quotes offered behind the bot's name
 * রহিম ⊘ blocks                  blocks the bot, or "lets" it write again
 * রহিম ☰ hi                      looks at the bot's menu and profile, in a Telegram of that language
 * রহিম ⏱ 23:00                   it becomes this time of the day in Dhaka
 *   + কথা                         the bot then says something with these words
 *   ~ কথা                         the bot then changes a message to something with these words
 *   ! কথা                          a toast with these words appears; alone: any
 *   ? কথা                         quotes to choose from, with these words among them; in a menu: there
 *   × 20                          so many quotes to choose from
 *   " কথা                         it says or changes something in which these words are marked as a quotation
 *   = কথা                         it says this once, and not a second time
 *   *                             it shows that it is at work
 *   -                             nothing is said
 * </pre>
 *
 * In expected words {@code …} stands for anything; in what is written {@code {id}} is the name of
 * the last answer in that chat.
 */
record Transcript(List<Step> steps) {

  private static final Pattern ACT =
      Pattern.compile(
          "(\\S+?)(?:@(\\S+?))?(?:(?: «(.+)»)?: (.*)| ([✎»♪⌨◂%◐☞⇢⚡⇥⊘☰⏱]) (.+)| \\[(.+)](²)?)");
  private static final Pattern EXPECTED = Pattern.compile("\\s+([+~!?×\"=*-])\\s?(.*)");

  /** How somebody acts. */
  enum Act {
    WRITE,
    REPLY,
    EDIT,
    FORWARD,
    PRESS,
    MEDIA,
    TYPE,
    ARTICLE,
    FAULT,
    HIDDEN,
    MENTION,
    GROW,
    PRESS_EARLIER,
    HURRY,
    CHOOSE,
    BLOCK,
    LOOK,
    WAIT
  }

  /**
   * Something somebody does, and what is to come of it.
   *
   * @param line where it stands in the file, from 1
   * @param who the person
   * @param group the group they do it in; empty in private
   * @param act how they act
   * @param words what they write, or the button's label
   * @param quote the words they quote in a reply
   * @param expected what follows, in order
   */
  record Step(
      int line,
      String who,
      String group,
      Act act,
      String words,
      String quote,
      List<Expected> expected) {}

  /**
   * Something that follows.
   *
   * @param sign what kind of thing, as above
   * @param words what it holds
   */
  record Expected(char sign, String words) {

    /** True when a text holds the words, in their order around each {@code …}. */
    boolean isIn(String text) {
      int at = 0;
      for (String part : words.split("…", -1)) {
        at = text.indexOf(part.strip(), at);
        if (at < 0) {
          return false;
        }
        at += part.strip().length();
      }
      return true;
    }
  }

  static Transcript read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher expected = EXPECTED.matcher(line);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (expected.matches()) {
        steps.getLast().expected().add(expected(expected));
      } else {
        steps.add(step(i + 1, line));
      }
    }
    return new Transcript(steps);
  }

  private static Expected expected(Matcher line) {
    return new Expected(line.group(1).charAt(0), line.group(2).strip());
  }

  private static Step step(int number, String line) {
    Matcher act = ACT.matcher(line);
    if (!act.matches()) {
      throw new IllegalArgumentException("line " + number + " says nothing: " + line);
    }
    String group = act.group(2) == null ? "" : act.group(2);
    String quote = act.group(3) == null ? "" : act.group(3);
    Act how =
        act.group(7) != null
            ? act.group(8) == null ? Act.PRESS : Act.PRESS_EARLIER
            : act.group(5) != null ? sign(act.group(5)) : quote.isEmpty() ? Act.WRITE : Act.REPLY;
    String words =
        switch (how) {
          case PRESS, PRESS_EARLIER -> act.group(7);
          case WRITE, REPLY -> act.group(4);
          default -> act.group(6);
        };
    return new Step(number, act.group(1), group, how, words, quote, new ArrayList<>());
  }

  private static Act sign(String sign) {
    return switch (sign) {
      case "✎" -> Act.EDIT;
      case "»" -> Act.FORWARD;
      case "♪" -> Act.MEDIA;
      case "⌨" -> Act.TYPE;
      case "◂" -> Act.ARTICLE;
      case "◐" -> Act.HIDDEN;
      case "☞" -> Act.MENTION;
      case "⇢" -> Act.GROW;
      case "⚡" -> Act.HURRY;
      case "⇥" -> Act.CHOOSE;
      case "⊘" -> Act.BLOCK;
      case "☰" -> Act.LOOK;
      case "⏱" -> Act.WAIT;
      default -> Act.FAULT;
    };
  }
}
