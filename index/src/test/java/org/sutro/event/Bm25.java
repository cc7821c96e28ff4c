package org.sutro.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sutro.language.Word;
import org.sutro.language.Words;
import org.sutro.lexicon.Lexicon;

/**
 * What a plain search engine would do: an article joins the event of the article that BM25 finds
 * most like it, when that is like enough. An article as a query is measured against itself, so that
 * likeness lies between 0 and 1.
 */
final class Bm25 {

  private static final double K = 1.2;
  private static final double B = 0.75;
  private static final int WINDOW = Grouping.WINDOW;

  private final Map<String, Map<String, Integer>> texts = new LinkedHashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final List<Labelled> articles;
  private final double average;
  private final Map<Pair, Double> known = new HashMap<>();

  private record Pair(String query, String text) {}

  Bm25(List<Labelled> articles) {
    this.articles = articles;
    Words words = words();
    for (Labelled article : articles) {
      Map<String, Integer> counts = new HashMap<>();
      words.in(article.text()).stream()
          .map(Word::stem)
          .forEach(s -> counts.merge(s, 1, Integer::sum));
      texts.put(article.id(), counts);
      counts.keySet().forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
    }
    average = texts.values().stream().mapToInt(Bm25::length).average().orElse(1);
  }

  private static Words words() {
    try {
      return Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary")).words();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int length(Map<String, Integer> text) {
    return text.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The events it finds: each article that begins one, by the articles in it. */
  Map<String, String> groups(double threshold) {
    Map<String, String> groups = new LinkedHashMap<>();
    List<Labelled> before = new ArrayList<>();
    for (Labelled article : articles) {
      String best = article.id();
      double most = threshold;
      for (Labelled other : before) {
        boolean near = !other.day().plusDays(WINDOW).isBefore(article.day());
        double likeness = near ? likeness(article.id(), other.id()) : 0;
        if (likeness >= most) {
          most = likeness;
          best = groups.getOrDefault(other.id(), other.id());
        }
      }
      groups.put(article.id(), best);
      before.add(article);
    }
    return groups;
  }

  private double likeness(String query, String text) {
    return known.computeIfAbsent(
        new Pair(query, text), pair -> score(query, text) / score(query, query));
  }

  private double score(String query, String text) {
    Map<String, Integer> counts = texts.getOrDefault(text, Map.of());
    double norm = K * (1 - B + B * length(counts) / average);
    double score = 0;
    for (String stem : texts.getOrDefault(query, Map.of()).keySet()) {
      double count = counts.getOrDefault(stem, 0);
      double df = frequencies.getOrDefault(stem, 0);
      double idf = Math.log(1 + (texts.size() - df + 0.5) / (df + 0.5));
      score += idf * count * (K + 1) / (count + norm);
    }
    return score;
  }
}
