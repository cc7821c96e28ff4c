package org.sutro.archive;

import org.sutro.article.Version;

/** What became of a capture that was put into the archive. */
public sealed interface Put {

  /** The article's newest version after the put. */
  Version version();

  /** The first version of an article not seen before. */
  record Added(Version version) implements Put {}

  /** A new version of a known article: its text or what is said beside it has changed. */
  record Revised(Version version) implements Put {}

  /** Nothing new: the newest version, or an earlier one of the same captures, says exactly this. */
  record Unchanged(Version version) implements Put {}
}
