package org.sutro.reading;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Block;
import org.sutro.article.Capture;
import org.sutro.article.Published;
import org.sutro.article.Span;

/**
 * Works out when an article was published: what is said, else what its text gives away, else when
 * it was captured.
 */
final class Publication {

  /** The publishers' day; India is half an hour behind. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Dhaka");

  /** A stamp that programs write for "unknown". */
  private static final LocalDate EPOCH = LocalDate.EPOCH;

  /** Words before a date that can still say it lies ahead: "আগামী ১১ থেকে ১৩ জুলাই". */
  private static final int BACK = 4;

  /**
   * Years back in which a day and its weekday are looked for; they meet again after five to eleven.
   */
  private static final int YEARS = 11;

  private final String text;
  private final LocalDate captured;
  private final List<LocalDate> past = new ArrayList<>();
  private final AddressDate address;
  private @Nullable LocalDate ahead;

  private Publication(Capture capture, @Nullable String url) {
    text = capture.text();
    captured = dayOf(capture.at());
    address = AddressDate.in(url, captured);
  }

  static Published of(
      Capture capture, List<Block> blocks, List<Aside> asides, @Nullable String url) {
    Publication publication = new Publication(capture, url);
    LocalDate stated = publication.stated(capture, asides);
    if (stated != null) {
      return new Published(stated, Published.Basis.STATED);
    }
    LocalDate written = publication.address.written();
    LocalDate inferred = written == null ? publication.inferred(blocks) : written;
    return inferred != null
        ? new Published(inferred, Published.Basis.INFERRED)
        : new Published(publication.captured, Published.Basis.CAPTURED);
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /**
   * The date beside the text, else the one a date line gives; a label that says "published" goes
   * first.
   */
  private @Nullable LocalDate stated(Capture capture, List<Aside> asides) {
    LocalDate given =
        capture.date() == null ? null : whole(capture.date(), new Span(0, capture.date().length()));
    LocalDate first = null;
    for (Aside aside : asides) {
      if (given != null || aside.furniture() != Furniture.DATE) {
        continue;
      }
      LocalDate date = whole(text, aside.span());
      boolean labelled =
          PageWords.of(text, aside.span().start(), aside.span().end())
              .getFirst()
              .is(Term.PUBLISHED);
      given = labelled ? date : null;
      first = first == null ? date : first;
    }
    return given == null ? first : given;
  }

  /** The first whole date that can be true: not after the capture, not the stamp for "unknown". */
  private @Nullable LocalDate whole(String where, Span span) {
    for (WrittenDates.Day day :
        WrittenDates.in(where, PageWords.of(where, span.start(), span.end()))) {
      LocalDate date = day.isWhole() ? day.in(day.year()) : null;
      // a day's grace: the publisher's midnight is not everybody's
      if (date != null && !date.isAfter(captured.plusDays(1)) && !date.equals(EPOCH)) {
        return date;
      }
    }
    return null;
  }

  /** The last day the text speaks of as past; if it only looks ahead, the day before that. */
  private @Nullable LocalDate inferred(List<Block> blocks) {
    List<List<PageWord>> parts =
        blocks.stream().map(b -> PageWords.of(text, b.span().start(), b.span().end())).toList();
    int named = 0;
    for (List<PageWord> words : parts) {
      for (PageWord word : words) {
        int year = WrittenDates.year(word);
        named = year <= captured.getYear() ? Math.max(named, year) : named;
      }
    }
    boolean current = false;
    for (List<PageWord> words : parts) {
      for (WrittenDates.Day day : WrittenDates.in(text, words)) {
        current |= day.day() > 0 && day.year() == 0;
        LocalDate confirmed = address.yearFor(day::in);
        if (confirmed != null) {
          return confirmed; // the text's day stands in the page's address: no chance meeting
        }
        add(words, day, named);
      }
    }
    if (!current && named < captured.getYear() - 1) {
      return null; // only history is dated
    }
    LocalDate last = past.stream().max(LocalDate::compareTo).orElse(null);
    return last == null && ahead != null ? ahead.minusDays(1) : last;
  }

  private void add(List<PageWord> words, WrittenDates.Day day, int named) {
    if (day.day() == 0) {
      return;
    }
    LocalDate date =
        day.year() > 0 ? day.in(day.year()) : year(day, weekdayNear(words, day), named);
    if (date == null) {
      return;
    }
    List<PageWord> around = words.subList(Math.max(0, day.first() - BACK), day.last());
    boolean coming = around.stream().anyMatch(word -> word.is(Term.COMING));
    if (coming) {
      LocalDate first = date.withDayOfMonth(day.firstDay());
      ahead = ahead == null || first.isBefore(ahead) ? first : ahead;
    } else if (!date.isAfter(captured)) {
      past.add(date);
    }
  }

  /**
   * The day in the year that fits best: the one the page's address has for it; where its weekday is
   * named, the last year in which it fell on it; else the year after the last one named, since
   * papers leave out the running year; else the last year possible.
   */
  private @Nullable LocalDate year(WrittenDates.Day day, @Nullable DayOfWeek weekday, int named) {
    for (int year = captured.getYear();
        weekday != null && year > captured.getYear() - YEARS;
        year--) {
      LocalDate date = day.in(year);
      if (date != null && date.getDayOfWeek() == weekday && !date.isAfter(captured)) {
        return date;
      }
    }
    int latest =
        named > 0 && weekday == null ? Math.min(named + 1, captured.getYear()) : captured.getYear();
    LocalDate date = day.in(latest);
    return date != null && date.isAfter(captured) ? day.in(latest - 1) : date;
  }

  /**
   * The weekday in the words next to the day: "শুক্রবার (১৭ জানুয়ারি)", or later in the sentence
   * of a dateline.
   */
  private static @Nullable DayOfWeek weekdayNear(List<PageWord> words, WrittenDates.Day day) {
    boolean dateline = day.first() > 0 && day.first() <= 3;
    int from = Math.max(0, day.first() - 2);
    int to = Math.min(words.size(), day.last() + (dateline ? 10 : 3));
    for (int i = from; i < to; i++) {
      DayOfWeek weekday = WrittenDates.weekday(words.get(i));
      if (weekday != null) {
        return weekday;
      }
    }
    return null;
  }
}
