package org.sutro.bot.sources;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.sutro.archive.Archive;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.ingest.Intake;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/** Reads the sources of an archive, for {@link FetchKillIT} to kill. */
final class FetcherUntilKilled {

  private FetcherUntilKilled() {}

  /** Runs until it is killed: the archive's file, the site's port, the glossary, the time. */
  public static void main(String[] args) throws Exception {
    Archive archive = Archive.open(Path.of(args[0]));
    InetSocketAddress door =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1]));
    Instant start = Instant.parse(args[3]);
    InstantSource clock = () -> start;
    SafeHttp http =
        new SafeHttp(
            AddressPolicy.publicWeb().with(door), Limits.standard(), clock, System::nanoTime);
    Web web = new Web(http, Duration.ofMillis(5), clock, System::nanoTime);
    Relations relations = new Relations(Lexicon.read(Path.of(args[2])));
    Visit visit = new Visit(web, relations, archive, new Intake(archive, new Reader()));
    SourceList sources = new SourceList(Path.of("no file"), archive);
    new Fetcher(sources, archive, visit, web, clock).start();
    Thread.currentThread().join();
  }
}
