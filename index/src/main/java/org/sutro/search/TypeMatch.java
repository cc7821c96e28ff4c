package org.sutro.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sutro.index.Passage;
import org.sutro.language.Quantity;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * Whether what was asked for (a number, a person, a date ...) stands in a sentence, and in the
 * right place.
 */
final class TypeMatch {

  /** Six months and a million euros count themselves; so many tonnes are of something. */
  private static final Set<String> COUNTED_ITSELF = Set.of("time-unit", "currency");

  private static final int CLOSE = 4;

  /** So many words lie at most between an office and the name of its holder. */
  private static final int BESIDE = 2;

  private static final double SURE = 0.9;
  private static final double FAR = 0.6;
  private static final double UNTIED = 0.3;
  private static final double INDIFFERENT = 0.5;
  private static final double HALF = 0.5;

  /** A share of something else may still be told of the thing asked about. */
  private static final double ELSEWHERE = 0.1;

  /** Years; a larger number in brackets is no age. */
  private static final int OLDEST = 130;

  private final Asked asked;
  private final Analysed line;
  private final List<Match> here;
  private final List<Quantity> quantities;
  private final TimeMatch times;

  TypeMatch(Asked asked, Analysed line, List<Match> here, Passage passage) {
    this.asked = asked;
    this.line = line;
    this.here = here;
    this.quantities = line.quantities();
    this.times = new TimeMatch(asked, line, here, passage);
  }

  /** True when nothing but the asked kind of thing can answer. */
  boolean insisted() {
    return switch (asked.type()) {
      case NUMBER, MONEY, DATE, DURATION, NAME -> true;
      case PERSON,
          COUNTRY,
          ORGANISATION,
          PLACE,
          REASON,
          MANNER,
          OVERVIEW,
          THING,
          WHETHER,
          SPEAKER,
          TOPIC ->
          false;
    };
  }

  /**
   * True when a sentence without it can't answer. A number may be told without one (none, both, a
   * list), a date or a name hardly.
   */
  boolean isVital() {
    return asksOfHolder() || (insisted() && !(asked.type() == AnswerType.NUMBER && isCounted()));
  }

  private boolean isCounted() {
    return Cues.COUNTED.in(line) || Cues.VAGUE.in(line) || Cues.LIST.matcher(line.text()).find();
  }

  /** 0 when it is not there, 1 when it stands where it belongs. */
  double worth() {
    double best = 0;
    for (AnswerType type : asked.types()) {
      best = Math.max(best, worth(type));
      if (type == asked.type() && (insisted() || asksOfHolder())) {
        return best;
      }
    }
    return best;
  }

  private double worth(AnswerType type) {
    return switch (type) {
      case NUMBER -> number();
      case MONEY -> unit("currency");
      case DURATION -> Math.max(unit("time-unit"), duration());
      case DATE -> times.told();
      case PERSON, SPEAKER ->
          asksOfHolder()
              ? holder()
              : Math.max(
                  Math.max(strange(), titled()),
                  mention(
                      Set.of(Sense.Type.PERSON), Set.of(Sense.Type.OFFICE, Sense.Type.COUNTRY)));
      case COUNTRY ->
          mention(Set.of(Sense.Type.COUNTRY), Set.of(Sense.Type.CITY, Sense.Type.REGION));
      case ORGANISATION ->
          Math.max(strange(), mention(Set.of(Sense.Type.ORGANISATION), Set.of(Sense.Type.COUNTRY)));
      case PLACE ->
          Math.max(
              where(),
              mention(
                  Set.of(Sense.Type.CITY, Sense.Type.PLACE, Sense.Type.REGION),
                  Set.of(Sense.Type.COUNTRY)));
      case NAME -> Math.max(strange(), Math.max(name(), quoted()));
      case REASON -> Cues.CAUSE.in(line) ? 1 : FAR;
      case MANNER, OVERVIEW, THING, WHETHER, TOPIC -> INDIFFERENT;
    };
  }

