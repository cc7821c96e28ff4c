package org.sutro.bot.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be read or written now. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
