package org.sutro.bot.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Capture;
import org.sutro.bot.sources.ArticleFetch.Again;
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.feed.Entry;
import org.sutro.fetch.Validators;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.CaptureOrProblem;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/** Reads an address once and tells what would come of it; keeps nothing. */
public final class Trial {

  /** The client takes any number of slashes, of either kind, and none as well. */
  private static final Pattern PASSWORD =
      Pattern.compile("(^\\s*[A-Za-z][A-Za-z0-9+.-]*:[/\\\\]*|[/\\\\]{2})[^/\\\\?#]*@");

  /** Who takes pages apart here; no source can have this for its id. */
  private static final String BY = "on trial";

  /** Of a page that the topic filter would leave out, as a sentence. */
  public static final String OTHER_PAGE =
      "It is not about these relations, and is read all the same, as you have named it.";

  private static final String NO_FOLDER = "is no folder of this machine";

  private static final int SHOWN = 3;
  private static final int OPENING = 120;

  private final Web web;
  private final Relations relations;
  private final Reader reader = new Reader();

  /** Trials over {@code web}. */
  public Trial(Web web, Relations relations) {
    this.web = web;
    this.relations = relations;
  }

  /**
   * What came of it.
   *
   * @param problem why it can't be read, as the end of a sentence; null when it can
   * @param passing whether the problem passes by itself: its server is down or busy
   * @param title what a feed calls itself, if it does; may hold anything
   * @param entries how many articles it lists
   * @param wanted how many of them are wanted by its topic
   * @param lines all of it, for people; may hold anything
   */
  public record Report(
      @Nullable String problem,
      boolean passing,
      @Nullable String title,
      int entries,
      int wanted,
      List<String> lines) {
    /** Keeps a copy. */
    public Report {
      lines = List.copyOf(lines);
    }

    /** What the host can do about the problem; empty when there is none, or it says so itself. */
    public Optional<String> advice() {
      if (problem == null || problem.contains(";") || problem.contains("?")) {
        return Optional.empty();
      }
      return Optional.of(
          passing
              ? "That mostly passes by itself. If it does not, open the address in a browser on this machine."
              : "Open the address in a browser: is it right, and is it that of a feed? Sites mostly link to theirs.");
    }

    /** True when it is a source. */
    public boolean readable() {
      return problem == null;
    }
  }

  /**
   * Why a source can't be read, as the end of a sentence about its address; empty when it can. No
   * article of a feed is read.
   */
  public static Optional<String> obstacle(Web web, Source source) throws InterruptedException {
    String address = source.address();
    return switch (source.kind()) {
      case FEED ->
          new Lookup(web, Asker.host(BY, address)).at(address, Validators.NONE)
                  instanceof Found.Nothing no
              ? Optional.of(no.problem())
              : Optional.empty();
      case PAGE ->
          onPage(web, address) instanceof Brought.None no
              ? Optional.of(no.why())
              : Optional.empty();
      case FOLDER ->
          Files.isDirectory(Path.of(address)) ? Optional.empty() : Optional.of(NO_FOLDER);
    };
  }

  /** Reads a source as the bot would. */
  public Report of(Source source) throws InterruptedException {
    return switch (source.kind()) {
      case FEED -> feed(source.address(), source.topic());
      case PAGE -> page(source.address(), source.topic());
      case FOLDER -> folder(Path.of(source.address()));
    };
  }

  /** Reads the feed at an address. */
  public Report feed(String address, Topic topic) throws InterruptedException {
    return switch (new Lookup(web, Asker.host(BY, address)).at(address, Validators.NONE)) {
      case Found.Nothing no ->
          nothing(address, told(no.problem(), no.again(), no.asked()), no.again());
      case Found.Same same -> nothing(address, "says that nothing has changed", Again.FOR_DAYS);
      case Found.Entries found -> report(address, found, topic);
    };
  }

  /** Reads the article on a page that is to be watched, which it is whatever it is about. */
  public Report page(String address, Topic topic) throws InterruptedException {
    return switch (judged(onPage(web, address))) {
      case Brought.Article article -> report(article.capture(), topic);
      case Brought.None none ->
          nothing(address, told(none.why(), none.again(), none.asked()), none.again());
      case Brought.Same same -> nothing(address, "says that nothing has changed", Again.FOR_DAYS);
    };
  }

  /** Reads the article on any page, and tells all that is known of it. */
  public Report whole(String address) throws InterruptedException {
    return switch (onPage(web, address)) {
      case Brought.Article article -> new Report(null, false, null, 1, 1, whole(article));
      case Brought.None none ->
          nothing(address, told(none.why(), none.again(), none.asked()), none.again());
      case Brought.Same same -> nothing(address, "says that nothing has changed", Again.FOR_DAYS);
    };
  }

  private List<String> whole(Brought.Article article) {
    Capture capture = article.capture();
    List<String> lines = new ArrayList<>();
    lines.add("title:     " + given(capture.title()));
    lines.add("address:   " + given(capture.url()));
    lines.add("publisher: " + given(capture.publisher()));
    lines.add("author:    " + given(capture.byline().author()));
    String date = article.dated() || capture.date() == null ? "" : ", as shown on the page";
    lines.add("date:      " + given(capture.date()) + date);
    lines.add("changed:   " + given(capture.byline().modified()));
    switch (reader.read(capture)) {
      case Reading.Rejected no -> lines.add("no article: " + no.detail());
      case Reading.Kept kept ->
          lines.add(
              "language:  "
                  + kept.article().language().tag()
                  + ", "
                  + counted(kept.article().blocks().size(), "part")
                  + " that can be quoted");
    }
    lines.add("");
    lines.addAll(capture.text().lines().toList());
    return lines;
  }

