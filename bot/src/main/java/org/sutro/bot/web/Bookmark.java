package org.sutro.bot.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.standin.Standin;

/**
 * How far a browser has read, as it stands in an event's id.
 *
 * @param life which run of the stand-in the number belongs to; after a restart numbers begin anew
 * @param seq the number of the last event read
 */
record Bookmark(String life, long seq) {
  private static final Pattern TEXT = Pattern.compile("([0-9a-z]{1,13})-([0-9]{1,18})");

  /** Behind the newest event. */
  static Bookmark atEnd(Standin standin) {
    return new Bookmark(lifeOf(standin), standin.events().last());
  }

  /** Reads what a browser sent back; a text that is none of ours belongs to no life. */
  static Bookmark parse(@Nullable String text) {
    Matcher matcher = TEXT.matcher(text == null ? "" : text);
    return matcher.matches()
        ? new Bookmark(matcher.group(1), Long.parseLong(matcher.group(2)))
        : new Bookmark("", 0);
  }

  boolean isOf(Standin standin) {
    return life.equals(lifeOf(standin));
  }

  Bookmark at(long newSeq) {
    return new Bookmark(life, newSeq);
  }

  @Override
  public String toString() {
    return life + "-" + seq;
  }

  private static String lifeOf(Standin standin) {
    return Long.toString(standin.startedAt().toEpochMilli(), Character.MAX_RADIX);
  }
}
