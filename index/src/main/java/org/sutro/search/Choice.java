package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.index.Passage;
import org.sutro.index.Story;
import org.sutro.language.Leaning;
import org.sutro.lexicon.Lexicon;

/**
 * Chooses what is shown of the measured sentences, and as what: answer, nearest passage, or
 * nothing.
 */
final class Choice {

  private static final double NAMED = 0.5;
  private static final double BESIDE_BEST = 0.3;
  private static final int FEW = 3;

  /** A verb that weighs less is in every other sentence. */
  private static final double TELLING = 0.3;

  /** From here on the number is tied to the thing counted. */
  private static final double SURE = 0.9;

  /** A stretch of an article to be quoted. */
  record Cut(Story story, Span span) {}

  private final Asked asked;
  private final List<Evidence> evidence;
  private final Copies copies;
  private final List<Evidence> chosen;
  private final boolean answer;

  Choice(Asked asked, List<Evidence> evidence, Copies copies, Ranking ranking) {
    this.asked = asked;
    this.evidence = evidence;
    this.copies = copies;
    List<Evidence> answers =
        best(evidence.stream().filter(Evidence::isAdmissible).toList(), ranking.quotedFrom(asked));
    this.answer = !answers.isEmpty();
    this.chosen =
        answer
            ? answers
            : best(evidence.stream().filter(Choice::isNear).toList(), ranking.closestFrom());
  }

  /** Half of what was asked must be there, or a passage is no help at all. */
  static boolean isNear(Evidence candidate) {
    return candidate.of(Feature.CONTEXT) >= NAMED;
  }

  /** The likeliest from {@code least} on, each side asked about among them, likeliest first. */
  private List<Evidence> best(List<Evidence> candidates, double least) {
    List<Evidence> best = new ArrayList<>();
    for (int side : Sides.of(asked).concepts()) {
      if (best.size() == Answer.MAX_QUOTES) {
        break;
      }
      candidates.stream()
          .filter(c -> c.chance() >= least && c.matches().get(side).worth() >= NAMED)
          .findFirst()
          .ifPresent(c -> addNew(c, best));
    }
    for (Evidence candidate : candidates) {
      boolean behind =
          !best.isEmpty() && candidate.chance() < BESIDE_BEST * candidates.getFirst().chance();
      if (candidate.chance() < least || behind) {
        break;
      }
      if (hasRoom(best, candidate)) {
        addNew(candidate, best);
      }
    }
    best.sort(Comparator.comparingInt(evidence::indexOf));
    return best;
  }

  /** Of what tells the same one is enough: the one in the article that told it first, if there. */
  private void addNew(Evidence candidate, List<Evidence> best) {
    for (int i = 0; i < best.size(); i++) {
      if (copies.same(best.get(i), candidate)) {
        if (copies.isFirst(candidate) && !copies.isFirst(best.get(i))) {
          best.set(i, candidate);
        }
        return;
      }
    }
    best.add(candidate);
  }

  /**
   * An overview has many sides, and of a number there may be as many as there are speakers: of the
   * thing asked about, that is.
   */
  private boolean hasRoom(List<Evidence> best, Evidence candidate) {
    if (best.size() < FEW) {
      return true;
    }
    boolean belongs =
        asked.asks(AnswerType.OVERVIEW)
            || asked.type() == AnswerType.TOPIC
            || (asked.type() == AnswerType.NUMBER && candidate.of(Feature.TYPE) >= SURE);
    return belongs && best.size() < Answer.MAX_QUOTES;
  }

  boolean isAnswer() {
    return answer;
  }

  /** What was not chosen and says something else, likeliest first. */
  List<Evidence> others() {
    return evidence.stream()
        .filter(one -> chosen.stream().noneMatch(shown -> copies.same(shown, one)))
        .toList();
  }

