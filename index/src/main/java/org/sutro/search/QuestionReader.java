package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sutro.article.Span;
import org.sutro.index.Snapshot;
import org.sutro.language.Dates;
import org.sutro.language.Quantities;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * Reads questions: what is asked for, and of what. Words of the lexicon become senses; other words
 * are looked up in the archive as they are spelt, then as they sound, then as they may have been
 * meant.
 */
final class QuestionReader {

  /** Longest part of a question that is read, in UTF-16 units. */
  static final int MAX_LENGTH = 512;

  private static final int MAX_CONCEPTS = 24;

  private static final Pattern OPERATORS =
      Pattern.compile("\\b(?:AND|OR|NOT|TO)\\b|[*~^]\\d{0,4}|[\\[\\]{}()]");

  private final Lexicon lexicon;

  QuestionReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads a question over the articles of a snapshot. */
  Asked read(Question question, Snapshot snapshot) {
    Asked asked = readAlone(question.text(), question, snapshot);
    for (int i = question.context().size() - 1; i >= 0; i--) {
      if (!FollowUp.leans(asked, lexicon)) {
        return asked;
      }
      Asked earlier = readAlone(question.context().get(i), question, snapshot);
      asked = FollowUp.merge(earlier, asked);
    }
    return asked;
  }

  private Asked readAlone(String typed, Question question, Snapshot snapshot) {
    String text = clip(typed);
    Span all = new Span(0, text.length());
    List<Word> words = lexicon.words().in(text, all);
    List<Mention> mentions = lexicon.mentionsInQuestion(text, words);
    var quantities = Quantities.in(text, all);
    var dates = Years.added(Dates.in(text, all, question.today()), quantities);
    List<Span> numbers = new ArrayList<>();
    quantities.forEach(q -> numbers.add(q.span()));
    dates.forEach(d -> numbers.add(d.span()));

    List<Concept> concepts = new ArrayList<>();
    Set<AnswerType> types = new LinkedHashSet<>();
    int questionWord = -1;
    ConceptReader reader = new ConceptReader(lexicon, snapshot, text, words);
    boolean literal = true;
    int at = 0;
    while (at < words.size() && concepts.size() < MAX_CONCEPTS) {
      List<Mention> here = longestAt(mentions, at);
      int next = here.isEmpty() ? at + 1 : here.getFirst().to();
      Span span = words.get(at).span().union(words.get(next - 1).span());
      if (numbers.stream().anyMatch(n -> n.contains(span)) && !isQuestion(here)) {
        at = next;
        continue;
      }
      if (here.stream().anyMatch(m -> m.sense().type().isEmpty())) {
        here.forEach(m -> addTypes(m.sense(), types));
        if (isQuestion(here) && questionWord < 0) {
          questionWord = concepts.size();
        }
      } else if (!here.isEmpty()) {
        concepts.addAll(reader.known(here, mentions));
        literal &= Script.of(words.get(at).exact()) == Script.BENGALI;
      } else {
        ConceptReader.Guess guess = reader.unknown(at);
        if (guess.empty() != null) {
          addTypes(guess.empty(), types);
        } else if (guess.concept() != null) {
          concepts.add(guess.concept());
        }
        literal &= guess.literal();
      }
      at = next;
    }
    List<AnswerType> asks = types(types, concepts);
    return new Asked(
        text,
        asks,
        concepts,
        counted(concepts, questionWord, asks),
        dates,
        quantities,
        literal ? "" : Concept.labels(concepts));
  }

  /**
   * The part that is read. Signs and words of query languages mean nothing here and would only tear
   * names apart.
   */
  private static String clip(String typed) {
    String text = OPERATORS.matcher(typed).replaceAll(" ").strip();
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end);
  }

  private static List<Mention> longestAt(List<Mention> mentions, int at) {
    List<Mention> here = mentions.stream().filter(m -> m.from() == at).toList();
    int longest = here.stream().mapToInt(Mention::to).max().orElse(0);
    return here.stream().filter(m -> m.to() == longest).toList();
  }

  private static boolean isQuestion(List<Mention> here) {
    return here.stream().anyMatch(m -> m.sense().type() == Sense.Type.QUESTION);
  }

  private static void addTypes(Sense sense, Set<AnswerType> types) {
    for (Link link : sense.links()) {
      if (link.kind() == Link.Kind.ASKS) {
        types.add(AnswerType.ofTag(link.target()));
      }
    }
  }

  /** Most telling first: a date asked for beside a bare কী is a date question. */
  private static List<AnswerType> types(Set<AnswerType> found, List<Concept> concepts) {
    if (found.isEmpty()) {
      return List.of(AnswerType.TOPIC);
    }
    List<AnswerType> types = new ArrayList<>(found);
    boolean office =
        concepts.stream().anyMatch(c -> c.sense() != null && c.sense().type() == Sense.Type.OFFICE);
    boolean name =
        concepts.stream().anyMatch(c -> c.sense() != null && c.sense().id().equals("name"));
    if (office && name && types.contains(AnswerType.THING)) {
      types.add(0, AnswerType.PERSON);
    }
    types.sort(Comparator.comparingInt(QuestionReader::vagueness));
    return types;
  }

  private static int vagueness(AnswerType type) {
    return switch (type) {
      case MONEY, DURATION -> 0;
      case NUMBER, DATE, PLACE, COUNTRY, ORGANISATION, PERSON, SPEAKER -> 1;
      case REASON, MANNER, OVERVIEW -> 2;
      case THING -> 3;
      case WHETHER, TOPIC -> 4;
    };
  }

  /**
   * What is counted: the first thing behind the question word that is no name or verb (কতগুলো রুশ
   * জাহাজ: the ships), else the last one before it (সেনা কতজন).
   */
  private static int counted(List<Concept> concepts, int questionWord, List<AnswerType> types) {
    boolean counts = types.getFirst() == AnswerType.NUMBER || types.getFirst() == AnswerType.MONEY;
    if (questionWord < 0 || !counts) {
      return -1;
    }
    for (int i = questionWord; i < concepts.size(); i++) {
      if (isCountable(concepts.get(i))) {
        return i;
      }
    }
    for (int i = Math.min(questionWord, concepts.size()) - 1; i >= 0; i--) {
      if (isCountable(concepts.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCountable(Concept concept) {
    boolean verb = concept.sense() != null && concept.sense().type() == Sense.Type.VERB;
    return !verb && !concept.isName();
  }
}
