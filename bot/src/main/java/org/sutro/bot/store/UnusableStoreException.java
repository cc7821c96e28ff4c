package org.sutro.bot.store;

/** The store's file is damaged, of a newer program, or no store. It is left as it is. */
public final class UnusableStoreException extends StoreException {

  private static final long serialVersionUID = 1;

  UnusableStoreException(String message) {
    super(message, null);
  }
}
