package org.sutro.search;

import java.util.Map;

/** Adds up how much of a question stands in a sentence and around it, concept by concept. */
final class Cover {

  /** A verb said near the sentence tells half as much as one said in it. */
  private static final double ELSEWHERE = 0.5;

  private static final double HALF = 0.5;
  private static final double TELLING = 0.3;

  private final Share all = new Share();
  private final Share allAround = new Share();
  private final Share namesHere = new Share();
  private final Share namesInArticle = new Share();
  private final Share nouns = new Share();
  private final Share verbs = new Share();
  private final Share unknown = new Share();
  private double names = 1;
  private double weakest = 1;
  private double missing;
  private double domain;

  /**
   * Adds a concept.
   *
   * @param here its worth in the sentence
   * @param around its worth in the sentence or its surroundings
   * @param inArticle its worth anywhere in the article
   */
  void add(Concept concept, double here, double around, double inArticle) {
    all.add(concept.weight(), here);
    allAround.add(concept.weight(), around);
    unknown.add(concept.weight(), concept.isUnknown() ? 1 : 0);
    if (concept.isVerb()) {
      verbs.add(1, Math.max(here, around * ELSEWHERE));
      return;
    }
    if (around < HALF) {
      missing = Math.max(missing, concept.weight());
    }
    if (concept.isName()) {
      addName(concept, here, around, inArticle);
    } else {
      nouns.add(concept.weight(), around);
      weakest = concept.weight() < TELLING ? weakest : Math.min(weakest, around);
    }
  }

  private void addName(Concept concept, double here, double around, double inArticle) {
    namesHere.add(1, here);
    namesInArticle.add(1, Math.max(around, inArticle));
    if (!concept.inherited() && !concept.isHub()) {
      names = Math.min(names, around);
    }
    if (concept.frequent()) {
      domain = 1;
    }
  }

  /** Adds a number the question names: 1 when the sentence has it, else 0. */
  void addNumber(double same) {
    all.add(1, same);
    allAround.add(1, same);
    nouns.add(1, same);
  }

  /** Writes down what was added up. */
  void into(Map<Feature, Double> features) {
    features.put(Feature.COVER, all.value(1));
    features.put(Feature.CONTEXT, allAround.value(1));
    features.put(Feature.NAMES, names);
    features.put(Feature.NAMES_IN_ARTICLE, namesInArticle.value(1));
    features.put(Feature.NAMES_HERE, namesHere.value(1));
    features.put(Feature.DOMAIN, domain);
    features.put(Feature.NOUNS, nouns.value(1));
    features.put(Feature.MISSING, missing);
    features.put(Feature.VERBS, verbs.value(1));
    features.put(Feature.WEAKEST, weakest);
    features.put(Feature.UNKNOWN, unknown.value(0));
  }

  /** A weighted mean. */
  private static final class Share {
    private double sum;
    private double weights;

    void add(double weight, double worth) {
      sum += weight * worth;
      weights += weight;
    }

    double value(double ofNothing) {
      return weights == 0 ? ofNothing : sum / weights;
    }
  }
}
