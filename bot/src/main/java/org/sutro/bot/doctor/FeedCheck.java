package org.sutro.bot.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sutro.archive.Archive;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.SourceList;
import org.sutro.bot.sources.SourcesException;
import org.sutro.bot.sources.Trial;
import org.sutro.bot.sources.Web;
import org.sutro.sqlite.DatabaseException;

/**
 * The sources that are on, each tried once, all at the same time.
 *
 * @param file the sources that come with Sutro
 * @param archive the archive, which holds the host's own
 * @param web the way to them
 * @param now when it is looked
 */
record FeedCheck(Path file, Path archive, Web web, Instant now) {

  private static final String FEED = "feed";

  List<Finding> findings() {
    try (Archive kept = Archive.open(archive)) {
      List<Source> on = new SourceList(file, kept).all().stream().filter(Source::enabled).toList();
      return on.isEmpty()
          ? List.of(
              Finding.fine(FEED, "none is on; see those that come along: ./sutro sources list"))
          : tried(on, Rests.in(kept));
    } catch (SourcesException e) {
      return List.of(Finding.wrong(FEED, String.valueOf(e.getMessage())));
    } catch (DatabaseException e) {
      return List.of(Finding.note(FEED, "not tried: " + e.getMessage()));
    }
  }

  private List<Finding> tried(List<Source> sources, Rests rests) {
    List<Finding> findings = new ArrayList<>();
    try (ExecutorService trying =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("feed-", 0).factory())) {
      List<Future<Finding>> all =
          sources.stream().map(source -> trying.submit(() -> tried(source, rests))).toList();
      for (Future<Finding> one : all) {
        findings.add(one.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trial tells what goes wrong", e.getCause());
    }
    return findings;
  }

  /** One broken source keeps nobody from answers. */
  private Finding tried(Source source, Rests rests) throws InterruptedException {
    Optional<Rests.Rest> rest = rests.on(source.address(), now);
    if (rest.isPresent()) {
      return Finding.note(
          FEED,
          source.id()
              + ": not tried, as "
              + rest.get().told(source.address())
              + "; it is read in "
              + Trial.span(rest.get().left(now)));
    }
    return Trial.obstacle(web, source)
        .map(why ->
            Finding.note(
                FEED, source.id() + ": " + Trial.withoutPassword(source.address()) + " " + why))
        .orElseGet(() -> Finding.fine(FEED, source.id() + " can be read"));
  }
}
