package org.sutro.bot.sources;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Mention;

/**
 * Tells whether a text is about the relations that Sutro answers about: it names Russia and one of
 * its partners, by their names or by their capitals, leaders and bodies, as the lexicon knows them.
 */
public final class Relations {

  private static final String RUSSIA = "russia";
  private static final Set<String> PARTNERS = Set.of("north-korea", "iran", "china", "belarus");
  private static final Set<Link.Kind> BELONGS =
      Set.of(Link.Kind.OF, Link.Kind.IN, Link.Kind.CAPITAL_OF, Link.Kind.SEAT_OF, Link.Kind.LEADS);

  /** What a headline and a teaser are at most; more is cut. */
  private static final int LONGEST = 20_000;

  private final Lexicon lexicon;

  /** By the senses of {@code lexicon}. */
  public Relations(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** True when a text is wanted from a source with this topic. */
  public boolean want(Topic topic, String text) {
    if (topic.everything()) {
      return true;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return topic.words().stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
        || isAboutThem(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  private boolean isAboutThem(String text) {
    boolean russia = false;
    boolean partner = false;
    for (Mention mention : lexicon.mentions(text, lexicon.words().in(text))) {
      for (String country : countries(mention)) {
        russia |= country.equals(RUSSIA);
        partner |= PARTNERS.contains(country);
      }
    }
    return russia && partner;
  }

  private static List<String> countries(Mention mention) {
    Stream<String> linked =
        mention.sense().links().stream()
            .filter(link -> BELONGS.contains(link.kind()))
            .map(Link::target);
    return Stream.concat(Stream.of(mention.sense().id()), linked).toList();
  }
}
