package org.sutro.bot.newsroom;

import java.time.InstantSource;
import org.sutro.bot.chat.Articles;
import org.sutro.bot.chat.Channels;
import org.sutro.bot.chat.Preferences;
import org.sutro.bot.digest.Newsdesk;

/**
 * Everything that has to do with digests, put together.
 *
 * @param press moves editions on
 * @param channels talks with people about them
 */
public record Newsroom(Press press, Channels channels) {

  /**
   * What a newsroom needs to know.
   *
   * @param newsdesk puts editions together
   * @param articles where the quoted words are looked up
   * @param roles who is what in a chat
   * @param preferences how people want to be spoken to
   */
  public record Sources(
      Newsdesk newsdesk, Articles articles, Roles roles, Preferences preferences) {}

  /** A newsroom with what is written in a ledger. */
  public static Newsroom over(Ledger ledger, Sources sources, InstantSource clock) {
    Editors editors = new Editors(ledger, sources.roles(), sources.preferences());
    IssuePages pages = new IssuePages(new EditionText(sources.articles()));
    return new Newsroom(
        new Press(ledger, sources.newsdesk(), sources.roles(), editors, pages),
        new Desk(ledger, sources.roles(), editors, pages, clock));
  }
}
