package org.sutro.bot.chat;

import java.time.Clock;
import java.util.List;
import org.sutro.bot.render.Borders;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.SurveyText;
import org.sutro.search.Figures;
import org.sutro.search.Question;

/** Who gives which number for the same thing. */
final class Counting {

  private static final int MAX_TOPIC = 120;

  private final Figures figures;
  private final Clock clock;

  Counting(Figures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  Response of(Turn turn, String typed) {
    if (typed.isBlank()) {
      return turn.say(Key.FIGURES_WHICH);
    }
    String topic = Borders.clip(typed.strip(), Asking.MAX_QUESTION);
    List<Figures.Given> given =
        figures.on(new Question(topic, List.of(), turn.day(clock.instant()))).stream()
            .filter(figure ->
                turn.choices().foreign()
                    || figure.quote().article().language() == turn.messages().language())
            .toList();
    String label = Label.of(topic, MAX_TOPIC);
    return given.isEmpty()
        ? turn.say(Key.FIGURES_NONE, label)
        : turn.say(
            new SurveyText(turn.messages())
                .figures(turn.messages().get(Key.FIGURES_TITLE, label), given),
            List.of());
  }
}
