package org.sutro.ingest;

import org.jspecify.annotations.Nullable;
import org.sutro.article.Capture;

/** What was found at one place of a file. */
public sealed interface CaptureOrProblem {

  /** The place: a file, or a file and the number of a line, as in {@code news.jsonl:12}. */
  String where();

  /**
   * A text with what is said about it.
   *
   * @param path of an article that is named after its file: where that lies in the folder or the
   *     source it was found in, without its ending; null for one that brings a name of its own
   */
  record Read(Capture capture, String where, @Nullable String path) implements CaptureOrProblem {
    /** An article with a name of its own. */
    Read(Capture capture, String where) {
      this(capture, where, null);
    }
  }

  /**
   * Nothing that could be read.
   *
   * @param why one line for people; holds nothing of the text
   */
  record Unreadable(String where, String why) implements CaptureOrProblem {}
}
