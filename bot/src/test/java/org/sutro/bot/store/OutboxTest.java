package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.store.Traffic.ANSWER;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.OTHER;
import static org.sutro.bot.store.Traffic.keeping;
import static org.sutro.bot.store.Traffic.record;
import static org.sutro.bot.store.Traffic.say;
import static org.sutro.bot.store.Traffic.update;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Offer;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.chat.Thumb;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Outbox.Parcel;
import org.sutro.bot.store.Outbox.State;

/** What every store promises of the messages that go out. */
@ParameterizedClass
@EnumSource(StoreKind.class)
final class OutboxTest {

  @AutoClose private final Store store;
  private final Traffic traffic;

  OutboxTest(StoreKind kind, @TempDir Path folder) {
    store = kind.open(folder);
    traffic = new Traffic(store);
  }

  @Test
  void every_kind_of_thing_to_send_comes_out_as_it_went_in() {
    RichText rich =
        RichText.builder()
            .text("কথা ")
            .quote("উদ্ধৃতি")
            .line()
            .link("সূত্র", "https://example.org/")
            .build();
    List<List<Button>> keyboard =
        List.of(
            List.of(
                new Button.Action("👍", new Tap.Rate(ANSWER, Thumb.UP)),
                new Button.Link("মূল লেখা", "https://example.org/")));
    List<Outgoing> all =
        List.of(
            new Outgoing.Send(CHAT, rich, keyboard, 17),
            new Outgoing.Edit(CHAT, 18, rich, keyboard),
            new Outgoing.Toast(CHAT, "press", "ধন্যবাদ"),
            new Outgoing.Buttons(CHAT, 18, keyboard),
            new Outgoing.Typing(CHAT),
            new Outgoing.Offers(CHAT, "q", List.of(new Offer("a", "শিরোনাম", "কথা", rich)), ""),
            new Outgoing.Offers(CHAT, "q", List.of(), "সরাসরি"),
            new Outgoing.GuestAnswer(CHAT, "g", new Offer("a", "শিরোনাম", "", rich)));
    traffic.put(new Response(all, List.of()));
    for (Outgoing expected : all) {
      Parcel parcel = traffic.next();
      assertThat(parcel.outgoing()).isEqualTo(expected);
      assertThat(parcel.since()).isEqualTo(NOW);
      traffic.outbox().sent(parcel, 1);
    }
    assertThat(traffic.outbox().count(State.SENT)).isEqualTo(all.size());
  }

  @Test
  void one_thing_of_a_chat_is_on_its_way_at_a_time_and_in_order() {
    traffic.put(Response.send(say(CHAT, "এক"), say(OTHER, "ক"), say(CHAT, "দুই")));
    Parcel first = traffic.next();
    assertThat(first.outgoing()).isEqualTo(say(CHAT, "এক"));
    assertThat(traffic.outbox().next(NOW, Set.of(OTHER))).isEmpty();
    assertThat(traffic.next().outgoing()).isEqualTo(say(OTHER, "ক"));
    assertThat(traffic.outbox().next(NOW, Set.of())).isEmpty();
    traffic.outbox().sent(first, 1);
    assertThat(traffic.next().outgoing()).isEqualTo(say(CHAT, "দুই"));
  }

  @Test
  void several_chats_get_what_is_first_for_each_at_the_same_time() {
    traffic.put(Response.send(say(CHAT, "এক"), say(OTHER, "ক"), say(CHAT, "দুই"), say(9, "খ")));
    assertThat(traffic.outbox().next(NOW, Set.of(9L), 5))
        .extracting(Parcel::outgoing)
        .containsExactly(say(CHAT, "এক"), say(OTHER, "ক"));
    assertThat(traffic.outbox().count(State.SENDING)).isEqualTo(2);
    assertThat(traffic.outbox().next(NOW, Set.of(), 5))
        .extracting(Parcel::outgoing)
        .containsExactly(say(9, "খ"));
  }

