package org.sutro.bot.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;

/**
 * Articles on made-up events between Russia and its partners, by the grammar of {@code
 * generated-events.txt}: of each event a report, the same in other words, a copy now and then, and
 * of some what came of it days later. The same seed makes the same articles.
 */
public final class GeneratedEvents {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(?::([rtk]))?}");
  private static final String VOWELS = "ািীুূৃেৈোৌঅআইঈউঊএঐওঔ";
  private static final List<String> DAYS =
      List.of("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রোববার");
  private static final List<String> LANDS = List.of("ইরান", "চীন", "বেলারুশ", "উত্তর কোরিয়া");
  private static final List<String> PLACES =
      List.of(
          "আস্ত্রাখান",
          "ওমস্ক",
          "তোমস্ক",
          "পেনজা",
          "সারাতভ",
          "কুরগান",
          "চিতা",
          "ব্রাতস্ক",
          "উফা",
          "কিরভ",
          "ওরেল",
          "ইভানোভো",
          "রিয়াজান",
          "মুরমানস্ক",
          "নাখোদকা",
          "সামারা");
  private static final List<String> THINGS =
      List.of(
          "গম",
          "আলু",
          "কয়লা",
          "সার",
          "কাঠ",
          "কাগজ",
          "চিনি",
          "মধু",
          "ট্রাক্টর",
          "সূর্যমুখী তেল",
          "হিমায়িত মাছ",
          "কাচ",
          "সিমেন্ট",
          "তুলা",
          "ইস্পাত",
          "রং");
  private static final List<String> GIVEN =
      List.of("ভাদিম", "আরতিওম", "গ্লেব", "মাকার", "তিমুর", "রোমান", "ইগোর", "দানিলা");
  private static final List<String> FAMILY =
      List.of("করনেয়েভ", "সালেহি", "রোগোভ", "তাও", "বেলিয়াক", "জুয়েভ", "পাখোমভ", "লিসিন");

  private final Random random;
  private final Map<String, Map<String, List<String>>> kinds = grammar();
  private final List<Report> reports = new ArrayList<>();

  private GeneratedEvents(long seed) {
    this.random = new Random(seed);
  }

  /**
   * An article of which we know the event.
   *
   * @param later true when it tells what came of it
   */
  public record Report(Capture capture, String event, boolean later) {}

  /** The reports of events that happen between two moments, earliest first. */
  public static List<Report> between(Instant from, Instant until, Duration apart, long seed) {
    GeneratedEvents events = new GeneratedEvents(seed);
    int number = 0;
    Instant at = from;
    while (at.isBefore(until)) {
      events.happens("event-" + number++, at);
      at = at.plusSeconds(1 + events.random.nextLong(2 * apart.toSeconds()));
    }
    events.reports.sort(Comparator.comparing(report -> report.capture().at()));
    return List.copyOf(events.reports);
  }

  private void happens(String event, Instant at) {
    List<String> names = new ArrayList<>(kinds.keySet());
    Map<String, List<String>> kind =
        Objects.requireNonNull(kinds.get(names.get(random.nextInt(names.size()))));
    Map<String, String> slots = new HashMap<>();
    slots.put("land", pick(LANDS));
    slots.put("place", pick(PLACES));
    slots.put("thing", pick(THINGS));
    slots.put("name", pick(GIVEN) + " " + pick(FAMILY));
    slots.put("num", bengali(1_000 + random.nextInt(9_000)));
    slots.put("day", day(at));
    List<String> titles = shuffled(kind, "title");
    List<String> leads = shuffled(kind, "lead");
    String first = "";
    for (int i = 0; i < 2; i++) {
      String text = text(titles.get(i), leads.get(i), shuffled(kind, "fact"), slots);
      first = i == 0 ? text : first;
      add(event, at.plus(Duration.ofMinutes(i * (20L + random.nextInt(600)))), text, false);
    }
    if (random.nextInt(3) == 0) {
      add(event, at.plus(Duration.ofMinutes(60)), first + "\nসব খবর আমাদের অ্যাপে।\n", false);
    }
    if (random.nextInt(4) == 0) {
      Instant then = at.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(random.nextInt(1200)));
      slots.put("day", day(then));
      String title = shuffled(kind, "later-title").getFirst();
      add(event, then, text(title, shuffled(kind, "later").getFirst(), List.of(), slots), true);
    }
  }

  private String text(String title, String lead, List<String> facts, Map<String, String> slots) {
    StringBuilder text = new StringBuilder(filled(title, slots)).append("\n\n");
    text.append(filled(lead, slots));
    facts.stream().limit(2).forEach(fact -> text.append(' ').append(filled(fact, slots)));
    return text.append('\n').toString();
  }

  private void add(String event, Instant at, String text, boolean later) {
    String id = event + "-" + reports.size();
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    String url = "https://house" + random.nextInt(12) + ".example/" + id;
    Capture capture = new Capture(new ArticleId(id), null, day.toString(), url, text, at);
    reports.add(new Report(capture, event, later));
  }

  private static String day(Instant at) {
    return DAYS.get(LocalDate.ofInstant(at, ZoneOffset.UTC).getDayOfWeek().getValue() - 1);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> shuffled(Map<String, List<String>> kind, String part) {
    List<String> shuffled = new ArrayList<>(kind.getOrDefault(part, List.of()));
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static String filled(String template, Map<String, String> slots) {
    return SLOT.matcher(template)
        .replaceAll(slot -> {
          String value = slots.getOrDefault(slot.group(1), slot.group());
          String ending = slot.group(2);
          return ending == null ? value : value + ending(value, ending);
        });
  }

  private static String ending(String word, String ending) {
    boolean open = VOWELS.indexOf(word.charAt(word.length() - 1)) >= 0;
    return switch (ending) {
      case "r" -> open ? "র" : "ের";
      case "k" -> "কে";
      default -> open ? "তে" : "ে";
    };
  }

  private static String bengali(int number) {
    StringBuilder digits = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> digits.append((char) ('০' + c - '0')));
    return digits.toString();
  }

  private static Map<String, Map<String, List<String>>> grammar() {
    Map<String, Map<String, List<String>>> kinds = new LinkedHashMap<>();
    Map<String, List<String>> kind = Map.of();
    for (String line : lines()) {
      int colon = line.indexOf(": ");
      if (line.startsWith("[")) {
        kind = new LinkedHashMap<>();
        kinds.put(line, kind);
      } else if (colon > 0 && !line.startsWith("#")) {
        kind.computeIfAbsent(line.substring(0, colon), part -> new ArrayList<>())
            .add(line.substring(colon + 2));
      }
    }
    return kinds;
  }

  private static List<String> lines() {
    try (InputStream in = GeneratedEvents.class.getResourceAsStream("generated-events.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
