package org.sutro.bot.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site lets programs read: its robots.txt (RFC 9309). Of all rules for Sutro, or else for
 * everybody, the longest that fits decides; where two are equal, the one that allows.
 */
final class Robots {

  private static final String NAME = "sutro";
  private static final int MAX_LINES = 5000;

  /** Everything may be read. */
  static final Robots OPEN = new Robots(List.of());

  /** Nothing may be read, as long as nobody knows what may. */
  static final Robots CLOSED = new Robots(List.of(new Rule("/", false)));

  private record Rule(String path, boolean allows) {
    boolean fits(String target) {
      boolean whole = path.endsWith("$");
      List<String> parts =
          List.of((whole ? path.substring(0, path.length() - 1) : path).split("\\*", -1));
      if (!target.startsWith(parts.getFirst())) {
        return false;
      }
      int at = parts.getFirst().length();
      for (String part : parts.subList(1, parts.size())) {
        int found = target.indexOf(part, at);
        if (found < 0) {
          return false;
        }
        at = found + part.length();
      }
      String last = parts.getLast();
      return !whole || at == target.length() || (parts.size() > 1 && target.endsWith(last));
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
    for (String line : text.lines().limit(MAX_LINES).toList()) {
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

  private static void add(List<Rule> rules, String path, boolean allows) {
    // "Disallow:" with nothing behind it forbids nothing; stars side by side only cost time
    if (path.startsWith("/") || path.startsWith("*")) {
      rules.add(new Rule(path.replaceAll("\\*{2,}", "*"), allows));
    }
  }

  /** True when the path, with its query, may be read. */
  boolean allow(String target) {
    Rule longest = null;
    for (Rule rule : rules) {
      boolean longer = longest == null || rule.path().length() > longest.path().length();
      boolean kinder =
          longest != null && rule.path().length() == longest.path().length() && rule.allows();
      if ((longer || kinder) && rule.fits(target)) {
        longest = rule;
      }
    }
    return longest == null || longest.allows();
  }
}
