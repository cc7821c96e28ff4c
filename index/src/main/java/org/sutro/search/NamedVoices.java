package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.language.Sentences;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * Voices by the lexicon: who acts in a sentence that tells of saying ("the minister said"), or
 * whose account it is ("by Seoul's count"). Immutable.
 */
public final class NamedVoices implements Voices {

  /** By somebody's account, count, claim: right behind the name, which stands in the genitive. */
  private static final Set<String> ACCOUNT =
      Set.of(
          "মতে",
          "হিসাবে",
          "হিসেবে",
          "ভাষ্যে",
          "ভাষ্য",
          "ভাষ্যমতে",
          "দাবি",
          "দাবিতে",
          "তথ্যমতে",
          "তথ্য",
          "বরাতে",
          "বরাত",
          "বক্তব্য",
          "কথায়",
          "मुताबिक",
          "अनुसार");

  private static final Set<Sense.Type> SPEAKING =
      EnumSet.of(
          Sense.Type.PERSON,
          Sense.Type.OFFICE,
          Sense.Type.ORGANISATION,
          Sense.Type.COUNTRY,
          Sense.Type.CITY);

  /** Links that lead from somebody to the country they speak for. */
  private static final Set<Link.Kind> SIDE =
      EnumSet.of(
          Link.Kind.OF, Link.Kind.LEADS, Link.Kind.CAPITAL_OF, Link.Kind.SEAT_OF, Link.Kind.IN);

  private final Lexicon lexicon;

  /** Finds who is named by the lexicon. */
  public NamedVoices(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public Optional<Voice> of(Quote quote) {
    for (Span sentence : Sentences.in(quote.article().text(), quote.span())) {
      Optional<Voice> voice = in(quote.article().text(), sentence);
      if (voice.isPresent()) {
        return voice;
      }
    }
    return Optional.empty();
  }

  private Optional<Voice> in(String text, Span sentence) {
    List<Word> words = lexicon.words().in(text, sentence);
    List<Mention> names = new ArrayList<>();
    boolean said = false;
    for (Mention mention : lexicon.mentions(text, words)) {
      said |= isSaying(mention.sense());
      if (SPEAKING.contains(mention.sense().type())) {
        names.add(mention);
      }
    }
    Optional<Mention> speaker =
        names.stream()
            .filter(
                name -> name.to() < words.size() && ACCOUNT.contains(words.get(name.to()).exact()))
            .findFirst();
    if (speaker.isEmpty() && said) {
      speaker = subject(text, words, names);
    }
    return speaker.map(name -> voice(text, words, names, name));
  }

  private static boolean isSaying(Sense sense) {
    return sense.frame().equals("say");
  }

  /** Who acts stands bare; of several a person before a body before a country. */
  private static Optional<Mention> subject(String text, List<Word> words, List<Mention> names) {
    return names.stream()
        .filter(name -> NounRoles.of(text, words, name.to() - 1) == Concept.Role.BARE)
        .min(
            Comparator.<Mention>comparingInt(name -> rank(name.sense().type()))
                .thenComparingInt(Mention::from));
  }

  private static int rank(Sense.Type type) {
    return type == Sense.Type.PERSON ? 0 : type == Sense.Type.COUNTRY ? 2 : 1;
  }

  /** The name with the country, body or office right before it, but not whom they speak to. */
  private Voice voice(String text, List<Word> words, List<Mention> names, Mention speaker) {
    int from = speaker.from();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Mention name : names) {
        if (name.to() == from && name.from() < from && belongs(text, words, name)) {
          from = name.from();
          grown = true;
        }
      }
    }
    Span span = words.get(from).span().union(words.get(speaker.to() - 1).span());
    return new Voice(span, side(speaker.sense()));
  }

  private static boolean belongs(String text, List<Word> words, Mention name) {
    Concept.Role role = NounRoles.of(text, words, name.to() - 1);
    return role == Concept.Role.BARE || role == Concept.Role.GENITIVE;
  }

  private @Nullable Sense side(Sense speaker) {
    if (speaker.type() == Sense.Type.COUNTRY) {
      return speaker;
    }
    return speaker.links().stream()
        .filter(link -> SIDE.contains(link.kind()))
        .map(link -> lexicon.sense(link.target()))
        .flatMap(Optional::stream)
        .filter(sense -> sense.type() == Sense.Type.COUNTRY)
        .findFirst()
        .orElse(null);
  }
}
