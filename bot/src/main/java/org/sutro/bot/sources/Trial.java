package org.sutro.bot.sources;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Capture;
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.feed.Entry;
import org.sutro.fetch.Validators;

/** Reads an address once and tells what would come of it; keeps nothing. */
public final class Trial {

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
   * @param entries how many articles it lists
   * @param lines all of it, for people; may hold anything
   */
  public record Report(@Nullable String problem, int entries, List<String> lines) {
    /** Keeps a copy. */
    public Report {
      lines = List.copyOf(lines);
    }

    /** True when it is a source. */
    public boolean readable() {
      return problem == null;
    }
  }

  /** Reads {@code address}. */
  public Report of(String address) throws InterruptedException {
    return switch (new Lookup(web).at(address, Validators.NONE)) {
      case Found.Nothing no ->
          new Report(no.problem(), 0, List.of(withoutPassword(address) + " " + no.problem()));
      case Found.Same same -> new Report("says that nothing has changed", 0, List.of());
      case Found.Entries found -> report(found);
    };
  }

  /** An address as it may be shown. */
  public static String withoutPassword(String address) {
    return address.replaceAll("//[^/?#]*@", "//");
  }

  private Report report(Found.Entries found) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    List<Entry> wanted = new ArrayList<>();
    List<Entry> others = new ArrayList<>();
    for (Entry entry : found.entries()) {
      String words = entry.title() + " " + entry.summary();
      (relations.want(Topic.RELATIONS, words) ? wanted : others).add(entry);
    }
    lines.add(
        found.entries().size() + " articles, " + wanted.size() + " of them about these relations");
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
    return new Report(null, found.entries().size(), lines);
  }

  private void article(Entry entry, List<String> lines) throws InterruptedException {
    switch (new ArticleFetch(web).of(entry, Validators.NONE)) {
      case Brought.Article article -> {
        Capture capture = article.capture();
        lines.add(String.valueOf(capture.title()));
        lines.add("  " + capture.url());
        lines.add("  date: " + (capture.date() == null ? "not given" : capture.date()));
        String text = capture.text().replace("\n\n", " ");
        lines.add(
            "  text, "
                + capture.text().length()
                + " characters: "
                + (text.length() <= OPENING ? text : text.substring(0, OPENING) + "…"));
      }
      case Brought.None none -> lines.add(entry.title() + "\n  " + entry.link() + " " + none.why());
      case Brought.Same same -> lines.add(String.valueOf(entry.title()));
    }
  }
}
