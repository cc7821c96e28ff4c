package org.sutro.bot.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a site lets programs read: its robots.txt (RFC 9309). Of all rules for Sutro, or else for
 * everybody, the longest that fits decides; where two are equal, the one that allows.
 */
final class Robots {

  private static final String NAME = "sutro";

  /** UTF-16 units that are read: RFC 9309 (2.5) wants 500 KiB at least. */
  private static final int MOST = 500 * 1024;

  /** What a rule takes beside its path, roughly. */
  private static final int RULE = 64;

  /** Everything may be read. */
  static final Robots OPEN = new Robots(List.of());

  /** Nothing may be read, as long as nobody knows what may. */
  static final Robots CLOSED = new Robots(List.of(Rule.of("/", false)));

  /**
   * One line of it.
   *
   * @param pieces what must stand in an address one behind the other, with anything in between
   * @param whole whether the last must stand at its end
   * @param length of the path as written; the longest rule counts
   */
  private record Rule(List<String> pieces, boolean whole, int length, boolean allows) {

    static Rule of(String path, boolean allows) {
      boolean whole = path.endsWith("$");
      String plain = whole ? path.substring(0, path.length() - 1) : path;
      // stars side by side only cost time
      List<String> pieces =
          Stream.of(plain.replaceAll("\\*{2,}", "*").split("\\*", -1)).map(Escapes::plain).toList();
      return new Rule(pieces, whole, path.length(), allows);
    }

    boolean fits(String target) {
      if (!target.startsWith(pieces.getFirst())) {
        return false;
      }
      int at = pieces.getFirst().length();
      for (String piece : pieces.subList(1, pieces.size())) {
        int found = target.indexOf(piece, at);
        if (found < 0) {
          return false;
        }
        at = found + piece.length();
      }
      return !whole
          || at == target.length()
          || (pieces.size() > 1 && target.endsWith(pieces.getLast()));
    }
  }

  private final List<Rule> rules;

  private Robots(List<Rule> rules) {
    this.rules = rules;
  }

  static Robots parse(String text) {
    List<Rule> own = new ArrayList<>();
    List<Rule> all = new ArrayList<>();
    boolean named = false;
    boolean forOwn = false;
    boolean forAll = false;
    boolean inRules = false;
    for (String line : (Iterable<String>) beginning(text).lines()::iterator) {
      String plain = line.replaceFirst("#.*", "").strip();
      int colon = plain.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = plain.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        String agent = value.toLowerCase(Locale.ROOT);
        forOwn = (!inRules && forOwn) || agent.startsWith(NAME);
        forAll = (!inRules && forAll) || agent.equals("*");
        named |= forOwn;
        inRules = false;
      } else if (key.equals("allow") || key.equals("disallow")) {
        inRules = true;
        add(forOwn ? own : forAll ? all : new ArrayList<>(), value, key.equals("allow"));
      }
    }
    return new Robots(named ? own : all);
  }

  /** Whole lines only: the first half of a rule is another rule. */
  private static String beginning(String text) {
    return text.length() <= MOST ? text : text.substring(0, text.lastIndexOf('\n', MOST) + 1);
  }

  /** The room it takes, in UTF-16 units, roughly. */
  int size() {
    return rules.stream().mapToInt(rule -> RULE + rule.length()).sum();
  }

  private static void add(List<Rule> rules, String path, boolean allows) {
    // "Disallow:" with nothing behind it forbids nothing
    if (path.startsWith("/") || path.startsWith("*")) {
      rules.add(Rule.of(path, allows));
    }
  }

  /** True when the path, with its query, may be read. */
  boolean allow(String target) {
    String plain = Escapes.plain(target);
    Rule longest = null;
    for (Rule rule : rules) {
      boolean longer = longest == null || rule.length() > longest.length();
      boolean kinder = longest != null && rule.length() == longest.length() && rule.allows();
      if ((longer || kinder) && rule.fits(plain)) {
        longest = rule;
      }
    }
    return longest == null || longest.allows();
  }
}
