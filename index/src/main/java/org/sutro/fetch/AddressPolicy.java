package org.sutro.fetch;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.fetch.Fetch.Why;

/**
 * What may be connected to: the public internet at a few ports, and single doors of the host's own
 * network, by those that the host has sent there.
 *
 * @param ports ports of public addresses
 * @param exempt resolved addresses, each with its port, that count as public although they are not
 * @param inside the same, that only those may connect to whom the {@link Gate} lets go inside
 */
public record AddressPolicy(
    Set<Integer> ports, Set<InetSocketAddress> exempt, Set<InetSocketAddress> inside) {

  private static final Set<Integer> WEB = Set.of(80, 443);

  /** Keeps copies. */
  public AddressPolicy {
    ports = Set.copyOf(ports);
    exempt = Set.copyOf(exempt);
    inside = Set.copyOf(inside);
  }

  /** The public web: ports 80 and 443 of public addresses. */
  public static AddressPolicy publicWeb() {
    return new AddressPolicy(WEB, Set.of(), Set.of());
  }

  /** Has one address, at its port alone, count as public. */
  public AddressPolicy with(InetSocketAddress door) {
    return new AddressPolicy(ports, and(exempt, Set.of(door)), inside);
  }

  /** Lets those that may go inside connect to these addresses. */
  public AddressPolicy withInside(Set<InetSocketAddress> doors) {
    return new AddressPolicy(ports, exempt, and(inside, doors));
  }

  /** What holds for those that may go inside. */
  AddressPolicy forInsiders() {
    return new AddressPolicy(ports, and(exempt, inside), inside);
  }

  private static Set<InetSocketAddress> and(
      Set<InetSocketAddress> some, Set<InetSocketAddress> others) {
    Set<InetSocketAddress> all = new HashSet<>(some);
    all.addAll(others);
    return all;
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
