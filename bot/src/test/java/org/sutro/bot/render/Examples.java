package org.sutro.bot.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Block;
import org.sutro.article.Language;
import org.sutro.article.Published;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.article.Version;
import org.sutro.language.Sentences;
import org.sutro.proof.Proof;
import org.sutro.search.Answer;
import org.sutro.search.Coverage;

/** The articles and answers that tests of the bot speak of. */
public final class Examples {

  /** The sentence that answers "when was the treaty signed". */
  public static final String SIGNED =
      "১৯ জুন ২০২৪ পিয়ংইয়ংয়ে রাশিয়ার রাষ্ট্রপতি ভ্লাদিমির পুতিন ও উত্তর কোরিয়ার নেতা কিম জং উন সমন্বিত কৌশলগত"
          + " অংশীদারত্ব চুক্তিতে সই করেন।";

  public static final String FIRST_VISIT =
      "ভ্লাদিমির পুতিনের এটি ছিল ২০০০ সালের পর প্রথম উত্তর কোরিয়া সফর।";

  public static final String ALLIANCE =
      "নতুন চুক্তিটি ৯ ফেব্রুয়ারি ২০০০ তারিখে সই হওয়া মৈত্রী চুক্তির জায়গা নিয়েছে।";

  private static final String ARTICLES = "চুক্তিতে মোট ২৩টি অনুচ্ছেদ আছে।";

  public static final Article TREATY =
      article(
          "treaty-2024",
          "পিয়ংইয়ং চুক্তি: পারস্পরিক সহায়তার অঙ্গীকার",
          "সূত্র",
          "https://example.org/bn/treaty-2024",
          new Published(LocalDate.of(2024, 11, 1), Published.Basis.STATED),
          Language.BENGALI,
          SIGNED + " " + FIRST_VISIT + " " + ALLIANCE,
          ARTICLES);

  public static final Article HINDI =
      article(
          "rasht",
          "रश्त-अस्तारा रेलमार्ग",
          null,
          "http://example.org/hi?id=7&page=2#top",
          new Published(LocalDate.of(2023, 5, 17), Published.Basis.INFERRED),
          Language.HINDI,
          "रूस और ईरान ने रश्त-अस्तारा रेलमार्ग बनाने का समझौता किया। लगभग 162 किलोमीटर लंबी यह कड़ी उत्तर-दक्षिण गलियारे का"
              + " छूटा हुआ हिस्सा पूरा करेगी, और रूस इसके लिए ईरान को राज्य ऋण देगा, ऐसा दोनों देशों ने कहा।");

  public static final Article ESTIMATE =
      article(
          "estimate",
          "সেনার সংখ্যা নিয়ে ভিন্ন ভিন্ন হিসাব",
          "ঢাকা সংবাদ",
          null,
          new Published(LocalDate.of(2025, 1, 13), Published.Basis.CAPTURED),
          Language.BENGALI,
          "সিউলের হিসাবে প্রায় ১১ হাজার সেনা পাঠানো হয়েছে। কিয়েভ বলছে, সংখ্যাটি ১২ হাজারের কাছাকাছি।");

  public static final Coverage COVERAGE =
      new Coverage(1234, LocalDate.of(2019, 4, 25), LocalDate.of(2026, 11, 21));

  private Examples() {}

  /**
   * An article of a title line and paragraphs, everything but the furniture at its end quotable.
   */
  public static Article article(
      String id,
      String title,
      @Nullable String publisher,
      @Nullable String url,
      Published published,
      Language language,
      String... paragraphs) {
    StringBuilder text = new StringBuilder(title);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(Block.Kind.TITLE, new Span(0, title.length())));
    for (String paragraph : paragraphs) {
      text.append("\n\n");
      blocks.add(
          new Block(
              Block.Kind.PARAGRAPH, new Span(text.length(), text.length() + paragraph.length())));
      text.append(paragraph);
    }
    text.append("\n\nআরও পড়ুন");
    return new Article(
        new ArticleId(id),
        title,
        publisher,
        null,
        url,
        published,
        language,
        text.toString(),
        blocks);
  }

  /** The proof of words whose article was captured at noon on the day after its publication. */
  public static Proof proof(Article article, Span span) {
    Instant at = article.published().date().plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Proof(
        new Quote(article, 1, span),
        Version.hashOf(article.text()),
        true,
        at,
        new Proof.Since.Current());
  }

  /** The first place where the words stand. */
  public static Quote quote(Article article, String words) {
    int start = article.text().indexOf(words);
    return new Quote(article, 1, new Span(start, start + words.length()));
  }

  /** The second paragraph's worth of the Hindi article. */
  public static Quote hindiQuote() {
    Span sentence = Sentences.in(HINDI.text(), HINDI.blocks().get(1).span()).get(1);
    return new Quote(HINDI, 1, sentence);
  }

  /** One quote. */
  public static Answer quoted() {
    return new Answer.Quoted("", List.of(quote(TREATY, SIGNED)), false, COVERAGE);
  }

  /** Three quotes that differ, in two languages, to a romanised question. */
  public static Answer differing() {
    return new Answer.Quoted(
        "রাশিয়া · সেনা · কত",
        List.of(
            quote(ESTIMATE, "সিউলের হিসাবে প্রায় ১১ হাজার সেনা পাঠানো হয়েছে।"),
            quote(ESTIMATE, "কিয়েভ বলছে, সংখ্যাটি ১২ হাজারের কাছাকাছি।"),
            hindiQuote()),
        true,
        COVERAGE);
  }

  /** The nearest passage. */
  public static Answer closest() {
    return new Answer.Closest("", List.of(quote(TREATY, FIRST_VISIT)), COVERAGE);
  }

  /** Nothing, for a reason. */
  public static Answer notFound(Answer.Reason reason) {
    String nearest = reason == Answer.Reason.NOTHING_FOUND ? TREATY.title() : null;
    return new Answer.NotFound("", reason, nearest, COVERAGE);
  }
}
