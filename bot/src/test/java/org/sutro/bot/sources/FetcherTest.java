package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;
import org.sutro.bot.Await;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.fetch.Validators;
import org.sutro.ingest.Intake;
import org.sutro.reading.Reader;

/** Visits made by themselves, when they are due. */
@Timeout(60)
final class FetcherTest {

  private final Path folder;
  @AutoClose private final Visits visits;
  private final LocalSite site;
  private final Archive archive;

  FetcherTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    visits = Visits.start(folder);
    site = visits.site();
    archive = visits.archive();
  }

  @Test
  void a_running_fetcher_reads_what_is_due_while_a_hostile_source_hangs() throws IOException {
    site.page("/feed", feed(List.of(item("মিনস্কে রুশ সেনা", site.at("/1")))));
    site.page(
        "/1",
        article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মিনস্কের কাছে মহড়া শুরু করেছে।"));
    SourceList list = new SourceList(folder.resolve("none.yaml"), archive);
    try (ServerSocket silent = new ServerSocket(0, 50, site.door().getAddress())) {
      for (int i = 0; i < 20; i++) {
        list.keep(
            new Source(
                "silent-" + i,
                "http://127.0.0.1:" + silent.getLocalPort() + "/" + i,
                Kind.FEED,
                new Outlet("", "", Affiliation.Kind.INDEPENDENT, ""),
                Topic.RELATIONS,
                true));
      }
      list.keep(visits.source("/feed", false));
      AddressPolicy doors =
          AddressPolicy.publicWeb()
              .with(site.door())
              .with(new InetSocketAddress(site.door().getAddress(), silent.getLocalPort()));
      Web both =
          new Web(
              new SafeHttp(doors, Limits.standard(), visits.clock(), System::nanoTime),
              Duration.ZERO,
              visits.clock(),
              System::nanoTime);
      Visit watched = new Visit(both, Visits.RELATIONS, archive, new Intake(archive, new Reader()));
      try (Fetcher fetcher = new Fetcher(list, archive, watched, both, visits.clock())) {
        fetcher.start();
        Await.until(() -> archive.size() > 0);
      }
    }
    assertThat(archive.size()).isEqualTo(1);
  }

  @Test
  void a_fault_of_the_program_is_tried_again_after_a_while_only() {
    site.page("/feed", feed(List.of(item("খবর", site.at("/1")))));
    site.page("/1", article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মহড়া শুরু করেছে।"));
    Archive shut = Archive.open(folder.resolve("shut.db"));
    shut.close();
    Visit failing =
        new Visit(visits.web(), Visits.RELATIONS, archive, new Intake(shut, new Reader()));
    SourceList list = new SourceList(folder.resolve("none.yaml"), archive);
    Source source = visits.source("/feed", true);
    list.keep(source);
    try (Fetcher fetcher = new Fetcher(list, archive, failing, visits.web(), visits.clock())) {
      fetcher.start();
      Await.until(() -> SourceState.health(archive, source.id()).failures() > 0);
    }
    assertThat(SourceState.health(archive, source.id()).nextTry())
        .isEqualTo(visits.now().plus(VisitTimes.CYCLE).getEpochSecond());
  }

  @Test
  void a_first_reading_that_was_broken_off_goes_on_as_soon_as_the_program_runs_again() {
    site.page("/feed", feed(List.of(item("খবর", site.at("/1")))));
    site.page("/1", article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মহড়া শুরু করেছে।"));
    SourceList list = new SourceList(folder.resolve("none.yaml"), archive);
    Source source = visits.source("/feed", true);
    list.keep(source);
    Seen kept = new Seen("a", Validators.NONE, null, null, null, null);
    archive.note(
        SourceState.NEW
            .with(Map.of(site.at("/0"), kept), List.of())
            .with(VisitTimes.begun(SourceState.NEW.health(), visits.now()))
            .notes(source.id()));
    Visit visit =
        new Visit(visits.web(), Visits.RELATIONS, archive, new Intake(archive, new Reader()));
    try (Fetcher fetcher = new Fetcher(list, archive, visit, visits.web(), visits.clock())) {
      fetcher.start();
      Await.until(() -> archive.size() > 0);
    }
  }

  @Test
  void a_folder_is_not_read_on_a_thread_that_others_are_carried_by() throws IOException {
    SourceList list = new SourceList(folder.resolve("none.yaml"), archive);
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Files.writeString(watched.resolve("a.txt"), "রাশিয়ার গম ইরানে গেছে সোমবার।");
    list.keep(Visits.watched(watched, ""));
    Set<Boolean> virtual = ConcurrentHashMap.newKeySet();
    Visit visit =
        new Visit(
            visits.web(),
            Visits.RELATIONS,
            archive,
            new Intake(archive, new Reader()),
            time -> virtual.add(Thread.currentThread().isVirtual()));
    try (Fetcher fetcher = new Fetcher(list, archive, visit, visits.web(), visits.clock())) {
      fetcher.start();
      Await.until(() -> archive.size() > 0);
    }
    assertThat(virtual).containsExactly(false);
  }

  /** Sources whose pages are not answered without leave, more than are read at one time. */
  private Semaphore held(SourceList list) {
    Semaphore leave = new Semaphore(0);
    site.hold("/held/", leave);
    for (int i = 10; i < 50; i++) {
      List<String> items = new ArrayList<>();
      for (int page = 0; page < 100; page++) {
        items.add(item("মিনস্কে রুশ সেনা", site.at("/held/" + i + "/" + page)));
      }
      site.page("/bad" + i, feed(items));
      list.keep(visits.source("/bad" + i, true));
    }
    return leave;
  }

  /** A source with one article, behind all others in the list. */
  private Source good(SourceList list) {
    site.page("/good", feed(List.of(item("মিনস্কে রুশ সেনা", site.at("/1")))));
    site.page(
        "/1",
        article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মিনস্কের কাছে মহড়া শুরু করেছে।"));
    Source good = visits.source("/good", true);
    list.keep(good);
    return good;
  }

  private Fetcher fetcher(SourceList list) {
    Visit visit =
        new Visit(visits.web(), Visits.RELATIONS, archive, new Intake(archive, new Reader()));
    return new Fetcher(list, archive, visit, visits.web(), visits.clock());
  }

  @Test
  void forty_sources_that_never_end_do_not_keep_a_good_one_from_its_turn() {
    SourceList list = new SourceList(folder.resolve("none.yaml"), archive);
    Semaphore leave = held(list);
    good(list);
    try (Fetcher fetcher = fetcher(list)) {
      fetcher.start();
      Await.until(() -> leave.getQueueLength() == Fetcher.AT_ONCE);
      visits.clock().pass(Duration.ofMinutes(2));
      leave.release(Fetcher.AT_ONCE);
      Await.until(() -> archive.size() > 0);
    }
    assertThat(archive.size()).isEqualTo(1);
  }

  @Test
  void the_source_that_is_overdue_for_longest_is_visited_first() {
    SourceList list = new SourceList(folder.resolve("none.yaml"), archive);
    held(list);
    Source good = good(list);
    Instant now = visits.now();
    for (Source source : list.all()) {
      Duration ago = Duration.ofHours(source.equals(good) ? 2 : 1);
      archive.note(List.of(VisitTimes.well(now.minus(ago)).note(source.id())));
    }
    try (Fetcher fetcher = fetcher(list)) {
      fetcher.start();
      Await.until(() -> archive.size() > 0);
    }
    assertThat(archive.size()).isEqualTo(1);
  }
}
