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
  void holdsAtLeastThreeThousandSenses() {
    assertThat(lexicon.senses()).hasSizeGreaterThan(3_000);
  }

  @Test
  void everyLinkLeadsSomewhere() {
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
  void oneThingIsKnownInEveryScript() {
    for (String text :
        List.of("উত্তর কোরিয়া", "uttor korea", "उत्तर कोरिया", "North Korea", "ডিপিআরকে")) {
      assertThat(lexicon.mentions(text, lexicon.words().in(text)))
          .as(text)
          .anyMatch(m -> m.sense().id().equals("north-korea"));
    }
  }

  @Test
  void withoutAKindOfLinkWhatItJoinedIsWorthLess() {
    Sense iran = lexicon.sense("iran").orElseThrow();
    int tehran = lexicon.sense("tehran").orElseThrow().ordinal();

    double joined = lexicon.satisfying(iran).getOrDefault(tehran, 0.0);
    double apart = lexicon.without(Link.Kind.CAPITAL_OF).satisfying(iran).getOrDefault(tehran, 0.0);

    assertThat(apart).isLessThan(joined);
  }
}
