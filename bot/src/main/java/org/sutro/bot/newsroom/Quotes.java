package org.sutro.bot.newsroom;

import java.util.List;
import java.util.Optional;
import org.sutro.article.Quote;
import org.sutro.bot.chat.Articles;
import org.sutro.bot.digest.Reference;

/**
 * The words that stand where an edition says so.
 *
 * @param articles where they are looked up; what is no longer shown is left out
 */
record Quotes(Articles articles) {

  Optional<Quote> of(Reference reference) {
    return articles
        .find(reference.article(), reference.version())
        .filter(article -> reference.span().end() <= article.text().length())
        .map(article -> new Quote(article, reference.version(), reference.span()));
  }

  List<Quote> of(List<Reference> references) {
    return references.stream().map(this::of).flatMap(Optional::stream).toList();
  }
}
