package org.sutro.bot.newsroom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sutro.article.Quote;
import org.sutro.bot.chat.Country;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** An edition as it stands in the channel. */
final class EditionText {

  /** Longer quotes are folded where a plan wants that. */
  private static final int SHORT = 160;

  private final Quotes quotes;

  EditionText(Quotes quotes) {
    this.quotes = quotes;
  }

  /** An edition in as many messages as it takes, split between sentences. */
  List<RichText> of(Series series, Draft draft, LocalDate day) {
    Plan plan = series.plan();
    Plan.Look look = plan.look();
    Messages messages = Messages.in(look.language());
    RichText.Builder out = RichText.builder();
    out.bold(title(series, draft, messages, day));
    String header = FrameWords.of(look.frame().header(), series, day, messages);
    if (!header.isBlank()) {
      out.line().text(header);
    }
    List<Shown> shown = shown(draft);
    if (shown.isEmpty()) {
      boolean dropped = draft.shown().isEmpty() && !draft.pieces().isEmpty();
      out.paragraph().text(messages.get(dropped ? Key.DIGEST_ALL_DROPPED : Key.DIGEST_EMPTY));
    } else if (look.sections()) {
      sections(plan, shown)
          .forEach((country, items) -> {
            out.paragraph().bold("▎" + messages.get(country.label()));
            items.forEach(item -> item(item, plan, messages, out.paragraph()));
          });
    } else {
      shown.forEach(item -> item(item, plan, messages, out.paragraph()));
    }
    coverage(draft, shown.size(), messages, out.paragraph());
    unreachable(draft.gathered().unreachable(), plan.schedule().zone(), messages)
        .ifPresent(line -> out.line().italic(line));
    if (look.hashtags() && !shown.isEmpty()) {
      out.paragraph().text(hashtags(plan, shown, messages));
    }
    String footer = FrameWords.of(look.frame().footer(), series, day, messages);
    if (!footer.isBlank()) {
      out.paragraph().text(footer);
    }
    return out.build().parts();
  }

  private static String title(Series series, Draft draft, Messages messages, LocalDate day) {
    ZoneId zone = series.plan().schedule().zone();
    String days = messages.dates(LocalDate.ofInstant(draft.period().from(), zone), day);
    return switch (series.id().rhythm()) {
      case DAILY -> messages.get(Key.DIGEST_TITLE, messages.date(day));
      case WEEKLY -> messages.get(Key.DIGEST_TITLE_WEEK, days);
      case MONTHLY -> messages.get(Key.DIGEST_TITLE_MONTH, days);
      case TIMELINE -> throw new IllegalArgumentException("a timeline is no list of sections");
    };
  }

  /** An event of which something can be shown. */
  private record Shown(Draft.Piece piece, Quote quote, List<Quote> differing, List<Quote> later) {}

  private List<Shown> shown(Draft draft) {
    List<Shown> shown = new ArrayList<>();
    for (Draft.Piece piece : draft.shown()) {
      quotes.of(piece.quotes()).stream()
          .findFirst()
          .ifPresent(quote ->
              shown.add(
                  new Shown(piece, quote, quotes.of(piece.beside()), quotes.of(piece.later()))));
    }
    return shown;
  }

  /** Each event once: under the first of its countries that has a section. */
  private static Map<Country, List<Shown>> sections(Plan plan, List<Shown> shown) {
    Map<Country, List<Shown>> sections = new LinkedHashMap<>();
    for (Shown item : shown) {
      sections.computeIfAbsent(country(plan, item.piece()), country -> new ArrayList<>()).add(item);
    }
    return sections;
  }

  /** The numbers of the pieces in the order in which they stand in the post. */
  static List<Integer> order(Plan plan, Draft draft) {
    Map<Object, List<Integer>> sections = new LinkedHashMap<>();
    for (int i = 0; i < draft.pieces().size(); i++) {
      Object section = section(plan, draft.pieces().get(i));
      sections.computeIfAbsent(section, any -> new ArrayList<>()).add(i);
    }
    return sections.values().stream().flatMap(List::stream).toList();
  }

  /**
   * In front of which piece one has to come to stand further up: the one above it, or, when it is
   * the first of its section, the first of the section above. Its own number when it is the first
   * of all.
   */
  static int above(Plan plan, Draft draft, int number) {
    List<Integer> order = order(plan, draft);
    int place = order.indexOf(number);
    if (place == 0) {
      return number;
    }
    Object own = section(plan, draft.pieces().get(number));
    int above = order.get(place - 1);
    Object other = section(plan, draft.pieces().get(above));
    return own.equals(other)
        ? above
        : order.stream()
            .filter(each -> section(plan, draft.pieces().get(each)).equals(other))
            .findFirst()
            .orElse(above);
  }

