package org.sutro.bot.render;

import java.util.Optional;
import java.util.function.Function;
import org.sutro.article.Quote;
import org.sutro.search.Voices;

/**
 * Who says what a quote says, link by link: the paper, whom it names as its source, the speaker.
 */
public final class VoiceText {

  private static final int MAX_NAME = 80;

  private final Messages messages;
  private final Function<String, Optional<String>> countries;

  /**
   * Writes in the language of {@code messages}.
   *
   * @param countries what the countries of the catalogue are called, by sense
   */
  public VoiceText(Messages messages, Function<String, Optional<String>> countries) {
    this.messages = messages;
    this.countries = countries;
  }

  /** The quote and who stands behind it. */
  public RichText of(Quote quote, Optional<Voices.Voice> voice) {
    RichText.Builder out = RichText.builder();
    out.foldedQuote(quote.text()).line();
    String publisher = quote.article().publisher();
    out.text(messages.get(Key.WHO_PUBLISHER)).text(" ");
    out.bold(publisher == null ? messages.get(Key.WHO_UNNAMED) : Label.of(publisher, MAX_NAME));
    Ties.of(quote.article().affiliation(), messages).ifPresent(ties -> out.text(" (" + ties + ")"));
    String origin = quote.article().origin();
    if (origin != null) {
      out.line().text(messages.get(Key.WHO_ORIGIN)).text(" ").bold(Label.of(origin, MAX_NAME));
    }
    out.line().text(messages.get(Key.WHO_SPEAKER)).text(" ");
    if (voice.isPresent()) {
      out.bold(voice.get().name().of(quote.article().text()));
      side(voice.get()).ifPresent(side -> out.text(" · " + messages.get(Key.WHO_SIDE, side)));
    } else {
      out.text(messages.get(Key.WHO_NOBODY));
    }
    return out.build();
  }

  private Optional<String> side(Voices.Voice voice) {
    return voice.side() == null
        ? Optional.empty()
        : Optional.of(countries.apply(voice.side().id()).orElse(voice.side().headword()));
  }
}