  @Test
  void what_did_not_arrive_waits_and_holds_up_its_chat() {
    traffic.put(Response.send(say(CHAT, "এক"), say(CHAT, "দুই")));
    traffic.outbox().again(traffic.next(), NOW.plusSeconds(30));
    assertThat(traffic.outbox().next(NOW.plusSeconds(29), Set.of())).isEmpty();
    Parcel again = traffic.outbox().next(NOW.plusSeconds(30), Set.of()).orElseThrow();
    assertThat(again.outgoing()).isEqualTo(say(CHAT, "এক"));
  }

  @Test
  void what_was_put_off_by_a_clock_that_was_ahead_holds_nothing_up() {
    traffic.put(Response.send(say(CHAT, "এক"), say(CHAT, "দুই")));
    traffic.outbox().again(traffic.next(), NOW.plus(Duration.ofDays(30)));
    assertThat(traffic.next().outgoing()).isEqualTo(say(CHAT, "এক"));
  }

  @Test
  void what_may_have_arrived_is_repeated_once_and_never_twice() {
    traffic.put(Response.send(say(CHAT, "এক")));
    assertThat(traffic.outbox().unknown(traffic.next(), NOW)).isTrue();
    Parcel repeat = traffic.next();
    assertThat(traffic.outbox().unknown(repeat, NOW)).isFalse();
    assertThat(traffic.outbox().next(NOW, Set.of())).isEmpty();
    assertThat(traffic.outbox().count(State.UNKNOWN)).isEqualTo(1);
  }

  @Test
  void what_was_on_its_way_when_the_program_ended_may_have_arrived() {
    traffic.put(Response.send(say(CHAT, "এক"), say(OTHER, "দুই")));
    assertThat(traffic.outbox().unknown(traffic.next(), NOW)).isTrue();
    traffic.next();
    traffic.next();
    assertThat(traffic.outbox().count(State.SENDING)).isEqualTo(2);
    assertThat(traffic.outbox().recover(NOW)).isEqualTo(2);
    assertThat(traffic.outbox().count(State.UNKNOWN)).isEqualTo(1);
    Parcel repeat = traffic.next();
    assertThat(repeat.outgoing()).isEqualTo(say(OTHER, "দুই"));
  }

  @Test
  void other_words_can_take_the_place_of_refused_ones() {
    traffic.put(Response.send(say(CHAT, "এক")));
    traffic.outbox().instead(traffic.next(), say(CHAT, "সরল"));
    assertThat(traffic.next().outgoing()).isEqualTo(say(CHAT, "সরল"));
  }

  @Test
  void nothing_waits_for_a_chat_that_cannot_be_reached_until_it_speaks_again() {
    traffic.put(Response.send(say(CHAT, "এক"), say(CHAT, "দুই")));
    Parcel first = traffic.next();
    traffic.outbox().failed(first, "403");
    traffic.outbox().unreachable(CHAT);
    assertThat(traffic.outbox().next(NOW, Set.of())).isEmpty();
    assertThat(traffic.outbox().count(State.FAILED)).isEqualTo(2);
    traffic.put(Response.send(say(CHAT, "তিন")));
    assertThat(traffic.next().outgoing()).isEqualTo(say(CHAT, "তিন"));
  }

  @Test
  void a_chat_takes_everything_along_to_its_new_id() {
    traffic.put(
        new Response(
            List.of(say(CHAT, "এক")),
            List.of(
                new Note.Answered(record(ANSWER, NOW)),
                new Note.Chosen(CHAT, Choices.NONE.with(Language.HINDI)))));
    traffic.inbox().receive(List.of(update(50, CHAT)), 51, NOW);
    traffic.put(keeping(new Note.Moved(CHAT, -100)));
    assertThat(traffic.next().outgoing()).isEqualTo(say(-100, "এক"));
    assertThat(store.find(ANSWER).orElseThrow().chat()).isEqualTo(-100);
    assertThat(store.choices(-100).language()).isEqualTo(Language.HINDI);
    assertThat(store.choices(CHAT)).isEqualTo(Choices.NONE);
  }
}
