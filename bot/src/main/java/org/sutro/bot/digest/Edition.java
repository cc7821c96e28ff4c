package org.sutro.bot.digest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into one post, before it is a text.
 *
 * @param items the most important first; at most as many as the plan wants
 * @param left what was left out, and why
 * @param gathered what it was made from
 */
public record Edition(List<Item> items, List<LeftOut> left, Gathered gathered) {

  /** Keeps copies. */
  public Edition {
    items = List.copyOf(items);
    left = List.copyOf(left);
  }

  /**
   * What an edition was made from.
   *
   * @param articles how many articles came in
   * @param sources how many publishers they are from
   * @param unreachable the sources that could not be read
   * @param reached how far the archive had been read: what comes behind is for the next edition
   */
  public record Gathered(int articles, int sources, List<Silent> unreachable, long reached) {
    /** Keeps a copy. */
    public Gathered {
      unreachable = List.copyOf(unreachable);
    }
  }

  /**
   * A source that could not be read.
   *
   * @param name as a host calls it
   * @param read when it was read last; null when that is not known
   */
  public record Silent(String name, @Nullable Instant read) {}

  /**
   * An event that is not in the edition.
   *
   * @param event its id
   * @param title of an article that reports it
   */
  public record LeftOut(String event, String title, Why why) {

    /** Why an event is left out. */
    public enum Why {
      /** The channel was told, and nothing has happened since. */
      TOLD,
      /** It is not about Russia and a country of the plan. */
      COUNTRY,
      /** It is about none of the plan's topics. */
      TOPIC,
      /** A word of the plan keeps it out, or none of those it asks for is there. */
      KEYWORD,
      /** None of the plan's sources reports it. */
      SOURCE,
      /** No sentence says by itself what happened. */
      NO_QUOTE,
      /** Others mattered more. */
      NO_ROOM
    }
  }
}
