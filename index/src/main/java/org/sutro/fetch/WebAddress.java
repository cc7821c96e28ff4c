package org.sutro.fetch;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * A web address as it is asked for: parsed by the client that connects, names in their letters for
 * the wire, so that one host has one name however it was written.
 *
 * @param site scheme, host and port, as {@code https://news.example}
 * @param host the host alone, in lower case
 * @param target path and query, percent-encoded; begins with a slash
 */
public record WebAddress(String site, String host, String target) {

  /** The address in a text; empty when it is none of http or https. */
  public static Optional<WebAddress> of(String address) {
    return Optional.ofNullable(HttpUrl.parse(address.strip())).map(WebAddress::of);
  }

  static WebAddress of(HttpUrl url) {
    String root =
        url.newBuilder()
            .username("")
            .password("")
            .encodedPath("/")
            .query(null)
            .fragment(null)
            .build()
            .toString();
    String query = url.encodedQuery();
    return new WebAddress(
        root.substring(0, root.length() - 1),
        url.host(),
        url.encodedPath() + (query == null ? "" : "?" + query));
  }
}
