package org.sutro.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.search.Question;

/**
 * Something a person wants to be told of without asking again.
 *
 * @param id its name: that of the answer under which it was wished, if it was under one
 * @param person who, and the chat with them
 * @param wish what
 * @param seen articles they know of already
 * @param at when it was wished, or when they were last told of it
 */
public record Follow(AnswerId id, long person, Wish wish, Set<ArticleId> seen, Instant at) {

  /** How many one person may have. */
  public static final int MOST = 20;

  /** Evidence that does not come is not waited for any longer, in whole days. */
  public static final Duration PATIENCE = Duration.ofDays(60);

  private static final int MOST_SEEN = 200;

  /** Keeps a copy. */
  public Follow {
    seen = Set.copyOf(seen);
  }

  /** What somebody wants to be told. */
  public sealed interface Wish {

    /** The answer to a question that had none, once. */
    record Evidence(Question question) implements Wish {}

    /** What is new on a question, day by day. */
    record Story(Question question) implements Wish {}

    /** What is new on a country, day by day. */
    record News(Country country) implements Wish {}
  }

  /** True for what is told once a day. */
  public boolean isDaily() {
    return !(wish instanceof Wish.Evidence);
  }

  /** The same after they were told of these articles too. */
  Follow told(List<ArticleId> articles, Instant now) {
    Set<ArticleId> all = new HashSet<>(articles);
    if (seen.size() + all.size() <= MOST_SEEN) {
      all.addAll(seen);
    }
    return new Follow(id, person, wish, all, now);
  }
}
