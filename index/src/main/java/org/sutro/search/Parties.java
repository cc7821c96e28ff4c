package org.sutro.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.Span;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * The names in the clause of a deed, with the part each plays in it, read from endings and
 * postpositions.
 *
 * @param names in the order of the text
 */
record Parties(List<Party> names) {

  /** What somebody named has to do with a deed. */
  enum Part {
    /** Does it, or to whom it happens: a bare name before the verb; পুতিনের before মৃত্যু. */
    DOER,
    /** -কে, কাছে. */
    RECEIVER,
    /** বিরুদ্ধে, ওপর. */
    TARGET,
    /** সঙ্গে, সাথে. */
    COMPANION,
    /** -এ, -তে: where, whither. */
    PLACE,
    /** Anything else: whence, whose. */
    OTHER
  }

  /** A name, by its words, and its part. */
  record Party(int from, int to, Part part) {}

  private static final Set<String> WITH =
      Set.of("সঙ্গে", "সাথে", "সহিত", "songe", "sathe", "shathe", "साथ", "with");
  private static final Set<String> AGAINST =
      Set.of("বিরুদ্ধে", "ওপর", "উপর", "ওপরে", "উপরে", "biruddhe", "upor", "opor", "खिलाफ");
  private static final Set<String> AND =
      Set.of("ও", "এবং", "আর", "কিংবা", "বা", "o", "ar", "ebong", "और", "and");

  /** A number or an adjective may stand between an owner and what is owned. */
  private static final int CLOSE = 4;

  /** Keeps a copy. */
  Parties {
    names = List.copyOf(names);
  }

  /**
   * The parties to a deed.
   *
   * @param named where names stand in the text, in order, by their words
   * @param deed first word of the deed
   */
  static Parties of(Analysed text, List<Mention> named, int deed) {
    VerbClause clause = VerbClause.around(text, deed);
    List<Party> parties = new ArrayList<>();
    for (int i = named.size() - 1; i >= 0; i--) {
      Mention name = named.get(i);
      if (clause.holds(name)) {
        Part part =
            !parties.isEmpty() && isJoined(text, name, parties.getFirst())
                ? parties.getFirst().part()
                : part(text, name, deed);
        parties.addFirst(new Party(name.from(), name.to(), part));
      }
    }
    boolean doerNamed = parties.stream().anyMatch(p -> p.part() == Part.DOER);
    return new Parties(doerNamed ? parties : withOwners(text, parties, deed));
  }

  /**
   * Where nobody else is named, whose the doer is tells who did it: ইউক্রেনের ড্রোন, চীনের দুই
   * সেনা.
   */
  private static List<Party> withOwners(Analysed text, List<Party> parties, int deed) {
    return parties.stream()
        .map(p -> isOwner(text, p, deed) ? new Party(p.from(), p.to(), Part.DOER) : p)
        .toList();
  }

  private static boolean isOwner(Analysed text, Party party, int deed) {
    if (party.part() != Part.OTHER
        || party.to() >= deed
        || NounRoles.of(text.text(), text.words(), party.to() - 1) != Concept.Role.GENITIVE) {
      return false;
    }
    return text.mentions().stream()
        .filter(m -> m.from() >= party.to() && m.to() <= deed && m.from() - party.to() < CLOSE)
        .filter(m -> isOwned(m.sense()))
        .findFirst()
        .map(m -> NounRoles.of(text.text(), text.words(), m.to() - 1))
        .filter(r -> r == Concept.Role.BARE || r == Concept.Role.OBJECT)
        .isPresent();
  }

  /** The name of whose thing it is that stands at a word: চীনের ছয় সেনা, ইরানি ড্রোন. */
  static Optional<Mention> owner(Analysed text, List<Mention> named, int thing) {
    for (int i = named.size() - 1; i >= 0; i--) {
      Mention name = named.get(i);
      if (name.to() <= thing) {
        boolean near = thing - name.to() < CLOSE && isBelonging(text, name, thing);
        return near ? Optional.of(name) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A genitive may have a number or an adjective behind it, another name for a nation none. */
  private static boolean isBelonging(Analysed text, Mention name, int thing) {
    return switch (NounRoles.of(text.text(), text.words(), name.to() - 1)) {
      case GENITIVE -> isOnlyCounted(text, name.to(), thing);
      case BARE -> name.to() == thing && name.sense().type() == Sense.Type.COUNTRY;
      case OBJECT, PLACE, SOURCE -> false;
    };
  }

  private static boolean isOnlyCounted(Analysed text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isCounting(text, i) && !NounRoles.isEnding(text.words(), i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCounting(Analysed text, int word) {
    Span span = text.words().get(word).span();
    return text.quantities().stream().anyMatch(q -> q.span().overlaps(span))
        || text.mentions().stream()
            .filter(m -> m.from() <= word && word < m.to())
            .anyMatch(m -> isAdjective(m.sense()));
  }

  private static boolean isAdjective(Sense sense) {
    return sense.type() == Sense.Type.ADJECTIVE || sense.type().isEmpty();
  }

  static boolean isOwned(Sense sense) {
    return switch (sense.type()) {
      case PERSON, OFFICE, ORGANISATION, PEOPLE, WEAPON, VEHICLE, NOUN -> true;
      case COUNTRY, REGION, CITY, PLACE, EVENT, DOCUMENT, UNIT, TIME -> false;
      case VERB, ADJECTIVE, ADVERB, IDIOM, FILLER, FUNCTION, QUESTION -> false;
    };
  }

  /** Of names joined by ও the last one bears the ending. */
  private static boolean isJoined(Analysed text, Mention name, Party next) {
    return name.to() + 1 == next.from()
        && AND.contains(text.words().get(name.to()).exact())
        && NounRoles.of(text.text(), text.words(), name.to() - 1) == Concept.Role.BARE;
  }

  private static Part part(Analysed text, Mention name, int deed) {
    return switch (NounRoles.of(text.text(), text.words(), name.to() - 1)) {
      case BARE -> ofBare(text, name, deed);
      case OBJECT -> Part.RECEIVER;
      case GENITIVE -> ofGenitive(text, name, deed);
      case PLACE -> Part.PLACE;
      case SOURCE -> Part.OTHER;
    };
  }

  /** চীনা before সংস্থাকে has the part that this word has. */
  private static Part ofBare(Analysed text, Mention name, int deed) {
    return text.mentions().stream()
        .filter(m -> m.from() == name.to() && m.from() != deed)
        .filter(m -> !m.sense().type().isEmpty() && !m.sense().isName())
        .findFirst()
        .map(m -> ofHead(NounRoles.of(text.text(), text.words(), m.to() - 1)))
        .orElse(Part.DOER);
  }

  private static Part ofHead(Concept.Role role) {
    return switch (role) {
      case BARE -> Part.DOER;
      case OBJECT -> Part.RECEIVER;
      case GENITIVE, PLACE, SOURCE -> Part.OTHER;
    };
  }

  private static Part ofGenitive(Analysed text, Mention name, int deed) {
    List<Word> words = text.words();
    int next = NounRoles.isEnding(words, name.to()) ? name.to() + 1 : name.to();
    if (next == deed || (next < deed && isOnlyCounted(text, next, deed))) {
      return Part.DOER;
    }
    String behind = next < words.size() ? words.get(next).exact() : "";
    if (WITH.contains(behind)) {
      return Part.COMPANION;
    }
    return AGAINST.contains(behind) ? Part.TARGET : Part.OTHER;
  }
}
