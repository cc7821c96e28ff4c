package org.sutro.bot.render;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sutro.article.Article;
import org.sutro.index.Outlet;
import org.sutro.search.Coverage;
import org.sutro.search.Figures;
import org.sutro.search.Survey;

/** What the articles hold as a whole, as messages. */
public final class SurveyText {

  private static final int MAX_NAME = 60;
  private static final int MAX_TITLE = 120;

  private final Messages messages;

  /** Writes in the language of {@code messages}. */
  public SurveyText(Messages messages) {
    this.messages = messages;
  }

  /**
   * How much there is, from when to when, and who has been silent lately.
   *
   * @param updated when something was last taken in, if ever
   * @param outlets how many publish
   * @param silent those of them who have been silent
   */
  public RichText about(
      Coverage coverage, Optional<ZonedDateTime> updated, int outlets, List<Outlet> silent) {
    RichText.Builder out = RichText.builder().bold(messages.get(Key.ABOUT_TITLE)).paragraph();
    if (coverage.from() == null || coverage.to() == null) {
      return out.text(messages.get(Key.COVERAGE_NONE)).build();
    }
    out.text(
            messages.get(
                Key.ABOUT_ARTICLES, messages.number(coverage.articles()), messages.number(outlets)))
        .line()
        .text(days(coverage.from(), coverage.to()));
    updated.ifPresent(
        moment -> out.line().text(messages.get(Key.ABOUT_UPDATED, messages.moment(moment))));
    out.paragraph();
    if (silent.isEmpty()) {
      out.text(messages.get(Key.ABOUT_NONE_SILENT));
    } else {
      out.text(messages.get(Key.ABOUT_SILENT));
      for (Outlet outlet : silent) {
        out.line().text("• ").text(name(outlet.publisher()));
        out.text(": " + messages.date(outlet.to()));
      }
    }
    return out.paragraph().text(messages.get(Key.ABOUT_HOW)).build();
  }

  /** Who publishes how much. */
  public RichText outlets(List<Outlet> outlets, int most) {
    RichText.Builder out = RichText.builder().bold(messages.get(Key.SOURCES_TITLE)).paragraph();
    for (Outlet outlet : outlets.subList(0, Math.min(most, outlets.size()))) {
      out.text("• ").bold(name(outlet.publisher()));
      out.text(" · ").text(line(outlet)).line();
    }
    if (outlets.size() > most) {
      out.line().italic(messages.get(Key.SOURCES_MORE, messages.number(outlets.size() - most)));
    }
    return out.build();
  }

  private String days(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? messages.get(Key.ABOUT_DAY, messages.date(to))
        : messages.get(Key.ABOUT_DAYS, messages.date(from), messages.date(to));
  }

  private String line(Outlet outlet) {
    String count = messages.number(outlet.articles());
    String from = messages.date(outlet.from());
    return outlet.from().equals(outlet.to())
        ? messages.get(Key.SOURCES_LINE_DAY, count, from)
        : messages.get(Key.SOURCES_LINE, count, from, messages.date(outlet.to()));
  }

  /** Articles by title, each a link where it has an address. */
  public RichText stories(String title, List<Article> stories) {
    RichText.Builder out = RichText.builder().bold(title).paragraph();
    for (Article article : stories) {
      String label = Label.of(article.title(), MAX_TITLE);
      Optional<String> url = SourceLink.address(article.url());
      out.text("• ");
      if (url.isPresent()) {
        out.link(label, url.get());
      } else {
        out.text(label);
      }
      out.line().text("— ").text(name(Objects.requireNonNullElse(article.publisher(), "")));
      out.text(article.publisher() == null ? "" : " · ");
      out.text(messages.date(article.published().date())).paragraph();
    }
    return out.build();
  }

  /** Events, each the words of an article. */
  public RichText events(String title, List<Survey.Event> events, int all) {
    RichText.Builder out = RichText.builder().bold(title).line();
    out.italic(
            messages.get(Key.TIMELINE_COUNT, messages.number(all), messages.number(events.size())))
        .paragraph();
    AnswerText text = new AnswerText(messages);
    for (Survey.Event event : events) {
      out.bold(messages.date(event.day()));
      if (event.reports() > 1) {
        out.text(" · " + messages.get(Key.TIMELINE_REPORTS, messages.number(event.reports())));
      }
      out.line().quote(event.quote().text()).line().add(text.source(event.quote())).paragraph();
    }
    return out.build();
  }

  /** Numbers, each with the sentence that gives it. */
  public RichText figures(String title, List<Figures.Given> figures) {
    RichText.Builder out = RichText.builder().bold(title).paragraph();
    AnswerText text = new AnswerText(messages);
    for (Figures.Given figure : figures) {
      out.bold(figure.number().of(figure.quote().article().text())).line();
      out.quote(figure.quote().text()).line().add(text.source(figure.quote())).paragraph();
    }
    return out.text(messages.get(Key.FIGURES_NOTE)).build();
  }

  private static String name(String publisher) {
    return Label.of(publisher, MAX_NAME);
  }
}
