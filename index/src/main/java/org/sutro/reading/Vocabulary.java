package org.sutro.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of {@code furniture.tsv}. Never changes once read. */
final class Vocabulary {

  private static final Vocabulary STANDARD = read("furniture.tsv");

  /** What is known of a form, and for how much of it. */
  record Entry(Set<Term> terms, int length) {}

  /** Fewest units of a beginning; few words share so many with one. */
  private static final int START = 3;

  private final Set<Long> starts = new HashSet<>();
  private final Map<String, Set<Term>> whole = new HashMap<>();
  private final Map<String, Set<Term>> beginnings = new HashMap<>();
  private int longest;

  private Vocabulary() {}

  static Vocabulary standard() {
    return STANDARD;
  }

  /** What {@code form} gives away; the longest beginning counts when the whole is not known. */
  Entry find(String form) {
    Set<Term> terms = whole.get(form);
    if (terms != null) {
      return new Entry(terms, form.length());
    }
    if (form.length() <= START || !starts.contains(start(form))) {
      return new Entry(Set.of(), form.length());
    }
    for (int length = Math.min(longest, form.length() - 1); length >= START; length--) {
      terms = beginnings.get(form.substring(0, length));
      if (terms != null) {
        return new Entry(terms, length);
      }
    }
    return new Entry(Set.of(), form.length());
  }

  private static Vocabulary read(String name) {
    Vocabulary vocabulary = new Vocabulary();
    try (InputStream resource = Vocabulary.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(vocabulary::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    vocabulary.whole.replaceAll((form, terms) -> Collections.unmodifiableSet(terms));
    vocabulary.beginnings.replaceAll((form, terms) -> Collections.unmodifiableSet(terms));
    return vocabulary;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    Term term = Term.valueOf(line.substring(0, tab));
    for (String entry : line.substring(tab + 1).split(" ", -1)) {
      boolean glued = entry.endsWith("*");
      String form = PageWords.form(glued ? entry.substring(0, entry.length() - 1) : entry);
      add(whole, form, term);
      if (glued) {
        add(beginnings, form, term);
        longest = Math.max(longest, form.length());
        starts.add(start(form));
      }
    }
  }

  private static long start(String form) {
    return ((long) form.charAt(0) << 32) | ((long) form.charAt(1) << 16) | form.charAt(2);
  }

  private static void add(Map<String, Set<Term>> map, String form, Term term) {
    map.computeIfAbsent(form, any -> EnumSet.noneOf(Term.class)).add(term);
  }
}
