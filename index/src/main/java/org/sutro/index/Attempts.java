package org.sutro.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.article.ArticleId;

/**
 * Remembers across ends of the process that it was catching up, so that an article whose indexing
 * ends it does not do so at every start for ever. What is under way is on the disk before it
 * begins. After some ends at one place changes go one by one, and the one that ends the process
 * then too is set aside; a later version of that article is tried anew.
 *
 * <p>One process at a time has it: the one that writes the index.
 */
final class Attempts {

  private static final Logger log = LoggerFactory.getLogger(Attempts.class);

  /** Ends in the same place that may have other reasons. */
  private static final int MOST_TOGETHER = 2;

  /** Ends with the same change alone. */
  private static final int MOST_ALONE = 2;

  private static final Pattern NOTE =
      Pattern.compile(
          "layout (\\S+)\\nfrom (\\d+) (\\d+)\\nat (\\d+) (\\d+)\\naside((?: \\d+)*)\\n");

  private final Path file;
  private final String layout;
  private final TreeSet<Long> aside = new TreeSet<>();
  private long from;
  private int together;
  private long alone;
  private int times;

  /**
   * What is remembered in a file, if anything is.
   *
   * @param layout of the index; another program or glossary may fare better
   */
  Attempts(Path file, String layout) {
    this.file = file;
    this.layout = layout;
  }

  /**
   * Begins to catch up.
   *
   * @param place how far the index has come
   * @return true when it should go one by one
   */
  synchronized boolean begin(long place) throws IOException {
    read();
    together = from == place ? together + 1 : 1;
    from = place;
    write(alone, times);
    return together > MOST_TOGETHER;
  }

  /** Begins with one change alone, unless it is set aside. */
  synchronized void alone(long change, ArticleId id) throws IOException {
    boolean again = change == alone;
    if (again && times >= MOST_ALONE && aside.add(change)) {
      log.error(
          "ARTICLE-SKIPPED: article {} has ended the program each time it was indexed; it is left out",
          id);
    }
    write(change, again ? times + 1 : 1);
  }

  /** True for what is not to be indexed. */
  synchronized boolean isAside(long change) {
    return aside.contains(change);
  }

  /** All went well, or failed in a way that the process survived. */
  synchronized void end() {
    together = 0;
    alone = 0;
    times = 0;
    try {
      if (aside.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        write(0, 0);
      }
    } catch (IOException e) {
      log.debug("what is remembered of attempts stays", e);
    }
  }

  private void read() throws IOException {
    try {
      Matcher note = NOTE.matcher(Files.readString(file));
      if (note.matches() && note.group(1).equals(layout)) {
        from = Long.parseLong(note.group(2));
        together = Integer.parseInt(note.group(3));
        alone = Long.parseLong(note.group(4));
        times = Integer.parseInt(note.group(5));
        for (String one : note.group(6).strip().split(" ", -1)) {
          if (!one.isEmpty()) {
            aside.add(Long.parseLong(one));
          }
        }
      }
    } catch (NoSuchFileException e) {
      log.debug("nothing was left under way");
    }
  }

  private void write(long change, int often) throws IOException {
    String numbers = aside.stream().map(one -> " " + one).collect(Collectors.joining());
    String note =
        String.format(
            Locale.ROOT,
            "layout %s\nfrom %d %d\nat %d %d\naside%s\n",
            layout,
            from,
            together,
            change,
            often,
            numbers);
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, note);
    try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
