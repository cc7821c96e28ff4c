package org.sutro.event;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.sutro.article.ArticleId;

/**
 * Something that happened, as articles tell it.
 *
 * @param id its name, for ever
 * @param accounts what articles say, in the order they were seen; at least one
 */
public record Event(ArticleId id, List<Account> accounts) {

  /** Checks that somebody tells of it. */
  public Event {
    accounts = List.copyOf(accounts);
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("nobody tells of " + id);
    }
  }

  /** When it was heard of first. */
  public Instant first() {
    return accounts.getFirst().seen();
  }

  /** When it was last heard of. */
  public Instant last() {
    return accounts.getLast().seen();
  }

  /** Headline of the article that was first. */
  public String title() {
    return accounts.getFirst().article().title();
  }

  /**
   * How many know of it by themselves: copies of one report are one, and so is all that one house
   * publishes.
   */
  public int independent() {
    List<Account> left = new ArrayList<>(accounts);
    int independent = 0;
    while (!left.isEmpty()) {
      Deque<Account> open = new ArrayDeque<>(List.of(left.removeLast()));
      while (!open.isEmpty()) {
        Account one = open.pop();
        List<Account> bound = left.stream().filter(one::dependsOn).toList();
        left.removeAll(bound);
        open.addAll(bound);
      }
      independent++;
    }
    return independent;
  }
}
