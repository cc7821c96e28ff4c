package org.sutro.bot.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.archive.Window;
import org.sutro.article.ArticleId;

/**
 * An edition as it is kept until it is posted, and after: where the words stand, not the words.
 *
 * @param period the time it is about
 * @param pieces in the order of the post
 * @param events how many events there were to choose from
 */
public record Draft(Period period, List<Piece> pieces, Edition.Gathered gathered, int events) {

  /** Keeps a copy. */
  public Draft {
    pieces = List.copyOf(pieces);
  }

  /**
   * The time an edition is about.
   *
   * @param from excluded
   * @param until included
   */
  public record Period(Instant from, Instant until) {

    /** True when nothing of another time lies outside this one. */
    public boolean holds(Period other) {
      return !other.from().isBefore(from) && !other.until().isAfter(until);
    }
  }

  /**
   * One event.
   *
   * @param quotes the first is shown, the others are there to choose from
   * @param differing where different figures are given; the first quote may be one of them
   * @param later what came of it
   * @param dropped true when somebody took it out
   */
  public record Piece(
      Item.Event event,
      Item.State state,
      List<Reference> quotes,
      List<Reference> differing,
      List<Reference> later,
      boolean dropped) {
    /** Keeps copies. */
    public Piece {
      quotes = List.copyOf(quotes);
      differing = List.copyOf(differing);
      later = List.copyOf(later);
    }

    /** Where the words stand that tell of the event. */
    List<Reference> telling() {
      return Stream.concat(quotes.stream().limit(1), later.stream()).toList();
    }

    /** Where figures stand that are given beside the first quote. */
    public List<Reference> beside() {
      return differing.stream().filter(one -> !one.equals(quotes.getFirst())).toList();
    }

    /** Where the words stand that are shown. */
    public List<Reference> shown() {
      return Stream.concat(telling().stream(), beside().stream()).toList();
    }

    private boolean isCorrection() {
      return state == Item.State.CORRECTED;
    }

    private Piece turned() {
      return new Piece(event, state, quotes, differing, later, !dropped);
    }

    /** Without words of which their source says something else; empty when none are left. */
    private Optional<Piece> without(Set<Reference> words) {
      List<Reference> rest = without(quotes, words);
      List<Reference> figures = without(differing, words);
      // one alone differs from nothing
      List<Reference> differ =
          figures.size() > 1 || figures.equals(differing) ? figures : List.of();
      return rest.isEmpty()
          ? Optional.empty()
          : Optional.of(new Piece(event, state, rest, differ, without(later, words), dropped));
    }

    private static List<Reference> without(List<Reference> all, Set<Reference> words) {
      return all.stream().filter(one -> !words.contains(one)).toList();
    }

    private Piece otherQuote() {
      List<Reference> rotated = new ArrayList<>(quotes);
      Collections.rotate(rotated, -1);
      return new Piece(event, state, rotated, differing, later, dropped);
    }
  }

  /** An edition as a draft. */
  public static Draft of(Edition edition, Window window) {
    List<Piece> pieces = new ArrayList<>();
    for (Item item : edition.items()) {
      pieces.add(
          new Piece(
              item.event(),
              item.state(),
              item.quotes().stream().map(Reference::of).toList(),
              item.differing().stream().map(Reference::of).toList(),
              item.later().stream().map(Reference::of).toList(),
              false));
    }
    Period period = new Period(window.from(), window.until());
    return new Draft(
        period, pieces, edition.gathered(), edition.items().size() + edition.left().size());
  }

  /** The pieces that are shown. */
  public List<Piece> shown() {
    return pieces.stream().filter(piece -> !piece.dropped()).toList();
  }

  /** The articles of which something is shown. */
  public Set<ArticleId> quoted() {
    return shown().stream()
        .flatMap(piece -> piece.shown().stream())
        .map(Reference::article)
        .collect(Collectors.toSet());
  }

  /** Without some of the words it quotes; what has no others left is out. */
  public Draft without(Set<Reference> words) {
    List<Piece> rest =
        pieces.stream().map(piece -> piece.without(words)).flatMap(Optional::stream).toList();
    return new Draft(period, rest, gathered, events);
  }

  /** What was shown of it and arrived, with some of its messages missing. */
  public Draft only(Predicate<Piece> arrived) {
    List<Piece> rest =
        pieces.stream().filter(piece -> piece.dropped() || arrived.test(piece)).toList();
    return new Draft(period, rest, gathered, events);
  }

  /** Without events of which something newer was told. */
  public Draft withoutEvents(Set<String> events) {
    List<Piece> rest =
        pieces.stream().filter(piece -> !events.contains(piece.event().id())).toList();
    return new Draft(period, rest, gathered, this.events);
  }

  /** True when there is a piece of this number. */
  public boolean has(int number) {
    return number >= 0 && number < pieces.size();
  }

  /** With a piece taken out, or put back in. */
  public Draft dropping(int number) {
    List<Piece> changed = new ArrayList<>(pieces);
    changed.set(number, changed.get(number).turned());
    return new Draft(period, changed, gathered, events);
  }

  /** With a piece in front of one that comes before it; at the end for its own number. */
  public Draft raising(int number, int before) {
    List<Piece> changed = new ArrayList<>(pieces);
    Piece piece = changed.remove(number);
    changed.add(number == before ? changed.size() : before, piece);
    return new Draft(period, changed, gathered, events);
  }

  /**
   * With a piece in the place of another of its section, which makes room; what is of other
   * sections stays where it is, and so do the sections.
   *
   * @param section the numbers of all pieces of the section, in their order
   */
  public Draft moving(int number, int place, List<Integer> section) {
    List<Integer> order = new ArrayList<>(section);
    order.remove(Integer.valueOf(number));
    order.add(section.indexOf(place), number);
    List<Piece> changed = new ArrayList<>(pieces);
    for (int i = 0; i < order.size(); i++) {
      changed.set(section.get(i), pieces.get(order.get(i)));
    }
    return new Draft(period, changed, gathered, events);
  }

  /** With another quote of the same event shown. */
  public Draft otherQuote(int number) {
    List<Piece> changed = new ArrayList<>(pieces);
    changed.set(number, changed.get(number).otherQuote());
    return new Draft(period, changed, gathered, events);
  }

  /**
   * What a channel was told by this, at a time. A correction that somebody took out counts as told:
   * nothing new happens that would bring it up again.
   */
  public List<Told.Past> told(Instant at) {
    return past(at, piece -> !piece.dropped() || piece.isCorrection());
  }

  /** What counts as told by an edition that was skipped: the corrections somebody took out. */
  public List<Told.Past> unwanted(Instant at) {
    return past(at, piece -> piece.dropped() && piece.isCorrection());
  }

  private List<Told.Past> past(Instant at, Predicate<Piece> which) {
    return pieces.stream()
        .filter(which)
        .map(piece ->
            new Told.Past(piece.event().id(), at, piece.event().articles(), piece.telling()))
        .toList();
  }
}
