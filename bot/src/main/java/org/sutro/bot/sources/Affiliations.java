package org.sutro.bot.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.fetch.Domain;
import org.sutro.ingest.Bringing;

/**
 * In whose voice publishers speak, by what the list of sources says of them. A publisher is known
 * by the address of an article, when all sources of that host or domain are of one voice, by the
 * sources that brought the article, or by its name. Immutable.
 */
public final class Affiliations {

  private final Map<String, Affiliation> byName = new HashMap<>();
  private final Map<String, Affiliation> byHost = new HashMap<>();
  private final Map<String, Affiliation> byId = new HashMap<>();
  private final Map<String, Site> sites = new HashMap<>();
  private final List<Source> sources = new ArrayList<>();

  /** How the hosts of the sources end: most articles are of none of them, whatever their domain. */
  private final Set<String> ends = new HashSet<>();

  /** Made when first asked for: the list of public suffixes takes longer to read than an answer. */
  private volatile @Nullable Map<String, Affiliation> byDomain;

  /** What {@code sources} say, also those that are off. */
  public Affiliations(Iterable<Source> sources) {
    Set<String> named = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Source source : sources) {
      this.sources.add(source);
      add(key(source.outlet().name()), source.outlet().affiliation(), byName, named);
      Affiliation affiliation = source.outlet().affiliation();
      Domain.host(source.address()).ifPresent(host -> add(host, affiliation, byHost, shared));
      Domain.end(source.address()).ifPresent(ends::add);
      byId.put(source.id(), affiliation);
      sites.put(source.id(), new Site(source.address()));
    }
    byName.keySet().removeAll(named);
    byHost.keySet().removeAll(shared);
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

  /** The voice of the publisher of an article that no source has brought; null when unknown. */
  public @Nullable Affiliation of(@Nullable String publisher, @Nullable String address) {
    return of(publisher, address, List.of());
  }

  /**
   * The voice of a publisher; null when nothing is known of it. What the host has said of the
   * source at the address, or of one that brought it, goes before the name that a page gives
   * itself; and what a source brought of which he said nothing has no voice by its name, as any
   * page can call itself what it likes.
   *
   * @param publisher its name, if known
   * @param address of an article of its own, if known
   * @param bringers ids of the sources that brought the article, the first first
   */
  public @Nullable Affiliation of(
      @Nullable String publisher, @Nullable String address, List<String> bringers) {
    Affiliation there = at(address);
    if (there != null) {
      return there;
    }
    for (String bringer : bringers) {
      Affiliation said = byId.get(bringer);
      if (isSaid(said)) {
        return said;
      }
    }
    boolean strange = bringers.stream().anyMatch(byId::containsKey);
    return strange || publisher == null ? null : byName.get(key(publisher));
  }

  /**
   * The same; of what no source knows of, as an export of another archive has said it. What others
   * carried of a house's article, and nobody has read there, is not in the voice of the house.
   *
   * @param brought how the article has come
   */
  public @Nullable Affiliation of(
      @Nullable String publisher, @Nullable String address, Bringing brought) {
    String house = isCarriedByOthers(address, brought) ? null : address;
    Affiliation known = of(publisher, house, brought.sources());
    return isSaid(known) || brought.voice() == null ? known : brought.voice();
  }

  private boolean isCarriedByOthers(@Nullable String address, Bringing brought) {
    List<Site> by = brought.sources().stream().map(sites::get).filter(Objects::nonNull).toList();
    return !brought.page() && !by.isEmpty() && by.stream().noneMatch(site -> site.holds(address));
  }

  /** Of the sources at an address: of its host, or else its domain. */
  private @Nullable Affiliation at(@Nullable String address) {
    if (address == null || Domain.end(address).filter(ends::contains).isEmpty()) {
      return null;
    }
    Affiliation host = Domain.host(address).map(byHost::get).orElse(null);
    return host == null ? Domain.of(address).map(byDomain()::get).orElse(null) : host;
  }

  /** A source of which nothing is said counts as independent, of no country. */
  private static boolean isSaid(@Nullable Affiliation affiliation) {
    return affiliation != null
        && (affiliation.kind() != Affiliation.Kind.INDEPENDENT || !affiliation.country().isEmpty());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
