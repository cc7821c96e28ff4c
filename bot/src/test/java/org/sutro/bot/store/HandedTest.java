package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.store.Traffic.BOT;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.keeping;
import static org.sutro.bot.store.Traffic.say;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.store.Outbox.State;

/** What every store promises of what owners hand in. */
@ParameterizedClass
@EnumSource(StoreKind.class)
final class HandedTest {

  @AutoClose private final Store store;
  private final Traffic traffic;

  HandedTest(StoreKind kind, @TempDir Path folder) {
    store = kind.open(folder);
    traffic = new Traffic(store);
  }

  @Test
  void what_was_handed_in_is_given_out_until_it_is_done_and_each_attempt_is_counted() {
    HandedIn link = new HandedIn(CHAT, 5, 1, new HandedIn.Link("https://news.example/১"));
    HandedIn post =
        new HandedIn(CHAT, 6, 1, new HandedIn.Post(-1001L, 7, "নদী", "", NOW, "সেতু খুলল।"));
    Handed handed = store.handed(BOT);
    traffic.put(keeping(new Note.Handed(link), new Note.Handed(post), new Note.Handed(link)));

    Handed.Task first = handed.next().orElseThrow();
    assertThat(first).isEqualTo(new Handed.Task(link, 1));
    assertThat(handed.next()).as("the program ended").contains(new Handed.Task(link, 2));
    handed.putBack(new Handed.Task(link, 2));
    assertThat(handed.next()).contains(new Handed.Task(link, 2));

    handed.done(first, Response.send(say(CHAT, "রাখলাম")), NOW);
    assertThat(traffic.next().outgoing()).isEqualTo(say(CHAT, "রাখলাম"));
    handed.done(first, Response.send(say(CHAT, "আবার")), NOW);
    assertThat(traffic.outbox().count(State.NEW)).as("done twice").isZero();
    assertThat(handed.next()).contains(new Handed.Task(post, 1));
    store.forget(CHAT);
    assertThat(handed.next()).isEmpty();
  }
}
