package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Lateness;
import org.sutro.bot.digest.Part;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.MemoryStore;
import org.sutro.bot.store.Outbox;

@Timeout(60)
final class SendLoopTest {

  private static final long CHAT = 7;
  private static final long BOT = 123456789;

  private final MemoryStore store = new MemoryStore();
  private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);

  private static Outgoing say(String words) {
    return new Outgoing.Send(CHAT, RichText.plain(words), List.of(), null);
  }

  private void put(Outgoing... outgoing) {
    Inbox inbox = store.inbox(BOT);
    inbox.receive(List.of(new Inbox.Received(1, CHAT, "{}")), 2, Instant.EPOCH);
    Response response = new Response(List.of(outgoing), List.of());
    inbox.done(inbox.claim(Set.of()).orElseThrow(), response, Instant.EPOCH);
  }

  @Test
  void what_arrived_is_kept_even_if_the_store_fails_meanwhile_and_the_chat_goes_on()
      throws InterruptedException {
    put(say("এক"), say("দুই"));
    Outbox outbox = new FailingOutbox(store.outbox(BOT), new AtomicInteger(2));
    List<Outgoing> sent = Collections.synchronizedList(new ArrayList<>());
    Wire wire =
        outgoing -> {
          sent.add(outgoing);
          return new Outcome.Sent(sent.size());
        };
    try (Crew crew = new Crew("send", 4, System::nanoTime)) {
      SendLoop.Times times = new SendLoop.Times(clock, System::nanoTime);
      new SendLoop(outbox, wire, new Contact(clock), times, crew)
          .run(time -> outbox.count(Outbox.State.SENT) < 2);
    }
    assertThat(sent).containsExactly(say("এক"), say("দুই"));
    assertThat(outbox.count(Outbox.State.SENT)).isEqualTo(2);
  }

  private static Outgoing part(int number) {
    return new Outgoing.Post(
        new Address(CHAT + number, 0, null),
        RichText.plain("খবর"),
        new Outgoing.Slot(number, number),
        new Outgoing.Style(false, false));
  }

  @Test
  void an_edition_is_too_old_after_hours_but_one_that_has_begun_is_finished_and_corrected()
      throws InterruptedException {
    put(part(1), part(2), part(Part.ROUND + 1));
    Outbox outbox = store.outbox(BOT);
    List<Outgoing> sent = Collections.synchronizedList(new ArrayList<>());
    Wire wire =
        outgoing -> {
          sent.add(outgoing);
          return new Outcome.Sent(sent.size());
        };
    InstantSource later = InstantSource.fixed(Instant.EPOCH.plus(Lateness.LONGEST).plusSeconds(1));
    try (Crew crew = new Crew("send", 4, System::nanoTime)) {
      SendLoop.Times times = new SendLoop.Times(later, System::nanoTime);
      new SendLoop(outbox, wire, new Contact(later), times, crew)
          .run(time -> outbox.count(Outbox.State.SENT) < 2);
    }
    assertThat(sent).containsExactlyInAnyOrder(part(2), part(Part.ROUND + 1));
    assertThat(outbox.count(Outbox.State.FAILED)).isEqualTo(1);
  }

  /** An outbox that fails to keep the first so many arrivals. */
  private record FailingOutbox(Outbox inner, AtomicInteger failures) implements Outbox {

    @Override
    public int recover(Instant now) {
      return inner.recover(now);
    }

    @Override
    public List<Parcel> next(Instant now, Set<Long> busy, int most) {
      return inner.next(now, busy, most);
    }

    @Override
    public void sent(Parcel parcel, int message) {
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("the disk is full");
      }
      inner.sent(parcel, message);
    }

    @Override
    public void again(Parcel parcel, Instant notBefore) {
      inner.again(parcel, notBefore);
    }

    @Override
    public void instead(Parcel parcel, Outgoing other) {
      inner.instead(parcel, other);
    }

    @Override
    public boolean unknown(Parcel parcel, Instant notBefore) {
      return inner.unknown(parcel, notBefore);
    }

    @Override
    public void lost(Parcel parcel, Outgoing.Post post) {
      inner.lost(parcel, post);
    }

    @Override
    public void failed(Parcel parcel, String why) {
      inner.failed(parcel, why);
    }

    @Override
    public void unreachable(long chat) {
      inner.unreachable(chat);
    }

    @Override
    public void moved(long chat, long newChat) {
      inner.moved(chat, newChat);
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
}
