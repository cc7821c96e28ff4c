package org.sutro.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.Living;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Store;
import org.sutro.sqlite.DatabaseException;

/**
 * The bot at work: polls, handles, sends, until it is closed. Starting it never fails for anything
 * the network or Telegram does; it goes on trying, and {@link #health} says how it stands.
 */
public final class TelegramBot implements AutoCloseable, Living {

  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);
  private static final Duration HOURLY = Duration.ofHours(1);

  /** What all that is under way may take, together, when the bot is closed. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** Far more than a turn of the loops takes, even when another process holds up the store. */
  private static final Duration TURN = Duration.ofMinutes(1);

  /**
   * What a poll may take beyond the time Telegram holds it open, waiting for its answer and all.
   */
  private static final Duration POLL_MARGIN = Duration.ofSeconds(10);

  private static final Duration UNHOOK = Duration.ofSeconds(5);

  private static final int PARALLEL_UPDATES = 8;
  private static final int PARALLEL_SENDS = 16;

  private final BotSettings settings;
  private final Store store;
  private final Machine machine;
  private final Contact contact;
  private final BotApi api;
  private final TelegramSender sender;
  private final Crew workers;
  private final Crew senders;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Thread> loops = new ArrayList<>();
  private final List<Heartbeat> heartbeats = new CopyOnWriteArrayList<>();
  private final SendLoop sending;

  /**
   * What the bot takes from the machine.
   *
   * @param clock the time of day
   * @param nanos monotonic nanoseconds
   * @param random spreads the times of repeated tries
   */
  public record Machine(InstantSource clock, LongSupplier nanos, RandomGenerator random) {}

  private TelegramBot(BotSettings settings, Store store, Machine machine) {
    this.settings = settings;
    this.store = store;
    this.machine = machine;
    this.contact = new Contact(machine.clock());
    this.api = new BotApi(settings);
    this.sender = new TelegramSender(settings);
    this.workers = new Crew("update", PARALLEL_UPDATES, machine.nanos());
    this.senders = new Crew("send", PARALLEL_SENDS, machine.nanos());
    SendLoop.Times times = new SendLoop.Times(machine.clock(), machine.nanos());
    this.sending = new SendLoop(store.outbox(settings.botId()), sender, contact, times, senders);
  }

  /**
   * Starts a bot. The store stays open when the bot is closed.
   *
   * @param conversation what it says
   * @param store what it must not forget
   */
  public static TelegramBot start(
      BotSettings settings, Conversation conversation, Store store, Machine machine) {
    TelegramBot bot = new TelegramBot(settings, store, machine);
    Pause sendPause = bot.beating(TURN);
    bot.loop("send", () -> bot.sending.run(sendPause));
    bot.loop("report", bot::reports);
    Pause pollPause = bot.beating(settings.pollTimeout().plus(POLL_MARGIN).multipliedBy(3));
    bot.loop("poll", () -> bot.poll(conversation, pollPause));
    return bot;
  }

  /** What comes of the first contact with Telegram; open until there is one. */
  public CompletionStage<FirstContact> firstContact() {
    return contact.accepted().thenApply(this::contact);
  }

  private FirstContact contact(boolean accepted) {
    if (accepted) {
      return FirstContact.ACCEPTED;
    }
    boolean heardBefore = store.inbox(settings.botId()).offset() > 0;
    return heardBefore ? FirstContact.REVOKED : FirstContact.MISTYPED;
  }

  /** How the bot is. */
  public Health health() {
    Inbox inbox = store.inbox(settings.botId());
    Outbox outbox = store.outbox(settings.botId());
    Health.Work work =
        new Health.Work(
            inbox.open(),
            age(inbox.oldest()),
            outbox.count(Outbox.State.NEW),
            age(outbox.oldest()),
            outbox.count(Outbox.State.UNKNOWN),
            sending.sent());
    return new Health(contact.pollAge(), contact.trouble(), alive(), work);
  }

  /**
   * True while every loop still goes round and no work hangs; does not depend on Telegram, and asks
   * nothing of the store.
   */
  @Override
  public boolean alive() {
    synchronized (loops) {
      return stop.getCount() > 0
          && loops.stream().allMatch(Thread::isAlive)
          && heartbeats.stream().allMatch(Heartbeat::beats)
          && workers.alive()
          && senders.alive();
    }
  }

  private Duration age(Optional<Instant> since) {
    Instant now = machine.clock().instant();
    return since.map(then -> Duration.between(then, now)).orElse(Duration.ZERO);
  }

  /** A way to wait for a loop whose turns, waits not counted, take no longer than this. */
  private Pause beating(Duration turn) {
    Heartbeat heartbeat = new Heartbeat(machine.nanos(), turn);
    heartbeats.add(heartbeat);
    return heartbeat.over(this::await);
  }

  /** Stops polling at once, lets work and sends under way end (up to 20 seconds), and returns. */
  @Override
  public void close() {
    stop.countDown();
    api.cancel();
    workers.wake();
    senders.wake();
    try {
      awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.close();
    senders.close();
    api.close();
    sender.close();
  }

  private void awaitEnd() throws InterruptedException {
    List<Thread> ending;
    synchronized (loops) {
      ending = List.copyOf(loops);
    }
    long end = machine.nanos().getAsLong() + GRACE.toNanos();
    for (Thread loop : ending) {
      if (!loop.join(until(end))) {
        loop.interrupt();
      }
    }
    boolean worked = workers.awaitIdle(until(end));
    boolean sent = senders.awaitIdle(until(end));
    if (!worked || !sent) {
      log.warn("SLOW-STOP: some work was not done in time; it is taken up again at the next start");
    }
  }

  /** What is left until a time in monotonic nanoseconds; zero once it is over. */
  private Duration until(long end) {
    return Duration.ofNanos(Math.max(0, end - machine.nanos().getAsLong()));
  }

  /** Learns who the bot is, lets the worker begin, then takes updates in for good. */
  private void poll(Conversation conversation, Pause pause) throws InterruptedException {
    Introduction introduction = new Introduction(contact, new Backoff(machine.random()), pause);
    Optional<Me> me = introduction.me(api);
    if (me.isEmpty()) {
      return;
    }
    long bot = settings.botId();
    Signs signs = new Signs(sender, sending::rest);
    Worker worker = new Worker(store.inbox(bot), conversation, signs, machine.clock(), workers);
    Pause workPause = beating(TURN);
    Worker.Shift shift = new Worker.Shift(new Updates(me.get()), this::await, senders::wake);
    loop("work", () -> worker.run(shift, workPause));
    loop("prune", this::prune);
    Thread.ofVirtual().name("register").start(() -> quietly(() -> introduction.register(sender)));
    WebhookSettings hook = settings.webhook();
    if (hook != null) {
      new Hook(api, hook, contact, new Backoff(machine.random()), pause)
          .run(store.inbox(bot), machine.clock(), workers::wake);
      Hook.remove(settings, UNHOOK);
      return;
    }
    Poller.Timing timing = new Poller.Timing(settings.pollTimeout(), machine.clock(), pause);
    new Poller(api, store.inbox(bot), contact, new Backoff(machine.random()), timing)
        .run(workers::wake);
  }

  private void reports() throws InterruptedException {
    while (await(HOURLY)) {
      report();
    }
  }

  /** From the first contact on: before it only this machine's clock is known. */
  private void prune() throws InterruptedException {
    do {
      try {
        store.prune(soberNow());
      } catch (DatabaseException e) {
        log.error("STORE-TROUBLE: old traffic could not be forgotten", e);
      }
    } while (await(HOURLY));
  }

  /** A clock that is far ahead would have everything forgotten: it counts as far as Telegram's. */
  private Instant soberNow() {
    Instant now = machine.clock().instant();
    return api.time().filter(now::isAfter).orElse(now);
  }

  private void report() {
    try {
      Health health = health();
      if (health.ready()) {
        log.info(
            "well: {} to handle, {} to send", health.work().unhandled(), health.work().unsent());
      } else {
        log.warn("NOT-READY: people get no answers: {}", health);
      }
    } catch (DatabaseException e) {
      log.error("STORE-TROUBLE: the store can't be asked how the bot is", e);
    }
  }

  /** Waits; says false when the bot is being closed. */
  private boolean await(Duration time) throws InterruptedException {
    return !stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @FunctionalInterface
  private interface Loop {
    void run() throws InterruptedException;
  }

  private void loop(String name, Loop loop) {
    synchronized (loops) {
      loops.add(Thread.ofVirtual().name("telegram-" + name).start(() -> quietly(loop)));
    }
  }

  private static void quietly(Loop loop) {
    try {
      loop.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
