package org.sutro.bot.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Language;
import org.sutro.bot.app.DataDisk;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.DiskMessages;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.standin.SettableClock;
import org.sutro.bot.store.DiskNews;
import org.sutro.bot.store.MemoryStore;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;

/** Owners are told of a disk that gets full. */
final class WatchDiskTest {

  private static final long BOT = 5;
  private static final long RAHIM = 7;
  private static final long SALMA = 8;
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final SettableClock clock = new SettableClock();
  private long free = gigabytes(5);
  private int looks;

  private WatchDiskTest() {
    clock.set(NOON);
  }

  private static long gigabytes(int count) {
    return (long) count << 30;
  }

  private static long megabytes(int count) {
    return (long) count << 20;
  }

  private Errand watch(Store store) {
    DiskMessages messages = new DiskMessages(store, ZoneOffset.UTC);
    return new WatchDisk(
        () -> {
          looks++;
          return new DataDisk("ext4", free);
        },
        Set.of(RAHIM, SALMA),
        messages,
        store.diskNews(BOT),
        clock);
  }

  /** What is said when so much is free a while later. */
  private List<Outgoing.Send> said(Errand watch, Store store, long nowFree, Duration later) {
    free = nowFree;
    clock.pass(later);
    assertThat(watch.step()).as("more to do").isFalse();
    return sent(store);
  }

  private List<Outgoing.Send> sent(Store store) {
    List<Outgoing.Send> sends = new ArrayList<>();
    Outbox outbox = store.outbox(BOT);
    for (; ; ) {
      Optional<Outbox.Parcel> next = outbox.next(clock.instant(), Set.of());
      if (next.isEmpty()) {
        return sends;
      }
      outbox.sent(next.get(), 1);
      sends.add((Outgoing.Send) next.get().outgoing());
    }
  }

  @Test
  void each_owner_is_told_once_that_the_disk_is_nearly_full_and_once_that_there_is_room_again(
      @TempDir Path folder) {
    Path file = folder.resolve("bot.db");
    try (Store store = SqliteStore.open(file)) {
      Errand watch = watch(store);
      assertThat(said(watch, store, gigabytes(5), Duration.ofMinutes(1))).isEmpty();
      List<Outgoing.Send> warning = said(watch, store, megabytes(150), Duration.ofMinutes(1));
      assertThat(warning).extracting(Outgoing.Send::chat).containsExactlyInAnyOrder(RAHIM, SALMA);
      assertThat(warning.getFirst().text().text())
          .isEqualTo(
              """
              ডিস্ক প্রায় ভরে গেছে
              খালি জায়গা: ১৫০ মেগাবাইট

              যে ডিস্কে এই বটের তথ্য জমা থাকে, সেখানে অনুগ্রহ করে কিছু জায়গা খালি করুন। উত্তর দেওয়া এখনো চলছে। \
              জায়গা একেবারে ফুরিয়ে গেলে নতুন লেখা আর নতুন প্রশ্ন অপেক্ষায় থাকবে; জায়গা হলে সব আবার নিজে থেকেই \
              চলবে, বট নতুন করে চালু করতে হবে না।\
              """);
      assertThat(said(watch, store, megabytes(20), Duration.ofDays(2))).as("once").isEmpty();
    }
    try (Store store = SqliteStore.open(file)) {
      Errand watch = watch(store);
      assertThat(said(watch, store, megabytes(10), Duration.ofHours(1))).as("restarted").isEmpty();
      assertThat(said(watch, store, megabytes(250), Duration.ofHours(1))).as("hardly").isEmpty();
      assertThat(said(watch, store, megabytes(900), Duration.ofHours(1)))
          .hasSize(2)
          .first()
          .extracting(send -> send.text().text())
          .isEqualTo(
              "ডিস্কে আবার জায়গা হয়েছে। সব কাজ নিজে থেকেই চলছে, আর কিছু করতে হবে না।\nখালি জায়গা: ৯০০ মেগাবাইট");
      assertThat(said(watch, store, gigabytes(1), Duration.ofHours(1))).isEmpty();
    }
  }

  @Test
  void whatever_comes_and_goes_on_the_disk_nobody_is_warned_twice_a_day() {
    Store store = new MemoryStore();
    Errand watch = watch(store);
    assertThat(said(watch, store, megabytes(100), Duration.ZERO)).hasSize(2);
    assertThat(said(watch, store, gigabytes(1), Duration.ofMinutes(5))).hasSize(2);
    for (int i = 0; i < 5; i++) {
      assertThat(said(watch, store, megabytes(100), Duration.ofMinutes(5))).isEmpty();
      assertThat(said(watch, store, gigabytes(1), Duration.ofMinutes(5))).isEmpty();
    }
    assertThat(said(watch, store, megabytes(100), Duration.ofDays(1))).hasSize(2);
  }

  @Test
  void a_clock_that_was_ahead_keeps_no_warning_back() {
    Store store = new MemoryStore();
    Errand watch = watch(store);
    assertThat(said(watch, store, megabytes(100), Duration.ofDays(3000))).as("by day").hasSize(2);
    assertThat(said(watch, store, gigabytes(1), Duration.ofMinutes(5))).hasSize(2);
    assertThat(said(watch, store, megabytes(100), Duration.ofDays(-3000))).hasSize(2);
  }

  @Test
  void the_disk_is_looked_at_once_a_minute() {
    Store store = new MemoryStore();
    Errand watch = watch(store);
    for (int second = 0; second < 120; second += 2) {
      said(watch, store, gigabytes(1), Duration.ofSeconds(2));
    }
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void owners_are_told_in_their_language_and_who_sleeps_in_the_morning() {
    Store store = new MemoryStore();
    Choices english = Choices.NONE.with(Language.ENGLISH);
    store
        .diskNews(BOT)
        .tell(
            1,
            new DiskNews.Told(false, NOON),
            Response.keep(new Note.Chosen(SALMA, english)),
            NOON);
    Errand watch = watch(store);
    assertThat(said(watch, store, megabytes(7), Duration.ofHours(11))).as("at night").isEmpty();
    assertThat(said(watch, store, megabytes(7), Duration.ofHours(9)))
        .filteredOn(send -> send.chat() == SALMA)
        .singleElement()
        .extracting(send -> send.text().text())
        .asString()
        .startsWith("The disk is nearly full\nSpace left: 7 MB\n\nPlease free some space");
  }
}
