package org.sutro.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Amendment;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;
import org.sutro.article.ArticleId;

/**
 * How an article has come, and in whose voice it was said to speak when it came out of another
 * archive; kept as a note beside it.
 *
 * @param page whether it was read from its page at least once, and not from feeds alone
 * @param sources that brought it, the first first
 * @param house the first of them that is of the article's own site; null when none is known to be
 * @param voice as an export said; null when none has
 */
public record Bringing(
    boolean page, List<String> sources, @Nullable String house, @Nullable Affiliation voice) {

  private static final String KIND = "brought";
  private static final String PAGE = "page";
  private static final String FEED = "feed";

  /** Before a voice; no source has a colon in its id. */
  private static final String VOICE = "voice:";

  /** The same before the house. */
  private static final String HOUSE = "house:";

  /** No source has brought it. */
  static final Bringing NONE = new Bringing(false, List.of(), null);

  /** Keeps a copy. */
  public Bringing {
    sources = List.copyOf(sources);
  }

  /** One that none of the house has brought. */
  public Bringing(boolean page, List<String> sources, @Nullable Affiliation voice) {
    this(page, sources, null, voice);
  }

  /** How an article has come. */
  public static Bringing of(Archive archive, ArticleId id) {
    return read(archive.note(KIND, id.value()));
  }

  /** How all articles have come of which it is known, by their ids in order. */
  public static Map<ArticleId, Bringing> all(Archive archive) {
    Map<ArticleId, Bringing> all = new TreeMap<>();
    archive.notes(KIND).forEach((id, note) -> all.put(new ArticleId(id), parse(note)));
    return all;
  }

  /**
   * What is to be kept beside an article of how it has come: others may bring it at the same time.
   *
   * @param how makes it of how the article had come until then
   */
  public static Amendment amended(ArticleId id, UnaryOperator<Bringing> how) {
    return new Amendment(KIND, id.value(), before -> how.apply(read(before)).written());
  }

  private static Bringing read(@Nullable String note) {
    return note == null ? NONE : parse(note);
  }

  private static Bringing parse(String note) {
    List<String> words = List.of(note.split(" "));
    return new Bringing(
        words.getFirst().equals(PAGE),
        words.stream().skip(1).filter(word -> word.indexOf(':') < 0).toList(),
        said(words, HOUSE).map(word -> word.substring(HOUSE.length())).orElse(null),
        said(words, VOICE).map(Bringing::voice).orElse(null));
  }

  private static Optional<String> said(List<String> words, String what) {
    return words.stream().filter(word -> word.startsWith(what)).findFirst();
  }

  private static @Nullable Affiliation voice(String word) {
    String[] parts = word.split(":", 3);
    Affiliation.Kind kind = Affiliation.Kind.of(parts[1]);
    return kind == null || parts.length < 3 ? null : new Affiliation(kind, parts[2]);
  }

  /** True when this source brought it first, or none has yet. */
  public boolean isFrom(String source) {
    return sources.isEmpty() || sources.getFirst().equals(source);
  }

  /** True when this source is the first of the article's own site, or none of that has come yet. */
  public boolean isOfHouse(String source) {
    return house == null || house.equals(source);
  }

  /**
   * The same, brought once more.
   *
   * @param own whether the source is of the article's own site
   */
  public Bringing by(String source, boolean fromPage, boolean own) {
    List<String> all = new ArrayList<>(sources);
    if (!all.contains(source)) {
      all.add(source);
    }
    return new Bringing(page || fromPage, all, own && house == null ? source : house, voice);
  }

  /**
   * The same with what an export says of it: its sources behind those known here, and its voice, if
   * it has one, in the place of the one before.
   */
  Bringing and(Bringing said) {
    List<String> all = Stream.concat(sources.stream(), said.sources.stream()).distinct().toList();
    return new Bringing(page || said.page, all, house, said.voice == null ? voice : said.voice);
  }

  private String written() {
    Stream<String> said =
        voice == null ? Stream.of() : Stream.of(VOICE + voice.kind().tag() + ":" + voice.country());
    List<String> words =
        Stream.of(
                Stream.of(page ? PAGE : FEED),
                sources.stream(),
                Stream.ofNullable(house).map(HOUSE::concat),
                said)
            .flatMap(s -> s)
            .toList();
    return String.join(" ", words);
  }
}
