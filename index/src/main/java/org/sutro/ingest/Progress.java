package org.sutro.ingest;

/**
 * Is told how far an intake has come; once for every batch that is safely kept, and once at the
 * end.
 */
@FunctionalInterface
public interface Progress {

  /** Does not listen. */
  Progress NONE = (done, total, soFar) -> {};

  /**
   * So far has the intake come.
   *
   * @param done bytes of the files that have been read
   * @param total bytes of all files
   * @param soFar what has become of the articles in them
   */
  void at(long done, long total, Summary soFar);

  /** The same, and after each batch {@code next}, which may let the intake wait. */
  default Progress andThen(Runnable next) {
    Progress first = this;
    return new Progress() {
      @Override
      public void at(long done, long total, Summary soFar) {
        first.at(done, total, soFar);
        next.run();
      }

      @Override
      public void turnedAway(Summary.Example one) {
        first.turnedAway(one);
      }
    };
  }

  /**
   * Something was turned away, and the batch it came in is not kept yet; or it shares its id, and
   * is kept.
   */
  default void turnedAway(Summary.Example one) {}
}
