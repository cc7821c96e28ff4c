package org.sutro.bot.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.article.Affiliation;
import org.sutro.article.Version;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.standin.SettableClock;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.ingest.Intake;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/**
 * Visits to a local site, which bring articles into an archive; and what such a site has to show.
 *
 * @param site what is visited
 * @param archive where the articles go
 * @param clock the time of the visits
 * @param web the way to the site
 */
record Visits(LocalSite site, Archive archive, SettableClock clock, Web web)
    implements AutoCloseable {

  static final Path HOME = Path.of(System.getProperty("sutro.home", ".."));
  static final Relations RELATIONS = relations();

  private static Relations relations() {
    try {
      return new Relations(Lexicon.read(HOME.resolve("config/glossary")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Visits start(Path folder) throws IOException {
    LocalSite site = LocalSite.start();
    SettableClock clock = new SettableClock();
    clock.set(Instant.parse("2026-11-29T06:00:00Z"));
    SafeHttp http =
        new SafeHttp(
            AddressPolicy.publicWeb().with(site.door()),
            Limits.standard(),
            clock,
            System::nanoTime);
    Web web = new Web(http, Duration.ZERO, clock, System::nanoTime);
    return new Visits(site, Archive.open(folder.resolve("archive.db")), clock, web);
  }

  Instant now() {
    return clock.instant();
  }

  /** A feed of the site. */
  Source source(String path, boolean everything) {
    return new Source(
        path.replaceAll("[^a-z0-9]", ""),
        site.at(path),
        Kind.FEED,
        new Outlet("সাইট", "BD", Affiliation.Kind.INDEPENDENT, "bn"),
        new Topic(everything, List.of()),
        true);
  }

  /** A folder of this machine. */
  static Source watched(Path folder, String outlet) {
    return new Source(
        "watched",
        folder.toString(),
        Kind.FOLDER,
        new Outlet(outlet, "", Affiliation.Kind.INDEPENDENT, ""),
        Topic.RELATIONS,
        true);
  }

  /** The way to the site and to another one. */
  Web webWith(LocalSite other) {
    AddressPolicy doors = AddressPolicy.publicWeb().with(site.door()).with(other.door());
    SafeHttp http = new SafeHttp(doors, Limits.standard(), clock, System::nanoTime);
    return new Web(http, Duration.ZERO, clock, System::nanoTime);
  }

  Visit.Outcome visit(Web way, Source source) throws InterruptedException {
    return new Visit(way, RELATIONS, archive, new Intake(archive, new Reader())).to(source);
  }

  Visit.Outcome visit(Source source) throws InterruptedException {
    return visit(source, time -> {});
  }

  /** The same; {@code meanwhile} is what happens while it is seen whether files hold still. */
  Visit.Outcome visit(Source source, FolderVisit.Wait meanwhile) throws InterruptedException {
    Intake intake = new Intake(archive, new Reader());
    return new Visit(web, RELATIONS, archive, intake, meanwhile).to(source);
  }

  /** All that was ever kept of the article at a path. */
  List<Version> versions(String path) {
    return archive.changesSince(0, 1000).stream()
        .filter(Change.Present.class::isInstance)
        .map(change -> ((Change.Present) change).version())
        .filter(version -> site.at(path).equals(version.capture().url()))
        .flatMap(version -> archive.versions(version.capture().id()).stream())
        .toList();
  }

  static String feed(List<String> items) {
    return "<rss version=\"2.0\"><channel><title>সাইট</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  static String item(String title, String link) {
    return "<item><title>" + title + "</title><link>" + link + "</link></item>";
  }

  static String article(String title, String... sentences) {
    return "<html><head><title>"
        + title
        + "</title></head><body><nav><a href=\"/\">প্রচ্ছদ</a></nav>"
        + "<h1>"
        + title
        + "</h1><article><p>"
        + String.join("</p><p>", sentences)
        + "</p></article></body></html>";
  }

  @Override
  public void close() {
    web.close();
    archive.close();
    site.close();
  }
}
