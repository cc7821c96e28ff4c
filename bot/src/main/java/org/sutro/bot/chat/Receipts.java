package org.sutro.bot.chat;

import java.time.ZoneId;
import org.sutro.article.Article;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.RichText;

/** What owners are told of what they have handed in, beneath the message that held it. */
public final class Receipts {

  private static final int MAX_TITLE = 120;

  private final Voice voice;

  /**
   * Speaks as people have chosen.
   *
   * @param zone where those are who have not said so
   */
  public Receipts(Preferences preferences, ZoneId zone) {
    this.voice = new Voice(preferences, zone);
  }

  /**
   * It is in the archive.
   *
   * @param how it got there, as a sentence
   */
  public Response kept(HandedIn handed, Article article, Key how) {
    Turn turn = turn(handed);
    RichText.Builder out = RichText.builder().text(turn.messages().get(how)).paragraph();
    out.bold(Label.of(article.title(), MAX_TITLE)).line();
    if (article.publisher() != null) {
      out.text(Label.of(article.publisher(), MAX_TITLE)).text(" · ");
    }
    return turn.beneath(out.text(turn.messages().date(article.published().date())).build());
  }

  /**
   * It is not.
   *
   * @param why as a sentence
   */
  public Response refused(HandedIn handed, Key why) {
    Turn turn = turn(handed);
    return turn.beneath(RichText.plain(turn.messages().get(why)));
  }

  private Turn turn(HandedIn handed) {
    return voice.to(handed.chat(), handed.chat(), handed.message());
  }
}
