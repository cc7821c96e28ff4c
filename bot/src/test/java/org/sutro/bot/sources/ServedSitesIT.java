package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.article.Affiliation;
import org.sutro.article.Capture;
import org.sutro.bot.JavaProcess;
import org.sutro.bot.Main;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

/**
 * A whole bot, as a process of its own, reads news sites. Each is a host of its own, on one of the
 * addresses of loopback: a host is asked once a second.
 */
@Timeout(180)
final class ServedSitesIT {

  private static final Path PAGES = Visits.HOME.resolve("index/src/test/resources/org/sutro/page");
  private static final int PAGES_OF_A_SITE = 4;
  private static final String TOKEN = "123456789:CANARY-abcdefghijklmnopqrstuvwxyz";

  @TempDir Path data;
  private final List<LocalSite> sites = new ArrayList<>();

  @AfterEach
  void close() {
    sites.forEach(LocalSite::close);
  }

  @Test
  void forty_pages_behind_ten_feeds_are_read_by_a_serving_bot_character_for_character()
      throws Exception {
    List<Path> pages = pages();
    Map<String, String> expected = publish(pages);
    assertThat(pages).hasSizeGreaterThanOrEqualTo(40);
    assertThat(sites).hasSizeGreaterThanOrEqualTo(10);

    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()));
        Archive archive = Archive.open(data.resolve("archive.db"));
        JavaProcess serving =
            JavaProcess.start(Main.class, "serve", "--config", config(standin), "--data", data)) {
      while (archive.size() < pages.size()) {
        serving.live(Duration.ofMillis(100));
      }
      List<Capture> read =
          archive.changesSince(0, 1000).stream()
              .map(change -> ((Change.Present) change).version().capture())
              .toList();
      assertThat(read).hasSameSizeAs(pages);
      assertThat(read)
          .allSatisfy(
              page -> assertThat(page.text()).as(page.url()).isEqualTo(expected.get(page.url())));
    }
  }

  private Path config(Standin standin) throws IOException {
    String doors =
        sites.stream()
            .map(site -> site.at("").substring("http://".length()))
            .collect(Collectors.joining(", "));
    Path file =
        Files.createFile(
            data.resolve("sutro.yaml"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(
        file,
        """
        starter: off
        log: warn
        telegram:
          token: %s
          api: %s
        health:
          port: 0
        sources:
          inside: %s
        """
            .formatted(TOKEN, standin.baseUrl(), doors));
  }

  /** Puts pages on sites, each with a feed that a host has added; gives their texts by address. */
  private Map<String, String> publish(List<Path> pages) throws IOException {
    Map<String, String> expected = new HashMap<>();
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      SourceList list = new SourceList(data.resolve("none.yaml"), archive);
      for (int first = 0; first < pages.size(); first += PAGES_OF_A_SITE) {
        LocalSite site = LocalSite.start("127.0.0." + (sites.size() + 1));
        List<String> links = new ArrayList<>();
        for (int i = first; i < Math.min(pages.size(), first + PAGES_OF_A_SITE); i++) {
          String path = "/p/" + i;
          site.page(path, Files.readString(pages.get(i)));
          links.add(site.at(path));
          expected.put(site.at(path), expected(pages.get(i)));
        }
        site.page("/feed", feed(sites.size(), links));
        list.keep(source(site, sites.size()));
        sites.add(site);
      }
    }
    return expected;
  }

  private static Source source(LocalSite site, int number) {
    return new Source(
        String.format(Locale.ROOT, "site%d", number),
        site.at("/feed"),
        Kind.FEED,
        new Outlet("সাইট", "BD", Affiliation.Kind.INDEPENDENT, "bn"),
        new Topic(true, List.of()),
        true);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  /** The text that stands in the file beside a page of the other module's tests. */
  private static String expected(Path page) throws IOException {
    String name = String.valueOf(page.getFileName()).replace(".html", ".txt");
    String file = Files.readString(page.resolveSibling(name));
    return file.substring(file.indexOf("\n\n") + 2).stripTrailing();
  }

  /** Articles as a feed of one kind or another. */
  private static String feed(int kind, List<String> links) {
    return switch (kind % 4) {
      case 0 -> Visits.feed(links.stream().map(link -> Visits.item("খবর", link)).toList());
      case 1 ->
          all(
              "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
              "<entry><title>খবর</title><link href=\"%s\"/></entry>",
              links,
              "",
              "</feed>");
      case 2 ->
          all(
              "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [",
              "{\"title\": \"খবর\", \"url\": \"%s\"}",
              links,
              ",",
              "]}");
      default -> all("<urlset>", "<url><loc>%s</loc></url>", links, "", "</urlset>");
    };
  }

  private static String all(
      String begin, String each, List<String> links, String between, String end) {
    return links.stream()
        .map(link -> String.format(Locale.ROOT, each, link))
        .collect(Collectors.joining(between, begin, end));
  }
}
