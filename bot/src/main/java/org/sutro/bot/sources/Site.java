package org.sutro.bot.sources;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.fetch.Domain;

/**
 * Whose pages are one's own: those of the same host, and those of the same registered domain.
 *
 * @param address any address of it; what is no web address has no pages of its own
 */
record Site(String address) {

  /** Nobody's. */
  static final Site NONE = new Site("");

  /** True when an address is one of the site. */
  boolean holds(@Nullable String other) {
    return other != null
        && isSame(Domain.end(other), Domain.end(address)) // the suffixes take long to read
        && (isSame(Domain.host(other), Domain.host(address))
            || isSame(Domain.of(other), Domain.of(address)));
  }

  private static boolean isSame(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }
}