  /**
   * What to quote, best first: whole sentences, with the one before when the sentence leans on it.
   */
  List<Cut> chosen() {
    List<Cut> cuts = new ArrayList<>();
    for (Evidence one : chosen) {
      Span whole = one.passage().span();
      if (whole.length() <= Quote.MAX_LENGTH) {
        add(cut(one, asked), whole, cuts);
      }
    }
    return cuts;
  }

  /**
   * Words already quoted are not quoted twice: two cuts that meet become one where they fit, else
   * the sentence alone.
   */
  private static void add(Cut cut, Span sentence, List<Cut> cuts) {
    for (int i = 0; i < cuts.size(); i++) {
      Cut other = cuts.get(i);
      if (!other.story().equals(cut.story()) || !other.span().overlaps(cut.span())) {
        continue;
      }
      Span both = other.span().union(cut.span());
      if (both.length() <= Quote.MAX_LENGTH) {
        cuts.set(i, new Cut(cut.story(), both));
      } else if (!other.span().overlaps(sentence)) {
        cuts.add(new Cut(cut.story(), sentence));
      }
      return;
    }
    cuts.add(cut);
  }

  /**
   * The sentence, with the one before when it leans on it, and the one behind when a reason may be
   * going on there.
   */
  static Cut cut(Evidence one, Asked asked) {
    return new Cut(one.passage().story(), withNeighbours(one, asked));
  }

  private static Span withNeighbours(Evidence one, Asked asked) {
    Passage passage = one.passage();
    Span span = passage.span();
    if (passage.beforeStart() >= 0
        && Leaning.leans(one.line().words())
        && span.end() - passage.beforeStart() <= Quote.MAX_LENGTH) {
      span = new Span(passage.beforeStart(), span.end());
    }
    if (passage.afterEnd() >= 0
        && asked.asks(AnswerType.REASON)
        && passage.afterEnd() - span.start() <= Quote.MAX_LENGTH) {
      span = new Span(span.start(), passage.afterEnd());
    }
    return span;
  }

  /** True when the answers give different figures for the thing counted. */
  boolean differ(Lexicon lexicon) {
    if (!answer || !asked.asks(AnswerType.NUMBER)) {
      return false;
    }
    List<Figure> figures =
        chosen.stream().flatMap(one -> Figure.in(one, asked, lexicon).stream()).toList();
    return figures.stream().anyMatch(a -> figures.stream().anyMatch(a::contradicts));
  }

  /** Why nothing is shown. */
  Answer.Reason reason() {
    if (asked.isOfDays()) {
      return Answer.Reason.OUTSIDE_DATES;
    }
    boolean near = !evidence.isEmpty() && evidence.getFirst().of(Feature.CONTEXT) >= NAMED;
    if (evidence.isEmpty() || !(near || asksOfThisWorld())) {
      return Answer.Reason.OUT_OF_SCOPE;
    }
    boolean otherTime =
        !asked.dates().isEmpty()
            && evidence.stream().limit(FEW).allMatch(e -> e.of(Feature.TIME) == 0);
    return otherTime ? Answer.Reason.OUTSIDE_DATES : Answer.Reason.NOTHING_FOUND;
  }

  /**
   * What Sutro reads about is named, or somebody else the archive speaks of together with what they
   * do or with another: the question is none about something else.
   */
  private boolean asksOfThisWorld() {
    List<Concept> known = asked.concepts().stream().filter(Concept::frequent).toList();
    boolean named = known.stream().anyMatch(Concept::isName);
    boolean together =
        known.stream().filter(c -> c.isName() || (c.isVerb() && c.weight() >= TELLING)).count() > 1;
    return Subject.isOf(asked) || (named && together);
  }

  /** Headline of the story that came nearest, null when none came near. */
  @Nullable String nearestTitle() {
    return evidence.isEmpty() || reason() == Answer.Reason.OUT_OF_SCOPE
        ? null
        : evidence.getFirst().passage().story().title();
  }
}
