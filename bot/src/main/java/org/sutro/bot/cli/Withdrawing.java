package org.sutro.bot.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.ArticleId;
import org.sutro.bot.sources.Trial;
import org.sutro.ingest.Bringing;

/** Hides articles, one or all of a source, and says what stays. */
final class Withdrawing {

  /** Which articles were hidden together with their source, and with which. */
  private static final String WITH_SOURCE = "withdrawn-with-source";

  /** Ids that are named; of more there is only the number. */
  private static final int NAMED = 20;

  private final Archive archive;
  private final PrintStream out;
  private final String flag;

  /**
   * Hides articles of {@code archive}.
   *
   * @param flag what names the data folder in commands that are told
   */
  Withdrawing(Archive archive, PrintStream out, String flag) {
    this.archive = archive;
    this.out = out;
    this.flag = flag;
  }

  /** Hides one, and its copies or a word of them. */
  void article(ArticleId article, String name, String why, boolean withCopies) {
    List<ArticleId> copies = copies(article);
    boolean hidden = archive.withdraw(article, why);
    if (!hidden && !withCopies) {
      throw new UserException(ExitCode.PROBLEM, Terminal.safe(name) + " is hidden already");
    }
    out.println(
        (hidden ? "Hidden." : "Was hidden already.")
            + " To undo: ./sutro archive reinstate "
            + article
            + flag);
    if (copies.isEmpty()) {
      return;
    }
    if (withCopies) {
      copies.forEach(copy -> archive.withdraw(copy, why));
      out.println("Hidden with it: " + named(copies));
    } else {
      out.println(
          Trial.counted(copies.size(), "article")
              + " with the same words can still be quoted: "
              + named(copies)
              + ". To hide them as well: --with-copies");
    }
  }

  /** Those that say the same and are to be seen. */
  private List<ArticleId> copies(ArticleId article) {
    ArticleId origin = archive.origins(List.of(article)).getOrDefault(article, article);
    return archive.copies(origin).stream()
        .filter(copy -> !copy.equals(article) && archive.newest(copy).isPresent())
        .toList();
  }

  /** Hides all that a source alone has brought, or says what that would be. */
  void source(String source, String why, boolean yes) {
    List<ArticleId> alone = new ArrayList<>();
    List<ArticleId> shared = new ArrayList<>();
    Bringing.all(archive)
        .forEach((id, how) -> {
          if (how.sources().contains(source) && archive.newest(id).isPresent()) {
            (how.sources().size() == 1 ? alone : shared).add(id);
          }
        });
    if (alone.isEmpty() && shared.isEmpty()) {
      throw new UserException(
          ExitCode.PROBLEM,
          "no article that is to be seen was brought by a source \""
              + Terminal.safe(source)
              + "\"; see ./sutro sources list. What came from files is not counted to a source");
    }
    if (yes) {
      for (ArticleId id : alone) {
        archive.note(List.of(new Note(WITH_SOURCE, id.value(), source)));
        archive.withdraw(id, why);
      }
    }
    out.println(
        Trial.counted(alone.size(), "article")
            + (yes ? " hidden: " : " would be hidden: ")
            + named(alone));
    if (!shared.isEmpty()) {
      out.println("Brought by other sources too, and left: " + named(shared));
    }
    out.println(
        yes
            ? "To undo: ./sutro archive reinstate --source " + Terminal.safe(source) + flag
            : "Nothing is done yet; to do it: the same with --yes. The source itself goes on until"
                + " ./sutro sources remove "
                + Terminal.safe(source)
                + flag);
  }

  /** Shows again what was hidden with its source. */
  void reinstate(String source) {
    Map<String, String> with = archive.notes(WITH_SOURCE);
    int shown = 0;
    for (Map.Entry<String, String> one : with.entrySet()) {
      if (one.getValue().equals(source)) {
        shown += archive.reinstate(new ArticleId(one.getKey())) ? 1 : 0;
        archive.note(List.of(new Note(WITH_SOURCE, one.getKey(), null)));
      }
    }
    if (shown == 0) {
      throw new UserException(
          ExitCode.PROBLEM, "nothing is hidden with the source " + Terminal.safe(source));
    }
    out.println(Trial.counted(shown, "article") + " shown again.");
  }

  private static String named(List<ArticleId> ids) {
    String some =
        ids.stream()
            .limit(NAMED)
            .map(id -> Terminal.safe(id.value()))
            .collect(Collectors.joining(", "));
    return ids.size() <= NAMED ? some : some + " and " + (ids.size() - NAMED) + " more";
  }
}
