package org.sutro.bot.digest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.article.Article;
import org.sutro.bot.digest.Edition.LeftOut.Why;
import org.sutro.event.Account;
import org.sutro.event.Event;
import org.sutro.event.Telling;
import org.sutro.language.Word;
import org.sutro.language.Words;

/** What a plan wants of an event. Keywords are found in all their forms. */
final class Wishes {

  /** The country whose relations with the others make the news. */
  private static final String HUB = "russia";

  /** As when two accounts in three open with it. */
  private static final double ABOUT = 0.4;

  private final Plan.Selection selection;
  private final Words words;

  Wishes(Plan.Selection selection, Words words) {
    this.selection = selection;
    this.words = words;
  }

  /** The event without the accounts that a word of the plan keeps out; empty when none is left. */
  Optional<Event> allowed(Event event) {
    List<Account> accounts =
        event.accounts().stream()
            .filter(a -> selection.keywords().out().stream().noneMatch(w -> has(a.article(), w)))
            .toList();
    return accounts.isEmpty() ? Optional.empty() : Optional.of(new Event(event.id(), accounts));
  }

  /** The plan's countries that an event is about, in its dealings with Russia. */
  Set<String> countries(Telling telling) {
    Set<String> about = new HashSet<>();
    if (telling.about(HUB) > 0) {
      selection.countries().stream()
          .filter(country -> telling.about(country) >= ABOUT)
          .forEach(about::add);
    }
    return about;
  }

  /** Why the plan does not want an event; empty when it does. */
  Optional<Why> objection(Telling telling, Set<String> countries) {
    if (countries.isEmpty()) {
      return Optional.of(Why.COUNTRY);
    }
    if (!selection.topics().isEmpty()
        && selection.topics().stream().noneMatch(topic -> telling.about(topic.senses()) >= ABOUT)) {
      return Optional.of(Why.TOPIC);
    }
    List<String> in = selection.keywords().in();
    List<Article> articles = telling.event().accounts().stream().map(Account::article).toList();
    if (!in.isEmpty() && articles.stream().noneMatch(a -> in.stream().anyMatch(w -> has(a, w)))) {
      return Optional.of(Why.KEYWORD);
    }
    boolean known =
        selection.sources().isEmpty()
            || articles.stream().anyMatch(a -> isOf(a, selection.sources()));
    return known ? Optional.empty() : Optional.of(Why.SOURCE);
  }

  private static boolean isOf(Article article, Set<String> sources) {
    return article.publisher() != null && sources.contains(article.publisher());
  }

  /** How far the plan's countries and Russia are what it is about. */
  double about(Telling telling, Set<String> countries) {
    double country = countries.stream().mapToDouble(telling::about).max().orElse(0);
    return (country + telling.about(HUB)) / 2;
  }

  /** True when a headline has something the plan asks for. */
  boolean isAskedFor(Telling telling) {
    return selection.topics().stream().anyMatch(topic -> telling.about(topic.senses()) >= 1)
        || telling.event().accounts().stream()
            .map(account -> account.article().title())
            .anyMatch(title ->
                selection.keywords().in().stream()
                    .anyMatch(word -> stems(title).contains(stems(word))));
  }

  private boolean has(Article article, String word) {
    String wanted = stems(word);
    return !wanted.isBlank()
        && (stems(article.title()).contains(wanted) || stems(article.text()).contains(wanted));
  }

  private String stems(String text) {
    return words.in(text).stream().map(Word::stem).collect(Collectors.joining(" ", " ", " "));
  }
}
