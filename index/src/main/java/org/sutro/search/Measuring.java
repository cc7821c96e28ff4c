package org.sutro.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Block;
import org.sutro.index.Passage;
import org.sutro.index.Story;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/** Measures the sentences found for one question. */
final class Measuring {

  private static final double BEFORE_WORTH = 0.8;
  private static final double EARLIER_WORTH = 0.6;
  private static final double HEADING_WORTH = 0.8;
  private static final double TITLE_WORTH = 0.7;
  private static final double ARTICLE_WORTH = 0.5;
  private static final double HALF = 0.5;
  private static final double LITTLE = 0.4;

  /** So little is a name worth where it is neither in the sentence nor near it. */
  private static final double NOWHERE = 0.3;

  private static final int WIDE = 20;
  private static final int APART = 2;

  private final Asked asked;
  private final Finds finds;
  private final Ranking ranking;
  private final Sides sides;
  private final Analysed question;
  private final Wording wording;
  private final Premises premises;
  private final boolean asksWhatMayBe;
  private final Opposites opposites;

  /** What stands for each concept of the question. */
  private final List<Standing> standing;

  Measuring(Asked asked, Finds finds, Lexicon lexicon, Ranking ranking) {
    this.asked = asked;
    this.finds = finds;
    this.ranking = ranking;
    this.sides = Sides.of(asked);
    this.question = asked.question();
    this.wording = new Wording(asked, question);
    this.premises = new Premises(asked, question, lexicon);
    this.asksWhatMayBe = Cues.MAYBE.in(question);
    this.opposites = new Opposites(asked, lexicon);
    this.standing = asked.concepts().stream().map(c -> new Standing(c.satisfying())).toList();
  }

  /** What each sentence offers to the question, in the order found. */
  List<Evidence> all() {
    List<Evidence> all = new ArrayList<>(finds.size());
    for (int find = 0; find < finds.size(); find++) {
      all.add(of(find));
    }
    return withoutFallbacks(all);
  }

  /**
   * Where what would have been the answer tells the deed asked about of somebody else, the question
   * most likely takes as given what never was: then nothing answers that does not tell the deed.
   */
  private List<Evidence> withoutFallbacks(List<Evidence> all) {
    Evidence likeliest =
        all.stream().max(Comparator.comparingDouble(Evidence::chance)).orElse(null);
    if (likeliest == null
        || !isOfFact()
        || likeliest.chance() < ranking.quotedFrom(asked)
        || !premises.isDeedOfOthers(likeliest.line())) {
      return all;
    }
    return all.stream().map(e -> tellsDeed(e.passage()) ? e : e.inadmissible()).toList();
  }

  /** True when the sentence tells what is asked about of others, of elsewhere, or its contrary. */
  private boolean isRefused(Analysed line, List<Match> here) {
    return ((isOfFact() || asksWhat()) && premises.isOfOthers(line))
        || (isOfFact() && (opposites.toldIn(line, here) || premises.isJourneyElsewhere(line)));
  }

  private boolean asksWhat() {
    return asked.type() == AnswerType.THING || asked.type() == AnswerType.WHETHER;
  }

  private boolean tellsDeed(Passage passage) {
    return switch (premises.of(passage.line())) {
      case NONE, OPEN, BORNE_OUT -> true;
      case ABSENT -> premises.of(passage.before()) == Premises.Verdict.BORNE_OUT;
      case CONTRADICTED -> false;
    };
  }

  /** A reason or an overview need not tell the deed itself. */
  private boolean isOfFact() {
    return switch (asked.type()) {
      case PERSON, COUNTRY, ORGANISATION, NUMBER, MONEY, DATE, DURATION, PLACE, NAME -> true;
      case REASON, MANNER, OVERVIEW, THING, WHETHER, SPEAKER, TOPIC -> false;
    };
  }

  private Evidence of(int find) {
    Passage passage = finds.passage(find);
    List<Match> here = finds.matches(find);
    TypeMatch type = new TypeMatch(asked, passage.line(), here, passage);
    double[] around = around(passage, here);
    Cover cover = cover(here, around, passage.story(), type.sameNumbers());
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    cover.into(features);
    features.put(Feature.ARTICLE, finds.inArticle(find));
    features.put(Feature.SEARCH, finds.search(find));
    features.put(Feature.RIVAL, one(rival(passage.line(), worths(here), HALF)));
    features.put(Feature.MAYBE, one(isOnlyMaybe(passage.line())));
    kind(features, type, around);
    shape(features, passage, here);
    boolean fits =
        cover.names() >= LITTLE
            && !rival(passage.line(), around, NOWHERE)
            && !isOfOtherBody(passage.line(), around)
            && features.getOrDefault(Feature.TIME, 0.0) > 0
            && !(type.isVital() && features.getOrDefault(Feature.TYPE, 0.0) == 0)
            && !countsSomethingElse(type, here, around)
            && !Direction.swapped(asked, finds.matchesIn(question), passage.line(), here)
            && !isRefused(passage.line(), here);
    return new Evidence(passage, here, features, ranking.chance(features), fits);
  }

  /**
   * True for a number that belongs to nothing asked about, in a sentence that tells neither of what
   * is counted nor of what is done to it: six points of a plan answer no question about tanks.
   */
  private boolean countsSomethingElse(TypeMatch type, List<Match> here, double[] around) {
    int counted = asked.counted();
    return counted >= 0
        && type.insisted()
        && type.worth() < 1
        && asked.concepts().get(counted).sense() != null
        && around[counted] < LITTLE
        && IntStream.range(0, around.length)
            .filter(i -> asked.concepts().get(i).isVerb())
            .allMatch(i -> here.get(i).worth() * asked.concepts().get(i).weight() < HALF * HALF);
  }