  /** The pieces of a piece's section, in their order: these can change places. */
  static List<Integer> section(Plan plan, Draft draft, int number) {
    Object own = section(plan, draft.pieces().get(number));
    return order(plan, draft).stream()
        .filter(each -> section(plan, draft.pieces().get(each)).equals(own))
        .toList();
  }

  private static Object section(Plan plan, Draft.Piece piece) {
    return plan.look().sections() ? country(plan, piece) : "";
  }

  private static Country country(Plan plan, Draft.Piece piece) {
    Set<String> about = piece.event().countries();
    return countries(plan)
        .filter(country -> about.contains(country.sense()))
        .findFirst()
        .or(() -> countries(plan).findFirst())
        .orElse(Country.NORTH_KOREA);
  }

  private static Stream<Country> countries(Plan plan) {
    return Arrays.stream(Country.values())
        .filter(country -> plan.selection().countries().contains(country.sense()));
  }

  private static void item(Shown item, Plan plan, Messages messages, RichText.Builder out) {
    switch (item.piece().state()) {
      case NEW -> {}
      case DEVELOPED -> out.bold(messages.get(Key.DIGEST_DEVELOPED)).line();
      case CORRECTED -> out.bold(messages.get(Key.DIGEST_CORRECTED)).line();
    }
    AnswerText text = new AnswerText(messages);
    quote(item.quote(), plan, out).line().add(text.source(item.quote()));
    reports(item.piece().event(), messages).ifPresent(reports -> out.line().italic(reports));
    beside(Key.DIGEST_DIFFER, item.differing(), plan, messages, out);
    beside(Key.DIGEST_LATER, item.later(), plan, messages, out);
  }

  private static void beside(
      Key what, List<Quote> quotes, Plan plan, Messages messages, RichText.Builder out) {
    AnswerText text = new AnswerText(messages);
    if (!quotes.isEmpty()) {
      out.line().text(messages.get(what));
    }
    for (Quote quote : quotes) {
      quote(quote, plan, out.line()).line().add(text.source(quote));
    }
  }

  /** How many report an event, when it is not one alone. */
  static Optional<String> reports(Item.Event event, Messages messages) {
    return event.articles().size() == 1
        ? Optional.empty()
        : Optional.of(
            messages.get(
                Key.DIGEST_REPORTS,
                messages.number(event.articles().size()),
                messages.number(event.independent())));
  }

  static RichText.Builder quote(Quote quote, Plan plan, RichText.Builder out) {
    boolean folded = plan.look().quotes() == Plan.Length.FOLDED && quote.text().length() > SHORT;
    return folded ? out.foldedQuote(quote.text()) : out.quote(quote.text());
  }

  private static void coverage(Draft draft, int shown, Messages messages, RichText.Builder out) {
    out.italic(
        messages.get(
            shown > 0 && shown == draft.events() ? Key.DIGEST_COVERAGE_ALL : Key.DIGEST_COVERAGE,
            messages.number(draft.gathered().articles()),
            messages.number(draft.gathered().sources()),
            messages.number(draft.events()),
            messages.number(shown)));
  }

  /** How many could not be read, which, and of the one silent for longest, since when. */
  private static Optional<String> unreachable(
      List<Edition.Silent> sources, ZoneId zone, Messages messages) {
    Optional<Instant> longest =
        sources.stream()
            .map(Edition.Silent::read)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    List<String> names = new ArrayList<>();
    for (Edition.Silent source : sources) {
      names.add(
          longest
              .filter(since -> since.equals(source.read()))
              .map(since -> messages.moment(since.atZone(zone)))
              .map(since -> messages.get(Key.DIGEST_UNREACHABLE_SINCE, source.name(), since))
              .orElse(source.name()));
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            messages.get(
                Key.DIGEST_UNREACHABLE, messages.number(names.size()), String.join(", ", names)));
  }

  private static String hashtags(Plan plan, List<Shown> shown, Messages messages) {
    List<String> tags = new ArrayList<>();
    for (Country country : sections(plan, shown).keySet()) {
      tags.add("#" + messages.get(country.label()).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_"));
    }
    return String.join(" ", tags);
  }
}
