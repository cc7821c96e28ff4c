package org.sutro.bot.sources;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.sources.ArticleFetch.Again;
import org.sutro.feed.Entry;
import org.sutro.fetch.Validators;

/**
 * What there is at a source.
 *
 * <p>{@link Entries} when it could be read, {@link Same} when it says that nothing has changed,
 * {@link Nothing} when it could not be read.
 */
sealed interface Found {

  /**
   * Its entries, newest ones only when there are very many.
   *
   * @param title what it calls itself, if it does
   * @param movedTo where it says it has moved to for good, if it does
   * @param fresh how long it says it stays so
   * @param remark what the host should know of it though it is read, as the end of a sentence
   * @param whole false when the list breaks off, and may hold more
   */
  record Entries(
      @Nullable String title,
      List<Entry> entries,
      Validators validators,
      @Nullable String movedTo,
      Duration fresh,
      @Nullable String remark,
      boolean whole)
      implements Found {}

  /**
   * Nothing has changed.
   *
   * @param movedTo where it says it has moved to for good, if it does
   * @param fresh how long it says it stays so
   */
  record Same(@Nullable String movedTo, Duration fresh) implements Found {}

  /**
   * No entries.
   *
   * @param problem the end of a sentence about the source
   * @param again when it is worth asking again
   * @param asked how long it wants to be left alone, if it says
   */
  record Nothing(String problem, Again again, @Nullable Duration asked) implements Found {}
}
