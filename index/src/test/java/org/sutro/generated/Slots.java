package org.sutro.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What stands in the slots of one article's sentences. Its two countries stay the same. */
final class Slots {

  private static final Map<String, List<String>> NAMES = Lists.named("names.txt");
  private static final String VOWELS = "ািীুূৃেৈোৌঅআইঈউঊএঐওঔ";

  private final RandomGenerator random;
  private final Vocabulary vocabulary;
  private final Map<String, String> fixed = new HashMap<>();
  private final boolean early;
  private final boolean watched;

  Slots(RandomGenerator random, Vocabulary vocabulary, boolean visit) {
    this.random = random;
    this.vocabulary = vocabulary;
    watched = random.nextInt(4) == 0;
    // two watched countries only ever meet in an old visit
    boolean both = visit && watched && random.nextInt(3) == 0;
    String one = watched ? name("watched") : name("country");
    String other = both ? name("watched") : name("country");
    boolean turned = random.nextBoolean();
    fixed.put("a", turned ? other : one);
    fixed.put("b", turned ? one : other);
    early = both;
  }

  String site() {
    return name("site");
  }

  /** What fills a slot: {@code name} or {@code name:case}. */
  String fill(String slot) {
    int colon = slot.indexOf(':');
    String filled = value(colon < 0 ? slot : slot.substring(0, colon));
    return colon < 0 ? filled : inflected(filled, slot.substring(colon + 1));
  }

  private String value(String slot) {
    return switch (slot) {
      case "a", "b" -> fixed.getOrDefault(slot, "");
      case "person" -> name("given") + " " + name("family");
      case "holder" -> holder();
      case "word" -> vocabulary.draw(random);
      case "count" -> count();
      case "small" -> bengali(2 + random.nextInt(60));
      case "percent" -> bengali(1 + random.nextInt(48));
      case "money" -> bengali(1 + random.nextInt(900)) + pick(List.of(" কোটি", " লাখ"));
      case "year" -> bengali(year());
      case "date" -> bengali(1 + random.nextInt(28)) + " " + name("month") + " " + bengali(year());
      default -> name(slot);
    };
  }

  /** Who governs a watched country is asked about and known: nobody else is said to. */
  private String holder() {
    String office = name("office");
    return watched ? office : office + " " + value("person");
  }

  private int year() {
    return early ? 2003 + random.nextInt(14) : 2008 + random.nextInt(18);
  }

  private String count() {
    return switch (random.nextInt(3)) {
      case 0 -> bengali(1 + random.nextInt(90)) + " হাজার";
      case 1 -> bengali(1 + random.nextInt(9)) + "," + bengali(100 + random.nextInt(900));
      default -> bengali(100 + random.nextInt(900));
    };
  }

  private String name(String kind) {
    return pick(NAMES.getOrDefault(kind, List.of())).replace('_', ' ');
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String bengali(int number) {
    StringBuilder digits = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      digits.append((char) ('০' + (c - '0')));
    }
    return digits.toString();
  }

  private static String inflected(String word, String ending) {
    boolean open = VOWELS.indexOf(word.charAt(word.length() - 1)) >= 0;
    return word
        + switch (ending) {
          case "r" -> open ? "র" : "ের";
          case "t" -> open ? "তে" : "ে";
          case "k" -> "কে";
          default -> throw new IllegalArgumentException("no such case: " + ending);
        };
  }
}
