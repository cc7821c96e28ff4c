package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.chat.Talk.answerId;
import static org.sutro.bot.chat.Talk.golden;
import static org.sutro.bot.chat.Talk.say;
import static org.sutro.bot.chat.Talk.taps;
import static org.sutro.bot.chat.Talk.text;
import static org.sutro.bot.chat.Talk.toast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Key;
import org.sutro.search.Answer;
import org.sutro.search.Question;

/** What people want to be told of, and what they are told. */
final class FollowingTest {

  private final Talk talk = new Talk();
  private final Tidings tidings = talk.conversation.tidings();

  private AnswerId askedInVain() {
    talk.nanos.addAndGet(Duration.ofMinutes(2).toNanos()); // nobody asks too much
    talk.answer = Examples.notFound(Answer.Reason.NOTHING_FOUND);
    return answerId(talk.ask("সুড়ঙ্গ কবে খুলবে?"));
  }

  private Follow awaited() {
    talk.press(new Tap.Await(askedInVain()));
    return talk.follows.values().iterator().next();
  }

  private static Question question(Follow follow) {
    return ((Follow.Wish.Evidence) follow.wish()).question();
  }

  @Test
  void who_got_no_answer_can_be_told_when_there_is_one() {
    talk.answer = Examples.notFound(Answer.Reason.NOTHING_FOUND);
    Response none = talk.ask("সুড়ঙ্গ কবে খুলবে?");
    assertThat(taps(none)).containsExactly(new Tap.Await(answerId(none)));
    assertThat(toast(talk.press(new Tap.Await(answerId(none))))).isEqualTo(say(Key.TOAST_AWAITING));
    Follow follow = talk.follows.values().iterator().next();
    assertThat(tidings.evidence(follow, question(follow))).isEmpty();

    talk.answer = Examples.quoted();
    Response found = tidings.evidence(follow, question(follow)).orElseThrow();
    golden("chat-evidence-found", found);
    assertThat(found.keep())
        .hasSize(2)
        .last()
        .isEqualTo(new Note.Unfollowed(follow.id(), Talk.CHAT));
  }

  @Test
  void what_is_beside_the_point_is_not_waited_for() {
    talk.answer = Examples.notFound(Answer.Reason.OUT_OF_SCOPE);
    assertThat(taps(talk.ask("কাল বৃষ্টি হবে?"))).isEmpty();
    talk.answer = Examples.closest();
    Response closest = talk.ask("সুড়ঙ্গ কবে খুলবে?");
    assertThat(taps(closest)).contains(new Tap.Await(answerId(closest)));
    Follow follow = awaited();
    talk.answer = Examples.closest();
    assertThat(tidings.evidence(follow, question(follow))).as("near is not found").isEmpty();
  }

  @Test
  void in_a_group_nobody_is_offered_what_all_would_be_told() {
    Origin group = talk.group(5);
    Response answer = talk.hear(new Incoming.Words(group, "চুক্তি কবে সই হয়?"));
    assertThat(taps(answer)).doesNotContain(new Tap.Pursue(answerId(answer)));
    for (Tap tap : List.of(new Tap.News(Country.IRAN), new Tap.Unfollow(answerId(answer)))) {
      Response pressed =
          talk.hear(new Incoming.ButtonPress(talk.group(5), "press", TapCode.encode(tap)));
      assertThat(toast(pressed)).isEqualTo(say(Key.TOAST_STALE));
      assertThat(pressed.keep()).isEmpty();
    }
  }

