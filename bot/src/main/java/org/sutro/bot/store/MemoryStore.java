package org.sutro.bot.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sutro.article.Language;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Thumb;

/** The store in memory, gone with the process: for tests and for trying Sutro out. */
public final class MemoryStore implements Store {

  record Rater(AnswerId answer, long user) {}

  private final Map<Long, MemoryInbox> inboxes = new HashMap<>();
  private final Map<Long, MemoryOutbox> outboxes = new HashMap<>();
  private final Map<AnswerId, AnswerRecord> answers = new HashMap<>();
  private final Map<Rater, Note.Rated> ratings = new HashMap<>();
  private final Map<Long, Language> languages = new HashMap<>();

  @Override
  public synchronized Inbox inbox(long bot) {
    return inboxes.computeIfAbsent(bot, id -> new MemoryInbox(this, memoryOutbox(id)));
  }

  @Override
  public synchronized Outbox outbox(long bot) {
    return memoryOutbox(bot);
  }

  @Override
  public synchronized Optional<AnswerRecord> find(AnswerId id) {
    return Optional.ofNullable(answers.get(id));
  }

  @Override
  public synchronized Optional<Thumb> rating(AnswerId answer, long user) {
    return Optional.ofNullable(ratings.get(new Rater(answer, user))).map(Note.Rated::thumb);
  }

  @Override
  public synchronized Optional<Language> language(long chat) {
    return Optional.ofNullable(languages.get(chat));
  }

  @Override
  public synchronized int prune(Instant now) {
    Instant traffic = now.minus(TRAFFIC_KEPT);
    Instant old = now.minus(ANSWERS_KEPT);
    int before = answers.size() + ratings.size();
    answers.values().removeIf(answer -> answer.at().isBefore(old));
    ratings.values().removeIf(rating -> rating.at().isBefore(old));
    int pruned = before - answers.size() - ratings.size();
    for (MemoryInbox inbox : inboxes.values()) {
      pruned += inbox.prune(traffic);
    }
    for (MemoryOutbox outbox : outboxes.values()) {
      pruned += outbox.prune(traffic);
    }
    return pruned;
  }

  @Override
  public synchronized int forget(long person) {
    int forgotten = languages.remove(person) == null ? 0 : 1;
    int before = answers.size() + ratings.size();
    answers.values().removeIf(answer -> answer.user() == person || answer.chat() == person);
    ratings.keySet().removeIf(rater -> rater.user() == person);
    ratings.keySet().removeIf(rater -> !answers.containsKey(rater.answer()));
    forgotten += before - answers.size() - ratings.size();
    for (MemoryInbox inbox : inboxes.values()) {
      forgotten += inbox.forget(person);
    }
    for (MemoryOutbox outbox : outboxes.values()) {
      forgotten += outbox.forget(person);
    }
    return forgotten;
  }

  @Override
  public void close() {}

  /** Called under the lock of this store. */
  void keep(Note note) {
    switch (note) {
      case Note.Answered answered -> answers.put(answered.answer().id(), answered.answer());
      case Note.Rated rated -> ratings.put(new Rater(rated.answer(), rated.user()), rated);
      case Note.LanguageChosen chosen -> languages.put(chosen.chat(), chosen.language());
      case Note.Reachable reachable -> {
        if (!reachable.reachable()) {
          outboxes.values().forEach(outbox -> outbox.giveUp(reachable.chat()));
        }
      }
      case Note.Moved moved -> moved(moved.chat(), moved.newChat());
    }
  }

  void moved(long chat, long newChat) {
    inboxes.values().forEach(inbox -> inbox.rename(chat, newChat));
    outboxes.values().forEach(outbox -> outbox.rename(chat, newChat));
    List<AnswerRecord> there = new ArrayList<>(answers.values());
    for (AnswerRecord a : there) {
      if (a.chat() == chat) {
        answers.put(
            a.id(), new AnswerRecord(a.id(), newChat, a.user(), a.question(), a.quotes(), a.at()));
      }
    }
    Language language = languages.remove(chat);
    if (language != null) {
      languages.put(newChat, language);
    }
  }

  private MemoryOutbox memoryOutbox(long bot) {
    return outboxes.computeIfAbsent(bot, id -> new MemoryOutbox(this));
  }
}
