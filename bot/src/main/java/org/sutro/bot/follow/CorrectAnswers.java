package org.sutro.bot.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.archive.LogEntry;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Corrections;
import org.sutro.bot.chat.Response;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Revisits;
import org.sutro.bot.store.Store;

/**
 * Corrects answers whose articles have changed. Reads on in the archive's log from where it last
 * was, and remembers which answers quote what changed there; of these it takes a few at a time, and
 * only when nothing else waits to be sent.
 *
 * <p>The log is read one step late: an answer that was being made of an article when it changed is
 * there by then.
 */
public final class CorrectAnswers implements Errand {

  private static final Logger log = LoggerFactory.getLogger(CorrectAnswers.class);

  private static final int ENTRIES = 500;
  private static final int ANSWERS = 5;

  private final Archive archive;
  private final Corrections corrections;
  private final Revisits revisits;
  private final Outbox outbox;
  private final InstantSource clock;

  /**
   * How far articles were linked when it was last looked at; everything up to there may be dealt
   * with.
   */
  private long seen;

  /** Corrects the answers in {@code store} by way of one bot. */
  public CorrectAnswers(
      Archive archive, Corrections corrections, Store store, long bot, InstantSource clock) {
    this.archive = archive;
    this.corrections = corrections;
    this.revisits = store.revisits(bot);
    this.outbox = store.outbox(bot);
    this.clock = clock;
  }

  @Override
  public boolean step() {
    boolean more = read();
    boolean idle = outbox.count(Outbox.State.NEW) == 0;
    return (idle && correct()) || more;
  }

  /**
   * Reads a piece of the log, as far as it is known what is a copy of what: what is taken back
   * takes the words of its copies along. True when there is more. The first time begins at its end.
   */
  private boolean read() {
    long end = archive.linked();
    OptionalLong position = revisits.position();
    if (position.isEmpty() || position.getAsLong() > archive.seq()) {
      revisits.due(Set.of(), archive.seq()); // never read before, or the log of another archive
      seen = end;
      return false;
    }
    List<LogEntry> entries = archive.entries(position.getAsLong(), seen, ENTRIES);
    boolean all = entries.size() < ENTRIES;
    long to = all ? Math.max(position.getAsLong(), seen) : entries.getLast().seq();
    if (to > position.getAsLong()) {
      revisits.due(changed(entries), to);
    }
    seen = end;
    return !all;
  }

  /** With their copies, which have nothing to stand on when what they come from is taken back. */
  private Set<ArticleId> changed(List<LogEntry> entries) {
    return entries.stream()
        .map(LogEntry::article)
        .flatMap(article -> archive.copies(article).stream())
        .collect(Collectors.toSet());
  }

  /** Corrects a few answers; true when there were any. */
  private boolean correct() {
    int done = 0;
    for (; done < ANSWERS; done++) {
      Optional<AnswerRecord> next = revisits.next(clock.instant());
      if (next.isEmpty()) {
        break;
      }
      Optional<Instant> quiet = corrections.quietUntil(next.get(), clock.instant());
      if (quiet.isPresent()) {
        revisits.later(next.get(), quiet.get());
      } else {
        revisits.done(next.get(), response(next.get()), clock.instant());
      }
    }
    return done > 0;
  }

  /** An answer that can't be corrected does not hold up the others. */
  private Response response(AnswerRecord answer) {
    try {
      return corrections.of(answer);
    } catch (IllegalArgumentException | IllegalStateException e) {
      log.error("PROGRAM-FAULT: answer {} can't be corrected", answer.id(), e);
      return Response.NOTHING;
    }
  }
}
