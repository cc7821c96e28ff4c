package org.sutro.bot.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.fetch.Domain;

/**
 * In whose voice publishers speak, by what the list of sources says of them. A publisher is known
 * by its name, else by the domain of an article's address, when all sources there are of one voice.
 * Immutable.
 */
public final class Affiliations {

  private final Map<String, Affiliation> byName = new HashMap<>();
  private final List<Source> sources = new ArrayList<>();

  /** How the hosts of the sources end: most articles are of none of them, whatever their domain. */
  private final Set<String> ends = new HashSet<>();

  /** Made when first asked for: the list of public suffixes takes longer to read than an answer. */
  private volatile @Nullable Map<String, Affiliation> byDomain;

  /** What {@code sources} say, also those that are off. */
  public Affiliations(Iterable<Source> sources) {
    Set<String> named = new HashSet<>();
    for (Source source : sources) {
      this.sources.add(source);
      add(key(source.outlet().name()), source.outlet().affiliation(), byName, named);
      Domain.end(source.address()).ifPresent(ends::add);
    }
    byName.keySet().removeAll(named);
  }

  private Map<String, Affiliation> byDomain() {
    Map<String, Affiliation> made = byDomain;
    if (made == null) {
      Map<String, Affiliation> domains = new HashMap<>();
      Set<String> shared = new HashSet<>();
      for (Source source : sources) {
        Affiliation affiliation = source.outlet().affiliation();
        Domain.of(source.address()).ifPresent(domain -> add(domain, affiliation, domains, shared));
      }
      domains.keySet().removeAll(shared);
      made = domains;
      byDomain = made;
    }
    return made;
  }

  private static void add(
      String key, Affiliation affiliation, Map<String, Affiliation> to, Set<String> disputed) {
    Affiliation other = to.putIfAbsent(key, affiliation);
    if (other != null && !other.equals(affiliation)) {
      disputed.add(key);
    }
  }

  /**
   * The voice of a publisher; null when nothing is known of it.
   *
   * @param publisher its name, if known
   * @param address of an article of its own, if known
   */
  public @Nullable Affiliation of(@Nullable String publisher, @Nullable String address) {
    Affiliation named = publisher == null ? null : byName.get(key(publisher));
    if (named != null || Domain.end(address).filter(ends::contains).isEmpty()) {
      return named;
    }
    return Domain.of(address).map(byDomain()::get).orElse(null);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
