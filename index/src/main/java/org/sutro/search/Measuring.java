package org.sutro.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sutro.article.Block;
import org.sutro.index.Passage;
import org.sutro.index.Story;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/** Measures sentences against one question. */
final class Measuring {

  private static final double BEFORE_WORTH = 0.8;
  private static final double EARLIER_WORTH = 0.6;
  private static final double HEADING_WORTH = 0.8;
  private static final double TITLE_WORTH = 0.7;
  private static final double ARTICLE_WORTH = 0.5;
  private static final double HALF = 0.5;
  private static final int WIDE = 20;
  private static final int APART = 2;

  private final Asked asked;
  private final Sides sides;
  private final Analysed question;
  private final double total;

  Measuring(Asked asked, Lexicon lexicon) {
    this.asked = asked;
    this.sides = Sides.of(asked);
    this.question = lexicon.analyse(asked.text(), null);
    this.total = Math.max(1e-9, asked.concepts().stream().mapToDouble(Concept::weight).sum());
  }

  /** What a passage offers to the question. */
  Evidence of(Passage passage, Ranking ranking) {
    Analysed line = passage.line();
    List<Match> here = asked.concepts().stream().map(c -> c.bestIn(line)).toList();
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    TypeMatch type = new TypeMatch(asked, line, here, passage);
    double[] around = around(passage, here);
    cover(here, around, passage.story(), type.sameNumbers()).into(features);
    features.put(Feature.COUNTED, asked.counted() < 0 ? 1 : around[asked.counted()]);
    shape(features, passage, line, here);
    features.put(Feature.TYPE, type.worth());
    features.put(Feature.HARD_TYPE, type.insisted() ? type.worth() : 1.0);
    features.put(Feature.TIME, type.time());
    features.put(Feature.RIVAL, rival(line, here) ? 1.0 : 0.0);
    features.put(Feature.SWAPPED, Direction.swapped(asked, question, line, here) ? 1.0 : 0.0);
    features.put(Feature.MAYBE, Polarity.onlyMaybe(asked.text(), passage.text()) ? 1.0 : 0.0);
    return new Evidence(passage, line, here, features, ranking.chance(features));
  }

  /**
   * What each concept is worth in the sentence or near it; surroundings are read only when
   * something is missing.
   */
  private double[] around(Passage passage, List<Match> here) {
    double[] around = here.stream().mapToDouble(Match::worth).toArray();
    raise(around, passage.before(), BEFORE_WORTH);
    raise(around, passage.heading(), HEADING_WORTH);
    raise(around, passage.story().headline(), TITLE_WORTH);
    raise(around, passage.earlier(), EARLIER_WORTH);
    return around;
  }

  private void raise(double[] around, Analysed text, double worth) {
    for (int i = 0; i < around.length; i++) {
      if (around[i] < worth) {
        around[i] = Math.max(around[i], worth * asked.concepts().get(i).bestIn(text).worth());
      }
    }
  }

  private Cover cover(List<Match> here, double[] around, Story story, List<Double> numbers) {
    Cover cover = new Cover();
    boolean oneSide = sides.concepts().stream().anyMatch(i -> around[i] >= HALF);
    for (int i = 0; i < around.length; i++) {
      boolean otherSide = oneSide && sides.has(i) && around[i] < HALF;
      if (!otherSide) {
        Concept concept = asked.concepts().get(i);
        double anywhere = Math.max(around[i], ARTICLE_WORTH * inArticle(concept, story));
        cover.add(concept, here.get(i).worth(), around[i], anywhere);
      }
    }
    numbers.forEach(cover::addNumber);
    return cover;
  }

  private static double inArticle(Concept concept, Story story) {
    double best = 0;
    for (Map.Entry<Integer, Double> sense : concept.satisfying().entrySet()) {
      if (sense.getValue() > best && story.senses().get(sense.getKey())) {
        best = sense.getValue();
      }
    }
    return best;
  }

  private boolean rival(Analysed line, List<Match> here) {
    for (int i = 0; i < here.size(); i++) {
      Concept concept = asked.concepts().get(i);
      Sense sense = concept.sense();
      if (sense == null || !concept.isName() || concept.isHub() || here.get(i).worth() >= HALF) {
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

  private boolean isAsked(Sense sense) {
    return asked.concepts().stream()
        .anyMatch(c -> c.satisfying().getOrDefault(sense.ordinal(), 0.0) >= HALF);
  }

  private void shape(
      Map<Feature, Double> features, Passage passage, Analysed line, List<Match> here) {
    int matched = here.stream().mapToInt(match -> match.to() - match.from()).sum();
    features.put(Feature.PAIRS, pairs(here));
    features.put(Feature.VERBATIM, verbatim(line, here));
    features.put(
        Feature.FOCUS, Math.min(1, 2.0 * matched / Math.max(WIDE / 2, line.words().size())));
    features.put(Feature.HEADLINE, passage.kind() == Block.Kind.PARAGRAPH ? 0.0 : 1.0);
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

  private double verbatim(Analysed line, List<Match> here) {
    double same = 0;
    for (int i = 0; i < here.size(); i++) {
      Concept concept = asked.concepts().get(i);
      Match match = here.get(i);
      if (match.found()
          && line.words().subList(match.from(), match.to()).stream()
              .map(Word::exact)
              .toList()
              .equals(concept.typed())) {
        same += concept.weight();
      }
    }
    return same / total;
  }
}
