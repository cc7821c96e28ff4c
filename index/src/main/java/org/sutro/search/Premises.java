package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * What a question takes as given: that somebody named did something, or had it done to them. A
 * sentence bears that out, leaves it open, or tells the same of somebody else: asked when Putin
 * died, that Raisi did is no answer, though both names stand there.
 */
final class Premises {

  /** What a sentence says to a premise. Later ones outweigh earlier ones. */
  enum Verdict {
    /** The question takes nothing as given. */
    NONE,
    /** The deed is not told. */
    ABSENT,
    /** The deed is told; of whom, is not said in its clause. */
    OPEN,
    /** The deed is told of those the question names. */
    BORNE_OUT,
    /** The deed is told of others. */
    CONTRADICTED
  }

  private static final double HALF = 0.5;
  private static final double SURE = 0.8;
  private static final double SAME = 0.55;
  private static final Set<Link.Kind> ACTS_FOR =
      Set.of(Link.Kind.CAPITAL_OF, Link.Kind.SEAT_OF, Link.Kind.OF, Link.Kind.LEADS);
  private static final String GOING = "go";
  private static final Set<Parties.Part> TOLD_APART =
      Set.of(Parties.Part.DOER, Parties.Part.RECEIVER, Parties.Part.TARGET, Parties.Part.COMPANION);

  private final Asked asked;
  private final Lexicon lexicon;
  private final Sides sides;
  private final List<Deed> deeds;

  /** What texts say to each deed; sentences are also what stands before others. */
  private final IdentityHashMap<Analysed, List<Verdict>> verdicts = new IdentityHashMap<>();

  /** A name of the question, and the part it has in a deed. */
  private record Claim(Concept who, Parties.Part part) {}

  private record Deed(int concept, Concept deed, List<Claim> claims) {}

  /** A thing of the question, and whose it is. */
  private record Owned(Concept thing, Concept owner) {}

  private final List<Owned> owned = new ArrayList<>();

  Premises(Asked asked, Analysed question, Lexicon lexicon) {
    this.asked = asked;
    this.lexicon = lexicon;
    this.sides = Sides.of(asked);
    List<Mention> names = new ArrayList<>();
    for (Concept concept : asked.concepts()) {
      if (concept.isName() && !concept.inherited()) {
        names.add(mention(concept, question));
      }
    }
    List<Deed> found = new ArrayList<>();
    for (int i = 0; i < asked.concepts().size(); i++) {
      Concept deed = asked.concepts().get(i);
      boolean main =
          deed.role() != Concept.Role.GENITIVE; // "before the visit of": not what is asked
      if (asked.type().isOfDeed()
          && deed.isVerb()
          && main
          && !deed.inherited()
          && !completesVerb(i)) {
        found.add(new Deed(i, deed, claims(question, names, deed, mention(deed, question).from())));
      }
    }
    found.removeIf(deed -> deed.claims.isEmpty());
    for (Concept thing : asked.concepts()) {
      if (thing.sense() != null && !thing.inherited() && Parties.isOwned(thing.sense())) {
        Parties.owner(question, names, mention(thing, question).from())
            .ifPresent(owner -> owned.add(new Owned(thing, who(question, owner.from()))));
      }
    }
    this.deeds = List.copyOf(found);
  }

  /** The second verb of two in a row, as করেন of সফর করেন, is no deed of its own. */
  private boolean completesVerb(int concept) {
    return concept > 0
        && asked.concepts().get(concept - 1).isVerb()
        && asked
            .text()
            .substring(
                Math.min(
                    asked.concepts().get(concept - 1).at().end(),
                    asked.concepts().get(concept).at().start()),
                asked.concepts().get(concept).at().start())
            .isBlank();
  }

  private static Mention mention(Concept concept, Analysed question) {
    int from = question.wordAt(concept.at().start());
    int to = question.wordAt(concept.at().end() - 1) + 1;
    return new Mention(sense(concept), from, to, 1);
  }

  private List<Claim> claims(Analysed question, List<Mention> names, Concept deed, int at) {
    boolean going = isGoing(deed);
    List<Claim> claims = new ArrayList<>();
    boolean doerKnown = asked.type().isDoer();
    for (Parties.Party party : Parties.of(question, names, at).names()) {
      Parties.Part part = party.part();
      if (part == Parties.Part.DOER && (doerKnown || party.from() > at)) {
        part = Parties.Part.PLACE; // a second bare name is where somebody goes, or what is taken
      }
      doerKnown |= part == Parties.Part.DOER;
      Concept who = who(question, party.from());
      boolean goal = going && part == Parties.Part.PLACE && isPlace(sense(who));
      if (goal || (TOLD_APART.contains(part) && acts(sense(who)))) {
        claims.add(new Claim(who, part));
      }
    }
    return claims;
  }

  private static boolean isGoing(Concept deed) {
    return sense(deed).frame().equals(GOING);
  }

