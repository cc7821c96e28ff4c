package org.sutro.bot.health;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.sutro.search.Answer;
import org.sutro.search.Answers;
import org.sutro.search.Question;

/**
 * Passes questions on, and counts what came of them and how long it took. Safe for many threads.
 */
public final class Questions implements Answers {

  /** Upper bounds of the counted durations, in milliseconds. */
  static final int[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500};

  /** What came of a question. */
  enum Result {
    QUOTED,
    CLOSEST,
    NOT_FOUND,
    /** Thanks, a greeting: no question. */
    COURTEOUS;

    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Answers answers;
  private final LongSupplier nanos;
  private final Map<Result, LongAdder> results = new ConcurrentHashMap<>();
  private final LongAdder[] within = adders(BOUNDS.length + 1);
  private final LongAdder totalNanos = new LongAdder();

  /**
   * Counts nothing yet.
   *
   * @param answers whom the questions go to
   * @param nanos monotonic nanoseconds
   */
  public Questions(Answers answers, LongSupplier nanos) {
    this.answers = answers;
    this.nanos = nanos;
  }

  private static LongAdder[] adders(int count) {
    return Stream.generate(LongAdder::new).limit(count).toArray(LongAdder[]::new);
  }

  @Override
  public Answer to(Question question) {
    long begun = nanos.getAsLong();
    Answer answer = answers.to(question);
    count(answer, nanos.getAsLong() - begun);
    return answer;
  }

  @Override
  public boolean isComplete() {
    return answers.isComplete();
  }

  private void count(Answer answer, long took) {
    Result result =
        switch (answer) {
          case Answer.Quoted quoted -> Result.QUOTED;
          case Answer.Closest closest -> Result.CLOSEST;
          case Answer.NotFound notFound -> Result.NOT_FOUND;
          case Answer.Courteous courteous -> Result.COURTEOUS;
        };
    results.computeIfAbsent(result, any -> new LongAdder()).increment();
    totalNanos.add(took);
    int bucket = 0;
    while (bucket < BOUNDS.length && took > BOUNDS[bucket] * 1_000_000L) {
      bucket++;
    }
    within[bucket].increment();
  }

  long count(Result result) {
    LongAdder counted = results.get(result);
    return counted == null ? 0 : counted.sum();
  }

  /** How many took no longer than the bound of that place; the last place is that of all. */
  long within(int place) {
    long sum = 0;
    for (int i = 0; i <= place; i++) {
      sum += within[i].sum();
    }
    return sum;
  }

  double seconds() {
    return totalNanos.sum() / 1e9;
  }
}
