package org.sutro.lexicon;

/**
 * What links of one kind are worth beside the sense itself; each 0 (nothing) to 1 (as good).
 *
 * @param kind the links
 * @param forward worth of a link's target when its source is asked for
 * @param backward worth of its source when its target is asked for
 */
public record LinkWorth(Link.Kind kind, double forward, double backward) {

  /**
   * @throws IllegalArgumentException if a worth is not 0 to 1
   */
  public LinkWorth {
    if (!(forward >= 0 && forward <= 1 && backward >= 0 && backward <= 1)) {
      throw new IllegalArgumentException(kind + " is worth 0 to 1");
    }
  }

  /** The same kind, worth nothing. */
  public LinkWorth nothing() {
    return new LinkWorth(kind, 0, 0);
  }
}
