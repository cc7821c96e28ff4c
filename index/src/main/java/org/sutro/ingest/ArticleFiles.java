package org.sutro.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.ingest.CaptureOrProblem.Place;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.FoundFiles.Found;

/**
 * The articles in files and folders. A {@code .txt} file is one article, named after the file
 * ({@link FileNames}); so is one of {@link Markdown}, {@code .md}, a saved web page, {@code .html},
 * and a {@code .pdf} with text in it; a {@code .jsonl} or {@code .jsonl.gz} file has one on each
 * line:
 *
 * <pre>{"id": "…", "title": "…", "date": "…", "url": "…", "publisher": "…", "text": "…"}</pre>
 *
 * <p>A {@code result.json} is a channel that Telegram's program exported: each message with words
 * is an article.
 *
 * <p>Only {@code text} must be there. Without an {@code id} an article is named after its address,
 * else after its text: {@code url-} or {@code text-} and 16 hexadecimal digits, always the same for
 * the same.
 *
 * <p>Text is UTF-8, or UTF-16 with a byte order mark. A byte that does not fit makes the article
 * unreadable, as does another kind of file under a name of text; nothing is guessed and nothing
 * replaced. Files are read one after the other, each when its turn comes.
 */
public final class ArticleFiles {

  /** What is read, by the endings of names, for people. */
  public static final String READ =
      ".txt, .md, .html, .htm, .pdf, .jsonl, .jsonl.gz, and result.json of a Telegram export";

  /** Fields of JSON lines that are read, for people. */
  public static final String FIELDS = String.join(", ", JsonArticle.FIELDS);

  private static final int MOST_UNKNOWN = 20;

  private final FoundFiles files;
  private final Instant at;
  private final Origin origin;
  private final Map<String, String> named = new HashMap<>();
  private final Map<String, Integer> unknown = new HashMap<>();
  private final PageFile pages = new PageFile();
  private final Messages messages = new Messages();
  private long done;

  /**
   * Whose files they are.
   *
   * @param source what the names of the files are unique in; empty when nobody keeps them apart
   * @param outlet who published what does not say by whom; empty when that is not known
   */
  public record Origin(String source, String outlet) {
    static final Origin UNKNOWN = new Origin("", "");

    String path(Found file) {
      return source.isEmpty() ? file.name() : source + '/' + file.name();
    }
  }

  private ArticleFiles(FoundFiles files, Instant at, Origin origin) {
    this.files = files;
    this.at = at;
    this.origin = origin;
  }

  /**
   * Looks for files; opens none yet. Folders are searched with all folders in them, in the order of
   * names; links are followed within the folder that is named, hidden files and files with other
   * endings left out.
   *
   * @param at the instant the captures carry
   */
  public static ArticleFiles open(List<Path> paths, Instant at) {
    return new ArticleFiles(FoundFiles.in(paths), at, Origin.UNKNOWN);
  }

  /** The same files, of somebody. */
  public ArticleFiles of(Origin whose) {
    return new ArticleFiles(files, at, whose);
  }

  /** Of these files those that were the same, in size and time, at an earlier look. */
  public ArticleFiles stillAs(ArticleFiles earlier) {
    Set<Found> before = Set.copyOf(earlier.files.found());
    List<Found> still = files.found().stream().filter(before::contains).toList();
    return new ArticleFiles(new FoundFiles(still, files.problems(), files.ignored()), at, origin);
  }

  /** Of these files those at some places. */
  public ArticleFiles only(Set<String> places) {
    List<Found> some =
        files.found().stream().filter(file -> places.contains(file.path().toString())).toList();
    return new ArticleFiles(new FoundFiles(some, List.of(), Map.of()), at, origin);
  }

  /** The file that a place in it is of, such as {@code news.jsonl:12}. */
  public Optional<String> fileOf(String where) {
    return files.found().stream()
        .map(file -> file.path().toString())
        .filter(path -> where.equals(path) || isIn(where, path))
        .findFirst();
  }

