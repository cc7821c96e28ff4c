package org.sutro.bot.telegram;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;

/** Counts what people are asked about lost messages, and how often there was reason to. */
final class Asked {

  private final Set<String> messages = new HashSet<>();
  private int questions;
  private int resends;
  private int unsure;

  /** A step of the program is in the ledger. */
  synchronized void kept(Response response) {
    questions += response.send().stream().anyMatch(Asked::isQuestion) ? 1 : 0;
  }

  /** Somebody has looked for a message; when it is not there, it is sent anew. */
  synchronized void looked(long issue, int part, boolean there) {
    messages.add(issue + " " + part);
    resends += there ? 0 : 1;
  }

  /** Something is on its way. */
  synchronized void begun(Outgoing outgoing) {
    unsure += isQuestion(outgoing) ? 1 : 0;
  }

  /** Whether something has arrived is known. */
  synchronized void settled(Outgoing outgoing) {
    unsure -= isQuestion(outgoing) ? 1 : 0;
  }

  synchronized int questions() {
    return questions;
  }

  /**
   * One for each message that is lost, and one for each that is lost again after somebody had it
   * sent anew. A question of which nobody knows whether it arrived is sent once more; when that is
   * not known again, it is put anew.
   */
  synchronized int reasons() {
    return messages.size() + resends + unsure / 2;
  }

  private static boolean isQuestion(Outgoing outgoing) {
    return outgoing instanceof Outgoing.Send send
        && send.keyboard().stream()
            .flatMap(List::stream)
            .anyMatch(button ->
                button instanceof Button.Action action
                    && action.tap() instanceof Tap.OfIssue of
                    && of.act().startsWith("arrived"));
  }

  @Override
  public synchronized String toString() {
    return questions
        + " questions about "
        + messages.size()
        + " messages, "
        + resends
        + " of them sent anew, "
        + unsure
        + " questions that may not have arrived";
  }
}
