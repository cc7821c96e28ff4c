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
   * @param file of an article that is named after its file; null for one that brings a name of its
   *     own
   * @param brought how it had come to the archive that it was exported from
   */
  record Read(Capture capture, String where, @Nullable Place file, Bringing brought)
      implements CaptureOrProblem {
    /** An article with a name of its own. */
    Read(Capture capture, String where) {
      this(capture, where, null);
    }

    /** One of which no archive has told. */
    Read(Capture capture, String where, @Nullable Place file) {
      this(capture, where, file, Bringing.NONE);
    }
  }

  /**
   * Where a file lies.
   *
   * @param path in the folder or the source it was found in, without its ending
   * @param whole on this machine
   */
  record Place(String path, String whole) {}

  /**
   * Nothing that could be read.
   *
   * @param why one line for people; holds nothing of the text
   * @param later true when it may be read another time as it is
   */
  record Unreadable(String where, String why, boolean later) implements CaptureOrProblem {
    /** What can't be read as it is. */
    Unreadable(String where, String why) {
      this(where, why, false);
    }
  }

  /** Something that could not be read now, for no fault of its own. */
  static Unreadable later(String where, String why) {
    return new Unreadable(where, why, true);
  }
}
