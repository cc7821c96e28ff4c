package org.sutro.bot.standin;

import java.time.Duration;

/** One way a call can go wrong. */
public sealed interface Fault {

  /** 429 with {@code retry_after}; the call has no effect. */
  record TooManyRequests(int retryAfterSeconds) implements Fault {}

  /** An ordinary refusal in Telegram's form, such as 403; the call has no effect. */
  record Refused(int code, String description) implements Fault {}

  /** A proxy's HTML page instead of JSON, such as 502; the call has no effect. */
  record HtmlPage(int status) implements Fault {}

  /** The connection is cut before anything is done. */
  record Cut() implements Fault {}

  /** The call waits this long and is then handled as usual. */
  record Slow(Duration delay) implements Fault {}

  /** The call takes effect, but the connection is cut before the answer. */
  record LostAnswer() implements Fault {}

  /** The call takes effect, but only the first half of the answer arrives. */
  record HalfAnswer() implements Fault {}

  /**
   * The connection stays open and nothing ever comes; the call has no effect. Ends when the
   * stand-in closes.
   */
  record Silence() implements Fault {}
}
