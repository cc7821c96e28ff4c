package org.sutro.bot.sources;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sutro.article.Affiliation;

/**
 * A place that articles come from.
 *
 * @param id its name on the command line: letters that have no case or are small ones, of any
 *     script, digits, hyphens, 61 at most
 * @param address a web address, or a folder of this machine
 * @param kind how it is read
 * @param outlet who publishes it
 * @param topic which of its articles are wanted
 * @param enabled whether it is read
 */
public record Source(
    String id, String address, Kind kind, Outlet outlet, Topic topic, boolean enabled) {

  /** What an id must be, as a sentence. */
  public static final String ID_RULE =
      "an id is made of small letters, digits and hyphens, 61 of them at most, and begins with no hyphen";

  private static final Pattern ID =
      Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}][\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}-]{0,60}");
  private static final int LONGEST_STEM = 55;

  /**
   * Looks at the id and the address.
   *
   * @throws IllegalArgumentException if the id is none, or the address is empty
   */
  public Source {
    if (!isId(id)) {
      throw new IllegalArgumentException(ID_RULE);
    }
    if (address.isBlank()) {
      throw new IllegalArgumentException("\"address\" is missing");
    }
  }

  /** True for what can be an id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The id that is wanted, with a number behind it when it is taken. */
  public static String freeId(String wanted, Predicate<String> taken) {
    String stem = wanted.substring(0, Math.min(LONGEST_STEM, wanted.length()));
    String id = wanted;
    for (int i = 2; taken.test(id); i++) {
      id = stem + "-" + i;
    }
    return id;
  }

  /** How a source is read. */
  public enum Kind {
    /** RSS, Atom, JSON Feed, or the news section of a sitemap. */
    FEED,
    /** One web page, watched for changes. */
    PAGE,
    /** A folder of files, watched for new ones. */
    FOLDER
  }

  /**
   * Who publishes a source.
   *
   * @param name as readers know it
   * @param country home country, two letters (ISO 3166), empty when not known
   * @param voice what ties it
   * @param language tag such as {@code bn}, empty when mixed or not known
   * @param named true when the host gave the name; else it is what the source calls itself
   */
  public record Outlet(
      String name, String country, Affiliation.Kind voice, String language, boolean named) {

    /** One whose name the host gave. */
    public Outlet(String name, String country, Affiliation.Kind voice, String language) {
      this(name, country, voice, language, true);
    }

    /** In whose voice it speaks. */
    public Affiliation affiliation() {
      return new Affiliation(voice, country.toUpperCase(Locale.ROOT));
    }
  }

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

  /** The same, of which other articles are wanted. */
  public Source wanting(Topic other) {
    return new Source(id, address, kind, outlet, other, enabled);
  }

  /** The same of another publisher, or one of whom something else is known. */
  public Source by(Outlet other) {
    return new Source(id, address, kind, other, topic, enabled);
  }

  /** The same under another id. */
  public Source called(String other) {
    return new Source(other, address, kind, outlet, topic, enabled);
  }

  /** The same at another address. */
  public Source at(String moved) {
    return new Source(id, moved, kind, outlet, topic, enabled);
  }
}
