package org.sutro.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerLog;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.FollowLog;
import org.sutro.bot.chat.People;
import org.sutro.bot.chat.Preferences;
import org.sutro.bot.chat.Thumb;
import org.sutro.sqlite.DatabaseException;

/**
 * Everything the bot must not forget. A call that writes returns when its changes are kept. Safe
 * for many threads. All methods throw {@link DatabaseException} when the store cannot be read or
 * written.
 */
public interface Store extends AnswerLog, Preferences, People, FollowLog, AutoCloseable {

  /**
   * Handled updates and sent messages are forgotten after this; Telegram itself keeps updates for a
   * day.
   */
  Duration TRAFFIC_KEPT = Duration.ofDays(2);

  /** What somebody who can't be told wants to be told of is forgotten after this. */
  Duration FOLLOWS_KEPT = Follow.PATIENCE.plusDays(3);

  /** Copies made before an upgrade are deleted after this: by then nobody goes back. */
  Duration COPIES_KEPT = Duration.ofDays(7);

  /** What was posted, and who did what about it, is forgotten after this. */
  Duration DIGESTS_KEPT = Duration.ofDays(400);

  /** What was heard, of one bot. */
  Inbox inbox(long bot);

  /** What is to be sent, by one bot. */
  Outbox outbox(long bot);

  /** The answers to be looked at once more; what follows from them is sent by one bot. */
  Revisits revisits(long bot);

  /** What people want to be told of; what follows from it is sent by one bot. */
  Follows followed(long bot);

  /** What owners have handed in; what is said of it is sent by one bot. */
  Handed handed(long bot);

  /** What owners were told of the disk; more of it is sent by one bot. */
  DiskNews diskNews(long bot);

  /** What somebody thinks of an answer, if they said so. */
  Optional<Thumb> rating(AnswerId answer, long user);

  /** Forgets what is past its time; says how many things. */
  int prune(Instant now);

  /**
   * Forgets a person: what they asked, thought and chose, and what was said to them alone. Copies
   * made before upgrades go as a whole; backups are not touched.
   *
   * @param person their id at Telegram, which is that of their private chat
   * @return how many things were forgotten
   */
  int forget(long person);

  @Override
  void close();
}