  /** Several, dozens, hundreds: right before what is counted. */
  private boolean vague() {
    if (asked.counted() < 0 || !here.get(asked.counted()).found()) {
      return false;
    }
    int counted = here.get(asked.counted()).from();
    for (int i = Cues.VAGUE.next(line.words(), 0);
        i >= 0 && i <= counted;
        i = Cues.VAGUE.next(line.words(), i + 1)) {
      if (counted - i <= CLOSE) {
        return true;
      }
    }
    return false;
  }

  private double number() {
    if (quantities.isEmpty()) {
      boolean cued = vague() || isShare();
      return cued ? UNTIED : times.clock() * HALF;
    }
    if (asked.counted() < 0) {
      return FAR;
    }
    Match counted = here.get(asked.counted());
    if (!counted.found()) {
      return UNTIED;
    }
    double best = vague() ? UNTIED : isShare() ? ELSEWHERE : 0;
    for (Quantity quantity : quantities) {
      best = Math.max(best, tie(quantity, counted));
    }
    return best;
  }

  /** True when the sentence tells how much of something, in per cent or in words. */
  private boolean isShare() {
    return quantities.stream().anyMatch(q -> q.kind() == Quantity.Kind.PERCENT)
        || Cues.hasShare(line.text());
  }

  /** The number that counts the thing asked about, if one surely does. */
  Optional<Quantity> figure() {
    if (asked.counted() < 0 || !here.get(asked.counted()).found()) {
      return Optional.empty();
    }
    Match counted = here.get(asked.counted());
    return quantities.stream().filter(q -> tie(q, counted) >= SURE).findFirst();
  }

  /** How surely a number counts the thing asked about: 0 when it surely counts something else. */
  private double tie(Quantity quantity, Match counted) {
    int at = line.wordAt(quantity.span().start());
    int end = line.wordAt(quantity.span().end());
    boolean behind = counted.from() >= at && counted.from() - end <= CLOSE;
    if (isThingWithin(end, behind ? counted.from() : end + 2, counted)) {
      return 0;
    }
    if (isAge(quantity)) {
      return UNTIED;
    }
    if (behind) {
      return counted.worth();
    }
    return at >= counted.to() && at - counted.to() <= CLOSE ? FAR : UNTIED;
  }

  /** (৩৮) behind a name is an age. */
  private boolean isAge(Quantity quantity) {
    int start = quantity.span().start();
    int end = quantity.span().end();
    String text = line.text();
    return quantity.high() < OLDEST
        && start > 0
        && end < text.length()
        && text.charAt(start - 1) == '('
        && text.charAt(end) == ')';
  }

  /**
   * True when a unit or another thing than the counted begins among these words: six months, a
   * thousand mines.
   */
  private boolean isThingWithin(int from, int to, Match counted) {
    return line.mentions().stream()
        .anyMatch(m ->
            m.from() >= from
                && m.from() < to
                && (m.to() <= counted.from() || m.from() >= counted.to())
                && isThing(m.sense()));
  }

  private static boolean isThing(Sense sense) {
    return switch (sense.type()) {
      case UNIT -> sense.links().stream().anyMatch(l -> COUNTED_ITSELF.contains(l.target()));
      case TIME -> true;
      case NOUN, WEAPON, VEHICLE, DOCUMENT, EVENT -> true;
      case COUNTRY, REGION, CITY, PLACE, PERSON, OFFICE, ORGANISATION, PEOPLE -> false;
      case VERB, ADJECTIVE, ADVERB, IDIOM, FILLER, FUNCTION, QUESTION -> false;
    };
  }

  /** A number with a unit of this kind right behind it. */
  private double unit(String kind) {
    for (Quantity quantity : quantities) {
      int end = line.wordAt(quantity.span().end());
      for (Mention mention : line.mentions()) {
        if (mention.from() >= end - 1
            && mention.from() <= end + 1
            && mention.sense().links().stream().anyMatch(l -> l.target().equals(kind))) {
          return 1;
        }
      }
    }
    return 0;
  }

  private double duration() {
    return line.mentions().stream()
            .anyMatch(
                m -> m.sense().links().stream().anyMatch(l -> l.target().equals("span-of-time")))
        ? 1
        : 0;
  }