  private static boolean isIn(String where, String path) {
    return where.startsWith(path + ':') || where.startsWith(path + ',');
  }

  /** How many files there are to read. */
  public int count() {
    return files.found().size();
  }

  /** Bytes of all files together, as they lie on the disk. */
  public long totalBytes() {
    return files.found().stream().mapToLong(Found::size).sum();
  }

  /** Bytes read so far. */
  public long doneBytes() {
    return done;
  }

  /**
   * Changes when a file comes, goes or is written to: what was read once need not be read again
   * while it stays the same.
   */
  public String fingerprint() {
    StringBuilder all = new StringBuilder();
    for (Found file : files.found()) {
      all.append(file.path()).append(' ').append(file.size()).append(' ');
      all.append(file.modified()).append('\n');
    }
    return Version.hashOf(all.toString());
  }

  /** How many files were left out because of their ending, by ending, such as {@code .docx}. */
  public Map<String, Integer> ignored() {
    return files.ignored();
  }

  /**
   * How often a line that has been read had a field that says nothing to Sutro, by its name. Of
   * very many names the first.
   */
  public Map<String, Integer> unknownFields() {
    return Map.copyOf(unknown);
  }

  private void unknown(String field) {
    if (unknown.size() < MOST_UNKNOWN || unknown.containsKey(field)) {
      unknown.merge(field, 1, Integer::sum);
    }
  }

  /** The article of a file, named after that. */
  private CaptureOrProblem named(Found file, Supplier<CaptureOrProblem> reading) {
    CaptureOrProblem found = Unusable.guarded(file.path().toString(), reading);
    if (!(found instanceof Read read)) {
      return found;
    }
    String path = origin.path(file);
    String whole = file.path().toAbsolutePath().normalize().toString();
    return once(new Read(read.capture(), read.where(), new Place(path, whole)), path);
  }

  /**
   * Of two articles under one name the second is left, or they would replace each other for ever.
   */
  private CaptureOrProblem once(CaptureOrProblem found, String name) {
    String other = found instanceof Read ? named.putIfAbsent(name, found.where()) : null;
    return other == null
        ? found
        : new CaptureOrProblem.Unreadable(
            found.where(), "has the same name as " + other + "; rename one of them");
  }

  private CaptureOrProblem once(CaptureOrProblem message) {
    return message instanceof Read read && !messages.add(read.capture().id())
        ? new CaptureOrProblem.Unreadable(read.where(), "is there twice, here or in another export")
        : message;
  }

  /** Reads all files and hands over what is in them, in order. */
  public void read(Consumer<? super CaptureOrProblem> reader) {
    Consumer<CaptureOrProblem> taker = found -> reader.accept(attributed(found));
    files.problems().forEach(taker);
    long before = 0;
    for (Found file : files.found()) {
      long start = before;
      switch (file.format()) {
        case TEXT -> taker.accept(named(file, () -> TextFile.read(file.path(), at)));
        case MARKDOWN -> taker.accept(named(file, () -> TextFile.markdown(file.path(), at)));
        case TELEGRAM ->
            new TelegramExport(file.path(), at, found -> taker.accept(once(found))).read();
        case PDF ->
            taker.accept(named(file, () -> new PdfFile(System::nanoTime).read(file.path(), at)));
        case PAGE -> taker.accept(named(file, () -> pages.read(file.path(), at)));
        case LINES, PACKED_LINES ->
            new JsonLines(file, at, taker, this::unknown).read(bytes -> done = start + bytes);
      }
      before += file.size();
      done = before;
    }
  }

  private CaptureOrProblem attributed(CaptureOrProblem found) {
    String outlet = origin.outlet();
    return found instanceof Read(Capture capture, String where, Place file, Bringing brought)
            && capture.publisher() == null
            && !outlet.isBlank()
        ? new Read(capture.by(outlet), where, file, brought)
        : found;
  }
}
