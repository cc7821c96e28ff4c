package org.sutro.bot.chat;

import java.time.Duration;
import java.util.Optional;

/** The answers given lately. They get there as {@link Note.Answered}. */
public interface AnswerLog {

  /** Answers and opinions are forgotten after this, in whole days; people are told so. */
  Duration ANSWERS_KEPT = Duration.ofDays(30);

  /** An answer; empty when it is not known or was deleted after its time. */
  Optional<AnswerRecord> find(AnswerId id);

  /** The answer that a message of the bot holds. */
  Optional<AnswerRecord> in(long chat, int message);
}
