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
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.feed.Entry;
import org.sutro.fetch.Validators;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.CaptureOrProblem;

/** Reads an address once and tells what would come of it; keeps nothing. */
public final class Trial {

  /** The client takes any number of slashes, of either kind, and none as well. */
  private static final Pattern PASSWORD =
      Pattern.compile("(^\\s*[A-Za-z][A-Za-z0-9+.-]*:[/\\\\]*|[/\\\\]{2})[^/\\\\?#]*@");

  private static final String NO_FOLDER = "is no folder of this machine";

  private static final int SHOWN = 3;
  private static final int OPENING = 120;

  private final Web web;
  private final Relations relations;

  /** Trials over {@code web}. */
  public Trial(Web web, Relations relations) {
    this.web = web;
    this.relations = relations;
  }

  /**
   * What came of it.
   *
   * @param problem why it can't be read, as the end of a sentence; null when it can
   * @param title what a feed calls itself, if it does; may hold anything
   * @param entries how many articles it lists
   * @param lines all of it, for people; may hold anything
   */
  public record Report(
      @Nullable String problem, @Nullable String title, int entries, List<String> lines) {
    /** Keeps a copy. */
    public Report {
      lines = List.copyOf(lines);
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
          new Lookup(web).at(address, Validators.NONE) instanceof Found.Nothing no
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
      case PAGE -> page(source.address());
      case FOLDER -> folder(Path.of(source.address()));
    };
  }

  /** Reads the feed at an address. */
  public Report feed(String address, Topic topic) throws InterruptedException {
    return switch (new Lookup(web).at(address, Validators.NONE)) {
      case Found.Nothing no -> nothing(address, told(no.problem(), no.asked()));
      case Found.Same same -> nothing(address, "says that nothing has changed");
      case Found.Entries found -> report(found, topic);
    };
  }

  /** Reads the article on a page that is to be watched. */
  public Report page(String address) throws InterruptedException {
    return switch (onPage(web, address)) {
      case Brought.Article article -> new Report(null, null, 1, lines(article.capture()));
      case Brought.None none -> nothing(address, told(none.why(), none.asked()));
      case Brought.Same same -> nothing(address, "says that nothing has changed");
    };
  }

  private static Brought onPage(Web web, String address) throws InterruptedException {
    Entry entry = new Entry(null, null, address, null, null, null, null, null);
    return new ArticleFetch(web).of(entry);
  }

  /** Reads the files of a folder that is to be watched. */
  public Report folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return nothing(folder.toString(), NO_FOLDER);
    }
    List<String> lines = new ArrayList<>();
    int[] articles = {0};
    ArticleFiles.open(List.of(folder), web.now())
        .read(found -> {
          switch (found) {
            case CaptureOrProblem.Read read -> articles[0]++;
            case CaptureOrProblem.Unreadable no -> lines.add(no.where() + ": " + no.why());
          }
        });
    lines.addFirst(
        counted(articles[0], "article")
            + ", "
            + counted(lines.size(), "file")
            + " that can't be read");
    return new Report(null, null, articles[0], lines);
  }

  private static Report nothing(String address, String problem) {
    return new Report(problem, null, 0, List.of(withoutPassword(address) + " " + problem));
  }

  /** What is wrong, and how long the server asks to be left alone, if it does. */
  private static String told(String problem, @Nullable Duration asked) {
    if (asked == null || asked.isZero()) {
      return problem;
    }
    String time =
        asked.toMinutes() >= 120
            ? counted((int) asked.toHours(), "hour")
            : asked.toSeconds() >= 120
                ? counted((int) asked.toMinutes(), "minute")
                : counted((int) asked.toSeconds(), "second");
    return problem + "; it asks to be left alone for " + time;
  }

  /** A number and what it counts, such as "1 article". */
  public static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** An address as it may be shown. */
  public static String withoutPassword(String address) {
    return PASSWORD.matcher(address).replaceAll("$1");
  }

  private Report report(Found.Entries found, Topic topic) throws InterruptedException {
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
    for (Entry entry : (wanted.isEmpty() ? others : wanted).stream().limit(SHOWN).toList()) {
      lines.add("");
      article(entry, lines);
    }
    if (!others.isEmpty() && !wanted.isEmpty()) {
      lines.add("");
      others.stream().limit(SHOWN).forEach(entry -> lines.add("left out: " + entry.title()));
    }
    return new Report(null, found.title(), found.entries().size(), lines);
  }

  private void article(Entry entry, List<String> lines) throws InterruptedException {
    switch (new ArticleFetch(web).of(entry)) {
      case Brought.Article article -> lines.addAll(lines(article.capture()));
      case Brought.None none -> {
        lines.add(String.valueOf(entry.title()));
        lines.add(
            "  "
                + (entry.link() == null ? "" : entry.link() + " ")
                + told(none.why(), none.asked()));
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
