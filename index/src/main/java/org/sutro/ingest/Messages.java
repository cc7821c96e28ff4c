package org.sutro.ingest;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.article.ArticleId;

/**
 * The messages of exports that have been met. An export has millions, numbered one after the other:
 * each takes little more than a bit.
 */
final class Messages {

  /** The end of a name, if it is a number that has a place in a set of bits. */
  private static final Pattern NUMBER = Pattern.compile("(.*\\D)([1-9]\\d{0,17})", Pattern.DOTALL);

  /** Numbers of one set. */
  private static final int BITS = 1 << 15;

  private final Map<String, BitSet> numbered = new HashMap<>();
  private final Set<ArticleId> others = new HashSet<>();

  /** False when the message was met before. */
  boolean add(ArticleId message) {
    Matcher name = NUMBER.matcher(message.value());
    if (!name.matches()) {
      return others.add(message);
    }
    long number = Long.parseLong(name.group(2));
    BitSet set = numbered.computeIfAbsent(name.group(1) + number / BITS, start -> new BitSet());
    int bit = (int) (number % BITS);
    boolean first = !set.get(bit);
    set.set(bit);
    return first;
  }
}
