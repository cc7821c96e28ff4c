package org.sutro.bot.sources;

/** A list of sources can't be understood. The message says where and what to do. */
public final class SourcesException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SourcesException(String message) {
    super(message);
  }
}
