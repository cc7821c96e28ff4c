package org.sutro.bot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.bot.library.Places;
import org.sutro.bot.library.ProgressLog;
import org.sutro.index.IndexCheck;
import org.sutro.index.IndexFindings;
import org.sutro.index.IndexRebuild;
import org.sutro.index.IndexStats;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after the index. All of it can be done while a bot is running. */
@Command(
    name = "index",
    description = {
      "Look after the search index.",
      "It holds nothing that is not in the archive: one that is missing, of an older version or damaged",
      "is built again by whatever command needs it.",
      ""
    },
    synopsisSubcommandLabel = "(check | rebuild | stats)")
final class IndexCommand implements Runnable {

  private final SutroCommand sutro;

  @Spec private @Nullable CommandSpec spec;

  IndexCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Say what to do with the index.");
    }
  }

  @Command(
      name = "check",
      description = {
        "Look into every file of the index, and compare it with the archive, article for article.",
        "Changes nothing. Exit code 1 when something is wrong.",
        ""
      })
  int check(@Option(names = "--json", description = "print one JSON object") boolean json)
      throws IOException {
    try (Archive archive = archive()) {
      IndexFindings findings = indexCheck().against(archive);
      if (json) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("clean", findings.isClean())
            .put("articles", findings.articles())
            .put("behind", findings.behind())
            .put("building", findings.building().name().toLowerCase(Locale.ROOT));
        findings.problems().forEach(node.putArray("problems")::add);
        out().println(node);
      } else {
        tell(findings);
      }
      return findings.isClean() ? ExitCode.FINE : ExitCode.PROBLEM;
    }
  }

  private void tell(IndexFindings findings) {
    findings.problems().forEach(problem -> out().println("  " + Terminal.safe(problem)));
    boolean whole = findings.building() != IndexFindings.Building.ITSELF;
    if (!findings.isClean()) {
      out().println("The index is not as it should be" + remedy(findings.building()));
    } else if (whole) {
      out().println("The index is sound and holds all " + findings.articles() + " articles.");
    } else {
      out()
          .println(
              "The index is sound as far as it goes. It is still being built: "
                  + findings.articles()
                  + " articles can be found so far.");
    }
    if (findings.isClean() && findings.behind() > 0) {
      out().println(findings.behind() + " changes of the archive are still to be taken up.");
    }
    if (findings.isClean() && findings.building() == IndexFindings.Building.BESIDE) {
      out()
          .println(
              "Another is being built beside it and takes its place when it is done; until then this one answers.");
    }
  }

  private static String remedy(IndexFindings.Building building) {
    return building == IndexFindings.Building.BESIDE
        ? ". Another is being built beside it already, and takes its place when it is done."
        : ". Build it anew: ./sutro index rebuild";
  }

  @Command(
      name = "rebuild",
      description = {
        "Build the index anew beside the old one, then put it in its place.",
        "A running bot goes on answering from the old one and goes over to the new one by itself.",
        ""
      })
  int rebuild() throws IOException {
    try (Archive archive = archive()) {
      rebuild(archive);
      int articles = indexCheck().stats().map(stats -> stats.stock().articles()).orElse(0);
      out().println("The index is built anew and holds " + articles + " articles.");
      return ExitCode.FINE;
    }
  }

  private void rebuild(Archive archive) throws IOException {
    Places places = places();
    IndexRebuild rebuild =
        new IndexRebuild(
            places.index(), Lexicon.read(places.glossary(), places.lexicon()), new Reader());
    ProgressLog log = new ProgressLog();
    try (ProgressBar bar = new ProgressBar(sutro.streams())) {
      rebuild.from(
          archive,
          (done, total) -> {
            bar.at("indexing", done, total);
            log.at(done, total);
          });
    }
  }

  @Command(
      name = "stats",
      description = {"Print what the index holds and how far it has come.", ""})
  int stats(@Option(names = "--json", description = "print one JSON object") boolean json)
      throws IOException {
    Optional<IndexStats> found = indexCheck().stats();
    if (found.isEmpty()) {
      throw new UserException(
          ExitCode.PROBLEM, "there is no index in " + places().index() + " yet");
    }
    try (Archive archive = archive()) {
      if (json) {
        out().println(json(found.get(), archive.seq()));
      } else {
        tell(found.get(), archive.seq());
      }
    }
    return ExitCode.FINE;
  }

  private static ObjectNode json(IndexStats stats, long archiveSeq) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("articles", stats.stock().articles())
        .put("sentences", stats.stock().sentences())
        .put("from", text(stats.stock().from()))
        .put("to", text(stats.stock().to()))
        .put("seq", stats.seq())
        .put("archiveSeq", archiveSeq)
        .put("complete", stats.complete())
        .put("segments", stats.segments())
        .put("deletedDocuments", stats.deleted())
        .put("bytes", stats.bytes())
        .put("layout", stats.layout());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private void tell(IndexStats stats, long archiveSeq) {
    row("articles", stats.stock().articles());
    row("sentences", stats.stock().sentences());
    row("changes taken up", stats.seq());
    row("changes to be taken up", Math.max(0, archiveSeq - stats.seq()));
    row("segments", stats.segments());
    row("deleted documents", stats.deleted());
    row("bytes", stats.bytes());
    if (stats.stock().from() != null) {
      out().println("Articles of " + stats.stock().from() + " to " + stats.stock().to() + ".");
    }
    if (!stats.complete()) {
      out().println("The index is still being built.");
    }
  }

  private void row(String what, long number) {
    out().println(String.format(Locale.ROOT, "%,14d  %s", number, what));
  }

  private IndexCheck indexCheck() throws IOException {
    Places places = places();
    return new IndexCheck(
        places.index(), Lexicon.read(places.glossary(), places.lexicon()), new Reader());
  }

  private Archive archive() {
    return sutro.existingArchive();
  }

  private Places places() {
    return sutro.places(sutro.settings());
  }

  private PrintStream out() {
    return sutro.streams().out();
  }
}
