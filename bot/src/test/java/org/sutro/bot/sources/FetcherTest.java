package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
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
import org.sutro.ingest.Intake;
import org.sutro.reading.Reader;

/** Visits made by themselves, when they are due. */
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
      try (Fetcher fetcher = Fetcher.start(list, archive, watched, both, visits.clock())) {
        assertThat(fetcher).isNotNull();
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
    try (Fetcher fetcher = Fetcher.start(list, archive, failing, visits.web(), visits.clock())) {
      assertThat(fetcher).isNotNull();
      Await.until(() -> SourceState.health(archive, source.id()).failures() > 0);
    }
    assertThat(SourceState.health(archive, source.id()).nextTry())
        .isEqualTo(visits.now().plus(VisitTimes.CYCLE).getEpochSecond());
  }
}
