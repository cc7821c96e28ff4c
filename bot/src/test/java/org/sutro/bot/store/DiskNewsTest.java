package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.store.Traffic.BOT;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.OTHER;
import static org.sutro.bot.store.Traffic.say;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.bot.chat.Response;
import org.sutro.bot.store.DiskNews.Told;

/** What every store promises of what owners were told of the disk. */
@ParameterizedClass
@EnumSource(StoreKind.class)
final class DiskNewsTest {

  private static final Told WARNED = new Told(true, NOW);
  private static final Told CALMED = new Told(false, NOW);

  @AutoClose private final Store store;
  private final DiskNews news;

  DiskNewsTest(StoreKind kind, @TempDir Path folder) {
    store = kind.open(folder);
    news = store.diskNews(BOT);
  }

  @Test
  void what_an_owner_was_told_last_is_kept_with_the_message() {
    assertThat(news.last(CHAT)).isEmpty();
    news.tell(CHAT, WARNED, Response.send(say(CHAT, "জায়গা কম")), NOW);
    assertThat(news.last(CHAT)).contains(WARNED);
    assertThat(news.last(OTHER)).isEmpty();
    assertThat(new Traffic(store).next().outgoing()).isEqualTo(say(CHAT, "জায়গা কম"));
    news.tell(CHAT, CALMED, Response.send(say(CHAT, "জায়গা হয়েছে")), NOW);
    assertThat(news.last(CHAT)).contains(CALMED);
  }

  @Test
  void who_knows_that_there_is_room_is_forgotten_by_and_by_and_others_when_they_ask() {
    news.tell(CHAT, WARNED, Response.NOTHING, NOW);
    news.tell(OTHER, CALMED, Response.NOTHING, NOW);
    store.prune(NOW.plus(Duration.ofDays(1)));
    assertThat(news.last(OTHER)).contains(CALMED);
    store.prune(NOW.plus(Duration.ofDays(3)));
    assertThat(news.last(OTHER)).isEmpty();
    assertThat(news.last(CHAT)).contains(WARNED);
    store.forget(CHAT);
    assertThat(news.last(CHAT)).isEmpty();
  }
}
