package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.chat.Talk.golden;
import static org.sutro.bot.chat.Talk.say;
import static org.sutro.bot.chat.Talk.taps;
import static org.sutro.bot.chat.Talk.text;
import static org.sutro.bot.chat.Talk.toast;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;
import org.sutro.bot.render.Digits;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** What people choose, may see and have deleted, and how much they may ask. */
final class OwningTest {

  private final Talk talk = new Talk();

  @Test
  void the_settings_show_what_holds_and_every_choice() {
    Response settings = talk.command("settings", "");
    golden("chat-settings", settings);
    assertThat(taps(settings))
        .isEqualTo(Arrays.stream(Option.values()).map(Tap.Choose::new).toList());
  }

  @Test
  void a_choice_is_kept_and_shown_in_place() {
    Response chosen = talk.press(new Tap.Choose(Option.LATIN_DIGITS));
    assertThat(chosen.send().getLast()).isInstanceOf(Outgoing.Edit.class);
    talk.press(new Tap.Choose(Option.KOLKATA));
    talk.press(new Tap.Choose(Option.ONE_QUOTE));
    talk.press(new Tap.Choose(Option.NO_FOREIGN));
    Response last = talk.press(new Tap.Choose(Option.ENGLISH));
    golden("chat-settings-en", last);
    assertThat(talk.chosen.get(Talk.CHAT))
        .isEqualTo(
            new Choices(
                Language.ENGLISH,
                Digits.LATIN,
                Choices.Quotes.ONE,
                false,
                new Times(ZoneId.of("Asia/Kolkata"), 9, true)));
  }

  @ParameterizedTest
  @EnumSource(Option.class)
  void choosing_twice_changes_nothing_more(Option option) {
    Choices once = option.in(Choices.NONE);
    assertThat(option.holds(once)).isTrue();
    assertThat(option.in(once)).isEqualTo(once);
  }

  @Test
  void in_a_group_nobody_chooses_or_sees_for_others() {
    assertThat(text(talk.hear(new Incoming.Command(talk.group(5), "settings", ""))))
        .isEqualTo(say(Key.SETTINGS_PRIVATE));
    for (String own : new String[] {"mydata", "forgetme"}) {
      assertThat(text(talk.hear(new Incoming.Command(talk.group(5), own, ""))))
          .isEqualTo(say(Key.OWN_PRIVATE));
    }
    for (Tap tap : new Tap[] {new Tap.Choose(Option.HINDI), new Tap.Forget(true)}) {
      Response pressed =
          talk.hear(new Incoming.ButtonPress(talk.group(5), "press", TapCode.encode(tap)));
      assertThat(toast(pressed)).isEqualTo(say(Key.TOAST_STALE));
      assertThat(pressed.keep()).isEmpty();
    }
  }

  @Test
  void people_see_what_is_kept_of_them() {
    talk.ask("চুক্তি কবে সই হয়?");
    golden("chat-mydata", talk.command("mydata", ""));
    golden("chat-privacy-en", inEnglish());
  }

  @Test
  void people_who_look_after_digests_see_that_this_is_kept() {
    String line = "সংকলন আপনি দেখাশোনা করেন: ২টি";
    assertThat(text(talk.command("mydata", ""))).doesNotContain("সংকলন");
    talk.digests = 2;
    assertThat(text(talk.command("mydata", ""))).contains(line);
  }

  private Response inEnglish() {
    talk.chosen.put(Talk.CHAT, Choices.NONE.with(Language.ENGLISH));
    return talk.command("privacy", "");
  }

  @Test
  void forgetting_is_asked_for_twice_and_then_done() {
    talk.ask("চুক্তির কথা বলো");
    golden("chat-forgetme", talk.command("forgetme", ""));
    Response no = talk.press(new Tap.Forget(false));
    assertThat(text(no)).isEqualTo(say(Key.NOT_FORGOTTEN));
    assertThat(no.keep()).isEmpty();
    Response yes = talk.press(new Tap.Forget(true));
    assertThat(text(yes)).isEqualTo(say(Key.FORGOTTEN));
    assertThat(yes.keep()).containsExactly(new Note.Forgotten(Talk.CHAT));
    talk.ask("কবে সই হয়?");
    assertThat(talk.asked.getLast().context()).isEmpty();
  }

  @Test
  void who_asks_too_much_is_told_once_and_answered_again_after_a_while() {
    for (int i = 0; i < 20; i++) {
      assertThat(text(talk.ask("ক?"))).doesNotContain(say(Key.SLOW_DOWN));
    }
    assertThat(text(talk.ask("ক?"))).isEqualTo(say(Key.SLOW_DOWN));
    assertThat(talk.ask("ক?")).isEqualTo(Response.NOTHING);
    assertThat(text(talk.hear(new Incoming.Words(talk.group(4711), "ক?"))))
        .doesNotContain(say(Key.SLOW_DOWN));
    talk.nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(text(talk.ask("ক?"))).contains("প্রমাণ");
    assertThat(talk.ask("ক?")).isEqualTo(Response.NOTHING);
  }

  @Test
  void no_press_is_left_without_a_word_however_many_there_are() {
    for (int i = 0; i < 20; i++) {
      talk.ask("ক?");
    }
    for (int i = 0; i < 3; i++) {
      Response response = talk.press(new Tap.Choose(Option.HINDI));
      assertThat(toast(response)).isEqualTo(say(Key.SLOW_DOWN_PRESSING));
      assertThat(response.keep()).isEmpty();
    }
  }

  @Test
  void the_same_event_handled_again_costs_nothing() {
    Incoming first = new Incoming.Words(talk.person(9), "ক?");
    for (int i = 0; i < 50; i++) {
      assertThat(text(talk.hear(first))).contains("প্রমাণ");
    }
    assertThat(Messages.in(Language.HINDI).get(Key.SLOW_DOWN)).isNotBlank();
  }
}
