package org.sutro.bot.sources;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.fetch.Domain;
import org.sutro.fetch.WebAddress;

/**
 * On whose behalf an address is read.
 *
 * @param name of a source, or what no source is called
 * @param site the one that the host has named, which alone may lie inside his own network: neither
 *     what a feed lists nor where a redirect leads gets in by it, unless it is of that site too;
 *     null when none is, or its name is one of the public web
 */
record Asker(String name, @Nullable String site) {

  /** Ends of names that nobody can register (RFC 6762, appendix G; RFC 8375; .internal). */
  private static final Set<String> LOCAL =
      Set.of(
          "corp",
          "home",
          "home.arpa",
          "internal",
          "intranet",
          "lan",
          "local",
          "localhost",
          "private");

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

  /**
   * None for a name of the public web: whoever it belongs to could have it point to any door
   * inside.
   */
  private static @Nullable String site(String address) {
    return WebAddress.of(address)
        .filter(named -> Domain.of(named.site()).isEmpty() || isLocal(named.host()))
        .map(WebAddress::site)
        .orElse(null);
  }

  private static boolean isLocal(String host) {
    return LOCAL.stream().anyMatch(end -> host.endsWith("." + end));
  }

  boolean mayGoInside(WebAddress address) {
    return address.site().equals(site);
  }
}
