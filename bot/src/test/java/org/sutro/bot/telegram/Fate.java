package org.sutro.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Invitation;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.newsroom.Ledger;
import org.sutro.bot.newsroom.Shown;
import org.sutro.bot.standin.SettableClock;
import org.sutro.bot.store.Outbox;

/**
 * Lets a program die at a step that chance chooses, before or after what the step does; and lets
 * what it sends be lost, be late or be refused. Whoever is dead does nothing more: every further
 * step dies too.
 */
final class Fate {

  /** The program is gone. */
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private record Late(Instant at, Wire wire, Outgoing outgoing) {}

  private final Random random;
  private final SettableClock clock;
  private final List<Late> late = new CopyOnWriteArrayList<>();
  final Asked asked = new Asked();
  private final AtomicInteger steps = new AtomicInteger();
  private volatile boolean dead;

  Fate(Random random, SettableClock clock) {
    this.random = random;
    this.clock = clock;
  }

  /** A new life of at most so many steps. */
  void begin(int most) {
    steps.set(1 + random.nextInt(most));
    dead = false;
  }

  /** A life without an end. */
  void spare() {
    steps.set(Integer.MAX_VALUE);
    dead = false;
  }

  boolean isDead() {
    return dead;
  }

  Newsstand.Between between() {
    return new Newsstand.Between(DyingLedger::new, DyingOutbox::new, this::faulty);
  }

  /** One step; death comes before it, after it, or not. */
  private <T> T step(Supplier<T> work) {
    if (dead) {
      throw new Death();
    }
    if (steps.decrementAndGet() > 0) {
      return work.get();
    }
    dead = true;
    if (random.nextBoolean()) {
      T unused = work.get(); // done, and nobody knows
    }
    throw new Death();
  }

  private void run(Runnable work) {
    Boolean unused =
        step(() -> {
          work.run();
          return true;
        });
  }

  /** Requests that hung arrive in the end, within a minute. */
  void arrive(Instant now) {
    for (Late each : List.copyOf(late)) {
      if (!each.at().isAfter(now)) {
        late.remove(each);
        Outcome unused = each.wire().send(each.outgoing());
      }
    }
  }

  /** What is sent goes wrong now and then; looks are left alone, they have faults of their own. */
  private Wire faulty(Wire wire) {
    return outgoing ->
        step(() -> {
          boolean post = outgoing instanceof Outgoing.Post;
          return switch (random.nextInt(10)) {
            case 0 -> new Outcome.RetryAfter(Duration.ofSeconds(1 + random.nextInt(30)));
            case 1 -> new Outcome.Unreachable("no way");
            case 2 -> { // the answer is lost
              Outcome unused = wire.send(outgoing);
              yield new Outcome.Unknown("lost");
            }
            case 3 -> new Outcome.Unknown("502"); // and nothing was done
            case 4 -> {
              if (post) {
                Instant at = clock.instant().plusSeconds(random.nextInt(50));
                late.add(new Late(at, wire, outgoing));
              }
              yield new Outcome.Unknown("late");
            }
            default -> wire.send(outgoing);
          };
        });
  }

  private final class DyingOutbox implements Outbox {
    private final Outbox inner;

    DyingOutbox(Outbox inner) {
      this.inner = inner;
    }

    @Override
    public int recover(Instant now) {
      return step(() -> inner.recover(now));
    }

    @Override
    public List<Parcel> next(Instant now, Set<Long> busy, int most) {
      if (dead) {
        throw new Death();
      }
      List<Parcel> next = inner.next(now, busy, most);
      next.forEach(parcel -> asked.begun(parcel.outgoing()));
      return next.isEmpty() ? next : step(() -> next); // waiting is no step
    }

    @Override
    public void sent(Parcel parcel, int message) {
      run(() -> {
        inner.sent(parcel, message);
        asked.settled(parcel.outgoing());
      });
    }

    @Override
    public void again(Parcel parcel, Instant notBefore) {
      run(() -> {
        inner.again(parcel, notBefore);
        asked.settled(parcel.outgoing());
      });
    }

