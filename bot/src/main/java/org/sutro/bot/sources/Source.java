package org.sutro.bot.sources;

import java.util.List;

/**
 * A place that articles come from.
 *
 * @param id its name on the command line: lower-case letters, digits, hyphens
 * @param address a web address, or a folder of this machine
 * @param kind how it is read
 * @param outlet who publishes it
 * @param topic which of its articles are wanted
 * @param enabled whether it is read
 */
public record Source(
    String id, String address, Kind kind, Outlet outlet, Topic topic, boolean enabled) {

  /** How a source is read. */
  public enum Kind {
    /** RSS, Atom, JSON Feed, or the news section of a sitemap. */
    FEED,
    /** One web page, watched for changes. */
    PAGE,
    /** A folder of files, watched for new ones. */
    FOLDER
  }

  /** In whose voice an outlet speaks. */
  public enum Voice {
    INDEPENDENT,
    /** Owned or directed by a state. */
    STATE,
    /** Of one of the countries the articles are about. */
    PARTY,
    /** A news agency that others copy. */
    AGENCY
  }

  /**
   * Who publishes a source.
   *
   * @param name as readers know it
   * @param country home country, two letters (ISO 3166), empty when not known
   * @param voice in whose voice
   * @param language tag such as {@code bn}, empty when mixed or not known
   */
  public record Outlet(String name, String country, Voice voice, String language) {}

  /**
   * Which articles of a source are wanted.
   *
   * @param everything true when all are
   * @param words texts with one of these are wanted too, besides those about these relations
   */
  public record Topic(boolean everything, List<String> words) {
    /** Those about these relations. */
    public static final Topic RELATIONS = new Topic(false, List.of());

    /** Keeps a copy. */
    public Topic {
      words = List.copyOf(words);
    }
  }

  /** The same, turned on or off. */
  public Source turned(boolean on) {
    return new Source(id, address, kind, outlet, topic, on);
  }

  /** The same at another address. */
  public Source at(String moved) {
    return new Source(id, moved, kind, outlet, topic, enabled);
  }
}
