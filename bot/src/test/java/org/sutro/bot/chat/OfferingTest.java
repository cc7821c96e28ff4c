package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.chat.Talk.golden;
import static org.sutro.bot.chat.Talk.say;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Key;
import org.sutro.search.Answer;

/** What people can post from the bot in chats it is no part of. */
final class OfferingTest {

  private final Talk talk = new Talk();

  private Response type(String words) {
    return talk.hear(new Incoming.Typed(talk.person(0), "query", words));
  }

  private static List<Offer> offers(Response response) {
    return ((Outgoing.Offers) response.send().getFirst()).offers();
  }

  @Test
  void to_a_question_quotes_are_offered_each_with_its_source() {
    Response response = type("চুক্তি কবে সই হয়?");
    golden("inline-quotes", response);
    assertThat(offers(response)).extracting(Offer::id).doesNotHaveDuplicates();
    assertThat(offers(response).getFirst().message().text()).contains(Examples.SIGNED);
    assertThat(response.keep()).as("nothing is kept of what people type").isEmpty();
  }

  @Test
  void to_nothing_asked_the_newest_is_offered() {
    golden("inline-newest", type(""));
    assertThat(talk.asked).isEmpty();
  }

  @Test
  void where_nothing_is_found_the_way_to_the_bot_is_offered() {
    talk.answer = Examples.notFound(Answer.Reason.NOTHING_FOUND);
    Response response = type("কাল বৃষ্টি হবে?");
    assertThat(offers(response)).isEmpty();
    assertThat(((Outgoing.Offers) response.send().getFirst()).elsewhere())
        .isEqualTo(say(Key.INLINE_NOTHING));
  }

  @Test
  void a_quote_the_archive_does_not_confirm_is_not_offered() {
    talk.articles.remove(Examples.TREATY);
    assertThat(offers(type("চুক্তি কবে?")))
        .noneMatch(offer -> offer.message().text().contains(Examples.SIGNED));
  }

  @Test
  void who_left_out_other_languages_is_not_offered_them() {
    talk.chosen.put(Talk.CHAT, Choices.NONE.withForeign(false));
    assertThat(offers(type(""))).hasSize(2);
  }

  @Test
  void who_types_too_fast_gets_nothing_and_may_still_ask() {
    for (int i = 0; i < 20; i++) {
      assertThat(type("চুক্তি").send()).isNotEmpty();
    }
    assertThat(type("চুক্তি").send()).isEmpty();
    assertThat(type("চুক্তি").send()).isEmpty();
    assertThat(talk.ask("চুক্তি কবে সই হয়?").keep()).isNotEmpty();
  }

  @Test
  void a_guest_gives_the_answer_and_keeps_nothing() {
    Response response =
        talk.hear(new Incoming.AsGuest(talk.group(4711), "query", "চুক্তি কবে সই হয়?"));
    golden("guest-answer", response);
    assertThat(response.keep()).isEmpty();
  }
}
