package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sutro.language.Word;

/**
 * Finds the senses of one text. A form inside a longer one counts too (প্রেসিডেন্ট in ইরানের
 * প্রেসিডেন্ট), but not inside a name: কোরিয়া in উত্তর কোরিয়া is not meant.
 */
final class Marking {

  private final FormTable forms;
  private final String text;
  private final List<FormTable.Seen> words;
  private final List<Mention> sure = new ArrayList<>();
  private final List<Mention> doubtful = new ArrayList<>();
  private int nameFrom;
  private int nameTo;

  Marking(FormTable forms, String text, List<Word> words) {
    this.forms = forms;
    this.text = text;
    this.words = FormTable.Seen.all(words);
  }

  List<Mention> mentions() {
    for (int at = 0; at < words.size(); at++) {
      for (Entry entry : forms.at(text, words, at)) {
        int end = at + entry.length();
        if (!insideName(at, end) && !isCityInName(entry.sense(), at, end)) {
          add(entry, at, end);
        }
      }
    }
    sure.addAll(supported());
    sure.sort(Comparator.comparingInt(Mention::from).thenComparingInt(m -> -m.to()));
    return List.copyOf(sure);
  }

  /** True for a part of the last name of several words: entries come longest first. */
  private boolean insideName(int from, int to) {
    return nameFrom <= from && to <= nameTo && to - from < nameTo - nameFrom;
  }

  /** ওয়াশিংটন in ওয়াশিংটন পোস্ট: no place. */
  private boolean isCityInName(Sense sense, int from, int to) {
    return sense.type() == Sense.Type.CITY
        && sure.stream()
            .filter(m -> m.sense().type() == Sense.Type.ORGANISATION && m.sense().isName())
            .anyMatch(m -> m.from() <= from && to <= m.to() && to - from < m.to() - m.from());
  }

  private void add(Entry entry, int from, int to) {
    Mention mention = new Mention(entry.sense(), from, to, 1);
    if (!entry.ambiguous() && to - from > 1 && entry.sense().type().isWholeName()) {
      nameFrom = from;
      nameTo = to;
    }
    List<Mention> list = entry.ambiguous() ? doubtful : sure;
    if (isNew(mention, list)) {
      list.add(mention);
    }
  }

  /** Mentions come by their first word, so that only the last ones can be the same. */
  private static boolean isNew(Mention mention, List<Mention> list) {
    for (int i = list.size() - 1; i >= 0 && list.get(i).from() == mention.from(); i--) {
      if (list.get(i).equals(mention)) {
        return false;
      }
    }
    return true;
  }

  /** Ambiguous forms count when the sense itself, or one it is linked with, is surely there. */
  private List<Mention> supported() {
    Set<String> there = new HashSet<>();
    for (Mention mention : sure) {
      there.add(mention.sense().id());
      mention.sense().links().forEach(l -> there.add(l.target()));
    }
    return doubtful.stream()
        .filter(m ->
            there.contains(m.sense().id())
                || m.sense().links().stream().anyMatch(l -> there.contains(l.target())))
        .toList();
  }

  /** Ambiguous forms that nothing supports, of words that mean nothing else. */
  List<Mention> unsupported() {
    return doubtful.stream()
        .filter(m -> sure.stream().noneMatch(s -> s.from() < m.to() && m.from() < s.to()))
        .toList();
  }
}
