package org.sutro.fetch;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** To whom a web address belongs, by the <a href="https://publicsuffix.org">public suffixes</a>. */
public final class Domain {

  private Domain() {}

  /**
   * The name that was registered: {@code yna.co.kr} of {@code https://en.yna.co.kr/RSS/news.xml}.
   * Empty for what is no web address, a number, or a suffix such as {@code co.kr} itself.
   */
  public static Optional<String> of(@Nullable String address) {
    HttpUrl url = address == null ? null : HttpUrl.parse(address);
    return url == null ? Optional.empty() : Optional.ofNullable(url.topPrivateDomain());
  }

  /** The host of a web address. */
  public static Optional<String> host(String address) {
    return Optional.ofNullable(HttpUrl.parse(address)).map(HttpUrl::host);
  }

  /**
   * The last two words of the host: {@code co.kr} of {@code https://en.yna.co.kr/RSS/news.xml}.
   * Addresses of one domain have the same, and so do many others. Needs no list of suffixes.
   */
  public static Optional<String> end(@Nullable String address) {
    HttpUrl url = address == null ? null : HttpUrl.parse(address);
    if (url == null) {
      return Optional.empty();
    }
    String host = url.host();
    int last = host.lastIndexOf('.');
    return Optional.of(host.substring(host.lastIndexOf('.', last - 1) + 1));
  }
}