  private static String given(@Nullable String said) {
    return said == null ? "not given" : said;
  }

  /** What a running bot would turn away is no article here either. */
  private Brought judged(Brought brought) {
    return brought instanceof Brought.Article article
            && reader.read(article.capture()) instanceof Reading.Rejected no
        ? FeedVisit.none(no)
        : brought;
  }

  private static Brought onPage(Web web, String address) throws InterruptedException {
    Entry entry = new Entry(null, null, address, null, null, null, null, null);
    return new ArticleFetch(web, Asker.host(BY, address), new Site(address)).of(entry);
  }

  private Report report(Capture capture, Topic topic) {
    boolean wanted = relations.want(topic, capture.title() + "\n" + capture.text());
    List<String> lines = new ArrayList<>(lines(capture));
    if (!wanted) {
      lines.add(OTHER_PAGE);
    }
    return new Report(null, false, null, 1, wanted ? 1 : 0, lines);
  }

  /** Reads the files of a folder that is to be watched. */
  public Report folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return nothing(folder.toString(), NO_FOLDER, Again.FOR_DAYS);
    }
    List<String> lines = new ArrayList<>();
    List<String> turnedAway = new ArrayList<>();
    int[] articles = {0};
    ArticleFiles.open(List.of(folder), web.now())
        .read(found -> {
          switch (found) {
            case CaptureOrProblem.Read read -> {
              if (reader.read(read.capture()) instanceof Reading.Rejected no) {
                turnedAway.add(read.where() + ": " + no.detail());
              } else {
                articles[0]++;
              }
            }
            case CaptureOrProblem.Unreadable no -> lines.add(no.where() + ": " + no.why());
          }
        });
    lines.addFirst(
        counted(articles[0], "article")
            + ", "
            + counted(lines.size(), "file")
            + " that can't be read"
            + (turnedAway.isEmpty() ? "" : ", " + turnedAway.size() + " turned away"));
    lines.addAll(turnedAway);
    return new Report(null, false, null, articles[0], articles[0], lines);
  }

  private static Report nothing(String address, String problem, Again again) {
    List<String> lines = List.of(withoutPassword(address) + " " + problem);
    return new Report(problem, again.isSoon(), null, 0, 0, lines);
  }

  /** What is wrong, and how long the server asks to be left alone, if it does. */
  private static String told(String problem, Again again, @Nullable Duration asked) {
    if (asked == null || asked.isZero()) {
      return problem;
    }
    return again == Again.RESTED
        ? problem + ", for another " + span(asked)
        : problem + "; it asks to be left alone for " + span(asked);
  }

  /** A time in words, such as "3 hours"; not exact. */
  public static String span(Duration time) {
    if (time.toHours() >= 48) {
      return counted((int) time.toDays(), "day");
    }
    if (time.toMinutes() >= 120) {
      return counted((int) time.toHours(), "hour");
    }
    return time.toSeconds() >= 120
        ? counted((int) time.toMinutes(), "minute")
        : counted((int) time.toSeconds(), "second");
  }

  /** A number and what it counts, such as "1 article". */
  public static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** An address as it may be shown. */
  public static String withoutPassword(String address) {
    return PASSWORD.matcher(address).replaceAll("$1");
  }

  private Report report(String address, Found.Entries found, Topic topic)
      throws InterruptedException {
    List<String> lines = new ArrayList<>();
    List<Entry> wanted = new ArrayList<>();
    List<Entry> others = new ArrayList<>();
    for (Entry entry : found.entries()) {
      String words = entry.title() + " " + entry.summary();
      (relations.want(topic, words) ? wanted : others).add(entry);
    }
    lines.add(
        counted(found.entries().size(), "article") + ", " + wanted.size() + " of them wanted");
    if (found.movedTo() != null) {
      lines.add("It has moved to " + found.movedTo());
    }
    if (found.remark() != null) {
      lines.add("It " + found.remark());
    }
    List<Entry> shown = wanted.isEmpty() ? others : wanted;
    ArticleFetch articles = new ArticleFetch(web, Asker.host(BY, address), new Site(address));
    for (Entry entry : shown.stream().limit(SHOWN).toList()) {
      lines.add("");
      article(articles, entry, lines);
    }
    if (shown.size() > SHOWN) {
      lines.add("");
      lines.add("and " + (shown.size() - SHOWN) + " more");
    }
    if (!others.isEmpty() && !wanted.isEmpty()) {
      lines.add("");
      others.stream().limit(SHOWN).forEach(entry -> lines.add("left out: " + entry.title()));
      if (others.size() > SHOWN) {
        lines.add("left out: " + (others.size() - SHOWN) + " more");
      }
    }
    return new Report(null, false, found.title(), found.entries().size(), wanted.size(), lines);
  }

  private void article(ArticleFetch articles, Entry entry, List<String> lines)
      throws InterruptedException {
    switch (judged(articles.of(entry))) {
      case Brought.Article article -> lines.addAll(lines(article.capture()));
      case Brought.None none -> {
        lines.add(String.valueOf(entry.title()));
        lines.add(
            "  "
                + (entry.link() == null ? "" : entry.link() + " ")
                + told(none.why(), none.again(), none.asked()));
      }
      case Brought.Same same -> lines.add(String.valueOf(entry.title()));
    }
  }

  private static List<String> lines(Capture capture) {
    String text = capture.text().replace("\n\n", " ");
    return List.of(
        String.valueOf(capture.title()),
        "  " + capture.url(),
        "  date: " + (capture.date() == null ? "not given" : capture.date()),
        "  text, "
            + capture.text().length()
            + " characters: "
            + (text.length() <= OPENING ? text : text.substring(0, OPENING) + "…"));
  }
}
