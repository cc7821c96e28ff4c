package org.sutro.bot.newsroom;

import java.util.ArrayList;
import java.util.List;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** Buttons about a series. */
record Buttons(Series series, Messages messages) {

  /** One that does something. */
  Button button(String choice, Key label, Object... arguments) {
    return new Button.Action(messages.get(label, arguments), new Tap.OfSeries(series.id(), choice));
  }

  /** One that is chosen or not. */
  Button marked(String choice, String label, boolean chosen) {
    return new Button.Action(chosen ? "✓ " + label : label, new Tap.OfSeries(series.id(), choice));
  }

  /** One that leads to another series of the same chat. */
  Button other(SeriesId.Rhythm rhythm, Key label) {
    SeriesId other = new SeriesId(series.id().chat(), rhythm);
    return new Button.Action(messages.get(label), new Tap.OfSeries(other, "menu"));
  }

  /** The way back to a page. */
  List<List<Button>> back(String page) {
    return List.of(List.of(button(page, Key.BUTTON_DIGEST_BACK)));
  }

  static List<List<Button>> rows(List<Button> buttons, int perRow) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += perRow) {
      rows.add(buttons.subList(i, Math.min(buttons.size(), i + perRow)));
    }
    return rows;
  }

  static List<List<Button>> all(List<List<List<Button>>> groups) {
    return groups.stream().flatMap(List::stream).toList();
  }
}
