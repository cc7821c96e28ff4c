package org.sutro.bot.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sutro.bot.chat.Allowance;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.chat.ExampleSurvey;
import org.sutro.bot.chat.Knowledge;
import org.sutro.bot.chat.Memory;
import org.sutro.bot.chat.RecentQuestions;
import org.sutro.bot.config.Secret;
import org.sutro.bot.render.Examples;
import org.sutro.bot.store.SqliteStore;
import org.sutro.search.Answer;
import org.sutro.search.Answers;
import org.sutro.verify.Check;

/**
 * A program with a bot in it that repeats every question in its answer, for {@link KillIT} to kill.
 */
final class BotUntilKilled {

  private BotUntilKilled() {}

  /** Runs until it is killed: the address of the Bot API, the store's file. */
  public static void main(String[] args) throws InterruptedException {
    SqliteStore store = SqliteStore.open(Path.of(args[1]));
    Answers answers =
        question ->
            new Answer.Quoted(
                question.text(),
                List.of(Examples.quote(Examples.TREATY, Examples.SIGNED)),
                false,
                Examples.COVERAGE);
    Knowledge knowledge =
        new Knowledge(
            answers,
            (id, version) -> Optional.of(Examples.TREATY),
            (id, version, span) -> Optional.of(Examples.proof(Examples.TREATY, span)),
            pasted -> List.of(new Check.Absent()),
            ExampleSurvey.research());
    Memory memory = new Memory(store, store, store, store);
    Conversation conversation =
        new Conversation(
            knowledge,
            memory,
            new RecentQuestions(System::nanoTime),
            new Allowance(() -> 0),
            Clock.system(ZoneOffset.ofHours(6)));
    BotSettings settings =
        new BotSettings(new Secret(ScriptedApi.TOKEN), URI.create(args[0]), Duration.ofSeconds(50));
    TelegramBot.start(
        settings,
        conversation,
        store,
        new TelegramBot.Machine(InstantSource.system(), System::nanoTime, new Random(1)));
    Thread.currentThread().join();
  }
}
