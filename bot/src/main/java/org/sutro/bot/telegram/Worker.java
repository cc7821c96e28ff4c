package org.sutro.bot.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.ToldOnce;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Response;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.Inbox.Claim;
import org.sutro.sqlite.DatabaseException;

/**
 * Handles what is in the inbox: in order within a chat, several chats at once. An update that
 * fails, or ends the program, three times is set aside.
 */
final class Worker {

  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** How long a suspect is waited for before others go on beside it. */
  private static final int SUSPECT_LOOKS = 5;

  private final Inbox inbox;
  private final Conversation conversation;
  private final Signs signs;
  private final InstantSource clock;
  private final Crew crew;
  private final ToldOnce failures = new ToldOnce();

  /**
   * A worker without work.
   *
   * @param signs where the sign of typing goes, past the outbox
   */
  Worker(Inbox inbox, Conversation conversation, Signs signs, InstantSource clock, Crew crew) {
    this.inbox = inbox;
    this.conversation = conversation;
    this.signs = signs;
    this.clock = clock;
    this.crew = crew;
  }

  /**
   * What a worker works with from the moment Telegram has said who the bot is.
   *
   * @param updates reads what comes in
   * @param pause the way to wait for those who do the work
   * @param finished told after each update that is handled
   */
  record Shift(Updates updates, Pause pause, Runnable finished) {}

  /**
   * Hands out work until it is told to stop.
   *
   * @param pause this loop's own way to wait
   */
  void run(Shift shift, Pause pause) throws InterruptedException {
    while (pause.await(Duration.ZERO)) {
      try {
        int free = crew.free();
        List<Claim> claims = free == 0 ? List.of() : inbox.claim(crew.busy(), free);
        failures.wentWell(inbox);
        for (Claim claim : claims) {
          start(claim, shift);
        }
        if (claims.isEmpty()) {
          crew.awaitNews(LOOK);
        }
      } catch (RuntimeException | Error e) { // the loop outlives a store that is out of order
        if (failures.isNews(inbox, e)) {
          log.error(
              "STORE-TROUBLE: no update can be begun; trying again all the time: {}", Trace.of(e));
        }
        if (!pause.await(LOOK)) {
          return;
        }
      }
    }
  }

  /**
   * An update that was begun before may be what ended the program. It is handled alone, so that if
   * the program ends again no other suspect gets the blame.
   */
  private void start(Claim claim, Shift shift) throws InterruptedException {
    long chat = claim.update().chat();
    crew.start(chat, () -> handle(claim, shift));
    if (claim.attempt() > 1) {
      for (int look = 0; look < SUSPECT_LOOKS && crew.busy().contains(chat); look++) {
        crew.awaitNews(LOOK);
      }
    }
  }

  /** The boundary of an update: whatever happens inside ends here. */
  private void handle(Claim claim, Shift shift) {
    try {
      if (claim.attempt() > Inbox.MAX_ENDINGS) {
        setAside(claim, shift);
      } else {
        react(claim, shift);
      }
      failures.wentWell(claim.update().chat());
      shift.finished().run();
    } catch (Throwable t) {
      boolean news = failures.isNews(claim.update().chat(), t);
      if (news) {
        log.error(
            "STORE-TROUBLE: update {} could not be kept; it is tried again all the time: {}",
            claim.update().updateId(),
            Trace.of(t));
      }
      if (t instanceof DatabaseException e && e.mayPass()) {
        release(claim, news);
      }
      // with its chat still busy, so that it does not come back at once
      if (!Pause.goesOn(shift.pause(), LOOK)) {
        log.debug("stopping");
      }
    }
  }

  private void setAside(Claim claim, Shift shift) {
    // if even the apology ends the program, there is none
    boolean last = claim.attempt() == Inbox.MAX_ENDINGS + 1;
    Response response = last ? apology(claim, shift) : Response.NOTHING;
    inbox.poison(claim, response, clock.instant());
    log.error(
        "SET-ASIDE: update {} ended the program {} times and is set aside",
        claim.update().updateId(),
        claim.attempt() - 1);
  }

  /** A disk in trouble is no fault of an update. */
  private void release(Claim claim, boolean news) {
    try {
      inbox.release(claim);
    } catch (RuntimeException | Error e) {
      if (news) {
        log.error(
            "UPDATE-FAILED: a try of update {} counts: {}", claim.update().updateId(), Trace.of(e));
      }
    }
  }

  /**
   * The same input may break the same thing again: after some tries it is set aside. A store that
   * is out of order is the matter of {@link #handle}.
   */
  private void react(Claim claim, Shift shift) {
    Response response;
    try {
      Incoming incoming = shift.updates().read(claim.update());
      if (incoming instanceof Incoming.Ignored ignored) {
        log.debug("update {} ignored: {}", ignored.updateId(), ignored.why());
      }
      conversation.atOnce(incoming).ifPresent(signs::show);
      response = conversation.on(incoming);
    } catch (DatabaseException e) {
      throw e;
    } catch (Throwable t) { // a bug, even a StackOverflowError: never the end of the worker
      log.error(
          "UPDATE-FAILED: update {} failed, try {}: {}",
          claim.update().updateId(),
          claim.attempt(),
          Trace.of(t));
      if (claim.attempt() >= Inbox.MAX_ATTEMPTS) {
        inbox.poison(claim, apology(claim, shift), clock.instant());
      }
      return;
    }
    inbox.done(claim, response, clock.instant());
  }

  private Response apology(Claim claim, Shift shift) {
    try {
      return conversation.sorry(shift.updates().read(claim.update()));
    } catch (RuntimeException | Error e) {
      log.error("UPDATE-FAILED: no apology for a failed update: {}", Trace.of(e));
      return Response.NOTHING;
    }
  }
}
