package org.sutro.bot.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Version;
import org.sutro.bot.config.Starter;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Progress;

/** The articles that come with Sutro: put on show, or taken away when there are others. */
final class StarterShelf {

  private static final Logger log = LoggerFactory.getLogger(StarterShelf.class);
  private static final String ENDING = ".txt";

  private final Archive archive;
  private final Path folder;
  private final Intake intake;
  private final InstantSource clock;

  /** On show only until there are other articles. */
  private volatile boolean yields;

  StarterShelf(Archive archive, Path folder, Intake intake, InstantSource clock) {
    this.archive = archive;
    this.folder = folder;
    this.intake = intake;
    this.clock = clock;
  }

  /** Does what {@code starter} says; true when the shelf is on show afterwards. */
  boolean set(Starter starter) {
    boolean show =
        switch (starter) {
          case ON -> true;
          case OFF -> false;
          case AUTO -> isAlone();
        };
    if (show) {
      fill();
    } else if (archive.size(Archive.STARTER) > 0) {
      archive.withdrawAll(Archive.STARTER);
    }
    yields = show && starter == Starter.AUTO;
    return show;
  }

  /** Takes the shelf away when it is to yield to other articles and there are some; true then. */
  boolean stepAside() {
    if (!yields || isAlone()) {
      return false;
    }
    yields = false;
    log.info("the articles that come with Sutro step aside: there are others now");
    return archive.withdrawAll(Archive.STARTER) > 0;
  }

  private boolean isAlone() {
    return archive.size() == archive.size(Archive.STARTER);
  }

  private void fill() {
    archive.reinstateAll(Archive.STARTER);
    if (!isFull()) {
      intake.run(
          ArticleFiles.open(List.of(folder), clock.instant()), Archive.STARTER, Progress.NONE);
    }
  }

  /** Comparing takes a tenth of the time that reading the articles once more would. */
  private boolean isFull() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).allMatch(this::isKept);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the starter articles in " + folder, e);
    }
  }

  private boolean isKept(Path file) {
    String name = String.valueOf(file.getFileName());
    ArticleId id = new ArticleId(name.substring(0, name.length() - ENDING.length()));
    Optional<Version> kept = archive.latest(id);
    try {
      return kept.isPresent() && kept.get().capture().text().equals(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }
}
