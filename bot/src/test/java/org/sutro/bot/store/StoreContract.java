package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.article.Span;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Country;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Offer;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.chat.Thumb;
import org.sutro.bot.chat.Times;
import org.sutro.bot.render.Digits;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Inbox.Claim;
import org.sutro.bot.store.Inbox.Received;
import org.sutro.bot.store.Outbox.Parcel;
import org.sutro.bot.store.Outbox.State;
import org.sutro.search.Question;

/** What every store promises. */
abstract class StoreContract {

  static final long BOT = 123;
  static final long CHAT = 7;
  static final long OTHER = 8;
  static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  static final AnswerId ANSWER = new AnswerId("abcdefgh27");

  private Store store;

  /** An empty store. */
  abstract Store open();

  @BeforeEach
  void openOne() {
    store = open();
  }

  @AfterEach
  void closeIt() {
    store.close();
  }

  private Inbox inbox() {
    return store.inbox(BOT);
  }

  private Outbox outbox() {
    return store.outbox(BOT);
  }

  private static Received update(long id, long chat) {
    return new Received(id, chat, "{\"update_id\":" + id + "}");
  }

  private static Outgoing say(long chat, String words) {
    return new Outgoing.Send(chat, RichText.plain(words), List.of(), null);
  }

  private static Response sending(Outgoing... outgoing) {
    return new Response(List.of(outgoing), List.of());
  }

  private static Response keeping(Note... notes) {
    return new Response(List.of(), List.of(notes));
  }

  private Claim claim() {
    return inbox().claim(Set.of()).orElseThrow();
  }

  private void put(Response response) {
    long id = inbox().offset() + 1;
    inbox().receive(List.of(update(id, CHAT)), id, NOW);
    inbox().done(claim(), response, NOW);
  }

  private Parcel next() {
    return outbox().next(NOW, Set.of()).orElseThrow();
  }

  @Test
  void an_update_given_back_was_never_tried() {
    inbox().receive(List.of(update(5, CHAT)), 6, NOW);
    inbox().claim(Set.of());
    Claim second = inbox().claim(Set.of()).orElseThrow();
    assertThat(second.attempt()).isEqualTo(2);
    inbox().release(second);
    assertThat(inbox().claim(Set.of()).orElseThrow().attempt()).isEqualTo(2);
    assertThat(inbox().open()).isEqualTo(1);
  }

  @Test
  void an_update_comes_in_once() {
    assertThat(inbox().offset()).isZero();
    assertThat(inbox().receive(List.of(update(5, CHAT), update(6, CHAT)), 7, NOW)).isEqualTo(2);
    assertThat(inbox().receive(List.of(update(6, CHAT), update(7, CHAT), update(6, CHAT)), 8, NOW))
        .isEqualTo(1);
    assertThat(inbox().offset()).isEqualTo(8);
    assertThat(inbox().open()).isEqualTo(3);
    assertThat(store.inbox(999).open()).isZero();
    assertThat(store.inbox(999).offset()).isZero();
  }

  @Test
  void the_oldest_update_of_an_idle_chat_is_next() {
    inbox().receive(List.of(update(5, CHAT), update(6, OTHER), update(7, CHAT)), 8, NOW);
    assertThat(claim().update()).isEqualTo(update(5, CHAT));
    Claim other = inbox().claim(Set.of(CHAT)).orElseThrow();
    assertThat(other.update().updateId()).isEqualTo(6);
    assertThat(inbox().claim(Set.of(CHAT, OTHER))).isEmpty();
  }

  @Test
  void after_an_id_reset_the_order_is_that_of_arrival() {
    inbox().receive(List.of(update(900, CHAT)), 901, NOW);
    inbox().receive(List.of(update(5, CHAT)), 6, NOW);
    assertThat(claim().update().updateId()).isEqualTo(900);
    assertThat(inbox().offset()).isEqualTo(6);
  }

  @Test
  void tries_are_counted_before_the_work() {
    inbox().receive(List.of(update(5, CHAT)), 6, NOW);
    assertThat(List.of(claim().attempt(), claim().attempt(), claim().attempt()))
        .containsExactly(1, 2, 3);
    inbox().poison(claim(), sending(say(CHAT, "দুঃখিত")), NOW);
    assertThat(inbox().claim(Set.of())).isEmpty();
    assertThat(inbox().open()).isZero();
    assertThat(next().outgoing()).isEqualTo(say(CHAT, "দুঃখিত"));
  }

