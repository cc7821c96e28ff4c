package org.sutro.ingest;

import org.sutro.article.Capture;

/** What was found at one place of a file. */
public sealed interface CaptureOrProblem {

  /** The place: a file, or a file and the number of a line, as in {@code news.jsonl:12}. */
  String where();

  /** A text with what is said about it. */
  record Read(Capture capture, String where) implements CaptureOrProblem {}

  /**
   * Nothing that could be read.
   *
   * @param why one line for people; holds nothing of the text
   */
  record Unreadable(String where, String why) implements CaptureOrProblem {}
}
