package org.sutro.bot.newsroom;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sutro.bot.chat.Button;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** The pages on which a plan is seen and changed; each is one message whose buttons change it. */
final class PlanPages {

  /** So many lines of the log stand on a page. */
  static final int LOGGED = 20;

  /** So much of a message is for the lines of the log; the rest for what stands above them. */
  private static final int MOST_OF_LOG = RichText.MAX_LENGTH - 400;

  private static final int PER_ROW = 4;
  private static final int WIDE = 2;

  private final Series series;
  private final Messages messages;
  private final Buttons buttons;
  private final SelectionPages selection;
  private final MannerPages manner;
  private final Supplier<List<String>> publishers;
  private final LongFunction<String> names;
  private final PlanText text;

  /**
   * The pages of a series.
   *
   * @param publishers the sources that can be chosen
   * @param names what people are called
   */
  PlanPages(
      Series series,
      Messages messages,
      Supplier<List<String>> publishers,
      LongFunction<String> names) {
    this.publishers = publishers;
    this.series = series;
    this.messages = messages;
    this.names = names;
    this.text = new PlanText(series, messages, names);
    this.buttons = new Buttons(series, messages);
    this.selection = new SelectionPages(buttons);
    this.manner = new MannerPages(buttons);
  }

  /** Which page. */
  enum Page {
    MENU,
    WHEN,
    WHAT,
    TOPICS,
    SOURCES,
    LOOK,
    POST;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A page. */
  Editors.Said page(Page page, Occurrence next) {
    return new Editors.Said(
        List.of(text.of(next)),
        switch (page) {
          case MENU -> IssuePages.isTimeline(series) ? timelineMenu() : menu();
          case WHEN -> when();
          case WHAT -> selection.what();
          case TOPICS -> selection.topics();
          case SOURCES -> selection.sources(publishers.get(), 0);
          case LOOK -> manner.look();
          case POST -> manner.post();
        });
  }

  /** Further sources to choose from. */
  Editors.Said sources(int page, Occurrence next) {
    return new Editors.Said(List.of(text.of(next)), selection.sources(publishers.get(), page));
  }

  /** The sources on whose page one stands. */
  Editors.Said sourcesAround(String code, Occurrence next) {
    return sources(selection.pageOf(code, publishers.get()), next);
  }

  private List<List<Button>> menu() {
    List<List<Button>> rows = new ArrayList<>();
    boolean on = series.isOn();
    rows.add(
        List.of(
            on
                ? buttons.button("pause", Key.BUTTON_DIGEST_PAUSE)
                : buttons.button("start", Key.BUTTON_DIGEST_START),
            buttons.button("now", Key.BUTTON_DIGEST_NOW)));
    rows.add(
        List.of(
            buttons.button("when", Key.BUTTON_DIGEST_WHEN),
            buttons.button("what", Key.BUTTON_DIGEST_WHAT)));
    rows.add(
        List.of(
            buttons.button("look", Key.BUTTON_DIGEST_LOOK),
            buttons.button("post", Key.BUTTON_DIGEST_POST)));
    rows.addAll(Buttons.rows(otherRhythms(), WIDE));
    rows.add(
        List.of(
            buttons.button("log", Key.BUTTON_DIGEST_LOG),
            buttons.button("invite", Key.BUTTON_DIGEST_INVITE)));
    return rows;
  }

