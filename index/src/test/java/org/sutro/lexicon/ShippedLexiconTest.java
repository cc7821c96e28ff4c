package org.sutro.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lexicon that comes with the program. */
class ShippedLexiconTest {

  private static final Set<Link.Kind> NAMES =
      Set.of(Link.Kind.FRAME, Link.Kind.ASKS, Link.Kind.COURTESY);

  private static Lexicon lexicon;

  @BeforeAll
  static void read() throws IOException {
    lexicon = Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary"));
  }

  @Test
  void holds_at_least_three_thousand_senses() {
    assertThat(lexicon.senses()).hasSizeGreaterThan(3_000);
  }

  @Test
  void every_link_leads_somewhere() {
    List<String> dangling = new ArrayList<>();
    for (Sense sense : lexicon.senses()) {
      for (Link link : sense.links()) {
        boolean name = NAMES.contains(link.kind());
        if (!name && lexicon.sense(link.target()).isEmpty()) {
          dangling.add(sense.id() + " -> " + link.target());
        }
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void one_thing_is_known_in_every_script() {
    for (String text :
        List.of("উত্তর কোরিয়া", "uttor korea", "उत्तर कोरिया", "North Korea", "ডিপিআরকে")) {
      assertThat(lexicon.mentions(text, lexicon.words().in(text)))
          .as(text)
          .anyMatch(m -> m.sense().id().equals("north-korea"));
    }
  }

  @Test
  void without_a_kind_of_link_what_it_joined_is_worth_less() {
    Sense iran = lexicon.sense("iran").orElseThrow();
    int tehran = lexicon.sense("tehran").orElseThrow().ordinal();

    double joined = lexicon.satisfying(iran).getOrDefault(tehran, 0.0);
    double apart =
        lexicon
            .with(new LinkWorth(Link.Kind.CAPITAL_OF, 0, 0))
            .satisfying(iran)
            .getOrDefault(tehran, 0.0);

    assertThat(apart).isLessThan(joined);
  }
}
