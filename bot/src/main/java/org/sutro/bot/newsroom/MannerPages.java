package org.sutro.bot.newsroom;

import java.util.ArrayList;
import java.util.List;
import org.sutro.article.Language;
import org.sutro.bot.chat.Button;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** The buttons by which is chosen what a digest looks like and how it is posted. */
final class MannerPages {

  private static final int WIDE = 2;

  private final Buttons buttons;
  private final Messages messages;
  private final Plan plan;
  private final boolean timeline;

  MannerPages(Buttons buttons) {
    this.buttons = buttons;
    this.messages = buttons.messages();
    this.plan = buttons.series().plan();
    this.timeline = IssuePages.isTimeline(buttons.series());
  }

  List<List<Button>> look() {
    Plan.Look look = plan.look();
    List<Button> switches = new ArrayList<>();
    boolean folded = look.quotes() == Plan.Length.FOLDED;
    switches.add(buttons.marked("whole", messages.get(Key.BUTTON_DIGEST_WHOLE), !folded));
    switches.add(buttons.marked("folded", messages.get(Key.BUTTON_DIGEST_FOLDED), folded));
    if (!timeline) {
      switches.add(
          buttons.marked("sections", messages.get(Key.BUTTON_DIGEST_SECTIONS), look.sections()));
      switches.add(
          buttons.marked("hashtags", messages.get(Key.BUTTON_DIGEST_HASHTAGS), look.hashtags()));
    }
    switches.add(buttons.button("type-header", Key.BUTTON_DIGEST_HEADER));
    switches.add(buttons.button("type-footer", Key.BUTTON_DIGEST_FOOTER));
    return Buttons.all(
        List.of(List.of(languages()), Buttons.rows(switches, WIDE), buttons.back("menu")));
  }

  private List<Button> languages() {
    return List.of(Language.BENGALI, Language.HINDI, Language.ENGLISH).stream()
        .map(language ->
            buttons.marked(
                "lang-" + language.tag(),
                Messages.in(language).get(Key.LANGUAGE_NAME),
                plan.look().language() == language))
        .toList();
  }

  List<List<Button>> post() {
    Plan.Manner manner = plan.manner();
    List<Button> switches = new ArrayList<>();
    switches.add(buttons.marked("silent", messages.get(Key.BUTTON_DIGEST_SILENT), manner.silent()));
    switches.add(buttons.marked("pin", messages.get(Key.BUTTON_DIGEST_PIN), manner.pin()));
    if (!timeline) {
      switches.add(
          buttons.marked("previews", messages.get(Key.BUTTON_DIGEST_PREVIEWS), manner.previews()));
    }
    if (manner.topic() != 0) {
      switches.add(buttons.button("thread-0", Key.BUTTON_DIGEST_MAIN_TOPIC));
    }
    return Buttons.all(
        List.of(
            timeline ? List.of() : Buttons.rows(releases(), 1),
            Buttons.rows(switches, WIDE),
            buttons.back("menu")));
  }

  private List<Button> releases() {
    Plan.Release release = plan.release();
    boolean anybody = release.by().isEmpty();
    return List.of(
        buttons.marked("alone", messages.get(Key.BUTTON_DIGEST_ALONE), !release.approval()),
        buttons.marked(
            "byany", messages.get(Key.BUTTON_DIGEST_BY_ANY), release.approval() && anybody),
        buttons.marked(
            "byme", messages.get(Key.BUTTON_DIGEST_BY_ME), release.approval() && !anybody));
  }
}
