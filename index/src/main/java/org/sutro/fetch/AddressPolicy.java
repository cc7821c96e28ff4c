package org.sutro.fetch;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.fetch.Fetch.Why;

/**
 * What may be connected to: the public internet at a few ports, and single doors of the host's own
 * network that the host names.
 *
 * @param ports ports of public addresses
 * @param exempt resolved addresses, each with its port, that may be connected to although they are
 *     not public
 */
public record AddressPolicy(Set<Integer> ports, Set<InetSocketAddress> exempt) {

  private static final Set<Integer> WEB = Set.of(80, 443);

  /** Keeps copies. */
  public AddressPolicy {
    ports = Set.copyOf(ports);
    exempt = Set.copyOf(exempt);
  }

  /** The public web: ports 80 and 443 of public addresses. */
  public static AddressPolicy publicWeb() {
    return new AddressPolicy(WEB, Set.of());
  }

  /** Lets in one address, at its port alone. */
  public AddressPolicy with(InetSocketAddress door) {
    Set<InetSocketAddress> more = new HashSet<>(exempt);
    more.add(door);
    return new AddressPolicy(ports, more);
  }

  /** Why a socket must not be connected to {@code address}; null if it may be. */
  @Nullable Why objection(InetSocketAddress address) {
    if (exempt.contains(address)) {
      return null;
    }
    if (address.isUnresolved() || !PublicAddresses.contain(address.getAddress())) {
      return Why.PRIVATE;
    }
    return ports.contains(address.getPort()) ? null : Why.PORT;
  }
}
