package org.sutro.archive;

import java.util.List;

/**
 * Notes that are written only while another is still what it was when they were made, both in one
 * transaction: whoever has changed that one meanwhile has the last word.
 *
 * @param still what must still stand there
 * @param notes what is written then
 */
public record Provided(Note still, List<Note> notes) implements Noting {

  /** Keeps a copy. */
  public Provided {
    notes = List.copyOf(notes);
  }
}
