package org.sutro.bot.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Allowance;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.chat.ExampleSurvey;
import org.sutro.bot.chat.Knowledge;
import org.sutro.bot.chat.Memory;
import org.sutro.bot.chat.RecentQuestions;
import org.sutro.bot.config.Secret;
import org.sutro.bot.render.Examples;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.store.MemoryStore;
import org.sutro.bot.store.Store;
import org.sutro.search.Answer;
import org.sutro.search.Answers;
import org.sutro.verify.Check;
import org.sutro.verify.Checks;

/**
 * A whole bot with a small stock of answers: to every question the sentence on the treaty, except
 * that one with "গোলমাল" in it breaks.
 */
record TestBot(TelegramBot bot, Store store, @Nullable Standin standin) implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  static Standin newStandin() throws IOException {
    return Standin.start(StandinOptions.of(ScriptedApi.TOKEN, InstantSource.system()));
  }

  static TestBot start(Standin standin) {
    return start(settings(standin), new MemoryStore(), standin);
  }

  static TestBot start(BotSettings settings) {
    return start(settings, new MemoryStore(), null);
  }

  static TestBot start(BotSettings settings, Store store, @Nullable Standin standin) {
    TelegramBot.Machine machine =
        new TelegramBot.Machine(InstantSource.system(), System::nanoTime, new Random(7));
    return new TestBot(
        TelegramBot.start(settings, conversation(store), store, machine), store, standin);
  }

  static BotSettings settings(Standin standin) {
    return new BotSettings(
        new Secret(ScriptedApi.TOKEN), standin.baseUrl(), Duration.ofSeconds(50));
  }

  static Conversation conversation(Store store) {
    Answers answers =
        question -> {
          if (question.text().contains("গোলমাল")) {
            throw new IllegalStateException("গোলমাল");
          }
          return question.text().contains("আবহাওয়া")
              ? Examples.notFound(Answer.Reason.OUT_OF_SCOPE)
              : Examples.quoted();
        };
    Checks checks =
        pasted ->
            List.of(
                pasted.contains(Examples.SIGNED)
                    ? new Check.Verbatim(Examples.quoted().quotes())
                    : new Check.Absent());
    return new Conversation(
        new Knowledge(
            answers,
            TestBot::article,
            (id, version, span) ->
                article(id, version).map(article -> Examples.proof(article, span)),
            checks,
            ExampleSurvey.research()),
        new Memory(store, store, store, store),
        new RecentQuestions(System::nanoTime),
        new Allowance(System::nanoTime),
        Clock.system(ZoneOffset.ofHours(6)));
  }

  private static Optional<Article> article(ArticleId id, int version) {
    return List.of(Examples.TREATY, Examples.HINDI, Examples.ESTIMATE).stream()
        .filter(article -> article.id().equals(id))
        .findFirst();
  }

  /** Waits for a message of the bot with these words after an event; says that message's event. */
  long awaitMessage(long after, String words) throws InterruptedException {
    return await(after, Event.Kind.MESSAGE, words).seq();
  }

  /** Waits for something the bot does that has these words in it. */
  Event await(long after, Event.Kind kind, String words) throws InterruptedException {
    if (standin == null) {
      throw new IllegalStateException("nobody to watch");
    }
    return standin
        .events()
        .awaitFirst(
            after,
            PATIENCE,
            event ->
                event.kind() == kind
                    && !(kind == Event.Kind.MESSAGE
                        && !event.body().path("from").path("is_bot").asBoolean())
                    && event.body().toString().contains(words))
        .orElseThrow(() -> new AssertionError("no " + kind + " with " + words + " came"));
  }

  @Override
  public void close() {
    bot.close();
    store.close();
  }
}
