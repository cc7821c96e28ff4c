package org.sutro.bot.digest;

import java.time.Instant;

/**
 * The editions of one chat that follow one plan.
 *
 * @param home where they are posted
 * @param course how far it has come
 * @param version counts the changes, so that none is made to what has changed meanwhile
 */
public record Series(SeriesId id, Home home, Plan plan, Course course, int version) {

  /**
   * Where a series is posted.
   *
   * @param title what the chat is called
   * @param channel true for a channel, false for a group
   */
  public record Home(String title, boolean channel) {}

  /**
   * How far a series has come.
   *
   * @param planned up to when its occurrences were looked at
   * @param news from when on it tells what happened
   */
  public record Course(State state, Instant planned, Instant news) {}

  /** Whether there are editions. */
  public enum State {
    /** Offered to whoever let the bot in. */
    OFFERED,
    /** There are. */
    ON,
    /** Not for now. */
    PAUSED,
    /** The bot can't post there any more. */
    GONE
  }

  /** The same with another plan. */
  public Series with(Plan other) {
    return new Series(id, home, other, course, version);
  }

  /** The same under another name. */
  public Series with(Home other) {
    return new Series(id, other, plan, course, version);
  }

  /** The same in another state. */
  public Series with(State state) {
    return new Series(id, home, plan, new Course(state, course.planned(), course.news()), version);
  }

  /** The same with its occurrences looked at up to a moment. */
  public Series plannedTo(Instant moment) {
    return new Series(id, home, plan, new Course(course.state(), moment, course.news()), version);
  }

  /** The same with news from a moment on. */
  public Series newsFrom(Instant moment) {
    return new Series(
        id, home, plan, new Course(course.state(), course.planned(), moment), version);
  }

  /** True when there are editions. */
  public boolean isOn() {
    return course.state() == State.ON;
  }
}
