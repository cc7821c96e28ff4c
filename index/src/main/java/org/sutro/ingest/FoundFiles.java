package org.sutro.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sutro.ingest.CaptureOrProblem.Unreadable;

/**
 * The files to read, in order.
 *
 * @param found each file once, even when several paths or links lead to it
 * @param problems paths that lead nowhere
 * @param ignored how many files were left out, by their ending, such as {@code .docx}
 */
record FoundFiles(List<Found> found, List<Unreadable> problems, Map<String, Integer> ignored) {

  /** What a file's ending says about it. */
  enum Format {
    TEXT,
    MARKDOWN,
    PAGE,
    PDF,
    TELEGRAM,
    LINES,
    PACKED_LINES;

    static @Nullable Format of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".txt")) {
        return TEXT;
      }
      if (name.endsWith(".md")) {
        return MARKDOWN;
      }
      if (name.endsWith(".html") || name.endsWith(".htm")) {
        return PAGE;
      }
      if (name.endsWith(".pdf")) {
        return PDF;
      }
      if (name.equals(TelegramExport.NAME)) {
        return TELEGRAM;
      }
      if (name.endsWith(".jsonl")) {
        return LINES;
      }
      return name.endsWith(".jsonl.gz") ? PACKED_LINES : null;
    }
  }

  /**
   * A file that can be read.
   *
   * @param name where it lies in the folder that was named, with slashes, without its ending
   * @param size in bytes, when it was found
   * @param modified when it was last written to, in milliseconds since 1970
   */
  record Found(Path path, Format format, String name, long size, long modified) {}

  static FoundFiles in(List<Path> paths) {
    Search search = new Search();
    for (Path path : paths) {
      search.look(path);
    }
    return new FoundFiles(
        List.copyOf(search.found), List.copyOf(search.problems), Map.copyOf(search.ignored));
  }

  private static final class Search extends SimpleFileVisitor<Path> {

    private final List<Found> found = new ArrayList<>();
    private final List<Unreadable> problems = new ArrayList<>();
    private final Set<Path> known = new HashSet<>();
    private final List<Found> folder = new ArrayList<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private @Nullable Path root;

    /** Where the folder that was named really lies; null for a file that was named itself. */
    private @Nullable Path home;

    void look(Path path) {
      try {
        root = Files.isDirectory(path) ? path : path.getParent();
        home = Files.isDirectory(path) ? path.toRealPath() : null;
        if (home != null) {
          Files.walkFileTree(
              path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
          folder.sort(Comparator.comparing(file -> file.path().toString()));
          found.addAll(folder);
          folder.clear();
        } else {
          name(path);
        }
      } catch (IOException e) {
        problem(path, e);
      }
    }

    /** A file that was named itself: if it cannot be read, that is said and not passed over. */
    private void name(Path path) throws IOException {
      if (!Files.exists(path)) {
        problems.add(new Unreadable(path.toString(), "there is no such file or folder"));
      } else if (Format.of(path) == null) {
        problems.add(
            new Unreadable(
                path.toString(),
                "its ending is none of those that are read: " + ArticleFiles.READ));
      } else {
        add(found, path, Files.readAttributes(path, BasicFileAttributes.class));
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
        throws IOException {
      return isHidden(dir) || isOutside(dir, dir.toRealPath())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    /** Whoever may put files into a folder must not have others of the machine read. */
    private boolean isOutside(Path path, Path real) {
      if (home == null || real.startsWith(home)) {
        return false;
      }
      problems.add(new Unreadable(path.toString(), "is a link that leads out of the folder"));
      return true;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!isHidden(file)) {
        add(folder, file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // a link that leads back to where it stands shows nothing new
      if (!(e instanceof FileSystemLoopException)) {
        problem(file, e);
      }
      return FileVisitResult.CONTINUE;
    }

    private void add(List<Found> to, Path file, BasicFileAttributes attributes) throws IOException {
      Format format = Format.of(file);
      if (format != null && attributes.isSymbolicLink()) {
        problems.add(new Unreadable(file.toString(), "it is a link that leads nowhere"));
        return;
      }
      if (format == null || !attributes.isRegularFile()) {
        ignored.merge(ending(file), 1, Integer::sum);
        return;
      }
      Path real = file.toRealPath();
      if (!isOutside(file, real) && known.add(real)) {
        long modified = attributes.lastModifiedTime().toMillis();
        to.add(new Found(file, format, nameOf(file), attributes.size(), modified));
      }
    }

    private String nameOf(Path file) {
      Path from = root;
      String path = (from == null ? file : from.relativize(file)).toString();
      return path.substring(0, path.lastIndexOf('.')).replace(File.separatorChar, '/');
    }

    /** In lower case; a long one is none that anybody knows. */
    private static String ending(Path file) {
      String name = String.valueOf(file.getFileName());
      String ending = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
      return ending.matches("\\.[\\p{L}\\p{N}]{1,8}") ? ending : "other";
    }

    private void problem(Path path, IOException e) {
      problems.add(
          new Unreadable(path.toString(), "cannot be looked into: " + Unusable.because(e)));
    }

    private static boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".") && name.toString().length() > 2;
    }
  }
}