  /**
   * True when it is asked who holds an office: what its holder does tells that only with a name.
   */
  private boolean asksOfHolder() {
    Sense sense = asked.counted() < 0 ? null : asked.concepts().get(asked.counted()).sense();
    return asked.type() == AnswerType.PERSON && sense != null && sense.type() == Sense.Type.OFFICE;
  }

  /** A person the question does not name, or a word beside the office that may be a name. */
  private double holder() {
    Match office = here.get(asked.counted());
    int from = Math.max(0, office.from() - BESIDE);
    int to = Math.min(line.words().size(), office.to() + BESIDE);
    boolean beside = office.found() && IntStream.range(from, to).anyMatch(this::isStrange);
    double person = mention(Set.of(Sense.Type.PERSON), Set.of());
    return Math.max(person, Math.max(titled(), beside ? UNTIED : 0));
  }

  /** The name of something that the question does not name itself, a country apart. */
  private double name() {
    return line.mentions().stream()
            .map(Mention::sense)
            .anyMatch(s -> s.isName() && s.type() != Sense.Type.COUNTRY && !isAsked(s))
        ? 1
        : 0;
  }

  /** What stands in quotation marks may be what something is called. */
  private double quoted() {
    return Cues.QUOTED.matcher(line.text()).find() ? FAR : 0;
  }

  /** Something happens at a place that has no name of its own: in a village, at a port. */
  private double where() {
    for (Mention mention : line.mentions()) {
      boolean place =
          mention.sense().links().stream()
              .anyMatch(l -> l.kind() == Link.Kind.ASKS && l.target().equals("place"));
      if (place
          && !inQuestion(mention)
          && NounRoles.of(line.text(), line.words(), mention.to() - 1) == Concept.Role.PLACE) {
        return FAR;
      }
    }
    return strange();
  }

  /** A word that neither lexicon nor question knows may be a name. */
  private double strange() {
    for (int i = 0; i < line.words().size(); i++) {
      if (isStrange(i)) {
        return UNTIED;
      }
    }
    return 0;
  }

  private boolean isStrange(int at) {
    Script script = line.words().get(at).script();
    return script != Script.OTHER
        && script != Script.NUMBER
        && line.mentions().stream().noneMatch(m -> m.from() <= at && at < m.to())
        && here.stream().noneMatch(m -> m.from() <= at && at < m.to());
  }

  /** A word that is not known, right behind what somebody is, is most likely who: ফুটবলার মতিউর. */
  private double titled() {
    for (Mention mention : line.mentions()) {
      int next = mention.to();
      boolean somebody =
          mention.sense().type() == Sense.Type.PEOPLE
              || mention.sense().type() == Sense.Type.OFFICE;
      if (somebody && next < line.words().size() && isStrange(next) && isTitle(mention)) {
        return FAR;
      }
    }
    return 0;
  }

  /** A title stands bare, and right before the name. */
  private boolean isTitle(Mention mention) {
    Word last = line.words().get(mention.to() - 1);
    Word name = line.words().get(mention.to());
    return line.text().substring(last.span().end(), name.span().start()).isBlank()
        && NounRoles.of(line.text(), line.words(), mention.to() - 1) == Concept.Role.BARE;
  }

  /** A name of one of these types that the question does not name itself. */
  private double mention(Set<Sense.Type> right, Set<Sense.Type> nearly) {
    double best = 0;
    for (Mention mention : line.mentions()) {
      if (inQuestion(mention)) {
        continue;
      }
      if (right.contains(mention.sense().type())) {
        return 1;
      }
      if (nearly.contains(mention.sense().type())) {
        best = INDIFFERENT;
      }
    }
    return best;
  }

  private boolean inQuestion(Mention mention) {
    return isAsked(mention.sense());
  }

  private boolean isAsked(Sense sense) {
    return asked.concepts().stream()
        .anyMatch(c -> c.satisfying().getOrDefault(sense.ordinal(), 0.0) >= 1);
  }

  /** For each number the question names: 1 when the sentence has it, else 0. */
  List<Double> sameNumbers() {
    return asked.counts().stream()
        .map(q -> quantities.stream().anyMatch(q::meets) ? 1.0 : 0.0)
        .toList();
  }

  /** How far the sentence is of the time asked for, as {@link TimeMatch#asked} says. */
  double time() {
    return times.asked();
  }
}
