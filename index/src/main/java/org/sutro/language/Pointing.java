package org.sutro.language;

/** Which way from the reference date a text points. */
enum Pointing {
  /** গত, पिछले, last. */
  PAST,
  /** চলতি, इस, this. */
  PRESENT,
  /** আগামী, अगले, next. */
  FUTURE,
  /** Nothing said. */
  NONE
}