  private static Sense sense(Concept known) {
    return Objects.requireNonNull(known.sense());
  }

  private Concept who(Analysed question, int from) {
    return asked.concepts().stream()
        .filter(c -> c.isName() && !c.inherited())
        .filter(c -> question.wordAt(c.at().start()) == from)
        .findFirst()
        .orElseThrow();
  }

  /** True when a text tells the deed, or has the things, that are asked about, but of others. */
  boolean isOfOthers(Analysed text) {
    return isDeedOfOthers(text) || hasThingsOfOthers(text);
  }

  /**
   * True when a journey to somewhere is asked about, and a text tells of no journey and of another
   * place: what happened in Hanoi is not when somebody went to Moscow.
   */
  boolean isJourneyElsewhere(Analysed text) {
    return deeds.stream()
        .filter(deed -> of(text, deed) == Verdict.ABSENT)
        .flatMap(deed -> deed.claims.stream())
        .anyMatch(claim -> claim.part == Parties.Part.PLACE && isElsewhere(text, claim.who));
  }

  private boolean isElsewhere(Analysed text, Concept where) {
    boolean elsewhere = false;
    for (Mention name : names(text)) {
      Sense sense = name.sense();
      boolean country = sense.type() == Sense.Type.COUNTRY;
      if (isPlace(sense) && (country ? stands(where, sense) : liesIn(where, sense))) {
        return false;
      }
      Concept.Role role = NounRoles.of(text.text(), text.words(), name.to() - 1);
      elsewhere |=
          isPlace(sense)
              && (role == Concept.Role.PLACE || (!country && role == Concept.Role.GENITIVE));
    }
    return elsewhere;
  }

  /** What a text says to all the question takes as given. */
  Verdict of(Analysed text) {
    return verdicts(text).stream().max(Comparator.naturalOrder()).orElse(Verdict.NONE);
  }

  private List<Verdict> verdicts(Analysed text) {
    return verdicts.computeIfAbsent(text, t -> deeds.stream().map(deed -> of(t, deed)).toList());
  }