  @Test
  void an_update_has_its_effects_once() {
    inbox().receive(List.of(update(5, CHAT)), 6, NOW);
    Claim claim = claim();
    inbox().done(claim, sending(say(CHAT, "উত্তর")), NOW);
    inbox().done(claim, sending(say(CHAT, "উত্তর")), NOW);
    assertThat(outbox().count(State.NEW)).isEqualTo(1);
    assertThat(inbox().receive(List.of(update(5, CHAT)), 6, NOW)).isZero();
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
            new Outgoing.Typing(CHAT),
            new Outgoing.Offers(CHAT, "q", List.of(new Offer("a", "শিরোনাম", "কথা", rich)), ""),
            new Outgoing.Offers(CHAT, "q", List.of(), "সরাসরি"),
            new Outgoing.GuestAnswer(CHAT, "g", new Offer("a", "শিরোনাম", "", rich)));
    put(new Response(all, List.of()));
    for (Outgoing expected : all) {
      Parcel parcel = next();
      assertThat(parcel.outgoing()).isEqualTo(expected);
      assertThat(parcel.since()).isEqualTo(NOW);
      outbox().sent(parcel, 1);
    }
    assertThat(outbox().count(State.SENT)).isEqualTo(all.size());
  }

  @Test
  void one_thing_of_a_chat_is_on_its_way_at_a_time_and_in_order() {
    put(sending(say(CHAT, "এক"), say(OTHER, "ক"), say(CHAT, "দুই")));
    Parcel first = next();
    assertThat(first.outgoing()).isEqualTo(say(CHAT, "এক"));
    assertThat(outbox().next(NOW, Set.of(OTHER))).isEmpty();
    assertThat(next().outgoing()).isEqualTo(say(OTHER, "ক"));
    assertThat(outbox().next(NOW, Set.of())).isEmpty();
    outbox().sent(first, 1);
    assertThat(next().outgoing()).isEqualTo(say(CHAT, "দুই"));
  }

  @Test
  void what_did_not_arrive_waits_and_holds_up_its_chat() {
    put(sending(say(CHAT, "এক"), say(CHAT, "দুই")));
    outbox().again(next(), NOW.plusSeconds(30));
    assertThat(outbox().next(NOW.plusSeconds(29), Set.of())).isEmpty();
    Parcel again = outbox().next(NOW.plusSeconds(30), Set.of()).orElseThrow();
    assertThat(again.outgoing()).isEqualTo(say(CHAT, "এক"));
  }

  @Test
  void what_may_have_arrived_is_repeated_once_and_never_twice() {
    put(sending(say(CHAT, "এক")));
    assertThat(outbox().unknown(next(), NOW)).isTrue();
    Parcel repeat = next();
    assertThat(outbox().unknown(repeat, NOW)).isFalse();
    assertThat(outbox().next(NOW, Set.of())).isEmpty();
    assertThat(outbox().count(State.UNKNOWN)).isEqualTo(1);
  }

  @Test
  void what_was_on_its_way_when_the_program_ended_may_have_arrived() {
    put(sending(say(CHAT, "এক"), say(OTHER, "দুই")));
    assertThat(outbox().unknown(next(), NOW)).isTrue();
    next();
    next();
    assertThat(outbox().count(State.SENDING)).isEqualTo(2);
    assertThat(outbox().recover(NOW)).isEqualTo(2);
    assertThat(outbox().count(State.UNKNOWN)).isEqualTo(1);
    Parcel repeat = next();
    assertThat(repeat.outgoing()).isEqualTo(say(OTHER, "দুই"));
  }

  @Test
  void other_words_can_take_the_place_of_refused_ones() {
    put(sending(say(CHAT, "এক")));
    outbox().instead(next(), say(CHAT, "সরল"));
    assertThat(next().outgoing()).isEqualTo(say(CHAT, "সরল"));
  }

  @Test
  void nothing_waits_for_a_chat_that_cannot_be_reached_until_it_speaks_again() {
    put(sending(say(CHAT, "এক"), say(CHAT, "দুই")));
    Parcel first = next();
    outbox().failed(first, "403");
    outbox().unreachable(CHAT);
    assertThat(outbox().next(NOW, Set.of())).isEmpty();
    assertThat(outbox().count(State.FAILED)).isEqualTo(2);
    put(sending(say(CHAT, "তিন")));
    assertThat(next().outgoing()).isEqualTo(say(CHAT, "তিন"));
  }

  @Test
  void a_chat_takes_everything_along_to_its_new_id() {
    put(
        new Response(
            List.of(say(CHAT, "এক")),
            List.of(
                new Note.Answered(record(ANSWER, NOW)),
                new Note.Chosen(CHAT, Choices.NONE.with(Language.HINDI)))));
    inbox().receive(List.of(update(50, CHAT)), 51, NOW);
    put(keeping(new Note.Moved(CHAT, -100)));
    assertThat(next().outgoing()).isEqualTo(say(-100, "এক"));
    assertThat(store.find(ANSWER).orElseThrow().chat()).isEqualTo(-100);
    assertThat(store.choices(-100).language()).isEqualTo(Language.HINDI);
    assertThat(store.choices(CHAT)).isEqualTo(Choices.NONE);
  }

  private static AnswerRecord record(AnswerId id, Instant at) {
    return new AnswerRecord(
        id,
        new AnswerRecord.Given(CHAT, 42, 0, at),
        new Question("কবে?", List.of("কোন চুক্তি?"), LocalDate.of(2026, 11, 21)),
        new AnswerRecord.Finding(
            AnswerRecord.Finding.Kind.CLOSEST,
            List.of(new AnswerRecord.Held(new ArticleId("লেখা-1"), 2, new Span(3, 9)))));
  }

  @Test
  void an_answer_is_found_by_the_message_that_holds_it_once_it_is_sent() {
    Outgoing.Send send =
        new Outgoing.Send(new Address(CHAT, 9, 17), RichText.plain("উত্তর"), List.of(), ANSWER);
    put(new Response(List.of(send), List.of(new Note.Answered(record(ANSWER, NOW)))));
    assertThat(store.in(CHAT, 0)).isEmpty();
    Parcel parcel = next();
    assertThat(parcel.outgoing()).isEqualTo(send);
    outbox().sent(parcel, 31);
    assertThat(store.in(CHAT, 31)).contains(record(ANSWER, NOW).in(CHAT, 31));
    assertThat(store.in(OTHER, 31)).isEmpty();
  }

  @Test
  void a_corrected_answer_takes_the_place_the_earlier_one_has_by_then() {
    AnswerId corrected = new AnswerId("corrected2");
    Outgoing.Send first =
        new Outgoing.Send(new Address(CHAT, 9, 17), RichText.plain("উত্তর"), List.of(), ANSWER);
    Outgoing.Send second =
        new Outgoing.Send(first.to(), RichText.plain("নতুন"), List.of(), corrected, ANSWER);
    put(new Response(List.of(first), List.of(new Note.Answered(record(ANSWER, NOW)))));
    Parcel sending = next();
    put(new Response(List.of(second), List.of(new Note.Answered(record(corrected, NOW)))));
    outbox().sent(sending, 31);
    assertThat(next().outgoing())
        .isEqualTo(new Outgoing.Edit(CHAT, 31, second.text(), second.keyboard()));
    assertThat(store.find(corrected).orElseThrow().given().message()).isEqualTo(31);
  }

  @Test
  void a_corrected_answer_is_a_message_of_its_own_when_the_earlier_one_never_arrived() {
    AnswerId corrected = new AnswerId("corrected2");
    Outgoing.Send first =
        new Outgoing.Send(new Address(CHAT, 9, 17), RichText.plain("উত্তর"), List.of(), ANSWER);
    Outgoing.Send second =
        new Outgoing.Send(first.to(), RichText.plain("নতুন"), List.of(), corrected, ANSWER);
    put(new Response(List.of(first), List.of(new Note.Answered(record(ANSWER, NOW)))));
    Parcel sending = next();
    put(new Response(List.of(second), List.of(new Note.Answered(record(corrected, NOW)))));
    outbox().failed(sending, "refused");
    assertThat(next().outgoing()).isEqualTo(second);
  }

  @Test
  void answers_ratings_and_choices_are_found_again() {
    put(keeping(new Note.Answered(record(ANSWER, NOW))));
    assertThat(store.find(ANSWER)).contains(record(ANSWER, NOW));
    assertThat(store.find(new AnswerId("zzzzzzzzzz"))).isEmpty();
    put(keeping(new Note.Rated(ANSWER, 42, Thumb.UP, NOW)));
    put(keeping(new Note.Rated(ANSWER, 42, Thumb.DOWN, NOW)));
    put(keeping(new Note.Rated(ANSWER, 43, Thumb.UP, NOW)));
    assertThat(store.rating(ANSWER, 42)).contains(Thumb.DOWN);
    assertThat(store.rating(ANSWER, 43)).contains(Thumb.UP);
    assertThat(store.rating(ANSWER, 44)).isEmpty();
    Choices all =
        Choices.NONE
            .with(Language.ENGLISH)
            .with(Digits.LATIN)
            .with(Choices.Quotes.ONE)
            .withForeign(false)
            .with(new Times(ZoneId.of("Asia/Kolkata"), 20, false));
    put(keeping(new Note.Chosen(CHAT, all)));
    put(keeping(new Note.Reachable(CHAT, true)));
    assertThat(store.choices(CHAT)).isEqualTo(all);
    assertThat(store.choices(OTHER)).isEqualTo(Choices.NONE);
  }

  private Revisits revisits() {
    return store.revisits(BOT);
  }

  private static final ArticleId QUOTED = new ArticleId("লেখা-1");

  @Test
  void answers_that_quote_what_changed_are_due_until_what_follows_is_kept() {
    assertThat(revisits().position()).isEmpty();
    AnswerRecord answer = record(ANSWER, NOW);
    put(keeping(new Note.Answered(answer)));
    revisits().due(Set.of(new ArticleId("লেখা-2")), 5);
    assertThat(revisits().next(NOW)).isEmpty();
    revisits().due(Set.of(QUOTED, new ArticleId("লেখা-2")), 7);
    revisits().due(Set.of(QUOTED), 8);
    assertThat(revisits().position()).hasValue(8);
    assertThat(revisits().next(NOW)).contains(answer);
    assertThat(revisits().next(NOW)).contains(answer);

    revisits().later(answer, NOW.plusSeconds(60));
    assertThat(revisits().next(NOW)).isEmpty();
    AnswerRecord told =
        new AnswerRecord(
            ANSWER,
            answer.given(),
            answer.question(),
            new AnswerRecord.Finding(answer.finding().kind(), answer.quotes(), Set.of(QUOTED)));
    Response correction =
        new Response(List.of(say(CHAT, "সংশোধন")), List.of(new Note.Answered(told)));
    revisits().done(answer, correction, NOW);
    revisits().done(answer, correction, NOW);
    assertThat(revisits().next(NOW.plusSeconds(60))).isEmpty();
    assertThat(store.find(ANSWER)).contains(told);
    assertThat(outbox().count(State.NEW)).isEqualTo(1);
  }

  @Test
  void of_answers_that_are_forgotten_nothing_follows() {
    AnswerRecord answer = record(ANSWER, NOW);
    put(keeping(new Note.Answered(answer)));
    revisits().due(Set.of(QUOTED), 1);
    store.forget(42);
    assertThat(revisits().next(NOW)).isEmpty();
    revisits()
        .done(
            answer,
            new Response(List.of(say(CHAT, "সংশোধন")), List.of(new Note.Answered(answer))),
            NOW);
    assertThat(outbox().count(State.NEW)).isZero();
    assertThat(store.find(ANSWER)).isEmpty();
  }

  @Test
  void nothing_unasked_goes_to_chats_that_cannot_be_written_to() {
    AnswerRecord answer = record(ANSWER, NOW);
    put(keeping(new Note.Answered(answer)));
    outbox().unreachable(CHAT);
    revisits().due(Set.of(QUOTED), 1);
    revisits().done(answer, sending(say(CHAT, "সংশোধন"), say(OTHER, "সংশোধন")), NOW);
    assertThat(next().outgoing()).isEqualTo(say(OTHER, "সংশোধন"));
    assertThat(outbox().count(State.NEW)).isZero();
  }

  private static Follow evidence(AnswerId id, long person) {
    Question question = new Question("কবে?", List.of("চুক্তি?"), LocalDate.of(2026, 11, 21));
    return new Follow(id, person, new Follow.Wish.Evidence(question), Set.of(), NOW);
  }

  private static Follow news(long person, Instant at, String... seen) {
    Set<ArticleId> articles = Stream.of(seen).map(ArticleId::new).collect(Collectors.toSet());
    return new Follow(
        new AnswerId("newsnewsne"), person, new Follow.Wish.News(Country.IRAN), articles, at);
  }

  @Test
  void what_people_want_to_be_told_of_is_kept_told_and_dropped() {
    Follows follows = store.followed(BOT);
    Follow evidence = evidence(ANSWER, CHAT);
    put(keeping(new Note.Followed(evidence), new Note.Followed(news(CHAT, NOW))));
    assertThat(store.follows(CHAT)).containsExactly(evidence, news(CHAT, NOW));
    assertThat(follows.awaited()).containsExactly(evidence);
    assertThat(follows.readers()).isEqualTo(Map.of(CHAT, NOW));
    assertThat(follows.position()).isEmpty();
    assertThat(follows.next(NOW)).isEmpty();

    follows.due(Set.of(ANSWER), 9);
    assertThat(follows.position()).hasValue(9);
    assertThat(follows.next(NOW)).contains(evidence);
    follows.later(evidence, NOW.plusSeconds(60));
    assertThat(follows.next(NOW)).isEmpty();
    follows.done(evidence, Response.NOTHING, NOW);
    assertThat(follows.next(NOW.plusSeconds(60))).isEmpty();

    Follow told = news(CHAT, NOW.plusSeconds(5), "ক");
    follows.done(
        told, new Response(List.of(say(CHAT, "খবর")), List.of(new Note.Followed(told))), NOW);
    assertThat(store.follows(CHAT)).containsExactly(evidence, told);
    assertThat(next().outgoing()).isEqualTo(say(CHAT, "খবর"));

    put(keeping(new Note.Unfollowed(ANSWER, OTHER)));
    assertThat(follows.awaited()).as("dropped by somebody else").containsExactly(evidence);
    put(keeping(new Note.Unfollowed(ANSWER, CHAT)));
    follows.done(evidence, sending(say(CHAT, "উত্তর")), NOW);
    assertThat(outbox().count(State.NEW)).as("told after it was dropped").isZero();
  }

  @Test
  void what_was_handed_in_is_given_out_until_it_is_done_and_each_attempt_is_counted() {
    HandedIn link = new HandedIn(CHAT, 5, 1, new HandedIn.Link("https://news.example/১"));
    HandedIn post =
        new HandedIn(CHAT, 6, 1, new HandedIn.Post(-1001L, 7, "নদী", "", NOW, "সেতু খুলল।"));
    Handed handed = store.handed(BOT);
    put(keeping(new Note.Handed(link), new Note.Handed(post), new Note.Handed(link)));

    Handed.Task first = handed.next().orElseThrow();
    assertThat(first).isEqualTo(new Handed.Task(link, 1));
    assertThat(handed.next()).as("the program ended").contains(new Handed.Task(link, 2));
    handed.putBack(new Handed.Task(link, 2));
    assertThat(handed.next()).contains(new Handed.Task(link, 2));

    handed.done(first, sending(say(CHAT, "রাখলাম")), NOW);
    assertThat(next().outgoing()).isEqualTo(say(CHAT, "রাখলাম"));
    handed.done(first, sending(say(CHAT, "আবার")), NOW);
    assertThat(outbox().count(State.NEW)).as("done twice").isZero();
    assertThat(handed.next()).contains(new Handed.Task(post, 1));
    store.forget(CHAT);
    assertThat(handed.next()).isEmpty();
  }

  @Test
  void who_cannot_be_told_waits_and_is_forgotten_in_the_end() {
    Follows follows = store.followed(BOT);
    put(keeping(new Note.Followed(evidence(ANSWER, CHAT)), new Note.Followed(news(CHAT, NOW))));
    follows.due(Set.of(ANSWER), 1);
    outbox().unreachable(CHAT);
    assertThat(follows.awaited()).isEmpty();
    assertThat(follows.readers()).isEmpty();
    assertThat(follows.next(NOW)).isEmpty();
    put(keeping(new Note.Reachable(CHAT, true)));
    assertThat(follows.next(NOW)).isPresent();
    store.prune(NOW.plus(Store.FOLLOWS_KEPT).plusSeconds(1));
    assertThat(store.follows(CHAT)).isEmpty();
  }

  @Test
  void what_a_forgotten_person_wanted_is_forgotten() {
    put(keeping(new Note.Followed(evidence(ANSWER, CHAT)), new Note.Followed(news(OTHER, NOW))));
    assertThat(store.forget(CHAT)).isPositive();
    assertThat(store.follows(CHAT)).isEmpty();
    assertThat(store.follows(OTHER)).hasSize(1);
  }

  @Test
  void the_past_is_forgotten_but_nothing_that_is_still_to_do() {
    put(
        new Response(
            List.of(say(CHAT, "এক"), say(OTHER, "দুই")),
            List.of(
                new Note.Answered(record(ANSWER, NOW)),
                new Note.Rated(ANSWER, 42, Thumb.UP, NOW))));
    inbox().receive(List.of(update(50, OTHER)), 51, NOW);
    outbox().sent(next(), 1);
    assertThat(store.prune(NOW.plus(Duration.ofDays(2)))).isZero();
    assertThat(store.prune(NOW.plus(Duration.ofDays(3)))).isEqualTo(2);
    assertThat(store.find(ANSWER)).isPresent();
    assertThat(store.prune(NOW.plus(Duration.ofDays(31)))).isEqualTo(2);
    assertThat(store.find(ANSWER)).isEmpty();
    assertThat(inbox().open()).isEqualTo(1);
    assertThat(outbox().count(State.NEW)).isEqualTo(1);
  }

  @Test
  void a_person_is_forgotten_and_nobody_else() {
    long rahim = 7_345_678_901L;
    long karim = 7_345_678_902L;
    long group = -1_001_234_567_890L;
    inbox()
        .receive(
            List.of(
                new Received(1, rahim, from(rahim)),
                new Received(2, karim, from(karim)),
                new Received(3, group, from(rahim)),
                new Received(4, group, from(karim))),
            5,
            NOW);
    for (long person : new long[] {rahim, karim}) {
      Claim claim = inbox().claim(Set.of(group)).orElseThrow();
      inbox().done(claim, answered(person), NOW);
    }
    assertThat(store.forget(rahim)).isPositive();
    assertThat(store.find(id(rahim))).isEmpty();
    assertThat(store.rating(id(rahim), rahim)).isEmpty();
    assertThat(store.choices(rahim)).isEqualTo(Choices.NONE);
    assertThat(store.find(id(karim))).isPresent();
    assertThat(store.rating(id(karim), karim)).contains(Thumb.UP);
    assertThat(store.choices(karim).language()).isEqualTo(Language.HINDI);
    assertThat(inbox().open()).as("what Karim wrote in the group").isEqualTo(1);
    assertThat(outbox().count(State.NEW)).as("what is said to Karim").isEqualTo(1);
    assertThat(store.forget(rahim)).isZero();
  }

  private static String from(long person) {
    return "{\"message\":{\"from\":{\"id\":%d,\"is_bot\":false},\"text\":\"গোপন কথা\"}}"
        .formatted(person);
  }

  private static AnswerId id(long person) {
    return new AnswerId(person % 2 == 0 ? "karimkarim" : "rahimrahim");
  }

  static Response answered(long person) {
    AnswerRecord answer =
        new AnswerRecord(
            id(person),
            new AnswerRecord.Given(person, person, 0, NOW),
            new Question("গোপন প্রশ্ন", List.of(), LocalDate.of(2026, 11, 21)),
            new AnswerRecord.Finding(AnswerRecord.Finding.Kind.NOTHING, List.of()));
    return new Response(
        List.of(new Outgoing.Send(person, RichText.plain("গোপন উত্তর"), List.of(), null)),
        List.of(
            new Note.Answered(answer),
            new Note.Rated(answer.id(), person, Thumb.UP, NOW),
            new Note.Chosen(person, Choices.NONE.with(Language.HINDI))));
  }
}
