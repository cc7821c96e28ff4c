package org.sutro.origin;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sutro.article.Article;
import org.sutro.fetch.Domain;
import org.sutro.language.PhoneticKey;

/**
 * Who stands behind an article. One house may have a name in each script, or an edition in each
 * language at one address; addresses that houses share, such as those of messengers, make none of
 * them one.
 *
 * @param name of the publisher
 * @param domain of the article's address; empty when it has none
 */
public record House(String name, Optional<String> domain) {

  /** As many consonants a word has at least that says whose it is: The and দ্য do not. */
  private static final int TELLING = 2;

  /** Of an article; empty when it is not known who published it. */
  public static Optional<House> of(Article article) {
    return Optional.ofNullable(article.publisher())
        .map(name -> new House(name, Domain.of(article.url())));
  }

  /** How many houses there are. */
  public static int count(Collection<House> all) {
    Set<House> counted = new HashSet<>();
    all.stream()
        .distinct()
        .filter(house -> counted.stream().noneMatch(house::isSame))
        .forEach(counted::add);
    return counted.size();
  }

  /** True for one name, also in other scripts, and for names at one address that begin alike. */
  public boolean isSame(House other) {
    if (name.equals(other.name)) {
      return true;
    }
    List<String> own = words(name);
    List<String> others = words(other.name);
    return sound(own, others)
        || (domain.isPresent() && Objects.equals(domain, other.domain) && beginAlike(own, others));
  }

  private static boolean sound(List<String> own, List<String> others) {
    return !own.isEmpty()
        && own.size() == others.size()
        && IntStream.range(0, own.size())
            .allMatch(i -> PhoneticKey.sameName(own.get(i), others.get(i)));
  }

  private static boolean beginAlike(List<String> own, List<String> others) {
    Optional<String> first = telling(own);
    return first.isPresent()
        && telling(others).filter(word -> PhoneticKey.sameName(first.get(), word)).isPresent();
  }

  private static Optional<String> telling(List<String> words) {
    return words.stream().filter(word -> PhoneticKey.of(word).length() >= TELLING).findFirst();
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
