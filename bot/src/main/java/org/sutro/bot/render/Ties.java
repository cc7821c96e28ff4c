package org.sutro.bot.render;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;

/** What a reader should know of a publisher's ties, in a few words. */
final class Ties {

  private Ties() {}

  /** "state media, Germany"; empty for publishers that nobody needs to be warned of. */
  static Optional<String> of(@Nullable Affiliation affiliation, Messages messages) {
    return affiliation == null
        ? Optional.empty()
        : key(affiliation).map(key -> messages.get(key) + country(affiliation, messages));
  }

  private static Optional<Key> key(Affiliation affiliation) {
    return switch (affiliation.kind()) {
      case STATE -> Optional.of(Key.SOURCE_STATE);
      case PARTY -> Optional.of(Key.SOURCE_PARTY);
      case INDEPENDENT, AGENCY -> Optional.empty();
    };
  }

  private static String country(Affiliation affiliation, Messages messages) {
    if (affiliation.country().isEmpty()) {
      return "";
    }
    Locale reader = Locale.forLanguageTag(messages.language().tag());
    return ", " + Locale.of("", affiliation.country()).getDisplayCountry(reader);
  }
}