  @Test
  void a_wish_is_listed_and_dropped_with_one_tap() {
    golden("chat-follows-none", talk.command("follows", ""));
    Response listed = talk.press(new Tap.News(Country.IRAN));
    assertThat(text(listed)).contains("১. ইরান");
    assertThat(taps(listed)).doesNotContain(new Tap.News(Country.IRAN));
    awaited();
    talk.answer = Examples.quoted();
    AnswerId answered = answerId(talk.ask("চুক্তি কবে সই হয়?"));
    assertThat(toast(talk.press(new Tap.Pursue(answered)))).isEqualTo(say(Key.TOAST_FOLLOWING));
    Response list = talk.command("follows", "");
    golden("chat-follows", list);
    assertThat(text(talk.command("mydata", ""))).contains(say(Key.OWN_FOLLOWS, "৩"));

    Response left = talk.press(new Tap.Unfollow(answered));
    assertThat(talk.follows).hasSize(2).doesNotContainKey(answered);
    assertThat(text(left)).doesNotContain("চুক্তি কবে");
    assertThat(left.send().getLast()).isInstanceOf(Outgoing.Edit.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"HINDI", "ENGLISH"})
  void the_list_speaks_the_language_chosen(Language language) {
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(language));
    talk.press(new Tap.News(Country.BELARUS));
    awaited();
    golden("chat-follows-" + language.tag(), talk.command("follows", ""));
  }

  @Test
  void one_person_has_so_many_wishes_and_no_more() {
    for (int i = 0; i < Follow.MOST; i++) {
      talk.press(new Tap.Await(askedInVain()));
    }
    Response oneMore = talk.press(new Tap.Await(askedInVain()));
    assertThat(toast(oneMore)).isEqualTo(say(Key.TOAST_MANY_FOLLOWS, "২০"));
    assertThat(oneMore.keep()).isEmpty();
    AnswerId first = talk.follows.keySet().iterator().next();
    assertThat(toast(talk.press(new Tap.Await(first)))).isEqualTo(say(Key.TOAST_AWAITING));
  }

  @Test
  void what_does_not_come_is_waited_for_no_longer_and_that_is_said() {
    Follow follow = awaited();
    Response over = tidings.expired(follow);
    golden("chat-evidence-expired", over);
    assertThat(over.keep()).containsExactly(new Note.Unfollowed(follow.id(), Talk.CHAT));
  }

  @Test
  void once_a_day_comes_what_is_new_and_nothing_twice() {
    Follow news =
        new Follow(
            new AnswerId("newsnewsne"),
            Talk.CHAT,
            new Follow.Wish.News(Country.NORTH_KOREA),
            Set.of(Examples.ESTIMATE.id()),
            Talk.NOW);
    Follow story =
        new Follow(
            new AnswerId("storystory"),
            Talk.CHAT,
            new Follow.Wish.Story(
                new Question(
                    "কত সেনা পাঠানো হয়েছে?",
                    List.of(),
                    Talk.NOW.atZone(ZoneId.of("Asia/Dhaka")).toLocalDate())),
            Set.of(Examples.TREATY.id()),
            Talk.NOW);
    Response daily = tidings.daily(Talk.CHAT, List.of(news, story));
    golden("chat-daily", daily);
    List<Follow> told = daily.keep().stream().map(note -> ((Note.Followed) note).follow()).toList();
    Response again = tidings.daily(Talk.CHAT, told);
    assertThat(again.send()).isEmpty();
    assertThat(again.keep()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T03:00:00Z, true", // the 20th, nine in the morning in Dhaka
    "2026-11-20T02:59:59Z, true",
    "2026-11-20T19:00:00Z, false", // now it is half past one at night on the 21st
    "2026-11-20T03:00:01Z, false"
  })
  void the_hour_is_that_of_the_persons_own_clock(Instant last, boolean due) {
    assertThat(tidings.isDue(Talk.CHAT, last)).isEqualTo(due && last.isBefore(at(9)));
    assertThat(at(9)).isEqualTo(Instant.parse("2026-11-20T03:00:00Z"));
  }

  private static Instant at(int hour) {
    return Talk.NOW
        .atZone(ZoneId.of("Asia/Dhaka"))
        .minusDays(1)
        .withHour(hour)
        .withMinute(0)
        .withSecond(0)
        .toInstant();
  }

  @Test
  void the_night_is_quiet_unless_somebody_wants_it_otherwise() {
    assertThat(tidings.quietUntil(Talk.CHAT)).contains(Instant.parse("2026-11-21T01:00:00Z"));
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(new Times(null, 9, false)));
    assertThat(tidings.quietUntil(Talk.CHAT)).isEmpty();
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(ZoneId.of("America/New_York")));
    assertThat(tidings.quietUntil(Talk.CHAT)).as("half past two in the afternoon").isEmpty();
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(ZoneId.of("Asia/Kolkata")));
    assertThat(tidings.quietUntil(Talk.CHAT))
        .isEqualTo(Optional.of(Talk.NOW.plus(Duration.ofHours(6))));
  }
}
