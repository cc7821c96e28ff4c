package org.sutro.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.Lateness;
import org.sutro.bot.digest.Part;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Outbox.Parcel;

/**
 * Empties the outbox: one message of a chat at a time, at a pace Telegram accepts. What may have
 * arrived is sent once more and never twice; what certainly did not is tried until it is too old to
 * matter.
 */
final class SendLoop {

  private static final Logger log = LoggerFactory.getLogger(SendLoop.class);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LOOK_WHILE_RESTING = Duration.ofMillis(100);

  /** Between a try that may have arrived and the next: a request that hangs may still get there. */
  private static final Duration DOUBT = Duration.ofSeconds(3);

  private static final Duration UNREACHABLE = Duration.ofSeconds(5);
  private static final Duration TOO_OLD = Duration.ofHours(24);
  private static final Duration ANY_TIME = Duration.ofDays(365);

  /** Telegram takes the answer to a press, or to what is typed, for some seconds only. */
  private static final Duration TOO_OLD_BRIEF = Duration.ofSeconds(60);

  private final Outbox outbox;
  private final Wire wire;
  private final Contact contact;
  private final Times times;
  private final Crew crew;
  private final Tally tally = new Tally();
  private final Pace pace;
  private final ReentrantLock pacing = new ReentrantLock();

  /**
   * False until something arrived, and after each doubt: then one is sent at a time, so that one at
   * most is in doubt.
   */
  private volatile boolean trusted;

  /**
   * The times to go by.
   *
   * @param clock the time of day
   * @param nanos monotonic nanoseconds
   */
  record Times(InstantSource clock, LongSupplier nanos) {}

  SendLoop(Outbox outbox, Wire wire, Contact contact, Times times, Crew crew) {
    this.outbox = outbox;
    this.wire = wire;
    this.contact = contact;
    this.times = times;
    this.crew = crew;
    this.pace = new Pace(times.nanos().getAsLong());
  }

  /** What became of all that was sent, by kind. */
  Map<String, Long> sent() {
    return tally.counts();
  }

  /** Sends until it is told to stop. */
  void run(Pause pause) throws InterruptedException {
    boolean recovered = false;
    while (pause.await(Duration.ZERO)) {
      try {
        if (!recovered) {
          recover();
          recovered = true;
        }
        if (!startNext(pause)) {
          crew.awaitNews(isResting() ? LOOK_WHILE_RESTING : LOOK);
        }
      } catch (RuntimeException | Error e) { // the loop outlives a store that is out of order
        log.error("STORE-TROUBLE: the outbox cannot be read: {}", Trace.of(e));
        if (!pause.await(LOOK)) {
          return;
        }
      }
    }
  }

  void recover() {
    int found = outbox.recover(times.clock().instant());
    if (found > 0) {
      log.warn(
          "SEND-UNKNOWN: {} messages were on their way when the program ended; they may arrive twice",
          found);
    }
  }

  /** Starts sending the next ones, if there are any that may be sent now. */
  boolean startNext(Pause pause) {
    Set<Long> passOver;
    int most;
    pacing.lock();
    try {
      long now = times.nanos().getAsLong();
      most = contact.isUnauthorized() ? 0 : Math.min(free(), pace.room(now));
      passOver = new HashSet<>(pace.resting(now));
    } finally {
      pacing.unlock();
    }
    if (most == 0) {
      return false;
    }
    passOver.addAll(crew.busy());
    List<Parcel> next = outbox.next(times.clock().instant(), passOver, most);
    next.forEach(parcel -> crew.start(parcel.outgoing().chat(), () -> send(parcel, pause)));
    return !next.isEmpty();
  }

  private int free() {
    return trusted ? crew.free() : crew.busy().isEmpty() ? 1 : 0;
  }

  private boolean isResting() {
    pacing.lock();
    try {
      long now = times.nanos().getAsLong();
      return pace.rests(now) || !pace.resting(now).isEmpty();
    } finally {
      pacing.unlock();
    }
  }

  private void send(Parcel parcel, Pause pause) {
    Outgoing outgoing = parcel.outgoing();
    boolean brief = outgoing instanceof Outgoing.Brief;
    if (isTooOld(parcel)) {
      keep(parcel, () -> outbox.failed(parcel, Part.TOO_OLD), pause);
      return;
    }
    if (!brief) {
      pacing.lock();
      try {
        pace.sent(outgoing.chat(), times.nanos().getAsLong());
      } finally {
        pacing.unlock();
      }
    }
    Outcome outcome = wire.send(outgoing);
    tally.count(outcome);
    keep(parcel, () -> settle(parcel, outcome), pause);
  }