  private List<List<Button>> timelineMenu() {
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            series.isOn()
                ? buttons.button(PlanDesk.ANEW, Key.BUTTON_DIGEST_SHOW_ANEW)
                : buttons.button("now", Key.BUTTON_DIGEST_SHOW)));
    switch (series.course().state()) {
      case ON ->
          rows.add(
              List.of(
                  buttons.button("repin", Key.BUTTON_DIGEST_REPIN),
                  buttons.button("pause", Key.BUTTON_DIGEST_PAUSE)));
      case PAUSED -> rows.add(List.of(buttons.button("start", Key.BUTTON_DIGEST_START)));
      case OFFERED, GONE -> {}
    }
    rows.add(
        List.of(
            buttons.button("what", Key.BUTTON_DIGEST_WHAT),
            buttons.button("look", Key.BUTTON_DIGEST_LOOK)));
    rows.add(
        List.of(
            buttons.button("post", Key.BUTTON_DIGEST_POST),
            buttons.button("log", Key.BUTTON_DIGEST_LOG)));
    rows.add(List.of(buttons.other(SeriesId.Rhythm.DAILY, Key.BUTTON_DIGEST_DAILY)));
    return rows;
  }

  private List<Button> otherRhythms() {
    List<Button> others = new ArrayList<>();
    for (SeriesId.Rhythm rhythm : SeriesId.Rhythm.values()) {
      if (rhythm != series.id().rhythm()) {
        others.add(
            buttons.other(
                rhythm,
                switch (rhythm) {
                  case DAILY -> Key.BUTTON_DIGEST_DAILY;
                  case WEEKLY -> Key.BUTTON_DIGEST_WEEKLY;
                  case MONTHLY -> Key.BUTTON_DIGEST_MONTHLY;
                  case TIMELINE -> Key.BUTTON_DIGEST_TIMELINE;
                }));
      }
    }
    return others;
  }

  private List<List<Button>> when() {
    List<Button> more =
        List.of(
            buttons.button("type-times", Key.BUTTON_DIGEST_TIMES),
            buttons.button("type-zone", Key.BUTTON_DIGEST_ZONE));
    return Buttons.all(
        List.of(
            Buttons.rows(dayButtons(), PER_ROW),
            Buttons.rows(timeButtons(), PER_ROW),
            Buttons.rows(zoneButtons(), WIDE),
            List.of(more),
            buttons.back("menu")));
  }

  /** Those that are often wanted, and those that somebody typed. */
  private List<Button> timeButtons() {
    SortedSet<LocalTime> chosen = series.plan().schedule().times();
    SortedSet<LocalTime> times = new TreeSet<>(PlanChange.TIMES);
    times.addAll(chosen);
    return times.stream()
        .map(time ->
            buttons.marked(
                "time-" + PlanChange.code(time), messages.time(time), chosen.contains(time)))
        .toList();
  }

  private List<Button> zoneButtons() {
    ZoneId chosen = series.plan().schedule().zone();
    return Stream.concat(
            PlanChange.ZONES.values().stream().map(PlanChange.Place::zone), Stream.of(chosen))
        .distinct()
        .map(zone ->
            buttons.marked(
                "zone-" + PlanChange.code(zone),
                PlanText.place(zone.getId(), messages),
                zone.equals(chosen)))
        .toList();
  }

  private List<Button> dayButtons() {
    return switch (series.plan().schedule().days()) {
      case Days.OfWeek week ->
          Arrays.stream(DayOfWeek.values())
              .map(day ->
                  buttons.marked(
                      "day-" + day.getValue(),
                      PlanText.weekday(day.getValue(), messages),
                      week.days().contains(day)))
              .toList();
      case Days.OfMonth month ->
          PlanChange.DATES.stream()
              .map(day ->
                  buttons.marked(
                      "date-" + day,
                      day == PlanChange.LAST_DAY
                          ? PlanText.date(day, messages)
                          : messages.number(day),
                      month.day() == day))
              .toList();
    };
  }

  /**
   * A page of who did what, the newest first.
   *
   * @param deeds at least those of the page and of all before it, and one more if there is one
   * @param page from 0
   */
  Editors.Said log(List<Deed> deeds, int page) {
    int from = Math.min(page * LOGGED, deeds.size());
    int to = Math.min(from + LOGGED, deeds.size());
    List<Button> turning = new ArrayList<>();
    if (page > 0) {
      turning.add(buttons.button("log-" + (page - 1), Key.BUTTON_DIGEST_NEWER));
    }
    if (to < deeds.size()) {
      turning.add(buttons.button("log-" + (page + 1), Key.BUTTON_DIGEST_OLDER));
    }
    return new Editors.Said(
        List.of(log(deeds.subList(from, to))),
        Buttons.all(List.of(Buttons.rows(turning, WIDE), buttons.back("menu"))));
  }

  private RichText log(List<Deed> deeds) {
    RichText.Builder out =
        RichText.builder().bold(messages.get(Key.DIGEST_LOG, Memos.name(series, messages)));
    if (deeds.isEmpty()) {
      out.paragraph().text(messages.get(Key.DIGEST_LOG_EMPTY));
    }
    fitting(deeds.stream().map(this::line).toList()).forEach(line -> out.line().text(line));
    return out.build();
  }

  private String line(Deed deed) {
    String when = messages.moment(deed.at().atZone(series.plan().schedule().zone()));
    String who = deed.user() == Deed.BY_ITSELF ? "" : names.apply(deed.user()) + " · ";
    return "• " + when + " · " + who + Doing.valueOf(deed.what()).said(deed.detail(), messages);
  }

  /** The same in one message; the longest are cut, as lists of words somebody typed may be. */
  private static List<String> fitting(List<String> lines) {
    int most = MOST_OF_LOG;
    while (length(lines, most) > MOST_OF_LOG) {
      most -= most / 8;
    }
    int longest = most;
    return lines.stream().map(line -> Label.of(line, longest)).toList();
  }

  private static int length(List<String> lines, int most) {
    return lines.stream().mapToInt(line -> Math.min(line.length(), most) + 1).sum();
  }

  /** Says that words can't be taken, and asks again; with the way out. */
  Editors.Said refusing(String field, String words) {
    return new Editors.Said(
        List.of(RichText.plain(TypedWords.refusal(series, field, words, messages))),
        List.of(List.of(buttons.button("menu", Key.BUTTON_DIGEST_NOT_NOW))));
  }

  /** Asks for words, with the way out. */
  Editors.Said asking(String field) {
    Key key =
        switch (field) {
          case "in" -> Key.DIGEST_TYPE_IN;
          case "out" -> Key.DIGEST_TYPE_OUT;
          case "header" -> Key.DIGEST_TYPE_HEADER;
          case "times" -> Key.DIGEST_TYPE_TIMES;
          case "zone" -> Key.DIGEST_TYPE_ZONE;
          default -> Key.DIGEST_TYPE_FOOTER;
        };
    List<List<Button>> out =
        switch (field) {
          case "times", "zone" ->
              List.of(List.of(buttons.button("when", Key.BUTTON_DIGEST_NOT_NOW)));
          default ->
              List.of(
                  List.of(
                      buttons.button("clear-" + field, Key.BUTTON_DIGEST_CLEAR),
                      buttons.button("menu", Key.BUTTON_DIGEST_NOT_NOW)));
        };
    String asked =
        switch (key) {
          case DIGEST_TYPE_HEADER, DIGEST_TYPE_FOOTER -> FrameWords.asked(key, messages);
          default -> messages.get(key);
        };
    String now = TypedWords.now(series.plan(), field);
    String words = now.isBlank() ? asked : asked + "\n\n" + messages.get(Key.DIGEST_TYPED_NOW, now);
    return new Editors.Said(List.of(RichText.plain(words)), out);
  }
}
