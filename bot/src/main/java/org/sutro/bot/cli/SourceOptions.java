package org.sutro.bot.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import picocli.CommandLine.Option;

/**
 * What a host says about a source on the command line. What he does not say stays as it is, but of
 * {@code --everything} and {@code --words} either one takes the place of both.
 */
final class SourceOptions {

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "who publishes it; counts for its own pages, whatever they call themselves")
  private @Nullable String publisher;

  @Option(
      names = "--country",
      paramLabel = "XX",
      description = "the publisher's home country, two letters such as BD")
  private @Nullable String country;

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      description = "independent (so unless said), state, party or agency")
  private Affiliation.@Nullable Kind voice;

  @Option(names = "--language", paramLabel = "TAG", description = "such as bn, hi or en")
  private @Nullable String language;

  @Option(
      names = "--everything",
      description = "all its articles, not only those on these relations")
  private boolean everything;

  @Option(
      names = "--words",
      paramLabel = "WORD",
      split = ",",
      description = "texts with one of these words are wanted too")
  private @Nullable List<String> words;

  /** True when it is said who publishes it. */
  boolean namesPublisher() {
    return publisher != null;
  }

  /** True when anything is said of who publishes it. */
  boolean tellsOfOutlet() {
    return publisher != null || country != null || voice != null || language != null;
  }

  /** The publisher of a new source, which is called {@code name} if nothing else is said. */
  Outlet outlet(String name) {
    return changed(new Outlet(name, "", Affiliation.Kind.INDEPENDENT, "", false));
  }

  /** The publisher with what is said of it. */
  Outlet changed(Outlet known) {
    return new Outlet(
        Objects.requireNonNullElse(publisher, known.name()),
        country == null ? known.country() : Codes.country(country),
        Objects.requireNonNullElse(voice, known.voice()),
        language == null ? known.language() : Codes.language(language),
        known.named() || publisher != null);
  }

  /**
   * Looks at what is said, before anything is asked of a server.
   *
   * @throws UserException if something can't be so
   */
  void requireSense() {
    outlet("");
    topic();
  }

  /** Which articles are wanted of a new source. */
  Topic topic() {
    return changed(Topic.RELATIONS);
  }

  /** Which are wanted, with what is said of that. */
  Topic changed(Topic known) {
    if (words != null && words.stream().anyMatch(String::isBlank)) {
      throw new UserException(ExitCode.USAGE, "--words: a word is empty, and would let in all");
    }
    return everything || words != null
        ? new Topic(everything, Objects.requireNonNullElse(words, List.of()))
        : known;
  }
}
