package org.sutro.bot.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Span;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Corrections;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;
import org.sutro.lexicon.Lexicon;
import org.sutro.origin.Tracing;
import org.sutro.proof.Proofs;
import org.sutro.reading.Notices;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;
import org.sutro.search.ArticleStore;
import org.sutro.search.Question;

final class CorrectAnswersTest {

  private static final long BOT = 5;
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final ArticleId FERRY = new ArticleId("ferry");
  private static final String QUOTED = "ফেরিটিতে ৪০টি গাড়ি ধরে।";
  private static final String TEXT =
      "নতুন ফেরি চালু\n\nকাস্পিয়ান সাগরে নতুন ফেরি চালু হয়েছে। "
          + QUOTED
          + " ভাড়া এখনো ঠিক হয়নি।\n";
  private static final String CHANGED = TEXT.replace("৪০টি", "৬০টি");

  @TempDir Path folder;
  private Archive archive;
  private Store store;
  private CorrectAnswers errand;
  private Instant now = NOW;

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("archive.db"));
    store = SqliteStore.open(folder.resolve("bot.db"));
    errand = errand();
    put(FERRY, TEXT);
    settle();
  }

  @AfterEach
  void close() {
    store.close();
    archive.close();
  }

  /** What a program that starts anew works with. */
  private CorrectAnswers errand() {
    Proofs proofs = new Proofs(archive, new Shelf());
    Corrections corrections = new Corrections(proofs::of, store, ZoneOffset.UTC);
    return new CorrectAnswers(archive, corrections, store, BOT, () -> now);
  }

  /** What the archive holds. */
  private final class Shelf implements ArticleStore {
    @Override
    public Optional<Article> article(ArticleId id, int number) {
      return archive
          .version(id, number)
          .flatMap(version ->
              new Reader().read(version.capture()) instanceof Reading.Kept kept
                  ? Optional.of(kept.article())
                  : Optional.empty());
    }

    @Override
    public Map<ArticleId, ArticleId> origins(Collection<ArticleId> ids) {
      return archive.origins(ids);
    }

    @Override
    public boolean isTakenBack(ArticleId id) {
      return archive.newest(id).stream()
          .boxed()
          .anyMatch(newest -> article(id, newest).filter(Notices::isWithdrawn).isPresent());
    }
  }

  private void put(ArticleId id, String text) {
    archive.putAll(List.of(new Capture(id, null, null, null, text, NOW)));
  }

  private void settle() {
    link();
    step();
  }

  /** All there is, as copies of nothing else. */
  private void link() {
    archive.link(List.of(), archive.linked(), archive.seq());
  }

  private void step() {
    for (int idle = 0; idle < 3; ) {
      idle = errand.step() ? 0 : idle + 1;
    }
  }

  private void answered(long person, int message) {
    int start = TEXT.indexOf(QUOTED);
    AnswerRecord answer =
        new AnswerRecord(
            id(person),
            new AnswerRecord.Given(person, person, message, NOW),
            new Question("কত গাড়ি ধরে?", List.of(), LocalDate.of(2026, 11, 21)),
            new AnswerRecord.Finding(
                AnswerRecord.Finding.Kind.QUOTED,
                List.of(
                    new AnswerRecord.Held(FERRY, 1, new Span(start, start + QUOTED.length())))));
    handled(new Response(List.of(), List.of(new Note.Answered(answer))));
  }

  private void handled(Response response) {
    Inbox inbox = store.inbox(BOT);
    long update = inbox.offset() + 1;
    inbox.receive(List.of(new Inbox.Received(update, 1, "{}")), update, NOW);
    inbox.done(inbox.claim(Set.of()).orElseThrow(), response, NOW);
  }

  private static AnswerId id(long person) {
    return new AnswerId("aaaaaaaa" + (char) ('a' + person / 26) + (char) ('a' + person % 26));
  }

  private List<Outgoing> sent() {
    List<Outgoing> sent = new ArrayList<>();
    Outbox outbox = store.outbox(BOT);
    for (Optional<Outbox.Parcel> next = outbox.next(now, Set.of());
        next.isPresent();
        next = outbox.next(now, Set.of())) {
      sent.add(next.get().outgoing());
      outbox.sent(next.get(), 0);
    }
    return sent;
  }

  @Test
  void everybody_who_got_words_that_are_no_longer_said_is_told_once() {
    answered(7, 31);
    answered(8, 32);
    put(FERRY, CHANGED);
    settle();
    List<Outgoing> sent = sent();
    assertThat(sent).extracting(Outgoing::chat).containsExactlyInAnyOrder(7L, 7L, 8L, 8L);
    assertThat(sent).filteredOn(Outgoing.Edit.class::isInstance).hasSize(2);

    errand = errand(); // a restart
    settle();
    assertThat(sent()).isEmpty();
    put(FERRY, CHANGED + "\nআরও খবর আসছে।\n");
    settle();
    assertThat(sent()).allMatch(Outgoing.Edit.class::isInstance);
  }

  @Test
  void what_changed_while_the_program_did_not_run_is_told_after_the_start() {
    answered(7, 31);
    put(FERRY, CHANGED);
    errand = errand();
    settle();
    assertThat(sent()).hasSize(2);
  }

  @Test
  void what_changed_before_the_program_could_tell_is_not_told() {
    answered(7, 31);
    put(FERRY, CHANGED);
    Store other = SqliteStore.open(folder.resolve("other.db"));
    store.close();
    store = other;
    answered(7, 31);
    errand = errand();
    settle();
    assertThat(sent()).isEmpty();
  }

  @Test
  void a_crash_between_the_steps_loses_nothing_and_repeats_nothing() {
    for (int person = 1; person <= 12; person++) {
      answered(person, 30 + person);
    }
    put(FERRY, CHANGED);
    link();
    List<Outgoing> sent = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      errand = errand();
      errand.step(); // ends before the next
      errand.step();
      sent.addAll(sent());
    }
    assertThat(sent).hasSize(24);
    assertThat(sent.stream().map(Outgoing::chat).distinct()).hasSize(12);
  }

  @Test
  void answers_go_before_corrections() {
    answered(7, 31);
    put(FERRY, CHANGED);
    Outgoing answer = new Outgoing.Send(9, RichText.plain("উত্তর"), List.of(), null);
    handled(new Response(List.of(answer), List.of()));
    for (int i = 0; i < 5; i++) {
      errand.step();
    }
    assertThat(sent()).containsExactly(answer);
    settle();
    assertThat(sent()).hasSize(2);
  }

  @Test
  void at_night_nobody_is_disturbed() {
    answered(7, 31);
    put(FERRY, CHANGED);
    now = Instant.parse("2026-11-21T23:30:00Z");
    settle();
    assertThat(sent()).isEmpty();
    now = Instant.parse("2026-11-22T07:00:00Z");
    settle();
    assertThat(sent()).hasSize(2);
  }

  @Test
  void an_answer_that_was_being_made_when_the_article_changed_is_corrected_too() {
    put(FERRY, CHANGED);
    errand.step();
    answered(7, 31);
    settle();
    assertThat(sent()).hasSize(2);
  }

  @Test
  void people_who_were_forgotten_or_blocked_the_bot_get_nothing() {
    answered(7, 31);
    answered(8, 32);
    put(FERRY, CHANGED);
    store.forget(7);
    store.outbox(BOT).unreachable(8);
    settle();
    assertThat(sent()).isEmpty();
  }

  @Test
  void a_report_taken_back_by_its_publisher_or_off_the_shelf_is_told_of() {
    answered(7, 31);
    put(FERRY, "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\n" + TEXT);
    settle();
    assertThat(sent()).hasSize(2);
    archive.withdraw(FERRY);
    settle();
    assertThat(sent())
        .singleElement()
        .satisfies(edit -> assertThat(((Outgoing.Edit) edit).text().text()).doesNotContain(QUOTED));
  }

  @Test
  void words_of_a_copy_are_struck_when_the_report_it_comes_from_is_taken_back() throws IOException {
    Path home = Path.of(System.getProperty("sutro.home", ".."));
    Lexicon lexicon = Lexicon.read(home.resolve("config/glossary"));
    String report = TEXT + "বন্দরের কর্মীরা সকাল থেকে মাল তোলার কাজে হাত লাগিয়েছেন।\n";
    ArticleId origin = new ArticleId("agency");
    put(origin, report);
    put(FERRY, report + "বার্তা সংস্থার খবর।\n");
    new Tracing(lexicon.words(), new Reader()).follow(archive, () -> true);
    assertThat(archive.copies(origin)).containsExactly(origin, FERRY);
    settle();
    answered(7, 31);
    put(origin, "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\n" + report);
    settle();
    assertThat(sent())
        .hasSize(2)
        .filteredOn(Outgoing.Edit.class::isInstance)
        .singleElement()
        .extracting(edit -> ((Outgoing.Edit) edit).text().text())
        .asString()
        .contains(
            QUOTED,
            "সেটির প্রকাশক সেটি প্রত্যাহার করে নিয়েছে",
            "প্রতিবেদনটি প্রত্যাহার করা হয়েছে");
    put(origin, report + "বন্দর খোলা আছে।\n");
    settle();
    assertThat(sent()).as("it stands again").singleElement().isInstanceOf(Outgoing.Edit.class);
  }

  @Test
  void a_withdrawal_is_not_passed_before_the_copy_is_linked() throws IOException {
    Path home = Path.of(System.getProperty("sutro.home", ".."));
    Lexicon lexicon = Lexicon.read(home.resolve("config/glossary"));
    String report = TEXT + "বন্দরের কর্মীরা সকাল থেকে মাল তোলার কাজে হাত লাগিয়েছেন।\n";
    ArticleId origin = new ArticleId("agency");
    put(origin, report);
    Tracing tracing = new Tracing(lexicon.words(), new Reader());
    tracing.follow(archive, () -> true);
    put(FERRY, report + "বার্তা সংস্থার খবর।\n");
    answered(7, 31);
    put(origin, "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\n" + report);
    step();
    assertThat(sent()).isEmpty();
    tracing.follow(archive, () -> true);
    assertThat(archive.copies(origin)).contains(FERRY);
    step();
    assertThat(sent())
        .filteredOn(Outgoing.Edit.class::isInstance)
        .singleElement()
        .extracting(edit -> ((Outgoing.Edit) edit).text().text())
        .asString()
        .contains("প্রত্যাহার করে নিয়েছে");
  }

  @Test
  void the_shelf_that_came_along_is_put_away_in_silence() {
    archive.putAll(Archive.STARTER, List.of(new Capture(FERRY, null, null, null, TEXT + " ", NOW)));
    ArticleId starter = new ArticleId("starter");
    archive.putAll(Archive.STARTER, List.of(new Capture(starter, null, null, null, TEXT, NOW)));
    settle();
    archive.withdrawAll(Archive.STARTER);
    assertThat(archive.entries(0, archive.seq(), 10))
        .noneMatch(entry -> entry.article().equals(starter));
  }
}
