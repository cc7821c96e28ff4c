package org.sutro.bot.newsroom;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.sutro.bot.chat.Articles;
import org.sutro.bot.chat.Channels;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Preferences;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Witness;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.RichText;

/** Everything that has to do with digests, put together. */
public final class Newsroom {

  private final Ledger ledger;
  private final Press press;
  private final List<Consumer<Instant>> others;
  private final Channels channels;

  private Newsroom(Ledger ledger, Press press, List<Consumer<Instant>> others, Channels channels) {
    this.ledger = ledger;
    this.press = press;
    this.others = others;
    this.channels = channels;
  }

  /**
   * What a newsroom needs to know.
   *
   * @param newsdesk puts editions together
   * @param articles where the quoted words are looked up
   * @param witness says what has become of them
   * @param roles who is what in a chat
   * @param preferences how people want to be spoken to
   */
  public record Sources(
      Newsdesk newsdesk,
      Articles articles,
      Witness witness,
      Roles roles,
      Preferences preferences) {}

  /**
   * What a newsroom takes from the machine.
   *
   * @param clock the time of day
   * @param random nobody can guess what it gives
   */
  public record Machine(InstantSource clock, RandomGenerator random) {}

  /** A newsroom with what is written in a ledger. */
  public static Newsroom over(Ledger ledger, Sources sources, Machine machine) {
    Editors editors = new Editors(ledger, sources.roles(), sources.preferences());
    IssuePages pages = new IssuePages(sources.articles());
    QuotedWords words = new QuotedWords(sources.witness());
    Press press = new Press(ledger, sources, editors, pages, new Revisions(ledger, words, editors));
    Timelines timelines = new Timelines(ledger, sources.newsdesk(), words, editors, pages);
    Pins pins = new Pins(ledger, editors);
    PutBack putBack = new PutBack(ledger, sources.newsdesk(), editors);
    Errata errata = new Errata(ledger, words, sources.roles(), editors);
    Views views = new Views(ledger, sources.roles(), editors, pages);
    return new Newsroom(
        ledger,
        press,
        List.of(timelines::turn, pins::turn, putBack::turn, errata::turn, views::turn),
        new Desk(ledger, sources, editors, pages, machine));
  }

  /** Talks with people about digests. */
  public Channels channels() {
    return channels;
  }

  /** Does what is to be done now. */
  public void turn(Instant now) {
    press.turn(now);
    others.forEach(each -> each.accept(now));
  }

  /**
   * Has an edition of a series made now.
   *
   * @return false when there can be none: a timeline is on its way already, or stands in the chat
   */
  public boolean order(Series series, Instant now) {
    Optional<List<Note>> ordered = new Orders(ledger).byHost(series, now);
    return ordered.isPresent() && ledger.keep(new Response(List.of(), ordered.get()), now);
  }

  /** The messages of the edition a series would have now; none when there is nothing new. */
  public List<RichText> preview(Series series, Instant now) {
    return press.preview(series, now);
  }

  /**
   * The messages of the edition of a series that is made already and waits for an approval or its
   * hour; none when there is none.
   */
  public List<RichText> made(Series series) {
    return press.made(series);
  }
}
