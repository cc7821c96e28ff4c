package org.sutro.bot.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Language;
import org.sutro.article.Quote;
import org.sutro.reading.Notice;
import org.sutro.reading.Notices;

/**
 * Where a quote is from, in two lines: what its article is called, and below it who published that,
 * when, whom it names as its source, and where to read it.
 */
final class SourceLines {

  private static final int MAX_NAME = 60;

  /** Of a bracket only its beginning is left when a name is cut. */
  private static final Pattern UNCLOSED = Pattern.compile("\\s*\\([^)]*…$");

  /** About two lines of a phone. */
  private static final int MAX_TITLE = 80;

  private final Messages messages;

  SourceLines(Messages messages) {
    this.messages = messages;
  }

  /** Of quotes of one article. */
  void of(List<Quote> quotes, RichText.Builder out) {
    Quote first = quotes.getFirst();
    Article article = first.article();
    title(quotes, out);
    String publisher = name(article.publisher());
    if (!publisher.isEmpty()) {
      out.text(publisher);
      Ties.of(article.affiliation(), messages).ifPresent(ties -> out.text(" (" + ties + ")"));
      out.text(" · ");
    }
    out.text(published(article));
    origin(article, publisher).ifPresent(named -> out.text(" · ").text(named));
    if (article.language() != messages.language() && article.language() != Language.OTHER) {
      out.text(" · ").text(languageOf(article));
    }
    if (Notices.in(article).filter(n -> n.kind() == Notice.Kind.CORRECTED).isPresent()) {
      out.text(" · ").text(messages.get(Key.SOURCE_CORRECTED));
    }
    AnswerText.link(first)
        .ifPresent(url -> out.text(" · ").link(messages.get(Key.SOURCE_LINK), url));
  }

  /** A title that is quoted itself is not written a second time below. */
  private void title(List<Quote> quotes, RichText.Builder out) {
    List<Key> instead = quotes.stream().flatMap(quote -> instead(quote).stream()).toList();
    String title = Label.of(quotes.getFirst().article().title(), MAX_TITLE);
    if (instead.isEmpty() && !title.isEmpty()) {
      out.text("— ").bold(title).line();
    } else if (!instead.isEmpty() && quotes.size() == 1) {
      out.text("— ").text(messages.get(instead.getFirst())).line();
    }
  }

  /** What a quote is that says the title: the headline, or a beginning that serves as one. */
  private static Optional<Key> instead(Quote quote) {
    String title = Label.of(quote.article().title(), Quote.MAX_LENGTH);
    String words = Label.of(quote.text(), Quote.MAX_LENGTH);
    String whole = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
    if (whole.isEmpty() || !(words.contains(whole) || whole.contains(words))) {
      return Optional.empty();
    }
    List<Block> blocks = quote.article().blocks();
    boolean headline =
        blocks.stream().anyMatch(b -> b.kind() == Block.Kind.TITLE && holds(b, quote));
    return headline
        ? Optional.of(Key.SOURCE_HEADLINE)
        : Optional.of(Key.SOURCE_OPENING).filter(key -> holds(blocks.getFirst(), quote));
  }

  private static boolean holds(Block block, Quote quote) {
    return block.span().overlaps(quote.span());
  }

  /** Whom the article names, unless the publisher itself is named. */
  private Optional<String> origin(Article article, String publisher) {
    String origin = UNCLOSED.matcher(name(article.origin())).replaceFirst("…");
    return origin.isEmpty()
            || origin.toLowerCase(Locale.ROOT).equals(publisher.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(messages.get(Key.SOURCE_ORIGIN, origin));
  }

  private static String name(@Nullable String name) {
    return name == null ? "" : Label.of(name, MAX_NAME);
  }

  private String published(Article article) {
    String day = messages.date(article.published().date());
    return switch (article.published().basis()) {
      case STATED -> messages.get(Key.PUBLISHED_STATED, day);
      case INFERRED -> messages.get(Key.PUBLISHED_INFERRED, day);
      case CAPTURED -> messages.get(Key.PUBLISHED_CAPTURED, day);
    };
  }

  private String languageOf(Article article) {
    return switch (article.language()) {
      case BENGALI -> messages.get(Key.LANGUAGE_BENGALI);
      case HINDI -> messages.get(Key.LANGUAGE_HINDI);
      case ENGLISH -> messages.get(Key.LANGUAGE_ENGLISH);
      case OTHER -> messages.get(Key.LANGUAGE_OTHER);
    };
  }
}
