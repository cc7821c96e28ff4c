package org.sutro.bot.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sutro.article.Language;

/**
 * What a channel wants of its digest.
 *
 * @param schedule when there is an edition
 * @param selection what goes in
 * @param look what it looks like
 * @param manner how it is posted
 * @param release what has to be so before it is posted
 */
public record Plan(
    Schedule schedule, Selection selection, Look look, Manner manner, Release release) {

  /** Most items of an edition. */
  public static final int MOST_ITEMS = 20;

  private static final int ITEMS_LOOKING_BACK = 10;

  /** Longest header or footer, in UTF-16 units. */
  public static final int MAX_FRAME = 300;

  /** Most keywords of a kind. */
  public static final int MOST_KEYWORDS = 30;

  /** The number of no person. */
  private static final long NOBODY = 0;

  /**
   * A plan to begin with: every day at nine, up to seven events of all the countries given.
   *
   * @param countries ids of their senses
   */
  public static Plan ready(ZoneId zone, Set<String> countries, Language language) {
    Schedule daily =
        new Schedule(Days.OfWeek.all(), new TreeSet<>(Set.of(LocalTime.of(9, 0))), zone);
    return new Plan(
        daily,
        new Selection(countries, Set.of(), Keywords.NONE, Set.of(), 7),
        new Look(language, Length.WHOLE, true, true, Frame.NONE),
        new Manner(0, false, false, false),
        new Release(true, true, Set.of()));
  }

  /**
   * A plan to begin with for editions that look back: on Fridays, or on the first of the month; for
   * a timeline, which is pinned. What its channel wants of the daily ones holds for them too.
   */
  public Plan lookingBack(SeriesId.Rhythm rhythm) {
    Days days =
        switch (rhythm) {
          case DAILY -> schedule.days();
          case WEEKLY -> new Days.OfWeek(Set.of(DayOfWeek.FRIDAY));
          case MONTHLY -> new Days.OfMonth(1);
          case TIMELINE -> schedule.days();
        };
    Selection more =
        new Selection(
            selection.countries(),
            selection.topics(),
            selection.keywords(),
            selection.sources(),
            ITEMS_LOOKING_BACK);
    return new Plan(
        new Schedule(days, new TreeSet<>(Set.of(LocalTime.of(10, 0))), schedule.zone()),
        more,
        look,
        rhythm == SeriesId.Rhythm.TIMELINE
            ? new Manner(manner.topic(), manner.silent(), true, false)
            : manner,
        release);
  }

  /**
   * The same without a person among those who may approve. When nobody else was to, nobody is left
   * who may, until somebody finds that out: that anybody may is not for a plan to say by itself.
   */
  public Plan without(long person) {
    Set<Long> others = new HashSet<>(release.by());
    if (others.remove(person) && others.isEmpty()) {
      others.add(NOBODY);
    }
    Release rest = new Release(release.onlyNew(), release.approval(), others);
    return new Plan(schedule, selection, look, manner, rest);
  }

  /** The same, approved by whoever may post in the channel. */
  public Plan approvedByAnybody() {
    Release rest = new Release(release.onlyNew(), release.approval(), Set.of());
    return new Plan(schedule, selection, look, manner, rest);
  }

  /**
   * What goes into an edition.
   *
   * @param countries ids of the senses of the countries it is about; at least one
   * @param topics of which an event must be about one; empty for all
   * @param sources publishers of whom one must report an event; empty for all
   * @param items most events, 1 to {@link #MOST_ITEMS}
   */
  public record Selection(
      Set<String> countries, Set<Topic> topics, Keywords keywords, Set<String> sources, int items) {
    /** Checks the countries and the number. */
    public Selection {
      countries = Set.copyOf(countries);
      topics = Set.copyOf(topics);
      sources = Set.copyOf(sources);
      if (countries.isEmpty() || items < 1 || items > MOST_ITEMS) {
        throw new IllegalArgumentException("no selection: " + countries + ", " + items);
      }
    }
  }

  /**
   * Words in the text of articles that decide about an event.
   *
   * @param in of these one must be there; empty for no such wish
   * @param out of these none may be there
   */
  public record Keywords(List<String> in, List<String> out) {

    /** No wishes. */
    public static final Keywords NONE = new Keywords(List.of(), List.of());

    /** Checks the numbers. */
    public Keywords {
      in = List.copyOf(in);
      out = List.copyOf(out);
      if (in.size() > MOST_KEYWORDS || out.size() > MOST_KEYWORDS) {
        throw new IllegalArgumentException("at most " + MOST_KEYWORDS + " keywords");
      }
    }
  }

  /**
   * What an edition looks like.
   *
   * @param language of everything but the quotes
   * @param quotes how much of a quote is shown at once
   * @param sections true for a heading for each country
   * @param hashtags true for a hashtag for each country
   */
  public record Look(
      Language language, Length quotes, boolean sections, boolean hashtags, Frame frame) {}

  /** How much of a quote is shown at once; the words themselves are never shortened. */
  public enum Length {
    /** All of it. */
    WHOLE,
    /** The long ones folded until tapped. */
    FOLDED
  }

  /**
   * The channel's own words around an edition; empty for none.
   *
   * @param header above it
   * @param footer below it
   */
  public record Frame(String header, String footer) {

    /** No words. */
    public static final Frame NONE = new Frame("", "");

    /** Checks the lengths. */
    public Frame {
      if (header.length() > MAX_FRAME || footer.length() > MAX_FRAME) {
        throw new IllegalArgumentException("a frame of more than " + MAX_FRAME + " units");
      }
    }
  }

  /**
   * How an edition is posted.
   *
   * @param topic the topic of a group that has some; 0 for none
   * @param silent true when nobody's phone is to ring
   * @param pin true when it is to be pinned
   * @param previews true when the first link is to be shown as a picture
   */
  public record Manner(int topic, boolean silent, boolean pin, boolean previews) {}

  /**
   * What has to be so before an edition is posted.
   *
   * @param onlyNew true when there is none without anything new
   * @param approval true when somebody has to approve it
   * @param by who may; empty for everybody who may post in the channel
   */
  public record Release(boolean onlyNew, boolean approval, Set<Long> by) {
    /** Keeps a copy. */
    public Release {
      by = Set.copyOf(by);
    }
  }
}
