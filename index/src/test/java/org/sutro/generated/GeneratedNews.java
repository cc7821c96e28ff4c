package org.sutro.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;

/**
 * Articles of a made-up newspaper, any number of them. A third are near misses of what Sutro is
 * asked: troops, visits, treaties and arms of other countries, other years and other ministers; the
 * rest is what else a newspaper prints. Russia never meets one of the countries it is asked about,
 * except in visits before 2017, nothing happens in their capitals, and who holds an office there is
 * not named: what is asked of the real articles stays unanswered by these.
 *
 * <p>About 1,600 characters each. The same seed and number give the same article.
 */
public final class GeneratedNews {

  private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
  private static final int DAYS = 5_000;
  private static final int PARAGRAPHS = 5;

  private final long seed;
  private final Vocabulary vocabulary;
  private final Templates templates = Templates.read();

  /** The newspaper of a seed. */
  public GeneratedNews(long seed) {
    this.seed = seed;
    this.vocabulary = new Vocabulary(new Random(seed));
  }

  /** The article with a number, from 0. */
  public Capture article(int number) {
    RandomGenerator random = new Random(seed * 1_000_003 + number);
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    List<String> kinds = templates.kinds();
    String kind = kinds.get(random.nextInt(kinds.size()));
    Slots slots = new Slots(random, vocabulary, kind.equals("visit"));
    Templates.Story story = templates.story(slots, random);
    String title = story.headline(kind);
    StringBuilder text = new StringBuilder(title).append("\n\n");
    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
      for (int sentences = 4 + random.nextInt(2); sentences > 0; sentences--) {
        // a story keeps to its kind for half of its sentences; the rest is talk
        String of = random.nextBoolean() ? kind : "filler";
        text.append(story.sentence(of)).append(' ');
      }
      text.setLength(text.length() - 1);
      text.append('\n');
    }
    String id = "made-up-" + number;
    return new Capture(
        new ArticleId(id),
        title,
        day.toString(),
        "https://" + slots.site() + "/" + id,
        text.toString(),
        Instant.parse("2026-11-21T06:00:00Z"));
  }
}
