package org.sutro.search;

import java.util.Map;

/** Adds up how much of a question stands in a sentence and around it, concept by concept. */
final class Cover {

  /** A verb said near the sentence tells half as much as one said in it. */
  private static final double ELSEWHERE = 0.5;

  private static final double HALF = 0.5;
  private static final double TELLING = 0.3;

  /** So much weight is all the evidence there can be. */
  private static final double ALL = 3;

  private static final double MANY_THINGS = 4;
  private static final double MANY_VERBS = 3;

  private double here;
  private double around;
  private double total;
  private double lostThings;
  private double lostWords;
  private int absent;
  private int absentVerbs;
  private double names = 1;
  private double weakest = 1;
  private boolean domain;
  private boolean subject;

  /**
   * Adds a concept.
   *
   * @param worthHere its worth in the sentence
   * @param worthAround its worth in the sentence or its surroundings
   * @param worthAnywhere its worth there or, less, anywhere in the article
   */
  void add(Concept concept, double worthHere, double worthAround, double worthAnywhere) {
    addWorth(concept.weight(), worthHere, worthAround);
    domain |= concept.isName() && concept.frequent();
    subject |= Subject.isOf(concept);
    if (concept.isVerb()) {
      absentVerbs += Math.max(worthHere, worthAround * ELSEWHERE) < HALF * HALF ? 1 : 0;
      return;
    }
    absent += worthAround < HALF ? 1 : 0;
    double lost = concept.weight() * (1 - worthAround);
    if (concept.isName()) {
      if (!concept.inherited() && !concept.isHub()) {
        names = Math.min(names, worthAnywhere);
      }
      return;
    }
    if (concept.sense() == null) {
      lostWords += concept.isUnknown() ? 0 : lost;
    } else {
      lostThings += lost;
    }
    weakest = concept.weight() < TELLING ? weakest : Math.min(weakest, worthAround);
  }

  /** Adds a number the question names: 1 when the sentence has it, else 0. */
  void addNumber(double same) {
    addWorth(1, same, same);
    absent += same < HALF ? 1 : 0;
  }

  private void addWorth(double weight, double worthHere, double worthAround) {
    total += weight;
    here += weight * worthHere;
    around += weight * worthAround;
  }

  /** Writes down what was added up. */
  void into(Map<Feature, Double> features) {
    features.put(Feature.EVIDENCE, Math.min(1, here / ALL));
    features.put(Feature.AROUND, Math.min(1, (around - here) / ALL));
    features.put(Feature.CONTEXT, total == 0 ? 1 : around / total);
    features.put(Feature.NAMES, names);
    features.put(Feature.WEAKEST, weakest);
    features.put(Feature.LOST_THINGS, Math.min(1, lostThings));
    features.put(Feature.LOST_WORDS, Math.min(1, lostWords));
    features.put(Feature.ABSENT, Math.min(1, absent / MANY_THINGS));
    features.put(Feature.ABSENT_VERBS, Math.min(1, absentVerbs / MANY_VERBS));
    features.put(Feature.DOMAIN, domain ? 1.0 : 0.0);
    features.put(Feature.SUBJECT, subject ? 1.0 : 0.0);
  }
}
