package org.sutro.bot.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.chat.Allowance;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.chat.Country;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.Knowledge;
import org.sutro.bot.chat.Memory;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.RecentQuestions;
import org.sutro.bot.chat.Research;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Times;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.standin.SettableClock;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.MemoryStore;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Store;
import org.sutro.search.Question;

/** People are told of what they wait for, over a real library. */
final class TellingTest {

  private static final long BOT = 5;
  private static final long RAHIM = 7;
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String TUNNEL =
      "রাশিয়া ও উত্তর কোরিয়ার সুড়ঙ্গ\n\nরাশিয়া ও উত্তর কোরিয়ার মধ্যে তুমেন নদীর নিচে নতুন সুড়ঙ্গ ৩ মে ২০২৭ খুলবে,"
          + " বলেছেন রুশ পরিবহনমন্ত্রী।\n";

  @TempDir Path data;
  private final SettableClock clock = new SettableClock();
  private final Store store = new MemoryStore();
  private Library library;
  private Errand evidence;
  private Errand daily;

  @BeforeEach
  void open() {
    clock.set(NOON);
    library = Library.open(Places.of(Path.of(System.getProperty("sutro.home")), data), clock);
    Clock utc = clock.withZone(ZoneOffset.UTC);
    Research research =
        new Research(library.sources(), library.figures(), library.survey(), library.voices());
    Conversation conversation =
        new Conversation(
            new Knowledge(
                library, library::shown, library.proofs()::of, library.checks(), research),
            new Memory(store, store, store, store),
            new RecentQuestions(() -> 0),
            new Allowance(() -> 0),
            utc);
    TellEvidence.Source source =
        new TellEvidence.Source(
            library.archive(), library::indexed, library::newest, library::answerable);
    evidence =
        new TellEvidence(
            source, conversation.tidings(), store.followed(BOT), store.outbox(BOT), clock);
    daily =
        new TellDaily(conversation.tidings(), store, store.followed(BOT), store.outbox(BOT), clock);
    arrives("old", "পুরোনো খবর\n\nরাশিয়া ও ইরান ১৭ জানুয়ারি ২০২৫ কৌশলগত চুক্তি সই করে।\n");
    settle(evidence);
  }

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  private void arrives(String id, String text) {
    library
        .archive()
        .putAll(List.of(new Capture(new ArticleId(id), null, "2026-11-21", null, text, NOON)));
    library.follow((done, total) -> {});
  }

  private static void settle(Errand errand) {
    for (int idle = 0; idle < 3; ) {
      idle = errand.step() ? 0 : idle + 1;
    }
  }

  private void wishes(Follow.Wish wish, String name) {
    keep(new Note.Followed(new Follow(new AnswerId(name), RAHIM, wish, Set.of(), clock.instant())));
  }

  private void keep(Note note) {
    Inbox inbox = store.inbox(BOT);
    long update = inbox.offset() + 1;
    inbox.receive(List.of(new Inbox.Received(update, 1, "{}")), update, NOON);
    inbox.done(inbox.claim(Set.of()).orElseThrow(), new Response(List.of(), List.of(note)), NOON);
  }

  private static Question question(String text) {
    return new Question(text, List.of(), LocalDate.of(2026, 11, 21));
  }

  private List<String> sent() {
    List<String> sent = new ArrayList<>();
    Outbox outbox = store.outbox(BOT);
    for (Optional<Outbox.Parcel> next = outbox.next(NOON, Set.of());
        next.isPresent();
        next = outbox.next(NOON, Set.of())) {
      sent.add(((Outgoing.Send) next.get().outgoing()).text().text());
      outbox.sent(next.get(), 1);
    }
    return sent;
  }

  @Test
  void the_answer_comes_when_an_article_has_it_and_once() {
    wishes(new Follow.Wish.Evidence(question("তুমেন নদীর সুড়ঙ্গ কবে খুলবে?")), "aaaaaaaaaa");
    wishes(new Follow.Wish.Evidence(question("বেলারুশে কত সেনা আছে?")), "bbbbbbbbbb");
    arrives("other", "রাশিয়া ও ইরান\n\nরাশিয়া ও ইরানের বাণিজ্য গত বছর ১০ শতাংশ বেড়েছে।\n");
    settle(evidence);
    assertThat(sent()).isEmpty();
    arrives("tunnel", TUNNEL);
    settle(evidence);
    assertThat(sent()).singleElement().asString().contains("৩ মে ২০২৭", "এবার পেয়েছি");
    arrives("tunnel-2", TUNNEL.replace("নতুন সুড়ঙ্গ", "নতুন দীর্ঘ সুড়ঙ্গ"));
    settle(evidence);
    assertThat(sent()).isEmpty();
    assertThat(store.follows(RAHIM)).hasSize(1);
  }

