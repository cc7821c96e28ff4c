package org.sutro.index;

/**
 * Reading the index failed as only damaged files make it fail; it is built anew from the archive.
 */
public final class DamagedIndexException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DamagedIndexException(Throwable cause) {
    super(
        "the index is damaged; no article is lost, and ./sutro index rebuild makes it anew", cause);
  }
}