  /** True when the sentence speaks of what may be, and the question does not. */
  private boolean isOnlyMaybe(Analysed line) {
    return !asksWhatMayBe && Cues.MAYBE.in(line);
  }

  private static double one(boolean is) {
    return is ? 1 : 0;
  }

  /**
   * What each concept is worth in the sentence or near it; surroundings are read only when
   * something is missing.
   */
  private double[] around(Passage passage, List<Match> here) {
    double[] around = worths(here);
    raise(around, passage.before(), BEFORE_WORTH);
    raise(around, passage.heading(), HEADING_WORTH);
    raise(around, passage.story().headline(), TITLE_WORTH);
    raise(around, passage.earlier(), EARLIER_WORTH);
    return around;
  }

  private static double[] worths(List<Match> here) {
    return here.stream().mapToDouble(Match::worth).toArray();
  }

  private void raise(double[] around, Analysed text, double worth) {
    if (Arrays.stream(around).allMatch(found -> found >= worth)) {
      return;
    }
    List<Match> there = finds.matchesIn(text);
    for (int i = 0; i < around.length; i++) {
      double raised = worth * there.get(i).worth();
      if (raised > around[i] && !premises.isOfOthers(i, text)) {
        around[i] = raised;
      }
    }
  }

  private Cover cover(List<Match> here, double[] around, Story story, List<Double> numbers) {
    Cover cover = new Cover();
    for (int i = 0; i < around.length; i++) {
      if (!isOtherSide(i, around)) {
        Concept concept = asked.concepts().get(i);
        double anywhere = Math.max(around[i], ARTICLE_WORTH * standing.get(i).in(story.senses()));
        cover.add(concept, here.get(i).worth(), around[i], anywhere);
      }
    }
    numbers.forEach(cover::addNumber);
    return cover;
  }

  /** True for a side asked about that is missing where another is there: that is enough. */
  private boolean isOtherSide(int concept, double[] worths) {
    return sides.has(concept)
        && worths[concept] < HALF
        && sides.concepts().stream().anyMatch(i -> worths[i] >= HALF);
  }

  /**
   * True when a name asked about is worth less than {@code least}, but another of its kind is
   * there.
   */
  private boolean rival(Analysed line, double[] worths, double least) {
    for (int i = 0; i < worths.length; i++) {
      Concept concept = asked.concepts().get(i);
      Sense sense = concept.sense();
      boolean missing =
          concept.isName() && !concept.isHub() && !concept.inherited() && worths[i] < least;
      if (sense == null || !missing || isOtherSide(i, worths)) {
        continue;
      }
      for (Mention mention : line.mentions()) {
        if (mention.sense().type() == sense.type() && !isAsked(mention.sense())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * True when a body asked about is only spoken of further off, and the sentence tells of another:
   * each has its own members.
   */
  private boolean isOfOtherBody(Analysed line, double[] around) {
    for (int i = 0; i < around.length; i++) {
      Concept concept = asked.concepts().get(i);
      if (concept.isName()
          && !concept.inherited()
          && around[i] < BEFORE_WORTH
          && isBody(concept.sense())
          && line.mentions().stream().anyMatch(m -> isBody(m.sense()) && !isAsked(m.sense()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBody(@Nullable Sense sense) {
    return sense != null && sense.type() == Sense.Type.ORGANISATION && sense.isName();
  }

  private boolean isAsked(Sense sense) {
    return asked.concepts().stream()
        .anyMatch(c -> c.satisfying().getOrDefault(sense.ordinal(), 0.0) >= HALF);
  }

  /** Whether what was asked for is there. */
  private void kind(Map<Feature, Double> features, TypeMatch type, double[] around) {
    double counted = asked.counted() < 0 ? 1 : around[asked.counted()];
    double worth = type.worth();
    features.put(Feature.TYPE, worth);
    features.put(Feature.UNTYPED, one(type.insisted() && worth == 0));
    features.put(Feature.TIME, type.time());
    // what a number counts may be called otherwise; a capital or a wife is spoken of or not
    features.put(Feature.UNTOLD, one(counted < LITTLE && !(type.insisted() && worth < 1)));
  }

  private void shape(Map<Feature, Double> features, Passage passage, List<Match> here) {
    int matched = here.stream().mapToInt(match -> match.to() - match.from()).sum();
    int words = Math.max(WIDE / 2, passage.line().words().size());
    features.put(Feature.PAIRS, pairs(here));
    features.put(Feature.WORDING, wording.keptBy(passage.line()));
    features.put(Feature.FOCUS, Math.min(1, 2.0 * matched / words));
    features.put(Feature.HEADLINE, one(passage.kind() != Block.Kind.PARAGRAPH));
  }

  private double pairs(List<Match> here) {
    double found = 0;
    double all = 0;
    for (int i = 0; i + 1 < here.size(); i++) {
      double weight = asked.concepts().get(i).weight() + asked.concepts().get(i + 1).weight();
      int apart = here.get(i + 1).from() - here.get(i).to();
      all += weight;
      if (here.get(i).found() && here.get(i + 1).found() && apart >= 0 && apart <= APART) {
        found += weight;
      }
    }
    return all == 0 ? 0 : found / all;
  }
}
