package org.sutro.bot.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;

/** A data folder with articles in it, and a bot that has something to do. */
record DataFolder(Path path) {

  static final Instant NOON = Instant.parse("2025-07-11T06:00:00Z");
  static final long BOT = 1;

  /** Adds articles numbered from what is there already. */
  void addArticles(int count) {
    try (Archive archive = Archive.open(path.resolve("archive.db"))) {
      int before = archive.size();
      archive.putAll(
          IntStream.range(before, before + count).mapToObj(DataFolder::article).toList());
    }
  }

  int articles() {
    try (Archive archive = Archive.open(path.resolve("archive.db"))) {
      return archive.size();
    }
  }

  /** One message to send, and one question to handle, in a chat each. */
  void addWork() {
    try (Store store = store()) {
      Inbox inbox = store.inbox(BOT);
      inbox.receive(
          List.of(
              new Inbox.Received(5, 7, "{\"update_id\":5}"),
              new Inbox.Received(6, 8, "{\"update_id\":6}")),
          7,
          NOON);
      Inbox.Claim claim = inbox.claim(Set.of()).orElseThrow();
      Outgoing said = new Outgoing.Send(7, RichText.plain("উত্তর"), List.of(), null);
      inbox.done(claim, new Response(List.of(said), List.of()), NOON);
    }
  }

  int toHandle() {
    try (Store store = store()) {
      return store.inbox(BOT).open();
    }
  }

  int toSend() {
    try (Store store = store()) {
      return store.outbox(BOT).count(Outbox.State.NEW);
    }
  }

  private Store store() {
    return SqliteStore.open(path.resolve("bot.db"));
  }

  private static Capture article(int number) {
    String text = "পদ্মার পানি " + number + " সেন্টিমিটার বেড়েছে।";
    return new Capture(new ArticleId("river-" + number), null, null, null, text, NOON);
  }
}
