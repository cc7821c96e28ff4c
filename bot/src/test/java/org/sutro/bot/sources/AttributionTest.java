package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Affiliation;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.sources.Attribution.Text;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.ingest.Bringing;

/**
 * An article of the house নদী, at nodi.example, which its own source {@code house} and that of
 * another, {@code carrier}, tell of.
 */
final class AttributionTest {

  private static final String AT = "https://nodi.example/1";
  private static final Affiliation STATE = new Affiliation(Affiliation.Kind.STATE, "DE");
  private static final Affiliation AGENCY = new Affiliation(Affiliation.Kind.AGENCY, "BD");
  private static final Source HOUSE = source("house", "https://nodi.example/rss", "নদী", STATE);
  private static final Source CARRIER =
      source("carrier", "https://setu.example/rss", "সেতু", AGENCY);
  private static final Source THIRD = source("third", "https://dheu.example/rss", "ঢেউ", AGENCY);
  private static final Affiliations VOICES = new Affiliations(List.of(HOUSE, CARRIER, THIRD));

  private static Source source(String id, String address, String name, Affiliation voice) {
    Outlet outlet = new Outlet(name, voice.country().toLowerCase(Locale.ROOT), voice.kind(), "bn");
    return new Source(id, address, Kind.FEED, outlet, Topic.RELATIONS, true);
  }

  private static Capture capture(@Nullable String url, @Nullable String publisher) {
    return new Capture(
        new ArticleId("url-1"), "তেহরানে রুশ দল", null, url, publisher, "পাঠ", Instant.EPOCH);
  }

  /**
   * Columns: who brings what, when what is kept by whom; whose it is then, where, in whose voice.
   */
  @ParameterizedTest(name = "{0} brings {1} over {2}: {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          house,   OWN_PAGE,       -,                 নদী,  at,      STATE
          house,   OWN_CARRIED,    -,                 নদী,  at,      STATE
          house,   OWN_PART,       -,                 নদী,  at,      STATE
          carrier, OTHERS_PAGE,    -,                 সেতু, at,      STATE
          carrier, OTHERS_CARRIED, -,                 সেতু, nowhere, AGENCY
          carrier, OTHERS_PART,    -,                 সেতু, nowhere, AGENCY
          house,   OWN_PAGE,       carried by others, নদী,  at,      STATE
          house,   OWN_CARRIED,    carried by others, নদী,  at,      STATE
          house,   OWN_PART,       carried by others, নদী,  at,      STATE
          carrier, OTHERS_PAGE,    carried by others, সেতু, at,      STATE
          carrier, OTHERS_CARRIED, carried by others, সেতু, nowhere, AGENCY
          third,   OTHERS_CARRIED, carried by others, -,    -,       -
          carrier, OTHERS_PART,    carried by others, -,    -,       -
          house,   OWN_PAGE,       carried by house,  নদী,  at,      STATE
          house,   OWN_CARRIED,    carried by house,  নদী,  at,      STATE
          house,   OWN_PART,       carried by house,  -,    -,       -
          carrier, OTHERS_PAGE,    carried by house,  নদী,  at,      STATE
          carrier, OTHERS_CARRIED, carried by house,  -,    -,       -
          carrier, OTHERS_PART,    carried by house,  -,    -,       -
          house,   OWN_PAGE,       read,              নদী,  at,      STATE
          house,   OWN_CARRIED,    read,              -,    -,       -
          house,   OWN_PART,       read,              -,    -,       -
          carrier, OTHERS_PAGE,    read,              নদী,  at,      STATE
          carrier, OTHERS_CARRIED, read,              -,    -,       -
          carrier, OTHERS_PART,    read,              -,    -,       -
          house,   OWN_PAGE,       read by others,    নদী,  at,      STATE
          third,   OTHERS_PAGE,    read by others,    সেতু, at,      STATE
          carrier, OTHERS_CARRIED, kept wrongly once, সেতু, nowhere, AGENCY
          """)
  void whose_word_counts(
      String by,
      Text text,
      @Nullable String kept,
      @Nullable String publisher,
      @Nullable String place,
      Affiliation.@Nullable Kind voice) {
    Source source = by.equals("house") ? HOUSE : by.equals("third") ? THIRD : CARRIER;
    Capture known = kept == null ? null : known(kept);
    Bringing before = kept == null ? new Bringing(false, List.of(), null) : before(kept);
    Attribution word = new Attribution(source.id(), source.outlet(), text);
    boolean counts = word.counts(known, before);
    assertThat(counts).isEqualTo(publisher != null);
    if (counts) {
      boolean carried = text == Text.OTHERS_CARRIED || text == Text.OTHERS_PART;
      Capture read = capture(carried ? null : AT, null);
      Capture then = word.of(read, false, null, null, known, before);
      Bringing after = word.brought(before);
      assertThat(then.publisher()).isEqualTo(publisher);
      assertThat(then.url()).isEqualTo("at".equals(place) ? AT : null);
      assertThat(VOICES.of(then.publisher(), then.url(), after))
          .extracting(Affiliation::kind)
          .isEqualTo(voice);
    }
  }

  private static Capture known(String kept) {
    return switch (kept) {
      case "carried by others" -> capture(null, "সেতু");
      case "read by others" -> capture(AT, "সেতু");
      case "kept wrongly once" -> capture(AT, "সেতু");
      default -> capture(AT, "নদী");
    };
  }

  private static Bringing before(String kept) {
    return switch (kept) {
      case "carried by others", "kept wrongly once" ->
          new Bringing(false, List.of("carrier"), null);
      case "carried by house" -> new Bringing(false, List.of("house"), "house", null);
      case "read by others" -> new Bringing(true, List.of("carrier"), null);
      default -> new Bringing(true, List.of("house"), "house", null);
    };
  }
}
