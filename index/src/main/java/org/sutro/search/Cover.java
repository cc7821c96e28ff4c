package org.sutro.search;

import java.util.Map;

/** Adds up how much of a question stands in a sentence and around it, concept by concept. */
final class Cover {

  /** A verb said near the sentence tells half as much as one said in it. */
  private static final double ELSEWHERE = 0.5;

  private static final double HALF = 0.5;

  /** So much weight of one kind is all there can be. */
  private static final double ALL = 2;

  private static final double MANY_THINGS = 4;
  private static final double MANY_VERBS = 3;

  /** What concepts of one kind are worth in the sentence and beyond it. */
  private static final class Kind {
    private double here;
    private double around;

    void add(double weight, double worthHere, double worthAround) {
      here += weight * worthHere;
      around += weight * worthAround;
    }

    double here() {
      return Math.min(1, here / ALL);
    }

    double aroundOnly() {
      return Math.min(1, (around - here) / ALL);
    }
  }

  private final Kind nameLike = new Kind();
  private final Kind deeds = new Kind();
  private final Kind things = new Kind();
  private double around;
  private double total;
  private int absent;
  private int absentVerbs;
  private double names = 1;
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
    kind(concept).add(concept.weight(), worthHere, worthAround);
    total += concept.weight();
    around += concept.weight() * worthAround;
    domain |= concept.isName() && concept.frequent();
    subject |= Subject.isOf(concept);
    if (concept.isVerb()) {
      absentVerbs += Math.max(worthHere, worthAround * ELSEWHERE) < HALF * HALF ? 1 : 0;
      return;
    }
    absent += worthAround < HALF ? 1 : 0;
    if (concept.isName() && !concept.inherited() && !concept.isHub()) {
      names = Math.min(names, worthAnywhere);
    }
  }

  private Kind kind(Concept concept) {
    return concept.isName() ? nameLike : concept.isVerb() ? deeds : things;
  }

  /** Adds a number the question names: 1 when the sentence has it, else 0. */
  void addNumber(double same) {
    things.add(1, same, same);
    total += 1;
    around += same;
    absent += same < HALF ? 1 : 0;
  }

  /**
   * The worst covered of the names asked about (Russia apart), sentence, surroundings and, less,
   * the article. 1 when there is none.
   */
  double names() {
    return names;
  }

  /** Writes down what was added up. */
  void into(Map<Feature, Double> features) {
    features.put(Feature.NAMES_HERE, nameLike.here());
    features.put(Feature.NAMES_AROUND, nameLike.aroundOnly());
    features.put(Feature.DEEDS_HERE, deeds.here());
    features.put(Feature.DEEDS_AROUND, deeds.aroundOnly());
    features.put(Feature.THINGS_HERE, things.here());
    features.put(Feature.THINGS_AROUND, things.aroundOnly());
    features.put(Feature.CONTEXT, total == 0 ? 1 : around / total);
    features.put(Feature.ABSENT, Math.min(1, absent / MANY_THINGS));
    features.put(Feature.ABSENT_VERBS, Math.min(1, absentVerbs / MANY_VERBS));
    features.put(Feature.DOMAIN, domain ? 1.0 : 0.0);
    features.put(Feature.SUBJECT, subject ? 1.0 : 0.0);
  }
}
