package org.sutro.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave along so that it can be asked whether anything has changed (RFC 9110, 8.8).
 *
 * @param etag the entity tag with its quotation marks, if one was given
 * @param lastModified the date of change as it was written, if one was given
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** Nothing is known: the answer is wanted whatever it is. */
  public static final Validators NONE = new Validators(null, null);
}
