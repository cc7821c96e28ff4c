package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.bot.sources.ArticleFetch.Again;
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.bot.sources.SourceState.Health;
import org.sutro.bot.sources.SourceState.Moved;
import org.sutro.fetch.Validators;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Summary;

/**
 * Reads sources. What a feed gave along to ask with the next time is written in the transaction
 * that keeps the last of its articles, so that a visit broken off anywhere is made again and loses
 * nothing.
 */
public final class Visit {

  private final FeedVisit.Means means;
  private final Web web;
  private final Archive archive;
  private final FolderVisit folders;

  /** Visits sources over {@code web} and keeps their articles through {@code intake}. */
  public Visit(Web web, Relations relations, Archive archive, Intake intake) {
    this(web, relations, archive, intake, web::rest);
  }

  /** The same, with another way to wait until files hold still. */
  Visit(Web web, Relations relations, Archive archive, Intake intake, FolderVisit.Wait wait) {
    this.means = new FeedVisit.Means(web, relations, archive, intake);
    this.web = web;
    this.archive = archive;
    this.folders =
        new FolderVisit((files, hears) -> intake.run(files, Archive.OWN, hears), web, wait);
  }

  /**
   * What a visit brought.
   *
   * @param added new articles
   * @param revised articles that say something else now
   * @param rejected texts that are no articles
   * @param leftOut entries that are about something else
   * @param state how far the source has been read now
   */
  public record Outcome(int added, int revised, int rejected, int leftOut, SourceState state) {}

  /**
   * Reads one source, going on from where the last visit ended; its state is kept when this
   * returns. What the host has changed about the source in the meantime stands.
   */
  public Outcome to(Source source) throws InterruptedException {
    return to(source, () -> false);
  }

  /**
   * The same.
   *
   * @param crowded whether others wait for this to end: then it is soon broken off and gone on with
   *     after them
   */
  Outcome to(Source source, BooleanSupplier crowded) throws InterruptedException {
    SourceState known = SourceState.of(archive, source.id()).at(web.now());
    SourceState before = known.with(VisitTimes.begun(known.health(), web.now()));
    archive.note(List.of(before.health().note(source.id())));
    try {
      return switch (source.kind()) {
        case FEED -> feed(source, before, crowded);
        case PAGE -> page(source, before);
        case FOLDER -> folder(source, before);
      };
    } catch (InterruptedException e) {
      Health now = VisitTimes.brokenOff(known.health(), web.now());
      // how far it got stands with what was kept on the way
      archive.note(before.unlessTouched(source.id(), List.of(now.note(source.id()))));
      throw e;
    } catch (RuntimeException | Error e) {
      broken(source, known, before, e);
      throw e;
    }
  }

  /** A fault of the program itself will hardly be gone in seconds. */
  private void broken(Source source, SourceState known, SourceState before, Throwable fault) {
    Health now = VisitTimes.failed(known.health(), web.now(), ArticleFetch.FAULT, null);
    try {
      archive.note(before.unlessTouched(source.id(), List.of(now.note(source.id()))));
    } catch (RuntimeException e) {
      fault.addSuppressed(e);
    }
  }

  /** How a page's visit went is how its page was. */
  private Outcome page(Source source, SourceState before) throws InterruptedException {
    FeedVisit visit = new FeedVisit(means, source, before, () -> false);
    return visit.page(source.address()) instanceof Brought.None no
        ? nothing(source, before, new Found.Nothing(no.why(), no.again(), no.asked()))
        : visit.nothing(VisitTimes.well(web.now()));
  }

  private Outcome feed(Source source, SourceState before, BooleanSupplier crowded)
      throws InterruptedException {
    Moved last = before.moved();
    Moved moved = last != null && source.address().equals(last.from()) ? last : null;
    String address = moved != null && moved.settled() ? moved.to() : source.address();
    return switch (new Lookup(web, Asker.of(source)).at(address, before.validators())) {
      case Found.Same same ->
          new FeedVisit(means, source, before.with(move(source, moved, same.movedTo())), crowded)
              .again(VisitTimes.fresh(web.now(), same.fresh()));
      case Found.Nothing no -> nothing(source, before, no);
      case Found.Entries found ->
          new FeedVisit(means, source, before.with(move(source, moved, found.movedTo())), crowded)
              .all(found);
    };
  }

  /** No fault of a source: its host asks to be left alone, or there was no room for its answer. */
  private Outcome postponed(Source source, SourceState before, @Nullable Duration left) {
    Instant until = web.now().plus(left == null ? VisitTimes.CYCLE : left);
    SourceState after = before.with(VisitTimes.postponed(before.health(), until));
    archive.note(after.since(before, source.id()));
    return new Outcome(0, 0, 0, 0, after);
  }

  private @Nullable Moved move(Source source, @Nullable Moved before, @Nullable String to) {
    return VisitTimes.moved(before, source.address(), to, web.now());
  }

  private Outcome folder(Source source, SourceState before) throws InterruptedException {
    Optional<FolderVisit.Read> read = folders.of(source, before);
    if (read.isEmpty()) {
      return failed(
          source, before, new Found.Nothing("is no folder of this machine", Again.FOR_DAYS, null));
    }
    Summary summary = read.get().summary();
    SourceState after = read.get().after();
    archive.note(after.since(before, source.id()));
    return new Outcome(summary.added(), summary.revised(), summary.turnedAway(), 0, after);
  }

  private Outcome nothing(Source source, SourceState before, Found.Nothing no) {
    if (no.again() == Again.RESTED) {
      return postponed(source, before, no.asked());
    }
    // where it has moved to may be no more, and the old address well again
    boolean elsewhere = before.moved() != null && no.again() == Again.NEVER;
    return failed(
        source,
        before.with((Moved) null),
        elsewhere ? new Found.Nothing(no.problem(), Again.SOON, no.asked()) : no);
  }

  private Outcome failed(Source source, SourceState before, Found.Nothing no) {
    Instant now = web.now();
    // a server in trouble may have forgotten what its validators meant
    SourceState after =
        before
            .with(Validators.NONE)
            .with(
                no.again() == Again.NEVER
                    ? VisitTimes.gone(before.health(), now, no.problem())
                    : VisitTimes.failed(before.health(), now, no.problem(), no.asked()));
    archive.note(after.since(before, source.id()));
    return new Outcome(0, 0, 0, 0, after);
  }
}