  /**
   * Keeps what became of a parcel, however often that takes: until it is kept the parcel counts as
   * on its way, and nothing else of its chat is sent. When the program stops before, the next start
   * takes it up as one in doubt.
   */
  private static void keep(Parcel parcel, Runnable keeping, Pause pause) {
    do {
      try {
        keeping.run();
        return;
      } catch (RuntimeException | Error e) {
        log.error(
            "STORE-TROUBLE: what became of message {} could not be kept; trying again: {}",
            parcel.id(),
            Trace.of(e));
      }
    } while (Pause.goesOn(pause, LOOK));
  }

  /**
   * News is old after some hours, but what has begun is finished. That a source has changed is true
   * as long as the post stands there; so is what a post that is kept up to date says, and a look
   * for what may have arrived.
   */
  private boolean isTooOld(Parcel parcel) {
    Duration limit =
        switch (parcel.outgoing()) {
          case Outgoing.Probe probe -> ANY_TIME;
          case Outgoing.Post post when followsAnother(post) -> ANY_TIME;
          case Outgoing.Post post -> Lateness.LONGEST;
          case Outgoing.Rewrite rewrite -> ANY_TIME;
          case Outgoing.OfDigest digest -> TOO_OLD;
          case Outgoing.Brief brief -> TOO_OLD_BRIEF;
          case Outgoing.Send send -> TOO_OLD;
          case Outgoing.Edit edit -> TOO_OLD;
          case Outgoing.Buttons buttons -> TOO_OLD_BRIEF;
          case Outgoing.Typing typing -> TOO_OLD;
        };
    return parcel.since().plus(limit).isBefore(times.clock().instant());
  }

  /**
   * The rest of an edition that has begun, or what is said under it; without that it is not sent.
   */
  private static boolean followsAnother(Outgoing.Post post) {
    return post.slot().part() > 1;
  }

  private void settle(Parcel parcel, Outcome outcome) {
    if (parcel.outgoing() instanceof Outgoing.Probe probe) {
      looked(parcel, probe, outcome);
      return;
    }
    switch (outcome) {
      case Outcome.Sent sent -> {
        outbox.sent(parcel, sent.message());
        trusted = true;
      }
      case Outcome.RetryAfter later -> {
        rest(later.rest());
        outbox.again(parcel, times.clock().instant());
      }
      case Outcome.Unreachable gone -> {
        trusted = false;
        log.info(
            "message {} did not get through ({}); it will be tried again", parcel.id(), gone.why());
        outbox.again(parcel, times.clock().instant().plus(UNREACHABLE));
      }
      case Outcome.Unknown unknown -> {
        trusted = false;
        doubt(parcel, unknown.why());
      }
      case Outcome.Refused refused -> refused(parcel, refused);
    }
  }

  /** Sends nothing for a while, because Telegram said so. */
  void rest(Duration wait) {
    log.warn("TELEGRAM-BREAK: Telegram wants a break of {} s", wait.toSeconds());
    pacing.lock();
    try {
      pace.rest(wait, times.nanos().getAsLong());
    } finally {
      pacing.unlock();
    }
  }

  private void doubt(Parcel parcel, String why) {
    Instant now = times.clock().instant();
    String next =
        switch (parcel.outgoing()) {
          case Outgoing.Brief brief -> {
            outbox.failed(parcel, "unknown: " + why);
            yield "it is left at that";
          }
          case Outgoing.Post post ->
              outbox.unknown(parcel, now.plus(Outbox.LATEST))
                  ? "it will be looked for"
                  : "there is no way to find out";
          case Outgoing.OfDigest digest -> again(parcel, now);
          case Outgoing.Buttons buttons -> again(parcel, now);
          case Outgoing.Send send -> once(parcel, now);
          case Outgoing.Edit edit -> once(parcel, now);
          case Outgoing.Typing typing -> once(parcel, now);
        };
    log.warn("SEND-UNKNOWN: message {} may have arrived or not ({}); {}", parcel.id(), why, next);
  }

