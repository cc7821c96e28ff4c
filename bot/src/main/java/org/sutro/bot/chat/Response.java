package org.sutro.bot.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from something heard. All of it happens, or nothing.
 *
 * @param send in this order
 * @param keep in this order
 */
public record Response(List<Outgoing> send, List<Note> keep) {

  /** Nothing follows. */
  public static final Response NOTHING = new Response(List.of(), List.of());

  /** Keeps copies. */
  public Response {
    send = List.copyOf(send);
    keep = List.copyOf(keep);
  }

  /** The same, and something more to keep. */
  Response and(Note note) {
    return new Response(send, Stream.concat(keep.stream(), Stream.of(note)).toList());
  }

  /** The same, and what follows besides. */
  public Response and(Response more) {
    return new Response(
        Stream.concat(send.stream(), more.send().stream()).toList(),
        Stream.concat(keep.stream(), more.keep().stream()).toList());
  }

  /** Only things to send. */
  public static Response send(Outgoing... outgoing) {
    return new Response(List.of(outgoing), List.of());
  }

  /** Only something to keep. */
  public static Response keep(Note note) {
    return new Response(List.of(), List.of(note));
  }
}