    @Override
    public void instead(Parcel parcel, Outgoing other) {
      run(() -> inner.instead(parcel, other));
    }

    @Override
    public boolean unknown(Parcel parcel, Instant notBefore) {
      return step(() -> inner.unknown(parcel, notBefore));
    }

    @Override
    public void lost(Parcel parcel, Outgoing.Post post) {
      run(() -> inner.lost(parcel, post));
    }

    @Override
    public void failed(Parcel parcel, String why) {
      run(() -> inner.failed(parcel, why));
    }

    @Override
    public void unreachable(long chat) {
      run(() -> inner.unreachable(chat));
    }

    @Override
    public void moved(long chat, long newChat) {
      run(() -> inner.moved(chat, newChat));
    }

    @Override
    public int count(State state) {
      return inner.count(state);
    }

    @Override
    public Optional<Instant> oldest() {
      return inner.oldest();
    }
  }

  private final class DyingLedger implements Ledger {
    private final Ledger inner;

    DyingLedger(Ledger inner) {
      this.inner = inner;
    }

    @Override
    public boolean keep(Response response, Instant now) {
      return step(() -> {
        boolean kept = inner.keep(response, now);
        if (kept) {
          asked.kept(response);
        }
        return kept;
      });
    }

    @Override
    public List<Series> series() {
      return inner.series();
    }

    @Override
    public boolean has(long chat) {
      return inner.has(chat);
    }

    @Override
    public Optional<Series> series(SeriesId id) {
      return inner.series(id);
    }

    @Override
    public List<Issue> open() {
      return inner.open();
    }

    @Override
    public Optional<Issue> issue(long id) {
      return inner.issue(id);
    }

    @Override
    public Optional<Issue> issue(SeriesId id, LocalDateTime local) {
      return inner.issue(id, local);
    }

    @Override
    public List<Issue> newest(SeriesId id, int most) {
      return inner.newest(id, most);
    }

    @Override
    public List<Issue> made(SeriesId id, int most) {
      return inner.made(id, most);
    }

    @Override
    public List<Issue> madeAfter(SeriesId id, Instant moment) {
      return inner.madeAfter(id, moment);
    }

    @Override
    public Optional<Issue> standing(SeriesId id) {
      return inner.standing(id);
    }

    @Override
    public List<Part> parts(long issue, Instant now) {
      return inner.parts(issue, now);
    }

    @Override
    public List<Due> due() {
      return inner.due();
    }

    @Override
    public List<Shown> outdated() {
      return inner.outdated();
    }

    @Override
    public Map<ArticleId, Integer> places(long issue) {
      return inner.places(issue);
    }

    @Override
    public Map<SeriesId, Instant> leftBehind() {
      return inner.leftBehind();
    }

    @Override
    public List<Issue> unpinned() {
      return inner.unpinned();
    }

    @Override
    public List<Issue> putBack() {
      return inner.putBack();
    }

    @Override
    public List<Shown> shown(long issue) {
      return inner.shown(issue);
    }

    @Override
    public Map<ArticleId, Integer> corrected(long issue) {
      return inner.corrected(issue);
    }

    @Override
    public Told told(SeriesId id, Instant after, Predicate<Issue> counts) {
      return inner.told(id, after, counts);
    }

    @Override
    public Optional<Invitation> invitation(String hash) {
      return inner.invitation(hash);
    }

    @Override
    public Set<Long> editors(long chat) {
      return inner.editors(chat);
    }

    @Override
    public Set<Long> chats(long editor) {
      return inner.chats(editor);
    }

    @Override
    public List<Deed> deeds(SeriesId id, int most) {
      return inner.deeds(id, most);
    }

    @Override
    public int asked(long user, Instant after, Instant upTo) {
      return inner.asked(user, after, upTo);
    }

    @Override
    public Optional<LedgerEntry.Wish> wish(long user) {
      return inner.wish(user);
    }
  }
}
