package org.sutro.generated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The sentences of {@code sentences.txt}, with their slots. */
final class Templates {

  private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");

  private final Map<String, List<String>> headlines = new LinkedHashMap<>();
  private final Map<String, List<String>> sentences = new LinkedHashMap<>();

  private Templates() {}

  static Templates read() {
    Templates templates = new Templates();
    String kind = "";
    for (String line : Lists.lines("sentences.txt")) {
      if (line.startsWith("[")) {
        kind = line.substring(1, line.length() - 1);
        templates.headlines.put(kind, new ArrayList<>());
        templates.sentences.put(kind, new ArrayList<>());
      } else if (!kind.isEmpty() && line.startsWith("# ")) {
        templates.headlines.getOrDefault(kind, List.of()).add(line.substring(2));
      } else if (!kind.isEmpty() && !line.isEmpty()) {
        templates.sentences.getOrDefault(kind, List.of()).add(line);
      }
    }
    return templates;
  }

  List<String> kinds() {
    return List.copyOf(headlines.keySet());
  }

  Story story(Slots slots, RandomGenerator random) {
    return new Story(slots, random);
  }

  /** One article's draws: no sentence comes again before all others of its kind have come. */
  final class Story {
    private final Slots slots;
    private final RandomGenerator random;
    private final Map<String, Deque<String>> left = new HashMap<>();

    private Story(Slots slots, RandomGenerator random) {
      this.slots = slots;
      this.random = random;
    }

    String headline(String kind) {
      List<String> from = headlines.getOrDefault(kind, List.of());
      return filled(from.get(random.nextInt(from.size())));
    }

    String sentence(String kind) {
      Deque<String> unused = left.computeIfAbsent(kind, k -> new ArrayDeque<>());
      if (unused.isEmpty()) {
        List<String> all = new ArrayList<>(sentences.getOrDefault(kind, List.of()));
        Collections.shuffle(all, Random.from(random));
        unused.addAll(all);
      }
      return filled(unused.pop());
    }

    private String filled(String template) {
      return SLOT.matcher(template).replaceAll(m -> slots.fill(m.group(1)));
    }
  }
}
