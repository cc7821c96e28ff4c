package org.sutro.bot.newsroom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Invitation;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;

/** What is kept of digests. Safe for many threads. */
public interface Ledger {

  /** All series there are. */
  List<Series> series();

  /** Whether a chat has a series. */
  boolean has(long chat);

  /** A series. */
  Optional<Series> series(SeriesId id);

  /** The editions that are not over, the one due first in front. */
  List<Issue> open();

  /** An edition. */
  Optional<Issue> issue(long id);

  /** The edition of a series that a time on its calendar has had, or is to have. */
  Optional<Issue> issue(SeriesId id, LocalDateTime local);

  /** The editions of a series, the newest first. */
  List<Issue> newest(SeriesId id, int most);

  /** The editions of a series that were put together, whatever became of them, the newest first. */
  List<Issue> made(SeriesId id, int most);

  /** The same, but all that were due after a moment. */
  List<Issue> madeAfter(SeriesId id, Instant moment);

  /** The edition of a series that was posted last and still stands in its chat. */
  Optional<Issue> standing(SeriesId id);

  /**
   * The messages of an edition, in order, as far as they were begun. One that may have arrived
   * counts as under way as long as it may still do.
   */
  List<Part> parts(long issue, Instant now);

  /** Editions in the channel of whose sources some may have changed since they were looked at. */
  List<Due> due();

  /**
   * An edition whose sources are to be looked at.
   *
   * @param times how often that became due; to be handed back with what was found
   */
  record Due(Issue issue, int times) {}

  /** Messages with buttons about an edition that has changed since they were written. */
  List<Shown> outdated();

  /** Messages with buttons about an edition that have arrived or are on their way. */
  List<Shown> shown(long issue);

  /**
   * Of which changes was told under an edition.
   *
   * @return for each article a number that tells apart what was said of it; none when nothing was
   */
  Map<ArticleId, Integer> corrected(long issue);

  /**
   * In which message of an edition an article is quoted first, from 1; nothing of an edition that
   * is not yet on its way.
   */
  Map<ArticleId, Integer> places(long issue);

  /** Editions that Telegram would not pin, and of which nobody was told that yet. */
  List<Issue> unpinned();

  /**
   * Editions that a backup put back and that are not posted because of that, or approved no longer,
   * as long as nobody was told: the earliest first.
   */
  List<Issue> putBack();

  /**
   * Series that tell no more of what came in before a backup was put back, as long as nobody was
   * told: from when on they had to.
   */
  Map<SeriesId, Instant> leftBehind();

  /**
   * What the editions of a series told that were due after a moment, or are still to come; and
   * corrections that somebody took out of one.
   *
   * @param counts which editions count
   */
  Told told(SeriesId id, Instant after, Predicate<Issue> counts);

  /** An invitation by the hash of what its link holds, used or not, until it is forgotten. */
  Optional<Invitation> invitation(String hash);

  /** Who looks after a chat's digests, as far as they can be written to. */
  Set<Long> editors(long chat);

  /** The chats whose digests somebody looks after. */
  Set<Long> chats(long editor);

  /** What was done about a series, the newest first. */
  List<Deed> deeds(SeriesId id, int most);

  /** How many editions of the moment somebody asked for in a time, from whatever series. */
  int asked(long user, Instant after, Instant upTo);

  /** What somebody is about to type. */
  Optional<LedgerEntry.Wish> wish(long user);

  /**
   * Keeps what follows from the time that has come: all of it or nothing.
   *
   * @return false when nothing was kept, because something has changed meanwhile
   */
  boolean keep(Response response, Instant now);
}
