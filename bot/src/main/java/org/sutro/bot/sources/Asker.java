package org.sutro.bot.sources;

import org.jspecify.annotations.Nullable;
import org.sutro.fetch.WebAddress;

/**
 * On whose behalf an address is read.
 *
 * @param name of a source, or what no source is called
 * @param site the one that the host has named, which alone may lie inside his own network: neither
 *     what a feed lists nor where a redirect leads gets in by it, unless it is of that site too;
 *     null when none is
 */
record Asker(String name, @Nullable String site) {

  /** A source of the host's list. */
  static Asker of(Source source) {
    return new Asker(source.id(), site(source.address()));
  }

  /** The host himself, who has typed an address. */
  static Asker host(String name, String address) {
    return new Asker(name, site(address));
  }

  /** Somebody whose addresses the host has not seen. */
  static Asker stranger(String name) {
    return new Asker(name, null);
  }

  private static @Nullable String site(String address) {
    return WebAddress.of(address).map(WebAddress::site).orElse(null);
  }

  boolean mayGoInside(WebAddress address) {
    return address.site().equals(site);
  }
}
