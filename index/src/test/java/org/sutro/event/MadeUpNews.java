package org.sutro.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Articles made by a grammar in the form of {@code grammar.txt}: of each event a report, others in
 * other words, copies with a house's edits, and follow-ups. The same seed makes the same articles.
 */
final class MadeUpNews {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final Pattern SLOT = Pattern.compile("\\{([a-z0-9]+)(?::([rtk]))?}");
  private static final String VOWELS = "ািীুূৃেৈোৌঅআইঈউঊএঐওঔ";
  private static final List<String> DAYS =
      List.of("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রোববার");

  private static final List<String> HOUSES =
      List.of("দৈনিক-ক", "দৈনিক-খ", "দৈনিক-গ", "দৈনিক-ঘ", "দৈনিক-ঙ", "দৈনিক-চ", "দৈনিক-ছ");

  private final Random random;
  private final List<Labelled> articles = new ArrayList<>();

  private MadeUpNews(long seed) {
    this.random = new Random(seed);
  }

  /** One kind of event: its events, and the ways to say its parts. */
  private record Kind(
      String name, List<Map<String, String>> events, Map<String, List<String>> ways) {
    List<String> ways(String part) {
      return ways.getOrDefault(part, List.of());
    }
  }

  static List<Labelled> of(String file, long seed) {
    MadeUpNews news = new MadeUpNews(seed);
    for (Kind kind : kinds(file)) {
      for (int event = 0; event < kind.events().size(); event++) {
        news.report(kind, kind.name() + "-" + event, kind.events().get(event));
      }
    }
    return news.articles;
  }

  private static List<Kind> kinds(String file) {
    List<Kind> kinds = new ArrayList<>();
    for (String line : WrittenNews.lines(file)) {
      int colon = line.indexOf(": ");
      if (line.startsWith("[")) {
        kinds.add(
            new Kind(
                line.substring(1, line.length() - 1), new ArrayList<>(), new LinkedHashMap<>()));
      } else if (line.startsWith("event ")) {
        kinds.getLast().events().add(slots(line.split(" ", -1)));
      } else if (colon > 0 && !line.startsWith("#")) {
        kinds
            .getLast()
            .ways()
            .computeIfAbsent(line.substring(0, colon), part -> new ArrayList<>())
            .add(line.substring(colon + 2));
      }
    }
    return kinds;
  }

  private static Map<String, String> slots(String[] words) {
    Map<String, String> slots = new HashMap<>();
    slots.put("date", words[1]);
    for (int i = 2; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      slots.put(words[i].substring(0, equals), words[i].substring(equals + 1).replace('_', ' '));
    }
    return slots;
  }

  private void report(Kind kind, String event, Map<String, String> slots) {
    LocalDate day = FIRST.plusDays(Integer.parseInt(slots.getOrDefault("date", "0")));
    List<String> leads = shuffled(kind.ways("lead"));
    List<String> titles = shuffled(kind.ways("title"));
    int rewrites = 2 + random.nextInt(2);
    String first = "";
    for (int i = 0; i < rewrites; i++) {
      LocalDate on = day.plusDays(i == 0 ? 0 : random.nextInt(2));
      String text = text(kind, slots, day, titles.get(i), leads.get(i), "fact", 3);
      first = i == 0 ? text : first;
      add(kind, event, on, i == 0 ? "report" : "rewrite", text);
    }
    if (random.nextBoolean()) {
      add(kind, event, day.plusDays(random.nextInt(2)), "copy", edited(kind, slots, day, first));
    }
    List<String> later = shuffled(kind.ways("later"));
    int follows = 1 + random.nextInt(2);
    LocalDate on = day;
    for (int i = 0; i < follows; i++) {
      on = on.plusDays(1 + random.nextInt(4));
      String title = shuffled(kind.ways("later-title")).getFirst();
      add(kind, event, on, "follow", text(kind, slots, on, title, later.get(i), "after", 2));
    }
  }

  /** Another headline, and a background of the house's own. */
  private String edited(Kind kind, Map<String, String> slots, LocalDate day, String text) {
    String title = shuffled(kind.ways("title")).getFirst();
    String background = shuffled(kind.ways("background")).getFirst();
    return filled(title, slots, day)
        + text.substring(text.indexOf('\n')).stripTrailing()
        + " "
        + filled(background, slots, day)
        + "\n";
  }

  private String text(
      Kind kind,
      Map<String, String> slots,
      LocalDate day,
      String title,
      String lead,
      String part,
      int most) {
    List<String> sentences = new ArrayList<>(List.of(lead));
    sentences.addAll(shuffled(kind.ways(part)).subList(0, most - random.nextInt(2)));
    if (random.nextInt(3) > 0) {
      sentences.add(shuffled(kind.ways("background")).getFirst());
    }
    StringBuilder text = new StringBuilder(filled(title, slots, day)).append("\n\n");
    sentences.forEach(sentence -> text.append(filled(sentence, slots, day)).append(' '));
    return text.toString().stripTrailing() + "\n";
  }

  private void add(Kind kind, String event, LocalDate day, String what, String text) {
    String id = event + "-" + articles.size();
    String house = HOUSES.get(random.nextInt(HOUSES.size()));
    articles.add(new Labelled(id, event, kind.name(), day, house, what, text));
  }

  private <T> List<T> shuffled(List<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private String filled(String template, Map<String, String> slots, LocalDate day) {
    return SLOT.matcher(template)
        .replaceAll(slot -> {
          String ending = slot.group(2);
          String value = value(slot.group(1), slots, day);
          return ending == null ? value : inflected(value, ending);
        });
  }

  private String value(String slot, Map<String, String> slots, LocalDate day) {
    if (slot.equals("day")) {
      return DAYS.get(day.getDayOfWeek().getValue() - 1);
    }
    String[] values = slots.getOrDefault(slot, "{" + slot + "}").split("/", -1);
    return values[random.nextInt(values.length)];
  }

  private static String inflected(String word, String ending) {
    boolean open = VOWELS.indexOf(word.charAt(word.length() - 1)) >= 0;
    return word
        + switch (ending) {
          case "r" -> open ? "র" : "ের";
          case "t" -> word.endsWith("া") ? "য়" : open ? "তে" : "ে";
          case "k" -> "কে";
          default -> throw new IllegalArgumentException("no such case: " + ending);
        };
  }
}
