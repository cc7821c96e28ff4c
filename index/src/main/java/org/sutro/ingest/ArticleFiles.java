package org.sutro.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.ingest.FoundFiles.Found;

/**
 * The articles in files and folders. A {@code .txt} or {@code .md} file is one article, named after
 * the file; so is a saved web page, {@code .html}, and a {@code .pdf} with text in it; a {@code
 * .jsonl} or {@code .jsonl.gz} file has one on each line:
 *
 * <pre>{"id": "…", "title": "…", "date": "…", "url": "…", "text": "…"}</pre>
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

  private final FoundFiles files;
  private final Instant at;
  private final Map<ArticleId, String> named = new HashMap<>();
  private final PageFile pages = new PageFile();
  private long done;

  private final String outlet;

  private ArticleFiles(FoundFiles files, Instant at, String outlet) {
    this.files = files;
    this.at = at;
    this.outlet = outlet;
  }

  /**
   * Looks for files; opens none yet. Folders are searched with all folders in them, in the order of
   * names; links are followed, hidden files and files with other endings left out.
   *
   * @param at the instant the captures carry
   */
  public static ArticleFiles open(List<Path> paths, Instant at) {
    return new ArticleFiles(FoundFiles.in(paths), at, "");
  }

  /** The same files, published by {@code outlet} where they don't say by whom; not when blank. */
  public ArticleFiles by(String outlet) {
    return new ArticleFiles(files, at, outlet);
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
      try {
        all.append(Files.getLastModifiedTime(file.path()).toMillis());
      } catch (IOException e) {
        all.append("gone"); // between two looks
      }
      all.append('\n');
    }
    return Version.hashOf(all.toString());
  }

  /** How many files were left out because of their ending, by ending, such as {@code .docx}. */
  public Map<String, Integer> ignored() {
    return files.ignored();
  }

  /**
   * Two files of one name are two articles with one id: the second is left, or they would replace
   * each other for ever.
   */
  private CaptureOrProblem once(CaptureOrProblem found) {
    if (!(found instanceof CaptureOrProblem.Read read)) {
      return found;
    }
    String other = named.putIfAbsent(read.capture().id(), read.where());
    return other == null
        ? read
        : new CaptureOrProblem.Unreadable(
            read.where(), "has the same name as " + other + "; rename one of them");
  }

  /** Reads all files and hands over what is in them, in order. */
  public void read(Consumer<? super CaptureOrProblem> reader) {
    Consumer<CaptureOrProblem> taker = found -> reader.accept(attributed(found));
    files.problems().forEach(taker);
    long before = 0;
    for (Found file : files.found()) {
      long start = before;
      switch (file.format()) {
        case TEXT -> taker.accept(once(TextFile.read(file.path(), at)));
        case TELEGRAM ->
            new TelegramExport(file.path(), at, found -> taker.accept(once(found))).read();
        case PDF -> taker.accept(once(new PdfFile(System::nanoTime).read(file.path(), at)));
        case PAGE -> taker.accept(once(pages.read(file.path(), at)));
        case LINES, PACKED_LINES ->
            new JsonLines(file, at, taker).read(bytes -> done = start + bytes);
      }
      before += file.size();
      done = before;
    }
  }

  private CaptureOrProblem attributed(CaptureOrProblem found) {
    return found instanceof CaptureOrProblem.Read(Capture capture, String where)
            && capture.publisher() == null
            && !outlet.isBlank()
        ? new CaptureOrProblem.Read(capture.by(outlet), where)
        : found;
  }
}
