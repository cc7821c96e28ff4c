package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.fetch.WebAddress;

/** Who may go where inside the host's own network. */
final class AskerTest {

  private static boolean mayGoInside(String address) {
    return Asker.host("somebody", address).mayGoInside(WebAddress.of(address).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.168.1.20:8080/feed",
        "http://[fd00::20]/feed",
        "http://localhost:1200/feed",
        "http://rsshub:1200/feed",
        "http://rsshub.lan/feed",
        "http://rsshub.news.svc.cluster.local/feed",
        "http://feeds.home.arpa/feed",
        "http://feeds.intern.internal/feed"
      })
  void what_only_the_own_network_can_name_leads_inside(String address) {
    assertThat(mayGoInside(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://nodi-barta.com/feed",
        "https://feeds.nodi-barta.com.bd:8080/feed",
        "https://নদী.বাংলা/feed",
        "http://lan.nodi-barta.net/feed"
      })
  void a_name_of_the_public_web_never_does_wherever_it_may_point_tomorrow(String address) {
    assertThat(mayGoInside(address)).isFalse();
  }
}
