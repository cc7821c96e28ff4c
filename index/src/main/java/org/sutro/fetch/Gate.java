package org.sutro.fetch;

import org.jspecify.annotations.Nullable;

/** Who is asked before each request, those included that redirects lead to. */
@FunctionalInterface
public interface Gate {

  /**
   * Lets a request through, perhaps after a while that does not count against its time; null then.
   * Otherwise what is to be had in its place.
   */
  @Nullable Fetch before(WebAddress address) throws InterruptedException;

  /**
   * True for an address that the host himself has named, which may lie {@linkplain
   * AddressPolicy#inside inside} his own network; not for where a page or a redirect leads.
   */
  default boolean mayGoInside(WebAddress address) {
    return false;
  }
}
