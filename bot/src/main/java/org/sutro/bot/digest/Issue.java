package org.sutro.bot.digest;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a series, from the moment it is planned until it is posted or not.
 *
 * @param due when it is to be posted; later than planned when somebody postponed it. Once it stands
 *     in the channel, since when it does
 * @param draft what it holds; null until it is composed
 * @param version counts the changes, so that none is made to what has changed meanwhile
 */
public record Issue(Name name, Instant due, Standing standing, @Nullable Draft draft, int version) {

  /**
   * Which edition it is.
   *
   * @param id a short name; 0 for one that was not kept yet
   * @param local the time it was planned for on the plan's own calendar: with the series, what
   *     makes it this edition and no other
   */
  public record Name(long id, SeriesId series, LocalDateTime local, Origin origin) {}

  /** What made it come about. */
  public enum Origin {
    /** Its time by the plan. */
    SCHEDULE,
    /** Somebody who looks after the series wanted one, and sees it first. */
    EDITOR,
    /** Whoever runs the program ordered one. */
    HOST
  }

  /**
   * How it stands.
   *
   * @param why why it is not posted
   * @param by who decided that; 0 for nobody
   */
  public record Standing(State state, Why why, long by) {

    /** A state nobody need explain. */
    public static Standing of(State state) {
      return new Standing(state, Why.NONE, 0);
    }
  }

  /** From planned to posted. */
  public enum State {
    /** It has a time. */
    PLANNED,
    /** It has a text, and somebody has to approve it. */
    WAITING,
    /** Somebody approved it; its time has not come. */
    APPROVED,
    /** It is on its way to the channel. */
    SENDING,
    /** Nobody knows whether it arrived; somebody was asked. */
    DOUBTFUL,
    /** It stands in the channel. */
    POSTED,
    /** It stands there, and that a source has changed is on its way to stand under it. */
    CORRECTING,
    /** It is being taken back. */
    UNDOING,
    /** It was taken back. */
    UNDONE,
    /** It was not posted. */
    SKIPPED;

    /** True when nothing happens to it by itself any more. */
    public boolean isOver() {
      return switch (this) {
        case PLANNED, WAITING, APPROVED, SENDING, DOUBTFUL, CORRECTING, UNDOING -> false;
        case POSTED, UNDONE, SKIPPED -> true;
      };
    }
  }

  /** Why an edition is not posted, or not as it should be. */
  public enum Why {
    /** It is. */
    NONE,
    /** The program did not run when it was due, and it was too late when it did. */
    MISSED,
    /** Nothing new had come in. */
    NOTHING_NEW,
    /** Nobody approved it in time. */
    NOT_APPROVED,
    /** Somebody decided so. */
    BY_ADMIN,
    /** The bot may not post there. */
    NO_RIGHT,
    /** Telegram refused it. */
    REFUSED,
    /** Telegram could not be reached for too long. */
    UNREACHED,
    /** Telegram refused a part of it. */
    INCOMPLETE,
    /** It was due before the store was put back from a backup. */
    RESTORED,
    /** The series was paused, or planned otherwise. */
    REPLANNED,
    /** All that it quotes its sources no longer say. */
    OUTDATED,
    /** What came of its events was told in a newer one. */
    OVERTAKEN
  }

  /** An edition that has a time and nothing else. */
  public static Issue planned(SeriesId series, Occurrence occurrence) {
    return begun(series, occurrence, Origin.SCHEDULE, 0);
  }

  /** An edition of this moment that somebody who looks after a series wants to see. */
  public static Issue asked(SeriesId series, Occurrence occurrence, long by) {
    return begun(series, occurrence, Origin.EDITOR, by);
  }

  /** An edition of this moment that whoever runs the program wants. */
  public static Issue ordered(SeriesId series, Occurrence occurrence) {
    return begun(series, occurrence, Origin.HOST, 0);
  }

  private static Issue begun(SeriesId series, Occurrence occurrence, Origin origin, long by) {
    return new Issue(
        new Name(0, series, occurrence.local(), origin),
        occurrence.at(),
        new Standing(State.PLANNED, Why.NONE, by),
        null,
        0);
  }

  /** True when its plan made it come about: it falls with the plan. */
  public boolean isScheduled() {
    return name.origin() == Origin.SCHEDULE;
  }

  /**
   * True when its time may have an edition yet. That its hour is over is not said by that: only a
   * clock that was wrong, or another plan, brings the same time once more.
   */
  public boolean isReplaceable() {
    return state() == State.SKIPPED
        && switch (standing.why()) {
          case MISSED, NOTHING_NEW, NOT_APPROVED, REPLANNED -> true;
          case NONE,
              BY_ADMIN,
              NO_RIGHT,
              REFUSED,
              UNREACHED,
              INCOMPLETE,
              RESTORED,
              OUTDATED,
              OVERTAKEN ->
              false;
        };
  }

  /** The same in another state. */
  public Issue to(State state) {
    return to(Standing.of(state));
  }

  /** The same in another state, for the same reason. */
  public Issue only(State state) {
    return to(new Standing(state, standing.why(), standing.by()));
  }

  /** The same standing otherwise. */
  public Issue to(Standing other) {
    return new Issue(name, due, other, draft, version);
  }

  /** The same, not posted. */
  public Issue skipped(Why why, long by) {
    return to(new Standing(State.SKIPPED, why, by));
  }

  /** The same, to be put together anew. */
  public Issue anew() {
    return new Issue(name, due, Standing.of(State.PLANNED), null, version);
  }

  /** The same with what it holds. */
  public Issue with(Draft other) {
    return new Issue(name, due, standing, other, version);
  }

  /** The same at another time. */
  public Issue at(Instant other) {
    return new Issue(name, other, standing, draft, version);
  }

  /** How it stands. */
  public State state() {
    return standing.state();
  }
}