  /** True when the things the question asks about are in this text, but of others than it says. */
  private boolean hasThingsOfOthers(Analysed text) {
    List<Mention> names = names(text);
    for (Owned pair : owned) {
      boolean there =
          names.stream()
              .anyMatch(n -> stands(pair.owner, n.sense()) || liesIn(pair.owner, n.sense()));
      List<Mention> things =
          text.mentions().stream()
              .filter(m -> pair.thing.satisfying().getOrDefault(m.sense().ordinal(), 0.0) >= SURE)
              .toList();
      if (!there
          && !things.isEmpty()
          && things.stream().allMatch(t -> Parties.owner(text, names, t.from()).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** True when a text tells the very deed asked about, not one close to it, of others. */
  boolean isDeedOfOthers(Analysed text) {
    return deeds.stream()
        .filter(deed -> isOfOthers(deed.concept, text))
        .anyMatch(deed ->
            text.mentions().stream()
                .anyMatch(m -> m.sense().ordinal() == sense(deed.deed).ordinal()));
  }

  /** True when a text tells what this concept of the question means, but of others. */
  boolean isOfOthers(int concept, Analysed text) {
    for (int i = 0; i < deeds.size(); i++) {
      if (deeds.get(i).concept == concept) {
        return verdicts(text).get(i) == Verdict.CONTRADICTED;
      }
    }
    return false;
  }

  /** What is told more than once is told of whom it is said at all. */
  private Verdict of(Analysed text, Deed deed) {
    Verdict best = Verdict.ABSENT;
    for (Mention told : text.mentions()) {
      if (isTold(told.sense(), deed.deed)) {
        Verdict here = of(text, told, deed);
        boolean better =
            best == Verdict.ABSENT || best == Verdict.CONTRADICTED || here == Verdict.BORNE_OUT;
        best = better && best != Verdict.BORNE_OUT ? here : best;
      }
    }
    return best;
  }

  private boolean isTold(Sense sense, Concept deed) {
    return deed.satisfying().getOrDefault(sense.ordinal(), 0.0) >= HALF
        && !sense.isOpposite(sense(deed))
        && sense.frame().equals(sense(deed).frame());
  }

  private Verdict of(Analysed text, Mention told, Deed deed) {
    List<Mention> names = names(text);
    Parties parties = Parties.of(text, names, told.from());
    Verdict verdict = Verdict.OPEN;
    for (Claim claim : deed.claims) {
      Verdict one = of(claim, deed, told, names, parties);
      if (one == Verdict.CONTRADICTED) {
        return one;
      }
      verdict = one == Verdict.BORNE_OUT ? one : verdict;
    }
    return verdict;
  }

  private Verdict of(Claim claim, Deed deed, Mention told, List<Mention> names, Parties parties) {
    Verdict verdict = Verdict.OPEN;
    for (Parties.Party party : parties.names()) {
      Sense sense = sense(names, party);
      boolean plays = party.part() == claim.part || isBarePlace(party, told, claim);
      boolean place = claim.part == Parties.Part.PLACE;
      if (plays && (place ? liesIn(claim.who, sense) : stands(claim.who, sense))) {
        return Verdict.BORNE_OUT;
      }
      if (plays && mayPlay(sense, claim, deed)) {
        verdict = Verdict.CONTRADICTED;
      }
    }
    return verdict;
  }

  /** Who goes somewhere need not say তেহরানে: তেহরান সফর. */
  private static boolean isBarePlace(Parties.Party party, Mention told, Claim claim) {
    return claim.part == Parties.Part.PLACE
        && party.part() == Parties.Part.DOER
        && party.to() == told.from();
  }

  /**
   * True for those who can do something: persons, bodies, states and the capitals that stand for
   * them.
   */
  private static boolean acts(Sense sense) {
    return switch (sense.type()) {
      case PERSON, COUNTRY, ORGANISATION, PEOPLE -> true;
      case CITY, PLACE, REGION ->
          sense.links().stream()
              .anyMatch(l -> l.kind() == Link.Kind.CAPITAL_OF || l.kind() == Link.Kind.SEAT_OF);
      case OFFICE, WEAPON, VEHICLE, EVENT, DOCUMENT, UNIT, TIME, NOUN, VERB, ADJECTIVE -> false;
      case ADVERB, IDIOM, FILLER, FUNCTION, QUESTION -> false;
    };
  }

  private static boolean isPlace(Sense sense) {
    return switch (sense.type()) {
      case COUNTRY, REGION, CITY, PLACE -> true;
      case PERSON, OFFICE, ORGANISATION, PEOPLE, WEAPON, VEHICLE, EVENT, DOCUMENT, UNIT -> false;
      case TIME, NOUN, VERB, ADJECTIVE, ADVERB, IDIOM, FILLER, FUNCTION, QUESTION -> false;
    };
  }

  /**
   * A bare place may be where somebody goes; and what else the question names is no rival, unless
   * the question gives it another part in the deed.
   */
  private boolean mayPlay(Sense other, Claim claim, Deed deed) {
    boolean person = other.type() == Sense.Type.PERSON;
    boolean plays =
        claim.part == Parties.Part.PLACE
            ? isPlace(other)
            : person
                || (acts(other)
                    && sense(claim.who).type() != Sense.Type.PERSON
                    && !isGoing(deed.deed));
    return plays
        && asked.concepts().stream()
            .filter(c -> c.isName() && stands(c, other))
            .allMatch(
                c -> deed.claims.stream().anyMatch(d -> d.who.equals(c) && isSwapped(d, claim)));
  }

  /** Who gives and who gets differ; of two who meet, either may be named first. */
  private static boolean isSwapped(Claim one, Claim other) {
    return one.part != other.part
        && one.part != Parties.Part.COMPANION
        && other.part != Parties.Part.COMPANION;
  }

  /**
   * True when a name of a text is who is asked about; of several sides asked about, any of them.
   */
  private boolean stands(Concept who, Sense sense) {
    return sides.has(asked.concepts().indexOf(who))
        ? sides.concepts().stream().anyMatch(i -> isOrActsFor(asked.concepts().get(i), sense))
        : isOrActsFor(who, sense);
  }

  private static boolean isOrActsFor(Concept who, Sense sense) {
    Sense asked = sense(who);
    boolean bothPersons = asked.type() == Sense.Type.PERSON && sense.type() == Sense.Type.PERSON;
    return who.satisfying().getOrDefault(sense.ordinal(), 0.0) >= SAME
        || (!bothPersons && state(asked).equals(state(sense)));
  }

  /** The state somebody or something acts for; itself when it acts for none. */
  private static String state(Sense sense) {
    return sense.links().stream()
        .filter(l -> ACTS_FOR.contains(l.kind()))
        .map(Link::target)
        .findFirst()
        .orElse(sense.id());
  }

  /** Where something happens may be said by what lies around it. */
  private boolean liesIn(Concept where, Sense place) {
    return where.satisfying().getOrDefault(place.ordinal(), 0.0) > 0
        || lexicon.satisfying(place).getOrDefault(sense(where).ordinal(), 0.0) > 0;
  }

  private static Sense sense(List<Mention> names, Parties.Party party) {
    return names.stream()
        .filter(m -> m.from() == party.from() && m.to() == party.to())
        .findFirst()
        .orElseThrow()
        .sense();
  }

  /** The names of a text, longest first where several begin at one word. */
  private static List<Mention> names(Analysed text) {
    List<Mention> names = new ArrayList<>();
    int end = 0;
    for (Mention mention : text.mentions()) {
      if (mention.from() >= end && mention.sense().isName()) {
        names.add(mention);
        end = mention.to();
      }
    }
    return names;
  }
}
