package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.chat.Talk.answerId;
import static org.sutro.bot.chat.Talk.golden;
import static org.sutro.bot.chat.Talk.say;
import static org.sutro.bot.chat.Talk.taps;
import static org.sutro.bot.chat.Talk.text;
import static org.sutro.bot.chat.Talk.toast;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sutro.article.Language;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Key;

/** The buttons under an answer that show more of the same question. */
final class ViewingTest {

  private final Talk talk = new Talk();
  private AnswerId id = new AnswerId("aaaaaaaaaa");

  @BeforeEach
  void ask() {
    id = answerId(talk.ask("চুক্তি কবে সই হয়?"));
  }

  @Test
  void more_sources_are_those_not_shown_yet_and_become_an_answer_of_their_own() {
    Response more = talk.press(new Tap.More(id));
    golden("chat-more", more);
    AnswerId view = answerId(more);
    assertThat(view).isNotEqualTo(id);
    assertThat(text(more)).doesNotContain(Examples.SIGNED).contains(Examples.FIRST_VISIT);
    assertThat(talk.kept(id).quotes()).hasSize(1);
    assertThat(talk.kept(view).quotes()).hasSize(4);
    assertThat(talk.kept(view).question()).isEqualTo(talk.kept(id).question());
    assertThat(text(talk.press(new Tap.Proof(view)))).contains(Examples.FIRST_VISIT);
  }

  @Test
  void pages_are_turned_in_place() {
    AnswerId view = answerId(talk.press(new Tap.More(id)));
    Response second = talk.press(new Tap.Page(view, 1));
    golden("chat-more-page", second);
    assertThat(second.send().getLast()).isInstanceOf(Outgoing.Edit.class);
    assertThat(taps(second)).contains(new Tap.Page(view, 0)).doesNotContain(new Tap.Page(view, 2));
    assertThat(toast(talk.press(new Tap.Page(view, 2)))).isEqualTo(say(Key.TOAST_STALE));
  }

  @Test
  void when_there_is_no_more_a_toast_says_so() {
    AnswerId view = answerId(talk.press(new Tap.Newest(id)));
    assertThat(toast(talk.press(new Tap.More(view)))).isEqualTo(say(Key.VIEW_NO_MORE));
  }

  @Test
  void sources_come_newest_first() {
    assertThat(text(talk.press(new Tap.Newest(id)))).startsWith(say(Key.VIEW_NEWEST));
  }

  @Test
  void one_country_is_chosen_and_its_sources_take_the_place_of_the_choice() {
    Response which = talk.press(new Tap.Countries(id));
    golden("chat-countries", which);
    Response only = talk.press(new Tap.Only(id, Country.IRAN));
    assertThat(only.send().getLast()).isInstanceOf(Outgoing.Edit.class);
    assertThat(text(only)).startsWith(say(Key.VIEW_ONLY, "ইরান"));
    assertThat(talk.kept(answerId(only)).given().message()).isEqualTo(1002);
    assertThat(toast(talk.press(new Tap.Only(id, Country.CHINA))))
        .isEqualTo(say(Key.VIEW_NO_COUNTRY));
  }

  @Test
  void who_says_it_is_told_link_by_link() {
    talk.answer = Examples.differing();
    AnswerId several = answerId(talk.ask("কত সেনা?"));
    golden("chat-who", talk.press(new Tap.Who(several)));
  }

  @Test
  void buttons_of_others_do_nothing_and_old_ones_say_so() {
    for (Tap tap :
        List.of(
            new Tap.More(id),
            new Tap.Newest(id),
            new Tap.Countries(id),
            new Tap.Only(id, Country.IRAN),
            new Tap.Page(id, 1),
            new Tap.Who(id),
            new Tap.Proof(id),
            new Tap.Again(id))) {
      Origin elsewhere = talk.group(4711);
      Response pressed =
          talk.hear(new Incoming.ButtonPress(elsewhere, "press", TapCode.encode(tap)));
      assertThat(toast(pressed)).isEqualTo(say(Key.TOAST_STALE));
      assertThat(pressed.send()).hasSize(1);
    }
  }

  @Test
  void the_overviews_have_their_texts() {
    golden("chat-about", talk.command("about", ""));
    golden("chat-sources", talk.command("sources", ""));
    golden("chat-latest", talk.command("latest", ""));
    golden("chat-latest-iran", talk.command("latest", "ইরান"));
    golden("chat-latest-unknown", talk.command("latest", "আটলান্টিস"));
    assertThat(text(talk.command("latest", "চীন"))).isEqualTo(say(Key.LATEST_NONE, "চীন"));
    assertThat(text(talk.press(new Tap.Latest(Country.IRAN))))
        .isEqualTo(text(talk.command("latest", "ইরান")));
    golden("chat-figures", talk.command("figures", "উত্তর কোরিয়ার সেনা"));
    golden("chat-figures-none", talk.command("figures", "আবহাওয়া"));
    golden("chat-figures-which", talk.command("figures", ""));
  }

  @Test
  void the_timeline_begins_with_the_newest_events_and_goes_back_page_by_page() {
    Response first = talk.command("timeline", "ইরান");
    golden("chat-timeline", first);
    assertThat(taps(first)).containsExactly(new Tap.Timeline("iran", 1));
    Response last = talk.press(new Tap.Timeline("iran", 2));
    assertThat(taps(last)).containsExactly(new Tap.Timeline("iran", 1));
    assertThat(text(last))
        .contains("১ জুন ২০২৪")
        .contains("২ জুন ২০২৪")
        .doesNotContain("৩ জুন ২০২৪");
    assertThat(toast(talk.press(new Tap.Timeline("iran", 3)))).isEqualTo(say(Key.TOAST_STALE));
    golden("chat-timeline-which", talk.command("timeline", ""));
    assertThat(text(talk.command("timeline", "চীন"))).isEqualTo(say(Key.TIMELINE_NONE, "চীন"));
    assertThat(text(talk.command("timeline", "ইউক্রেন"))).contains("ইউক্রেন");
  }

  @Test
  void the_overviews_speak_the_languages() {
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(Language.ENGLISH));
    golden("chat-about-en", talk.command("about", ""));
    golden("chat-timeline-en", talk.command("timeline", "ইরান"));
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(Language.HINDI));
    golden("chat-about-hi", talk.command("about", ""));
    golden("chat-figures-hi", talk.command("figures", "সেনা"));
  }
}
