package org.sutro.bot.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.archive.LogEntry;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tidings;
import org.sutro.bot.store.Follows;
import org.sutro.bot.store.Outbox;
import org.sutro.search.Question;

/**
 * Tells people of evidence they wait for. Reads on in the archive's log as far as articles can be
 * found already, notes which questions these may answer, and asks those again: a few at a time, and
 * only when nothing else waits to be sent.
 */
public final class TellEvidence implements Errand {

  private static final Logger log = LoggerFactory.getLogger(TellEvidence.class);

  /** Of more articles at once nobody looks what they are about: all questions are asked again. */
  private static final int ARTICLES = 50;

  private static final int QUESTIONS = 3;

  private final Source source;
  private final Tidings tidings;
  private final Follows follows;
  private final Outbox outbox;
  private final InstantSource clock;

  /**
   * Where articles come from.
   *
   * @param archive all of them
   * @param found how far in its log they can be found
   * @param articles reads the newest version of one
   * @param fresh which questions they may answer
   */
  public record Source(Archive archive, Position found, Newest articles, Fresh fresh) {

    /** A position in the archive's log. */
    @FunctionalInterface
    public interface Position {
      /** The position now. */
      long seq();
    }

    /** Reads articles. */
    @FunctionalInterface
    public interface Newest {
      /** An article as it is now; empty when it is not to be shown. */
      Optional<Article> of(ArticleId id);
    }
  }

  /** Tells people of one bot. */
  public TellEvidence(
      Source source, Tidings tidings, Follows follows, Outbox outbox, InstantSource clock) {
    this.source = source;
    this.tidings = tidings;
    this.follows = follows;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public boolean step() {
    boolean more = read();
    boolean idle = outbox.count(Outbox.State.NEW) == 0;
    return (idle && tell()) || more;
  }

  private boolean read() {
    long end = source.found().seq();
    OptionalLong position = follows.position();
    if (position.isEmpty() || position.getAsLong() > end) {
      follows.due(Set.of(), end);
      return false;
    }
    if (position.getAsLong() == end) {
      return false;
    }
    List<Follow> awaited = follows.awaited();
    List<LogEntry> entries =
        awaited.isEmpty()
            ? List.of()
            : source.archive().entries(position.getAsLong(), end, ARTICLES + 1);
    follows.due(mayBeAnswered(awaited, entries), end);
    return false;
  }

  private Set<AnswerId> mayBeAnswered(List<Follow> awaited, List<LogEntry> entries) {
    Set<Question> questions = new HashSet<>(awaited.stream().map(TellEvidence::question).toList());
    if (entries.size() <= ARTICLES) {
      List<Article> articles = new ArrayList<>();
      entries.forEach(entry -> source.articles().of(entry.article()).ifPresent(articles::add));
      questions.retainAll(source.fresh().answerable(List.copyOf(questions), articles));
    }
    Set<AnswerId> due = new HashSet<>();
    for (Follow follow : awaited) {
      if (questions.contains(question(follow))) {
        due.add(follow.id());
      }
    }
    return due;
  }

  private static Question question(Follow follow) {
    return switch (follow.wish()) {
      case Follow.Wish.Evidence(Question question) -> question;
      case Follow.Wish.Story(Question question) -> question;
      case Follow.Wish.News news ->
          throw new IllegalArgumentException("no question: " + news.country());
    };
  }

  /** Asks a few questions again; true when there were any. */
  private boolean tell() {
    Instant now = clock.instant();
    int asked = 0;
    for (; asked < QUESTIONS; asked++) {
      Optional<Follow> next = follows.next(now);
      if (next.isEmpty()) {
        break;
      }
      Optional<Instant> quiet = tidings.quietUntil(next.get().person());
      if (quiet.isPresent()) {
        follows.later(next.get(), quiet.get());
      } else {
        follows.done(next.get(), response(next.get()), now);
      }
    }
    return asked > 0;
  }

  /** A question that can't be asked does not hold up the others. */
  private Response response(Follow follow) {
    try {
      return tidings.evidence(follow, question(follow)).orElse(Response.NOTHING);
    } catch (IllegalArgumentException | IllegalStateException e) {
      log.error("PROGRAM-FAULT: what {} waits for can't be looked for", follow.id(), e);
      return Response.NOTHING;
    }
  }
}
