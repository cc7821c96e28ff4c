package org.sutro.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Article;
import org.sutro.article.Quote;
import org.sutro.index.Outlet;

/** What the articles hold as a whole. Safe for use by many threads. */
public interface Survey {

  /** What was searched. */
  Coverage coverage();

  /** When the archive last took something in; empty when it never did. */
  Optional<Instant> updated();

  /** Who published it, those with most articles first. */
  List<Outlet> outlets();

  /**
   * The articles published last, newest first.
   *
   * @param sense id of a country's sense; null for all
   */
  List<Article> latest(@Nullable String sense, int most);

  /**
   * The first sentences of the articles published last, newest first; too long ones are left out.
   */
  List<Quote> openings(int most);

  /** What happened between Russia and a country, oldest first. */
  List<Event> timeline(String sense);

  /** The country somebody names, in any language and script: also by its capital or its people. */
  Optional<Country> country(String typed);

  /** The country of a sense. */
  Optional<Country> named(String sense);

  /**
   * A country.
   *
   * @param sense id of its sense
   * @param name its name in Bengali
   */
  record Country(String sense, String name) {}

  /**
   * Something that happened.
   *
   * @param day when
   * @param quote the sentence that tells of it
   * @param reports how many publishers tell of it, at least 1
   */
  record Event(LocalDate day, Quote quote, int reports) {}
}
