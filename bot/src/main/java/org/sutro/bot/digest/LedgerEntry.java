package org.sutro.bot.digest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;

/** Something to be written in the ledger of the digests. */
public sealed interface LedgerEntry {

  /**
   * A series as it is now.
   *
   * @param series with the version it had when it was read; of version 0 it is new
   */
  record OfSeries(Series series) implements LedgerEntry {}

  /**
   * What is written with this follows from a series as it was read: it is not, when that has
   * changed meanwhile.
   *
   * @param version which the series had then
   */
  record AsRead(SeriesId series, int version) implements LedgerEntry {}

  /**
   * An edition as it is now.
   *
   * @param issue with the version it had when it was read; of id 0 it is new, and nothing happens
   *     when its series has one of that time already, unless that is replaceable
   */
  record OfIssue(Issue issue) implements LedgerEntry {}

  /**
   * Somebody looks after a chat's digests, or no longer does.
   *
   * @param active false when they no longer do
   */
  record OfEditor(long chat, long user, boolean active) implements LedgerEntry {}

  /** Something was done. */
  record OfDeed(Deed deed) implements LedgerEntry {}

  /**
   * What somebody types next is meant for a field of a plan.
   *
   * @param wish null when it is not, any longer
   */
  record OfWish(long user, @Nullable Wish wish) implements LedgerEntry {}

  /**
   * What became of a message nobody knew of, as somebody saw it.
   *
   * @param part its place in the edition
   * @param arrived false when it is not there: it is sent again
   */
  record OfDoubt(long issue, int part, boolean arrived, Instant at) implements LedgerEntry {}

  /**
   * The sources of an edition were looked at once more.
   *
   * @param due how often that was due when they were; what became due since still is
   * @param told what is told now of articles that have changed, as a number that tells it apart
   */
  record OfSources(long issue, int due, Map<ArticleId, Integer> told) implements LedgerEntry {
    /** Keeps a copy. */
    public OfSources {
      told = Map.copyOf(told);
    }
  }

  /**
   * An edition is on its way to the chat: where it quotes which article.
   *
   * @param places the message in which an article is quoted first, from 1
   */
  record OfPlaces(long issue, Map<ArticleId, Integer> places) implements LedgerEntry {
    /** Keeps a copy. */
    public OfPlaces {
      places = Map.copyOf(places);
    }
  }

  /** That an edition could not be pinned was told. */
  record OfPin(long issue) implements LedgerEntry {}

  /** That a backup put editions of a series back was told. */
  record OfPutBack(SeriesId series) implements LedgerEntry {}

  /** What is in no edition of a series since a backup was put back was told. */
  record OfLeftBehind(SeriesId series) implements LedgerEntry {}

  /**
   * A link that lets somebody in. A new one takes the place of those its maker made before for the
   * same series.
   *
   * @param invitation when used, it must not have been before
   */
  record OfInvitation(Invitation invitation) implements LedgerEntry {}

  /**
   * What somebody is about to type.
   *
   * @param field of the plan
   * @param at when they were asked for it
   * @param message in which, in their private chat; 0 while that has not arrived: it is the next
   *     with buttons about the series
   */
  record Wish(SeriesId series, String field, Instant at, int message) {}
}
