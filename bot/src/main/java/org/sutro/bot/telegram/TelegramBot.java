package org.sutro.bot.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Store;
import org.sutro.bot.store.StoreException;

/**
 * The bot at work: polls, handles, sends, until it is closed. Starting it never fails for anything
 * the network or Telegram does; it goes on trying, and {@link #health} says how it stands.
 */
public final class TelegramBot implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);

  /** What all that is under way may take, together, when the bot is closed. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private static final int PARALLEL_UPDATES = 8;
  private static final int PARALLEL_SENDS = 16;

  private final BotSettings settings;
  private final Store store;
  private final Machine machine;
  private final Link link;
  private final BotApi api;
  private final TelegramSender sender;
  private final Crew workers = new Crew("update", PARALLEL_UPDATES);
  private final Crew senders = new Crew("send", PARALLEL_SENDS);
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Thread> loops = new ArrayList<>();

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
    this.link = new Link(machine.clock());
    this.api = new BotApi(settings);
    this.sender = new TelegramSender(settings);
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
    Outbox outbox = store.outbox(settings.botId());
    SendLoop.Times times = new SendLoop.Times(machine.clock(), machine.nanos());
    SendLoop sending = new SendLoop(outbox, bot.sender, bot.link, times, bot.senders);
    bot.loop("send", () -> sending.run(bot::await));
    bot.loop("prune", bot::prune);
    bot.loop("poll", () -> bot.poll(conversation));
    return bot;
  }

  /** How the bot is. */
  public Health health() {
    boolean alive;
    synchronized (loops) {
      alive = stop.getCount() > 0 && loops.stream().allMatch(Thread::isAlive);
    }
    return new Health(
        link.pollAge(),
        link.trouble(),
        alive,
        store.inbox(settings.botId()).open(),
        store.outbox(settings.botId()).count(Outbox.State.NEW));
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
      LOG.warn("some work was not done in time; it is taken up again at the next start");
    }
  }

  /** What is left until a time in monotonic nanoseconds; zero once it is over. */
  private Duration until(long end) {
    return Duration.ofNanos(Math.max(0, end - machine.nanos().getAsLong()));
  }

  /** Learns who the bot is, lets the worker begin, then polls for good. */
  private void poll(Conversation conversation) throws InterruptedException {
    Introduction introduction = new Introduction(link, new Backoff(machine.random()), this::await);
    Optional<Me> me = introduction.me(api);
    if (me.isEmpty()) {
      return;
    }
    long bot = settings.botId();
    Worker worker = new Worker(store.inbox(bot), conversation, sender, machine.clock(), workers);
    Worker.Shift shift = new Worker.Shift(new Updates(me.get()), this::await, senders::wake);
    loop("work", () -> worker.run(shift));
    Thread.ofVirtual().name("register").start(() -> quietly(() -> introduction.register(sender)));
    Poller.Timing timing = new Poller.Timing(settings.pollTimeout(), machine.clock(), this::await);
    new Poller(api, store.inbox(bot), link, new Backoff(machine.random()), timing)
        .run(workers::wake);
  }

  private void prune() throws InterruptedException {
    forget();
    while (await(PRUNE_EVERY)) {
      forget();
      report();
    }
  }

  private void forget() {
    try {
      store.prune(machine.clock().instant());
    } catch (StoreException e) {
      LOG.error("old traffic could not be forgotten", e);
    }
  }

  private void report() {
    try {
      Health health = health();
      if (health.ready()) {
        LOG.info("well: {} to handle, {} to send", health.unhandled(), health.unsent());
      } else {
        LOG.warn("people get no answers: {}", health);
      }
    } catch (StoreException e) {
      LOG.error("the store can't be asked how the bot is", e);
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
