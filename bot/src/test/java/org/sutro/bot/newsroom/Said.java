package org.sutro.bot.newsroom;

import java.util.List;
import java.util.stream.Collectors;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.LedgerEntry;

/** What a newsroom's response says and keeps, as a test looks at it. */
final class Said {

  private Said() {}

  static boolean changes(Response response) {
    return response.keep().stream()
        .anyMatch(note ->
            note instanceof Note.OfDigest digest
                && (digest.entry() instanceof LedgerEntry.OfIssue
                    || digest.entry() instanceof LedgerEntry.OfSeries));
  }

  static String toast(Response response) {
    return response.send().getFirst() instanceof Outgoing.Toast toast ? toast.text() : "";
  }

  /** The rows of buttons, each in one line. */
  static List<String> rows(Response response) {
    return response.send().stream()
        .flatMap(outgoing -> keyboard(outgoing).stream())
        .map(row -> row.stream().map(Button::label).collect(Collectors.joining(" | ")))
        .toList();
  }

  static List<String> labels(Response response) {
    return response.send().stream()
        .flatMap(outgoing -> keyboard(outgoing).stream())
        .flatMap(List::stream)
        .map(Button::label)
        .toList();
  }

  static List<List<Button>> keyboard(Outgoing outgoing) {
    if (outgoing instanceof Outgoing.Send send) {
      return send.keyboard();
    }
    return outgoing instanceof Outgoing.Edit edit ? edit.keyboard() : List.of();
  }
}
