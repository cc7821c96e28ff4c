package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sutro.article.Language;
import org.sutro.bot.chat.Country;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

/** Series as they are to begin with; they are kept when somebody changes or starts them. */
final class ReadySeries {

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

  private final Ledger ledger;
  private final InstantSource clock;

  ReadySeries(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The daily editions that are offered to a chat. */
  Series daily(long chat, Series.Home home) {
    Plan plan =
        Plan.ready(
            DHAKA,
            Arrays.stream(Country.values()).map(Country::sense).collect(Collectors.toSet()),
            Language.BENGALI);
    SeriesId id = new SeriesId(chat, SeriesId.Rhythm.DAILY);
    return new Series(id, home, plan, beginning(id.rhythm()), 0);
  }

  /**
   * A series that is kept; of a chat that has daily editions, also one of another rhythm that is
   * not.
   */
  Optional<Series> of(SeriesId id) {
    return ledger
        .series(id)
        .or(() ->
            ledger
                .series(new SeriesId(id.chat(), SeriesId.Rhythm.DAILY))
                .filter(daily -> daily.course().state() != Series.State.GONE)
                .map(daily ->
                    new Series(
                        id,
                        daily.home(),
                        daily.plan().lookingBack(id.rhythm()),
                        beginning(id.rhythm()),
                        0)));
  }

  /** The first edition is about what there is of a week or a month. */
  private Series.Course beginning(SeriesId.Rhythm rhythm) {
    Instant now = clock.instant();
    Duration first =
        switch (rhythm) {
          case DAILY, WEEKLY -> Duration.ofDays(7);
          case MONTHLY, TIMELINE -> Duration.ofDays(31);
        };
    return new Series.Course(Series.State.OFFERED, now, now.minus(first));
  }
}