  private String once(Parcel parcel, Instant now) {
    return outbox.unknown(parcel, now.plus(DOUBT))
        ? "it will be sent once more"
        : "it is left at that";
  }

  /** What does no harm twice. */
  private String again(Parcel parcel, Instant now) {
    outbox.again(parcel, now.plus(DOUBT));
    return "it is done again";
  }

  /** A look for a post changes nothing, so it can be taken as often as needed. */
  private void looked(Parcel parcel, Outgoing.Probe probe, Outcome outcome) {
    Instant now = times.clock().instant();
    switch (outcome) {
      case Outcome.Sent sent -> outbox.sent(parcel, probe.message());
      case Outcome.RetryAfter later -> {
        rest(later.rest());
        outbox.again(parcel, now);
      }
      case Outcome.Unreachable gone -> outbox.again(parcel, now.plus(UNREACHABLE));
      case Outcome.Unknown unknown -> outbox.again(parcel, now.plus(DOUBT));
      case Outcome.Refused refused -> notThere(parcel, probe, refused);
    }
  }

  private void notThere(Parcel parcel, Outgoing.Probe probe, Outcome.Refused refused) {
    if (refused.description().contains("message is not modified")) {
      log.info("message {} had arrived", parcel.id());
      outbox.sent(parcel, probe.message());
    } else if (refused.newChat() != null) {
      outbox.lost(parcel, probe.post()); // messages have other numbers now
      outbox.moved(probe.chat(), refused.newChat());
    } else if (refused.code() == 403 || refused.description().contains("chat not found")) {
      outbox.lost(parcel, probe.post()); // nothing can be looked at
    } else if (refused.code() == 401) {
      contact.refusedToken();
      outbox.again(parcel, times.clock().instant());
    } else if (refused.description().contains("message to edit not found")) {
      outbox.instead(parcel, probe.next());
    } else { // something stands there
      probe
          .beyond()
          .ifPresentOrElse(
              next -> outbox.instead(parcel, next), () -> outbox.lost(parcel, probe.post()));
    }
  }

  private void refused(Parcel parcel, Outcome.Refused refused) {
    Outgoing outgoing = parcel.outgoing();
    if (refused.newChat() != null) {
      log.info("a group got a new id");
      outbox.again(parcel, times.clock().instant());
      outbox.moved(outgoing.chat(), refused.newChat());
    } else if (refused.code() == 401) {
      contact.refusedToken();
      outbox.again(parcel, times.clock().instant());
    } else if (refused.code() == 403 || refused.description().contains("chat not found")) {
      outbox.failed(parcel, refused.code() + " " + refused.description());
      outbox.unreachable(outgoing.chat());
    } else if (refused.description().contains("message is not modified")
        || refused.description().contains("message to delete not found")) {
      outbox.sent(parcel, 0);
    } else if (refused.description().contains("can't parse entities")
        && !plain(outgoing).equals(outgoing)) {
      log.error(
          "SEND-REFUSED: Telegram does not understand the formatting of message {}; it goes out plain",
          parcel.id());
      outbox.instead(parcel, plain(outgoing));
    } else {
      // what is brief came too late, as people's presses often do
      if (!(outgoing instanceof Outgoing.Brief)) {
        log.error(
            "SEND-REFUSED: message {} was refused: {} {}",
            parcel.id(),
            refused.code(),
            refused.description());
      }
      outbox.failed(parcel, refused.code() + " " + refused.description());
    }
  }

  /** The same without its formatting. */
  private static Outgoing plain(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Send send ->
          new Outgoing.Send(
              send.to(),
              send.text().withoutEntities(),
              send.keyboard(),
              send.answer(),
              send.instead());
      case Outgoing.Edit edit ->
          new Outgoing.Edit(
              edit.chat(), edit.message(), edit.text().withoutEntities(), edit.keyboard());
      case Outgoing.Brief brief -> brief;
      case Outgoing.Post post ->
          new Outgoing.Post(post.to(), post.text().withoutEntities(), post.slot(), post.style());
      case Outgoing.Rewrite rewrite ->
          new Outgoing.Rewrite(
              rewrite.chat(), rewrite.message(), rewrite.text().withoutEntities(), rewrite.slot());
      case Outgoing.Buttons buttons -> buttons;
      case Outgoing.Typing typing -> typing;
      case Outgoing.OfDigest digest -> digest;
    };
  }
}
