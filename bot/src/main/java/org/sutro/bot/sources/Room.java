package org.sutro.bot.sources;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sutro.fetch.Domain;
import org.sutro.fetch.WebAddress;
import org.sutro.ingest.Patience;

/**
 * Room for the texts that are taken apart at one time. The tree of a page takes many times the
 * memory of its text, so that many large pages at once would fill it; small ones have room beside
 * each other, and one that needs more than there is has it for itself.
 *
 * <p>A text that takes too long is given up on. The thread that is at it can't be ended, so until
 * it ends by itself nothing more of that site is begun, nor, after a second one, anything of the
 * source that led there: a hostile site takes one thread, a source of however many hostile sites
 * two, and no other waits for them. Whoever is turned away for it may come again.
 */
final class Room {

  private static final int UNIT = 1024;

  /** Texts of one source that may be under way for ever. */
  private static final int MOST_UNENDED = 2;

  /**
   * Whose a text is.
   *
   * @param by the source that led to it, or whoever else wants it
   * @param site where it lies: hosts that one owner can have without end are one site
   */
  record Owner(String by, String site) {

    /** Of a text that was read at {@code address}; without one it lies at whoever wants it. */
    static Owner at(String address, String by) {
      String site = siteOf(address);
      return new Owner(by, site.isEmpty() ? by : site);
    }

    /** The name that was registered, under which hosts cost nothing. */
    private static String siteOf(String address) {
      return Domain.of(address).or(() -> WebAddress.of(address).map(WebAddress::host)).orElse("");
    }
  }

  /** Why a text is not taken apart. */
  enum GivenUp {
    /** It takes too long, and would the next time. */
    TOO_LONG("takes too long to take apart"),

    /** Others that take too long are in its way, so that it was not begun. */
    NOT_BEGUN("can't be taken apart while others take too long");

    private final String said;

    GivenUp(String said) {
      this.said = said;
    }

    /** The end of a sentence about the text. */
    String said() {
      return said;
    }
  }

  private final int size;
  private final Semaphore free;
  private final Patience patience;
  private final Set<Work<?>> unended = ConcurrentHashMap.newKeySet();

  /**
   * Room for so many UTF-16 units.
   *
   * @param units at least 1
   * @param patience how long a text may take, and how many may be taken apart at one time
   */
  Room(int units, Patience patience) {
    this.size = taken(units);
    this.free = new Semaphore(size, true);
    this.patience = patience;
  }

  private static int taken(int units) {
    return units / UNIT + 1;
  }

  /**
   * What {@code work} makes of a text, as soon as there is room for it.
   *
   * @param givenUp what becomes of it if it is not taken apart
   */
  <T> T with(Owner owner, String text, Supplier<T> work, Function<GivenUp, T> givenUp)
      throws InterruptedException {
    if (isBlocked(owner)) {
      return givenUp.apply(GivenUp.NOT_BEGUN);
    }
    int needed = Math.min(taken(text.length()), size);
    free.acquire(needed);
    try {
      return new Work<>(owner, work).result();
    } catch (Patience.NotBegunException e) {
      return givenUp.apply(GivenUp.NOT_BEGUN);
    } catch (TimeoutException e) {
      return givenUp.apply(GivenUp.TOO_LONG);
    } finally {
      free.release(needed);
    }
  }

  private boolean isBlocked(Owner owner) {
    return unended.stream().anyMatch(work -> work.owner.site().equals(owner.site()))
        || unended.stream().filter(work -> work.owner.by().equals(owner.by())).count()
            >= MOST_UNENDED;
  }

  /** One text under way. */
  private final class Work<T> {
    private final Owner owner;
    private final Supplier<T> work;
    private boolean running;

    Work(Owner owner, Supplier<T> work) {
      this.owner = owner;
      this.work = work;
    }

    T result() throws InterruptedException, TimeoutException {
      try {
        return patience.with(this::run);
      } catch (TimeoutException e) {
        giveUp();
        throw e;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a text of " + owner.site() + " can't be taken apart", e);
      }
    }

    private T run() {
      begin();
      try {
        return work.get();
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      running = true;
    }

    private synchronized void end() {
      running = false;
      unended.remove(this);
    }

    private synchronized void giveUp() {
      if (running) {
        unended.add(this);
      }
    }
  }
}
