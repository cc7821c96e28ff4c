package org.sutro.bot.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.language.WordDiff;
import org.sutro.language.WordDiff.Part;

/**
 * What changed between two versions, for a terminal: the paragraphs with changes in them, the
 * changes in the brackets that {@code git diff --word-diff} uses.
 */
final class VersionDiff {

  private VersionDiff() {}

  static String of(Version before, Version after) {
    Capture old = before.capture();
    Capture now = after.capture();
    if (before.number() == after.number()) {
      return "That is the same version twice; there is no difference.\n";
    }
    StringBuilder out = new StringBuilder();
    out.append("version ").append(before.number()).append(", captured ").append(old.at());
    out.append("\nversion ").append(after.number()).append(", captured ").append(now.at());
    out.append("\n\n");
    int head = out.length();
    field(out, "title", old.title(), now.title());
    field(out, "date", old.date(), now.date());
    field(out, "address", old.url(), now.url());
    if (!old.text().equals(now.text())) {
      paragraphs(out, legible(WordDiff.between(old.text(), now.text())));
    }
    if (out.length() == head) {
      out.append("Title, date, address and text are the same.\n");
    }
    return Terminal.safe(out.toString());
  }

  private static void field(
      StringBuilder out, String name, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      out.append(name).append(": ");
      legible(WordDiff.between(before == null ? "" : before, after == null ? "" : after))
          .forEach(part -> out.append(marked(part)));
      out.append("\n");
    }
  }

  /**
   * Where a sentence was rewritten, a word that stayed by chance tells nothing: within a paragraph,
   * what is shorter than the changes on both its sides goes with them.
   */
  private static List<Part> legible(List<Part> parts) {
    List<Part> legible = new ArrayList<>();
    StringBuilder removed = new StringBuilder();
    StringBuilder added = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String text = parts.get(i).text();
      switch (parts.get(i).kind()) {
        case REMOVED -> removed.append(text);
        case ADDED -> added.append(text);
        case SAME -> {
          int before = Math.max(removed.length(), added.length());
          int around = Math.min(before, changedFrom(parts, i + 1));
          if (text.strip().length() <= around && text.indexOf('\n') < 0) {
            removed.append(text);
            added.append(text);
          } else {
            change(legible, removed, added);
            legible.add(parts.get(i));
          }
        }
      }
    }
    change(legible, removed, added);
    return legible;
  }

  /** The longer of what was removed and added in one place. */
  private static int changedFrom(List<Part> parts, int from) {
    int longest = 0;
    for (int i = from; i < parts.size() && parts.get(i).kind() != WordDiff.Kind.SAME; i++) {
      longest = Math.max(longest, parts.get(i).text().length());
    }
    return longest;
  }

  private static void change(List<Part> to, StringBuilder removed, StringBuilder added) {
    if (!removed.isEmpty()) {
      to.add(new Part(WordDiff.Kind.REMOVED, removed.toString()));
    }
    if (!added.isEmpty()) {
      to.add(new Part(WordDiff.Kind.ADDED, added.toString()));
    }
    removed.setLength(0);
    added.setLength(0);
  }

  /** Of what stayed only the lines that a change touches. */
  private static void paragraphs(StringBuilder out, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.kind() != WordDiff.Kind.SAME) {
        out.append(marked(part));
        continue;
      }
      int first = part.text().indexOf('\n');
      int last = part.text().lastIndexOf('\n');
      if (first == last) {
        out.append(part.text());
        continue;
      }
      out.append(i == 0 ? "" : part.text().substring(0, first + 1));
      out.append("…\n");
      out.append(i == parts.size() - 1 ? "" : part.text().substring(last + 1));
    }
    if (out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private static String marked(Part part) {
    return switch (part.kind()) {
      case SAME -> part.text();
      case REMOVED -> "[-" + part.text() + "-]";
      case ADDED -> "{+" + part.text() + "+}";
    };
  }
}
