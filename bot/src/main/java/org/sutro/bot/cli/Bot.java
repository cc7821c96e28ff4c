package org.sutro.bot.cli;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.sutro.bot.app.DataDisk;
import org.sutro.bot.app.Running;
import org.sutro.bot.chat.Allowance;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.chat.Corrections;
import org.sutro.bot.chat.DiskMessages;
import org.sutro.bot.chat.Knowledge;
import org.sutro.bot.chat.Memory;
import org.sutro.bot.chat.Receipts;
import org.sutro.bot.chat.RecentQuestions;
import org.sutro.bot.chat.Research;
import org.sutro.bot.chat.Tidings;
import org.sutro.bot.config.Settings;
import org.sutro.bot.follow.CorrectAnswers;
import org.sutro.bot.follow.Errand;
import org.sutro.bot.follow.Rounds;
import org.sutro.bot.follow.TakeIn;
import org.sutro.bot.follow.TellDaily;
import org.sutro.bot.follow.TellEvidence;
import org.sutro.bot.follow.WatchClock;
import org.sutro.bot.follow.WatchDisk;
import org.sutro.bot.library.Library;
import org.sutro.bot.newsroom.Newsroom;
import org.sutro.bot.sources.Handover;
import org.sutro.bot.sources.Web;
import org.sutro.bot.store.Follows;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.ChatRoles;
import org.sutro.bot.telegram.TelegramBot;
import org.sutro.search.Answers;

/** Puts a bot together: what it knows, what it must not forget, how it talks. */
final class Bot {

  private final Running running;
  private final InstantSource clock;
  private final Web web;

  /**
   * A bot to be put together.
   *
   * @param web the way to pages that are handed in
   */
  Bot(Running running, InstantSource clock, Web web) {
    this.running = running;
    this.clock = clock;
    this.web = web;
  }

  /**
   * Starts it; {@code running} stops it.
   *
   * @param answers what the library knows, perhaps by way of somebody who counts
   * @param file name of the file in the data folder that holds what it must not forget
   */
  TelegramBot start(
      Library library, Answers answers, Settings settings, BotSettings telegram, String file) {
    SqliteStore store = running.started(SqliteStore.open(settings.data().resolve(file)));
    Conversation conversation =
        new Conversation(
            knowledge(library, answers),
            new Memory(store, store, store, store),
            new RecentQuestions(System::nanoTime),
            new Allowance(System::nanoTime),
            clock.withZone(settings.timeZone()));
    running.started(Rounds.of(errands(library, conversation, store, settings, telegram.botId())));
    takeIn(library, settings, store, telegram.botId());
    ChatRoles roles = new ChatRoles(telegram, store.outbox(telegram.botId())::moved);
    Newsroom newsroom = newsroom(library, store, roles, telegram.botId());
    running.started(
        Rounds.of(
            List.of(() -> {
              newsroom.turn(clock.instant());
              return false;
            })));
    running.started(roles); // closed before, so that no turn waits for Telegram
    TelegramBot.Machine machine =
        new TelegramBot.Machine(clock, System::nanoTime, new SplittableRandom());
    return running.started(
        TelegramBot.start(
            telegram,
            conversation.with(newsroom.channels()).with(settings.telegram().owners()),
            store,
            machine));
  }

  /** In rounds of its own: pages can take their time. */
  private void takeIn(Library library, Settings settings, Store store, long bot) {
    if (settings.telegram().owners().isEmpty()) {
      return;
    }
    Handover handover = new Handover(web, library.intake(), library::newest);
    Receipts receipts = new Receipts(store, settings.timeZone());
    Errand takeIn = new TakeIn(store.handed(bot), handover, receipts, settings.timeZone(), clock);
    running.started(Rounds.of(List.of(takeIn)));
    running.started(web); // closed first, so that nobody waits for a page
  }

  private Newsroom newsroom(Library library, SqliteStore store, ChatRoles roles, long bot) {
    Newsroom.Sources sources =
        new Newsroom.Sources(
            library.newsdesk(), library::shown, library.proofs()::of, roles, store);
    return Newsroom.over(
        store.ledger(bot), sources, new Newsroom.Machine(clock, new SecureRandom()));
  }

  private List<Errand> errands(
      Library library, Conversation conversation, Store store, Settings settings, long bot) {
    Corrections corrections = new Corrections(library.proofs()::of, store, settings.timeZone());
    TellEvidence.Source source =
        new TellEvidence.Source(
            library.archive(), library::indexed, library::newest, library::answerable);
    Tidings tidings = conversation.tidings();
    Follows follows = store.followed(bot);
    Outbox outbox = store.outbox(bot);
    List<Errand> errands = new ArrayList<>();
    errands.addAll(
        List.of(
            new CorrectAnswers(library.archive(), corrections, store, bot, clock),
            new TellEvidence(source, tidings, follows, outbox, clock),
            new TellDaily(tidings, store, follows, outbox, clock),
            new WatchClock(clock, System::nanoTime)));
    Set<Long> owners = settings.telegram().owners();
    if (!owners.isEmpty()) {
      DiskMessages messages = new DiskMessages(store, settings.timeZone());
      errands.add(
          new WatchDisk(
              () -> DataDisk.of(settings.data()), owners, messages, store.diskNews(bot), clock));
    }
    return errands;
  }

  private static Knowledge knowledge(Library library, Answers answers) {
    Research research =
        new Research(library.sources(), library.figures(), library.survey(), library.voices());
    return new Knowledge(answers, library::shown, library.proofs()::of, library.checks(), research);
  }
}
