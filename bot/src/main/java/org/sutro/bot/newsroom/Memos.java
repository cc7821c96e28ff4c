package org.sutro.bot.newsroom;

import java.util.List;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** Short words to those who look after digests. */
final class Memos {

  private Memos() {}

  /** What a series is called: as its chat, and by its rhythm when that is not the usual one. */
  static String name(Series series, Messages messages) {
    String title = series.home().title();
    return switch (series.id().rhythm()) {
      case DAILY -> title;
      case WEEKLY -> messages.get(Key.DIGEST_OF_WEEK, title);
      case MONTHLY -> messages.get(Key.DIGEST_OF_MONTH, title);
      case TIMELINE -> messages.get(Key.DIGEST_OF_TIMELINE, title);
    };
  }

  /** What became of an edition that was to be taken back; as long as it stands it can be tried. */
  static Editors.Said undone(Series series, Issue issue, Messages messages) {
    boolean whole = issue.standing().why() == Issue.Why.NONE;
    Key key =
        issue.state() != Issue.State.UNDONE
            ? Key.DIGEST_UNDO_FAILED
            : whole ? Key.DIGEST_UNDONE : Key.DIGEST_UNDONE_PARTLY;
    String words =
        messages.get(key, name(series, messages), StandingText.planned(series, issue, messages));
    return new Editors.Said(
        List.of(RichText.plain(words)), IssuePages.deciding(series, issue, 0, messages));
  }

  /** That an edition was approved under another plan. */
  static Editors.Said replanned(Series series, Issue issue, Messages messages) {
    return ofEdition(Key.DIGEST_REPLANNED, series, issue, messages);
  }

  /** That whoever approved an edition may not any more. */
  static Editors.Said approverGone(Series series, Issue issue, Messages messages) {
    return ofEdition(Key.DIGEST_APPROVER_GONE, series, issue, messages);
  }

  /** That an edition is made anew and what was changed in it by hand is lost. */
  static Editors.Said remade(Series series, Issue issue, Messages messages) {
    return ofEdition(Key.DIGEST_REMADE, series, issue, messages);
  }

  /** That an edition was approved before the store was put back from a backup. */
  static Editors.Said approveAgain(Series series, Issue issue, Messages messages) {
    return ofEdition(Key.DIGEST_APPROVE_AGAIN, series, issue, messages);
  }

  /** That whoever was to approve can't any more, and who does now. */
  static Editors.Said nobodyApproves(Series series, Messages messages) {
    return Editors.Said.of(messages.get(Key.DIGEST_REPLACED, name(series, messages)));
  }

  /** That somebody else did something. */
  static Editors.Said done(Series series, String who, String what, Messages messages) {
    return Editors.Said.of(messages.get(Key.DIGEST_TOLD, name(series, messages), who, what));
  }

  /** That there is nothing new beyond an edition that is made already. */
  static Editors.Said ready(Series series, Issue issue, Messages messages) {
    return ofEdition(Key.DIGEST_READY, series, issue, messages);
  }

  /** That sources have changed since it was shown, and what is to be done now. */
  static Editors.Said revised(Series series, Issue issue, Messages messages) {
    return ofEdition(Key.DIGEST_REVISED, series, issue, messages);
  }

  /** That a newer edition told what came of some of its events. */
  static Editors.Said overtaken(Series series, Issue issue, Messages messages) {
    return ofEdition(Key.DIGEST_OVERTAKEN, series, issue, messages);
  }

  private static Editors.Said ofEdition(Key key, Series series, Issue issue, Messages messages) {
    return Editors.Said.of(
        messages.get(key, name(series, messages), StandingText.planned(series, issue, messages)));
  }
}
