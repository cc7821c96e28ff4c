package org.sutro.bot.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Thumb;

/** The store in memory, gone with the process: for tests and for trying Sutro out. */
public final class MemoryStore implements Store {

  record Rater(AnswerId answer, long user) {}

  private final Map<Long, MemoryInbox> inboxes = new HashMap<>();
  private final Map<Long, MemoryOutbox> outboxes = new HashMap<>();
  private final Map<AnswerId, AnswerRecord> answers = new HashMap<>();
  private final Map<Rater, Note.Rated> ratings = new HashMap<>();
  private final Map<Long, Choices> choices = new HashMap<>();
  private final Map<Long, MemoryRevisits> revisits = new HashMap<>();
  private final Map<AnswerId, Follow> follows = new LinkedHashMap<>();
  private final Map<Long, MemoryFollows> followed = new HashMap<>();
  private final Map<HandedIn, Integer> handed = new LinkedHashMap<>();
  private final Map<Long, DiskNews.Told> diskNews = new HashMap<>();
  private final Set<Long> unreachable = new HashSet<>();

  @Override
  public synchronized Inbox inbox(long bot) {
    return inboxes.computeIfAbsent(bot, id -> new MemoryInbox(this, memoryOutbox(id)));
  }

  @Override
  public synchronized Outbox outbox(long bot) {
    return memoryOutbox(bot);
  }

  @Override
  public synchronized Revisits revisits(long bot) {
    return revisits.computeIfAbsent(bot, id -> new MemoryRevisits(this, memoryOutbox(id)));
  }

  @Override
  public synchronized Follows followed(long bot) {
    return followed.computeIfAbsent(bot, id -> new MemoryFollows(this, memoryOutbox(id)));
  }

  @Override
  public synchronized Handed handed(long bot) {
    return new MemoryHanded(this, memoryOutbox(bot), handed);
  }

  @Override
  public synchronized DiskNews diskNews(long bot) {
    return new MemoryDiskNews(this, memoryOutbox(bot), diskNews);
  }

  @Override
  public synchronized List<Follow> follows(long person) {
    return follows.values().stream().filter(follow -> follow.person() == person).toList();
  }

  List<Follow> reachableFollows() {
    return follows.values().stream().filter(f -> !unreachable.contains(f.person())).toList();
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
  public synchronized Optional<AnswerRecord> in(long chat, int message) {
    return answers.values().stream()
        .filter(a -> message != 0 && a.chat() == chat && a.given().message() == message)
        .findFirst();
  }

  @Override
  public synchronized Choices choices(long chat) {
    return choices.getOrDefault(chat, Choices.NONE);
  }

  @Override
  public synchronized Kept of(long user) {
    List<AnswerRecord> given =
        answers.values().stream()
            .filter(answer -> answer.user() == user)
            .sorted(Comparator.comparing((AnswerRecord a) -> a.given().at()).reversed())
            .toList();
    long opinions = ratings.keySet().stream().filter(rater -> rater.user() == user).count();
    return new Kept(given, Math.toIntExact(opinions), 0); // it has no digests
  }

  @Override
  public synchronized int prune(Instant now) {
    Instant traffic = now.minus(TRAFFIC_KEPT);
    Instant old = now.minus(ANSWERS_KEPT);
    int before = answers.size() + ratings.size() + follows.size();
    Instant unheard = now.minus(FOLLOWS_KEPT);
    follows.values().removeIf(follow -> follow.at().isBefore(unheard));
    answers.values().removeIf(answer -> answer.given().at().isBefore(old));
    ratings.values().removeIf(rating -> rating.at().isBefore(old));
    int pruned = before - answers.size() - ratings.size() - follows.size();
    diskNews.values().removeIf(told -> !told.scarce() && told.warned().isBefore(traffic));
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
    int forgotten = choices.remove(person) == null ? 0 : 1;
    int before = answers.size() + ratings.size() + follows.size();
    follows.values().removeIf(follow -> follow.person() == person);
    handed.keySet().removeIf(one -> one.chat() == person);
    diskNews.remove(person);
    answers.values().removeIf(answer -> answer.user() == person || answer.chat() == person);
    ratings.keySet().removeIf(rater -> rater.user() == person);
    ratings.keySet().removeIf(rater -> !answers.containsKey(rater.answer()));
    forgotten += before - answers.size() - ratings.size() - follows.size();
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
      case Note.Chosen chosen -> choices.put(chosen.chat(), chosen.choices());
      case Note.Followed followed -> follows.put(followed.follow().id(), followed.follow());
      case Note.Unfollowed(AnswerId follow, long person) ->
          follows.values().removeIf(f -> f.id().equals(follow) && f.person() == person);
      case Note.Forgotten forgotten -> forget(forgotten.user());
      case Note.Reachable reachable -> {
        if (reachable.reachable()) {
          unreachable.remove(reachable.chat());
        } else {
          unreachable(reachable.chat());
        }
      }
      case Note.Seen seen -> {}
      case Note.Handed one -> handed.putIfAbsent(one.what(), 0);
      case Note.OfDigest digest -> {} // who wants digests wants them kept
      case Note.Moved moved -> moved(moved.chat(), moved.newChat());
    }
  }

  void unreachable(long chat) {
    unreachable.add(chat);
    outboxes.values().forEach(outbox -> outbox.giveUp(chat));
  }

  /** What is said to people who did not just ask, where the bot can write. */
  void unasked(MemoryOutbox outbox, Response response, Instant now) {
    response.send().stream()
        .filter(outgoing -> !unreachable.contains(outgoing.chat()))
        .forEach(outgoing -> outbox.put(outgoing, now));
    response.keep().forEach(this::keep);
  }

  List<AnswerRecord> quoting(Set<ArticleId> articles) {
    return answers.values().stream()
        .filter(a -> a.quotes().stream().anyMatch(held -> articles.contains(held.article())))
        .toList();
  }

  void moved(long chat, long newChat) {
    inboxes.values().forEach(inbox -> inbox.rename(chat, newChat));
    outboxes.values().forEach(outbox -> outbox.rename(chat, newChat));
    answers.replaceAll((id, a) -> a.chat() == chat ? a.in(newChat, a.given().message()) : a);
    Choices made = choices.remove(chat);
    if (made != null) {
      choices.put(newChat, made);
    }
  }

  void stands(AnswerId id, int message) {
    answers.computeIfPresent(id, (name, a) -> a.in(a.chat(), message));
  }

  private MemoryOutbox memoryOutbox(long bot) {
    return outboxes.computeIfAbsent(bot, id -> new MemoryOutbox(this));
  }
}