  @Test
  void at_night_nothing_comes_and_in_the_morning_it_does() {
    wishes(new Follow.Wish.Evidence(question("তুমেন নদীর সুড়ঙ্গ কবে খুলবে?")), "aaaaaaaaaa");
    clock.set(Instant.parse("2026-11-21T23:00:00Z"));
    arrives("tunnel", TUNNEL);
    settle(evidence);
    assertThat(sent()).isEmpty();
    clock.set(Instant.parse("2026-11-22T07:00:00Z"));
    settle(evidence);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void a_wish_that_is_dropped_or_a_person_who_is_forgotten_gets_nothing() {
    wishes(new Follow.Wish.Evidence(question("তুমেন নদীর সুড়ঙ্গ কবে খুলবে?")), "aaaaaaaaaa");
    keep(new Note.Unfollowed(new AnswerId("aaaaaaaaaa"), RAHIM));
    wishes(new Follow.Wish.Evidence(question("তুমেন নদীর সুড়ঙ্গ কবে খুলবে?")), "cccccccccc");
    store.forget(RAHIM);
    arrives("tunnel", TUNNEL);
    settle(evidence);
    assertThat(sent()).isEmpty();
  }

  @Test
  void what_is_new_on_a_country_comes_together_at_the_chosen_hour() {
    keep(new Note.Chosen(RAHIM, Choices.NONE.with(new Times(null, 20, true))));
    wishes(new Follow.Wish.News(Country.NORTH_KOREA), "newsnewsne");
    wishes(new Follow.Wish.Story(question("তুমেন নদীর সুড়ঙ্গ কবে খুলবে?")), "storystory");
    arrives("tunnel", TUNNEL);
    settle(daily);
    assertThat(sent()).as("it is only noon").isEmpty();
    clock.set(Instant.parse("2026-11-21T20:00:00Z"));
    settle(daily);
    assertThat(sent())
        .singleElement()
        .asString()
        .contains("উত্তর কোরিয়া", "রাশিয়া ও উত্তর কোরিয়ার সুড়ঙ্গ", "৩ মে ২০২৭");
    settle(daily);
    clock.set(Instant.parse("2026-11-22T20:30:00Z"));
    settle(daily);
    assertThat(sent()).as("nothing is new").isEmpty();
  }

  @Test
  void after_a_long_sleep_what_is_new_comes_once() {
    wishes(new Follow.Wish.News(Country.NORTH_KOREA), "newsnewsne");
    arrives("tunnel", TUNNEL);
    clock.set(NOON.plus(Duration.ofDays(20)));
    settle(daily);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void who_was_told_while_the_clock_was_a_year_ahead_is_told_again_when_it_is_right() {
    wishes(new Follow.Wish.News(Country.NORTH_KOREA), "newsnewsne");
    arrives("tunnel", TUNNEL);
    clock.set(NOON.plus(Duration.ofDays(365)));
    settle(daily);
    assertThat(sent()).hasSize(1);
    clock.set(NOON.plus(Duration.ofDays(1)));
    arrives(
        "bridge",
        "উত্তর কোরিয়ার নতুন সেতু\n\nউত্তর কোরিয়া রাসন শহরে একটি নতুন সেতু চালু করেছে।\n");
    settle(daily);
    assertThat(sent()).singleElement().asString().contains("উত্তর কোরিয়ার নতুন সেতু");
  }

  @Test
  void who_waited_sixty_days_is_told_that_it_is_over() {
    wishes(new Follow.Wish.Evidence(question("তুমেন নদীর সুড়ঙ্গ কবে খুলবে?")), "aaaaaaaaaa");
    clock.set(NOON.plus(Follow.PATIENCE).minusSeconds(1));
    settle(daily);
    assertThat(sent()).isEmpty();
    clock.set(NOON.plus(Follow.PATIENCE).plus(Duration.ofMinutes(2)));
    settle(daily);
    assertThat(sent()).singleElement().asString().contains("৬০ দিন", "সুড়ঙ্গ");
    assertThat(store.follows(RAHIM)).isEmpty();
  }
}
