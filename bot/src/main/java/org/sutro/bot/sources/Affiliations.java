package org.sutro.bot.sources;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.fetch.Domain;

/**
 * In whose voice publishers speak, by what the list of sources says of them. A publisher is known
 * by its name, else by the domain of an article's address, when all sources there are of one voice.
 */
public final class Affiliations {

  private final Map<String, Affiliation> byName = new HashMap<>();
  private final Map<String, Affiliation> byDomain = new HashMap<>();

  /** What {@code sources} say, also those that are off. */
  public Affiliations(Iterable<Source> sources) {
    Set<String> named = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Source source : sources) {
      Affiliation affiliation = source.outlet().affiliation();
      add(key(source.outlet().name()), affiliation, byName, named);
      Domain.of(source.address()).ifPresent(domain -> add(domain, affiliation, byDomain, shared));
    }
    byName.keySet().removeAll(named);
    byDomain.keySet().removeAll(shared);
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
    return named != null ? named : Domain.of(address).map(byDomain::get).orElse(null);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
