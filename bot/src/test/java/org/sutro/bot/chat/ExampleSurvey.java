package org.sutro.bot.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Article;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.bot.render.Examples;
import org.sutro.index.Outlet;
import org.sutro.lexicon.Sense;
import org.sutro.search.Coverage;
import org.sutro.search.Figures;
import org.sutro.search.Sources;
import org.sutro.search.Survey;
import org.sutro.search.Voices;

/** What the example articles hold as a whole. */
public final class ExampleSurvey implements Survey {

  /** Five quotes to every question, but none on China. */
  static final List<Quote> ALL =
      List.of(
          Examples.quote(Examples.TREATY, Examples.SIGNED),
          Examples.quote(Examples.TREATY, Examples.FIRST_VISIT),
          Examples.quote(Examples.TREATY, Examples.ALLIANCE),
          Examples.quote(Examples.ESTIMATE, "সিউলের হিসাবে প্রায় ১১ হাজার সেনা পাঠানো হয়েছে।"),
          Examples.quote(Examples.ESTIMATE, "কিয়েভ বলছে, সংখ্যাটি ১২ হাজারের কাছাকাছি।"));

  private static final Sense SEOUL_SIDE =
      new Sense(0, "south-korea", Sense.Type.COUNTRY, true, "দক্ষিণ কোরিয়া", List.of());

  /** Everything about the examples that can be asked beyond a question. */
  public static Research research() {
    Sources sources = (question, selection) -> "china".equals(selection.sense()) ? List.of() : ALL;
    Figures figures =
        topic ->
            topic.text().contains("সেনা")
                ? List.of(given(3, "১১ হাজার"), given(4, "১২ হাজার"))
                : List.of();
    Voices voices =
        quote -> {
          int at = quote.text().indexOf("সিউলের");
          int start = quote.span().start() + at;
          return at < 0
              ? Optional.empty()
              : Optional.of(new Voices.Voice(new Span(start, start + 6), SEOUL_SIDE));
        };
    return new Research(sources, figures, new ExampleSurvey(), voices);
  }

  private static Figures.Given given(int number, String words) {
    Quote quote = ALL.get(number);
    int start = quote.article().text().indexOf(words);
    return new Figures.Given(quote, new Span(start, start + words.length()), number);
  }

  @Override
  public Coverage coverage() {
    return Examples.COVERAGE;
  }

  @Override
  public Optional<Instant> updated() {
    return Optional.of(Instant.parse("2026-11-20T03:15:00Z"));
  }

  @Override
  public List<Outlet> outlets() {
    LocalDate first = LocalDate.of(2024, 1, 2);
    return List.of(
        new Outlet("পদ্মা বার্তা", 1200, first, LocalDate.of(2026, 11, 20)),
        new Outlet("মেঘনা সংবাদ", 34, first, LocalDate.of(2026, 8, 1)));
  }

  @Override
  public List<Article> latest(@Nullable String sense, int most) {
    return "china".equals(sense) ? List.of() : List.of(Examples.TREATY, Examples.ESTIMATE);
  }

  @Override
  public List<Quote> openings(int most) {
    return List.of(ALL.getFirst(), ALL.get(3), Examples.hindiQuote());
  }

  @Override
  public List<Event> timeline(String sense) {
    return sense.equals("china")
        ? List.of()
        : Stream.iterate(1, day -> day <= 12, day -> day + 1)
            .map(day -> new Event(LocalDate.of(2024, 6, day), ALL.get(day % 3), 1 + day % 2))
            .toList();
  }

  @Override
  public Optional<Country> country(String typed) {
    return Stream.of(
            new Country("iran", "ইরান"),
            new Country("china", "চীন"),
            new Country("ukraine", "ইউক্রেন"))
        .filter(country -> typed.contains(country.name()))
        .findFirst();
  }

  @Override
  public Optional<Country> named(String sense) {
    return Optional.of(new Country(sense, sense.equals("iran") ? "ইরান" : sense));
  }
}
