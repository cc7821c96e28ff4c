package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.ingest.Bringing;

final class AffiliationsTest {

  private static final Affiliation STATE = new Affiliation(Affiliation.Kind.STATE, "DE");
  private static final Affiliation PARTY = new Affiliation(Affiliation.Kind.PARTY, "BY");

  private final Affiliations known =
      new Affiliations(
          List.of(
              source("a", "https://rss.radio.example.com/a.xml", "ঢেউ বেতার", STATE),
              source("b", "https://agentura.co.uk/rss", "আগেনতুরা", PARTY),
              source("c", "https://one.shared.org/rss", "এক", STATE),
              source("d", "https://two.shared.org/rss", "দুই", PARTY)));

  private static Source source(String id, String address, String name, Affiliation voice) {
    Outlet outlet = new Outlet(name, voice.country().toLowerCase(Locale.ROOT), voice.kind(), "bn");
    return new Source(id, address, Kind.FEED, outlet, Topic.RELATIONS, false);
  }

  @Test
  void a_publisher_is_known_by_its_name_whatever_the_address() {
    assertThat(known.of(" ঢেউ বেতার ", "https://copies.net/1")).isEqualTo(STATE);
    assertThat(known.of("আগেনতুরা", null)).isEqualTo(PARTY);
  }

  @Test
  void a_publisher_that_calls_itself_otherwise_is_known_by_the_domain_of_its_articles() {
    assertThat(known.of("Welle", "https://www.example.com/news/1")).isEqualTo(STATE);
    assertThat(known.of(null, "https://eng.agentura.co.uk/1")).isEqualTo(PARTY);
    assertThat(known.of("Welle", "https://example.com.evil.net/1")).isNull();
  }

  @Test
  void what_the_host_said_of_the_source_at_an_address_goes_before_the_name_its_pages_give() {
    assertThat(known.of("আগেনতুরা", "https://www.example.com/news/1")).isEqualTo(STATE);
    assertThat(known.of("এক", "https://two.shared.org/1")).isEqualTo(PARTY);
  }

  @Test
  void an_article_from_elsewhere_speaks_in_the_voice_of_the_source_that_brought_it() {
    assertThat(known.of("Welle", "https://other.net/1", List.of("a"))).isEqualTo(STATE);
    assertThat(known.of("আগেনতুরা", "https://other.net/1", List.of("a"))).isEqualTo(STATE);
    assertThat(known.of("Welle", "https://agentura.co.uk/1", List.of("a"))).isEqualTo(PARTY);
    assertThat(known.of("Welle", "https://other.net/1", List.of("gone", "b"))).isEqualTo(PARTY);
  }

  @Test
  void a_source_of_which_the_host_said_nothing_gives_others_articles_no_voice() {
    Affiliation unsaid = new Affiliation(Affiliation.Kind.INDEPENDENT, "");
    Affiliations some =
        new Affiliations(
            List.of(
                source("all", "https://all.example.org/rss", "সব খবর", unsaid),
                source("b", "https://agentura.co.uk/rss", "আগেনতুরা", PARTY)));
    assertThat(some.of("Welle", "https://other.net/1", List.of("all"))).isNull();
    assertThat(some.of("আগেনতুরা", "https://example.org/1", List.of("all"))).isEqualTo(unsaid);
    assertThat(some.of("আগেনতুরা", "https://other.net/1", List.of("all")))
        .as("any page can call itself so")
        .isNull();
    assertThat(some.of("Welle", "https://example.org/1", List.of("all"))).isEqualTo(unsaid);
  }

  @Test
  void what_others_carried_of_an_article_is_not_in_the_voice_of_its_house() {
    Bringing carried = new Bringing(false, List.of("b"), null);
    assertThat(known.of("আগেনতুরা", "https://www.example.com/1", carried)).isEqualTo(PARTY);
    Bringing read = new Bringing(true, List.of("b"), null);
    assertThat(known.of("আগেনতুরা", "https://www.example.com/1", read)).isEqualTo(STATE);
  }

  @Test
  void a_domain_of_several_voices_says_nothing() {
    assertThat(known.of(null, "https://www.shared.org/1")).isNull();
    assertThat(known.of(null, "https://two.shared.org/1")).as("a host of one").isEqualTo(PARTY);
    assertThat(known.of("দুই", "https://two.shared.org/1")).isEqualTo(PARTY);
  }

  @Test
  void of_the_shipped_sources_the_parties_are_known_by_their_own_addresses() {
    Path file = Path.of(System.getProperty("sutro.home", ".."), "config", "sources.yaml");
    Affiliations shipped = new Affiliations(SourcesFile.read(file));

    assertThat(shipped.of("TASS Russian News Agency", "https://tass.com/politics/1"))
        .isEqualTo(new Affiliation(Affiliation.Kind.PARTY, "RU"));
    assertThat(shipped.of("dw.com", "https://www.dw.com/bn/a-1")).isEqualTo(STATE);
    assertThat(shipped.of("প্রথম আলো", null))
        .isEqualTo(new Affiliation(Affiliation.Kind.INDEPENDENT, "BD"));
    assertThat(shipped.of("অজানা", "https://unknown.example/1")).isNull();
  }
}
