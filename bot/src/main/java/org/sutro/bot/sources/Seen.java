package org.sutro.bot.sources;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sutro.feed.Entry;
import org.sutro.feed.Links;
import org.sutro.fetch.Validators;

/**
 * An entry of a source that was looked at.
 *
 * @param fingerprint of what the feed said about it
 * @param validators what its page gave along
 * @param lent what only the feed said about it; null when the page said all
 * @param unread since when no article was to be had; null once one is kept
 * @param trouble why its page was not to be had when it was asked for last, as the end of a
 *     sentence; null when it was
 * @param link where its page is asked for; null when that is its key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Seen(
    String fingerprint,
    Validators validators,
    @Nullable Lent lent,
    @Nullable Unread unread,
    @Nullable String trouble,
    @Nullable String link) {

  /** One that is looked at for the first time. */
  static Seen first(String fingerprint) {
    return new Seen(fingerprint, Validators.NONE, null, Unread.NEVER_ASKED, null, null);
  }

  /** The same when the feed says something else about it: what is kept of it stays kept. */
  Seen changed(String print) {
    Unread next = unread == null ? null : Unread.NEVER_ASKED;
    return new Seen(print, Validators.NONE, lent, next, trouble, link);
  }

  /** The same with its page at a link; its key names it, but nobody is sent there. */
  Seen at(@Nullable String address, String key) {
    String asked = address == null ? key : Links.untracked(address);
    String next = asked.equals(key) ? null : asked;
    return new Seen(fingerprint, validators, lent, unread, trouble, next);
  }

  /** The same with its article kept. */
  Seen with(Validators next, @Nullable Lent of) {
    return new Seen(fingerprint, next, of, null, null, link);
  }

  /** The same when its page says that nothing has changed: one without an article has none. */
  Seen unchanged(Lent said, Instant now) {
    return isKept() || trouble == null
        ? new Seen(fingerprint, validators, lent, unread, null, link)
        : missed(said, now, trouble);
  }

  /** The same with what its page gave along. */
  Seen given(Validators next) {
    return new Seen(fingerprint, next, lent, unread, trouble, link);
  }

  /** The same, whatever came of asking for its page last. */
  Seen withoutTrouble() {
    return new Seen(fingerprint, validators, lent, unread, null, link);
  }

  /** The same for whoever wants to ask as if nothing of its page were known. */
  Seen withoutValidators() {
    return given(Validators.NONE);
  }

  /** The same after its page was not to be had for a trouble that passes. */
  Seen troubled(Lent said, Instant now, String why) {
    return new Seen(
        fingerprint,
        validators,
        isKept() ? lent : said,
        unread == null ? null : unread.tried(now),
        why,
        link);
  }

  /** The same after its page was asked for in vain, which no kept article suffers from. */
  Seen missed(Lent said, Instant now, String why) {
    return missed(said, unread == null ? null : unread.asked(now), why);
  }

  /** The same when it is not asked for again by itself. */
  Seen givenUp(Lent said, Instant now, String why) {
    return missed(said, unread == null ? null : Unread.givenUp(now), why);
  }

  private Seen missed(Lent said, @Nullable Unread next, String why) {
    return new Seen(fingerprint, validators, isKept() ? lent : said, next, why, link);
  }

  /** True when an article of it is kept. */
  public boolean isKept() {
    return unread == null;
  }

  /** True when the article of its page is kept. */
  boolean isRead() {
    return isKept() && (lent == null || !lent.text());
  }

  /** True when its page never gave an answer, good or bad. */
  boolean isUnasked() {
    return unread != null && unread.isUnasked();
  }

  /** When its page was asked for last, of one that was asked for in vain; 0 for others. */
  long tried() {
    return unread == null ? 0 : unread.tried();
  }

  /** True when nothing is kept of it and its page is not asked for any more. */
  boolean isGivenUp() {
    return unread != null && unread.isOver();
  }

  /** True when it is time to ask once more for what was asked for in vain. */
  boolean isDue(Instant now) {
    return unread != null && unread.isDue(now);
  }

  /**
   * A page that was asked for in vain. Each wait for it is as long as all before, and after some
   * days it is given up.
   *
   * @param since when it was asked for first
   * @param last when it was asked for last
   * @param tried the same, also when it gave no answer, good or bad
   */
  public record Unread(long since, long last, long tried) {
    static final Unread NEVER_ASKED = new Unread(0, 0, 0);

    private static final Duration PATIENCE = Duration.ofDays(4);

    /** The same, asked once more. */
    Unread asked(Instant now) {
      long second = now.getEpochSecond();
      return new Unread(isUnasked() ? second : since, second, second);
    }

    /** The same, asked for once more without an answer, which makes the wait no longer. */
    Unread tried(Instant now) {
      return new Unread(since, last, now.getEpochSecond());
    }

    /** One that is not asked for again. */
    static Unread givenUp(Instant now) {
      return new Unread(0, now.getEpochSecond(), now.getEpochSecond());
    }

    boolean isUnasked() {
      return since == 0 && last == 0;
    }

    boolean isDue(Instant now) {
      return !isOver() && now.getEpochSecond() - last >= waited();
    }

    boolean isOver() {
      return waited() >= PATIENCE.toSeconds();
    }

    private long waited() {
      return last - since;
    }
  }

  /**
   * What of an article stands in the feed alone.
   *
   * @param text true when the text does
   * @param title its headline, if the page has none
   * @param published its date as ISO 8601, if the page has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Lent(boolean text, @Nullable String title, @Nullable String published) {

    /** A feed may say much for a headline, of thousands of entries; none is longer than this. */
    private static final int LONGEST_TITLE = 300;

    /** Leaves out what is no headline. */
    public Lent {
      title = title == null || title.length() > LONGEST_TITLE ? null : title;
    }

    /** All that an entry says beside a text. */
    static Lent of(Entry entry) {
      OffsetDateTime date = entry.published();
      return new Lent(false, entry.title(), date == null ? null : date.toString());
    }
  }
}
