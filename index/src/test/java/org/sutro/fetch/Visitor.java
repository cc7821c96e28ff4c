package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import okhttp3.Dns;
import org.sutro.fetch.Fetch.Refused;
import org.sutro.fetch.Fetch.Why;

/**
 * Somebody who may read the public web and one local site.
 *
 * @param site the site
 * @param http reads with the standard limits
 */
record Visitor(LocalSite site, SafeHttp http) implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

  Visitor(LocalSite site) {
    this(site, reading(site, Limits.standard(), Dns.SYSTEM));
  }

  private static SafeHttp reading(LocalSite site, Limits limits, Dns dns) {
    return new SafeHttp(
        AddressPolicy.publicWeb().with(site.door()), limits, () -> NOW, System::nanoTime, dns);
  }

  /** Another reader of the same, with other limits or other names. */
  SafeHttp reading(Limits limits, Dns dns) {
    return reading(site, limits, dns);
  }

  Fetch get(String address) {
    return get(http, address, Validators.NONE);
  }

  /** What a client gets whom nobody holds up. */
  static Fetch get(SafeHttp client, String address, Validators known) {
    try {
      return client.get(address, known, any -> null);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is at a path of the site. */
  Fetch.Fetched fetched(String path) {
    Fetch fetch = get(site.at(path));
    assertThat(fetch).isInstanceOf(Fetch.Fetched.class);
    return (Fetch.Fetched) fetch;
  }

  static void assertRefused(Fetch fetch, Why why) {
    assertThat(fetch)
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.why()).isEqualTo(why));
  }

  @Override
  public void close() throws IOException {
    http.close();
    site.close();
  }
}
