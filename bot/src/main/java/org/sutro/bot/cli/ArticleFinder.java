package org.sutro.bot.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.archive.Archive;
import org.sutro.archive.Latest;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.feed.Links;

/** Finds articles by what people have in hand: an id, an address, or words. */
final class ArticleFinder {

  private static final int BATCH = 200;

  private final Archive archive;

  ArticleFinder(Archive archive) {
    this.archive = archive;
  }

  /**
   * All versions of an article, at least one.
   *
   * @param name its id, or the address it was read from
   * @throws UserException if there is none, or several come from that address
   */
  List<Version> versions(String name) {
    List<Version> versions = id(name).map(archive::versions).orElse(List.of());
    return versions.isEmpty() ? archive.versions(at(name)) : versions;
  }

  private ArticleId at(String name) {
    List<ArticleId> found =
        name.contains("://") ? archive.at(List.copyOf(spellings(name))) : List.of();
    if (found.size() > 1) {
      String ids = found.stream().map(ArticleId::value).collect(Collectors.joining(", "));
      throw new UserException(
          ExitCode.PROBLEM, Terminal.safe("several articles come from there; name one: " + ids));
    }
    if (found.isEmpty()) {
      throw new UserException(
          ExitCode.PROBLEM,
          "there is no article "
              + Terminal.safe(name)
              + "; to find its id: ./sutro archive list WORDS");
    }
    return found.getFirst();
  }

  private static Optional<ArticleId> id(String name) {
    try {
      return Optional.of(new ArticleId(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // nothing can be called that
    }
  }

  /** An address as it may have been kept: a page mostly calls itself by the plainest one. */
  private static Set<String> spellings(String address) {
    String whole = address.strip();
    int fragment = whole.indexOf('#');
    String plain = Links.untracked(fragment < 0 ? whole : whole.substring(0, fragment));
    int query = plain.indexOf('?');
    Set<String> spellings = new LinkedHashSet<>(List.of(whole, plain));
    for (String one : List.of(plain, query < 0 ? plain : plain.substring(0, query))) {
      String bare = one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
      String rest = bare.substring(bare.indexOf("://"));
      Stream.of("http", "https")
          .forEach(scheme -> spellings.addAll(List.of(scheme + rest, scheme + rest + "/")));
    }
    return spellings;
  }

  /** The newest articles in which all of these words stand, what came last first. */
  List<Version> newest(List<String> words, int limit) {
    List<String> wanted = words.stream().map(ArticleFinder::comparable).toList();
    List<Version> found = new ArrayList<>();
    long before = Long.MAX_VALUE;
    for (List<Latest> some = archive.latestBefore(before, BATCH);
        !some.isEmpty() && found.size() < limit;
        some = archive.latestBefore(before, BATCH)) {
      some.stream()
          .map(Latest::version)
          .filter(version -> holds(version.capture(), wanted))
          .limit(limit - found.size())
          .forEach(found::add);
      before = some.getLast().changed();
    }
    return found;
  }

  private static boolean holds(Capture capture, List<String> words) {
    if (words.isEmpty()) {
      return true;
    }
    String all =
        comparable(
            capture.id()
                + "\n"
                + capture.title()
                + "\n"
                + capture.publisher()
                + "\n"
                + capture.url()
                + "\n"
                + capture.text());
    return words.stream().allMatch(all::contains);
  }

  private static String comparable(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
