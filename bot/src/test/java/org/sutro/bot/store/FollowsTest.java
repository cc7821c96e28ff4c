package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.store.Traffic.ANSWER;
import static org.sutro.bot.store.Traffic.BOT;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.OTHER;
import static org.sutro.bot.store.Traffic.keeping;
import static org.sutro.bot.store.Traffic.say;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Country;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.store.Outbox.State;
import org.sutro.search.Question;

/** What every store promises to those who want to be told of something. */
@ParameterizedClass
@EnumSource(StoreKind.class)
final class FollowsTest {

  @AutoClose private final Store store;
  private final Traffic traffic;

  FollowsTest(StoreKind kind, @TempDir Path folder) {
    store = kind.open(folder);
    traffic = new Traffic(store);
  }

  @Test
  void what_people_want_to_be_told_of_is_kept_told_and_dropped() {
    Follows follows = store.followed(BOT);
    Follow evidence = evidence(ANSWER, CHAT);
    traffic.put(keeping(new Note.Followed(evidence), new Note.Followed(news(CHAT, NOW))));
    assertThat(store.follows(CHAT)).containsExactly(evidence, news(CHAT, NOW));
    assertThat(follows.awaited()).containsExactly(evidence);
    assertThat(follows.readers()).isEqualTo(Map.of(CHAT, NOW));
    assertThat(follows.position()).isEmpty();
    assertThat(follows.next(NOW)).isEmpty();

    follows.due(Set.of(ANSWER), 9);
    assertThat(follows.position()).hasValue(9);
    assertThat(follows.next(NOW)).contains(evidence);
    follows.later(evidence, NOW.plusSeconds(60));
    assertThat(follows.next(NOW)).isEmpty();
    follows.done(evidence, Response.NOTHING, NOW);
    assertThat(follows.next(NOW.plusSeconds(60))).isEmpty();

    Follow told = news(CHAT, NOW.plusSeconds(5), "ক");
    follows.done(
        told, new Response(List.of(say(CHAT, "খবর")), List.of(new Note.Followed(told))), NOW);
    assertThat(store.follows(CHAT)).containsExactly(evidence, told);
    assertThat(traffic.next().outgoing()).isEqualTo(say(CHAT, "খবর"));

    traffic.put(keeping(new Note.Unfollowed(ANSWER, OTHER)));
    assertThat(follows.awaited()).as("dropped by somebody else").containsExactly(evidence);
    traffic.put(keeping(new Note.Unfollowed(ANSWER, CHAT)));
    follows.done(evidence, Response.send(say(CHAT, "উত্তর")), NOW);
    assertThat(traffic.outbox().count(State.NEW)).as("told after it was dropped").isZero();
  }

  @Test
  void what_was_put_off_while_the_clock_was_ahead_waits_no_year() {
    Follows follows = store.followed(BOT);
    Follow evidence = evidence(ANSWER, CHAT);
    traffic.put(keeping(new Note.Followed(evidence)));
    follows.due(Set.of(ANSWER), 1);
    follows.later(evidence, NOW.plus(Duration.ofDays(365)));
    assertThat(follows.next(NOW)).contains(evidence);
  }

  @Test
  void who_cannot_be_told_waits_and_is_forgotten_in_the_end() {
    Follows follows = store.followed(BOT);
    traffic.put(
        keeping(new Note.Followed(evidence(ANSWER, CHAT)), new Note.Followed(news(CHAT, NOW))));
    follows.due(Set.of(ANSWER), 1);
    traffic.outbox().unreachable(CHAT);
    assertThat(follows.awaited()).isEmpty();
    assertThat(follows.readers()).isEmpty();
    assertThat(follows.next(NOW)).isEmpty();
    traffic.put(keeping(new Note.Reachable(CHAT, true)));
    assertThat(follows.next(NOW)).isPresent();
    store.prune(NOW.plus(Store.FOLLOWS_KEPT).plusSeconds(1));
    assertThat(store.follows(CHAT)).isEmpty();
  }

  @Test
  void what_a_forgotten_person_wanted_is_forgotten() {
    traffic.put(
        keeping(new Note.Followed(evidence(ANSWER, CHAT)), new Note.Followed(news(OTHER, NOW))));
    assertThat(store.forget(CHAT)).isPositive();
    assertThat(store.follows(CHAT)).isEmpty();
    assertThat(store.follows(OTHER)).hasSize(1);
  }

  private static Follow evidence(AnswerId id, long person) {
    Question question = new Question("কবে?", List.of("চুক্তি?"), LocalDate.of(2026, 11, 21));
    return new Follow(id, person, new Follow.Wish.Evidence(question), Set.of(), NOW);
  }

  private static Follow news(long person, Instant at, String... seen) {
    Set<ArticleId> articles = Stream.of(seen).map(ArticleId::new).collect(Collectors.toSet());
    return new Follow(
        new AnswerId("newsnewsne"), person, new Follow.Wish.News(Country.IRAN), articles, at);
  }
}
