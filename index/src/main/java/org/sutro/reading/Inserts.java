package org.sutro.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;

/**
 * Furniture glued into a line of running text. Where it cannot be told how far a foreign headline
 * or a picture's credit reaches, the whole sentence counts as furniture: words lost can be read on
 * the page, words made up cannot be taken back.
 */
final class Inserts {

  private final Line line;
  private final List<Aside> found = new ArrayList<>();
  private final List<Span> captions = new ArrayList<>();

  private Inserts(Line line) {
    this.line = line;
  }

  /** Looks through {@code line}; {@code last} when no running text follows it. */
  static Inserts in(Line line, boolean last) {
    Inserts inserts = new Inserts(line);
    Requests requests = new Requests(line, inserts.found);
    Pictures pictures = new Pictures(line, inserts.found);
    Signatures signatures = new Signatures(line, inserts.found);
    for (int i = 0; i < line.words().size(); i++) {
      requests.at(i);
      pictures.at(i);
      signatures.at(i);
    }
    signatures.trail(last);
    for (Span caption : pictures.captions()) {
      if (inserts.found.stream()
          .noneMatch(aside -> isRequest(aside) && aside.span().overlaps(caption))) {
        inserts.captions.add(caption);
      }
    }
    return inserts;
  }

  private static boolean isRequest(Aside aside) {
    return aside.furniture() == Furniture.POINTER || aside.furniture() == Furniture.FOLLOW;
  }

  /** What was found, in no order; may overlap. */
  List<Aside> asides() {
    return found;
  }

  /** Words under pictures; they lie inside what was found, apart from each other. */
  List<Span> captions() {
    return captions;
  }

  /** What is left of the line as running text, in order; null when nothing was found. */
  @Nullable List<Span> rest() {
    if (found.isEmpty()) {
      return null;
    }
    List<Span> rest = new ArrayList<>();
    int at = line.span().start();
    for (Aside aside : found.stream().sorted(Comparator.comparing(Aside::span)).toList()) {
      if (aside.span().start() > at) {
        rest.add(new Span(at, aside.span().start()));
      }
      at = Math.max(at, aside.span().end());
    }
    rest.add(new Span(at, line.span().end()));
    return rest;
  }
}
