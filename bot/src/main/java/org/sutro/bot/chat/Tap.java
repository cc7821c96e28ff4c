package org.sutro.bot.chat;

import java.util.regex.Pattern;
import org.sutro.article.Language;
import org.sutro.bot.digest.SeriesId;

/** What a button does. */
public sealed interface Tap {

  /** A button under an answer; it names the very answer it acts on. */
  sealed interface OfAnswer extends Tap {

    /** The answer it acts on. */
    AnswerId answer();
  }

  /** Shows what stands around the first quote of an answer. */
  record Context(AnswerId answer) implements OfAnswer {}

  /** Shows where exactly the words of an answer stand. */
  record Proof(AnswerId answer) implements OfAnswer {}

  /** Asks the same question once more. */
  record Again(AnswerId answer) implements OfAnswer {}

  /** Shows evidence in other languages after all. */
  record Foreign(AnswerId answer) implements OfAnswer {}

  /** Shows further sources of the same question. */
  record More(AnswerId answer) implements OfAnswer {}

  /** Shows sources of the same question, newest first. */
  record Newest(AnswerId answer) implements OfAnswer {}

  /** Asks of which country sources are wanted. */
  record Countries(AnswerId answer) implements OfAnswer {}

  /** Shows sources of the same question that speak of one country. */
  record Only(AnswerId answer, Country country) implements OfAnswer {}

  /** Shows who says what an answer quotes. */
  record Who(AnswerId answer) implements OfAnswer {}

  /**
   * Turns to another page of an answer.
   *
   * @param number from 0
   */
  record Page(AnswerId answer, int number) implements OfAnswer {
    /** Checks the number. */
    public Page {
      if (number < 0 || number > MOST_PAGES) {
        throw new IllegalArgumentException("no page " + number);
      }
    }
  }

  /** Wants an answer to the question when there is one. */
  record Await(AnswerId answer) implements OfAnswer {}

  /** Wants what is new on the question. */
  record Pursue(AnswerId answer) implements OfAnswer {}

  /**
   * Shows other buttons under an answer.
   *
   * @param all true for all of them, false for those that are wanted most
   */
  record Buttons(AnswerId answer, boolean all) implements OfAnswer {}

  /** Says what somebody thinks of an answer. */
  record Rate(AnswerId answer, Thumb thumb) implements OfAnswer {}

  /**
   * Asks one of the example questions.
   *
   * @param number from 1 to {@link #EXAMPLES}
   */
  record Example(int number) implements Tap {
    /** Checks the number. */
    public Example {
      if (number < 1 || number > EXAMPLES) {
        throw new IllegalArgumentException("no example " + number);
      }
    }
  }

  /** Chooses the language the bot speaks. */
  record Speak(Language language) implements Tap {
    /** Refuses a language the bot does not speak. */
    public Speak {
      if (language == Language.OTHER) {
        throw new IllegalArgumentException("a language by name");
      }
    }
  }

  /** Shows the newest articles on a country. */
  record Latest(Country country) implements Tap {}

  /**
   * Shows a page of what happened with a country.
   *
   * @param sense id of the country's sense
   * @param page from 0, the newest events
   */
  record Timeline(String sense, int page) implements Tap {
    /** Checks both. */
    public Timeline {
      if (!SENSE.matcher(sense).matches() || page < 0 || page > MOST_PAGES) {
        throw new IllegalArgumentException("no page " + page + " of a country");
      }
    }
  }

  /** Wants what is new on a country. */
  record News(Country country) implements Tap {}

  /** Shows what somebody wants to be told of. */
  record Follows() implements Tap {}

  /** Drops something somebody wanted to be told of. */
  record Unfollow(AnswerId follow) implements Tap {}

  /** Makes a choice in the settings. */
  record Choose(Option option) implements Tap {}

  /**
   * Has everything forgotten that is kept of whoever presses it.
   *
   * @param sure false to leave it as it is
   */
  record Forget(boolean sure) implements Tap {}

  /** A button under something about a digest. */
  sealed interface OfDigest extends Tap {}

  /**
   * Does something to a series of editions.
   *
   * @param choice what, a short name
   */
  record OfSeries(SeriesId series, String choice) implements OfDigest {
    /** Checks the name. */
    public OfSeries {
      if (!SENSE.matcher(choice).matches()) {
        throw new IllegalArgumentException("no choice");
      }
    }
  }

  /**
   * Does something to an edition.
   *
   * @param issue its id
   * @param seen tells apart what it looked like when the button was shown; 0 where that does not
   *     matter
   * @param act what, a short name
   */
  record OfIssue(long issue, int seen, String act) implements OfDigest {
    /** Checks the name. */
    public OfIssue {
      if (issue < 1 || !ACT.matcher(act).matches()) {
        throw new IllegalArgumentException("no act");
      }
    }
  }

  /** A button of another time, or something that never was one. */
  record Stale() implements Tap {}

  /** Number of example questions. */
  int EXAMPLES = 3;

  /** No list has more pages. */
  int MOST_PAGES = 99;

  /** Ids of senses, as far as they fit on a button. */
  Pattern SENSE = Pattern.compile("[a-z0-9-]{1,40}");

  /** Names of what is done to editions, as far as they fit on a button. */
  Pattern ACT = Pattern.compile("[a-z0-9-]{1,31}");
}
