package org.sutro.event;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/** How often the quote that comes first says by itself what happened. */
final class FirstQuoteTest {

  private static final double BAR = 0.91;

  private static Lexicon lexicon;

  @BeforeAll
  static void read() throws IOException {
    lexicon = Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary"));
  }

  @Test
  void the_quote_that_comes_first_mostly_says_what_happened() {
    Map<String, List<Labelled>> events =
        Stream.of("written.txt", "blind.txt")
            .flatMap(file -> WrittenNews.of(file).stream())
            .collect(Collectors.groupingBy(Labelled::event, TreeMap::new, Collectors.toList()));
    List<String> missed = new ArrayList<>();
    Map<String, List<String>> tellers = tellers();
    assertThat(tellers).hasSizeGreaterThan(60);
    tellers.forEach((name, right) -> {
      String first = first(events.getOrDefault(name.substring(2), List.of()), name.startsWith("+"));
      if (right.stream().noneMatch(first::startsWith)) {
        missed.add(name + ": " + first);
      }
    });
    double share = 1 - missed.size() / (double) tellers.size();
    String table =
        String.format(ROOT, "%.3f of %d first quotes say what happened%n", share, tellers.size())
            + String.join("\n", missed);
    System.out.println(table);
    assertThat(share).as(table).isGreaterThan(BAR);
  }

  /** The words that come first of an event, or of what follows it. */
  private static String first(List<Labelled> reports, boolean later) {
    List<Account> accounts =
        reports.stream()
            .filter(report -> later || !isFollowUp(report))
            .map(FirstQuoteTest::account)
            .toList();
    Set<ArticleId> followUps =
        reports.stream()
            .filter(FirstQuoteTest::isFollowUp)
            .map(report -> new ArticleId(report.id()))
            .collect(Collectors.toSet());
    Telling telling = Telling.of(new Event(accounts.getFirst().article().id(), accounts), lexicon);
    List<Quote> quotes = later ? telling.quotes(followUps) : telling.quotes();
    return quotes.isEmpty() ? "nothing" : quotes.getFirst().text();
  }

  private static boolean isFollowUp(Labelled report) {
    return report.kind().equals("follow");
  }

  private static Account account(Labelled report) {
    return switch (new Reader().read(report.capture())) {
      case Reading.Kept kept -> account(kept.article(), report);
      case Reading.Rejected rejected -> throw new IllegalArgumentException(rejected.toString());
    };
  }

  private static Account account(Article article, Labelled report) {
    return new Account(article, 1, article.id(), report.capture().at());
  }

  private static Map<String, List<String>> tellers() {
    Map<String, List<String>> tellers = new TreeMap<>();
    List<String> current = List.of();
    for (String line : WrittenNews.lines("tellers.txt")) {
      if (line.startsWith("= ") || line.startsWith("+ ")) {
        current = new ArrayList<>();
        tellers.put(line, current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.add(line);
      }
    }
    return tellers;
  }
}
