package org.sutro.bot.newsroom;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Topic;

/**
 * What a change of a plan took away and what it brought, for the log: lines of which the first says
 * of what, and each other begins with {@code -} or {@code +}.
 */
final class PlanDifference {

  private final List<String> lines = new ArrayList<>();

  private PlanDifference() {}

  /** Of the first of all that is different; empty when nothing is. */
  static String of(Plan old, Plan now) {
    PlanDifference all = new PlanDifference();
    all.sets("country", old.selection().countries(), now.selection().countries());
    all.sets("topic", codes(old), codes(now));
    all.sets("source", old.selection().sources(), now.selection().sources());
    all.sets("in", old.selection().keywords().in(), now.selection().keywords().in());
    all.sets("out", old.selection().keywords().out(), now.selection().keywords().out());
    all.values("items", old, now, plan -> String.valueOf(plan.selection().items()));
    all.sets("day", days(old), days(now));
    all.sets("time", times(old), times(now));
    all.values("zone", old, now, plan -> plan.schedule().zone().getId());
    all.values("lang", old, now, plan -> plan.look().language().tag());
    all.values("quotes", old, now, plan -> plan.look().quotes().name());
    all.values("header", old, now, plan -> plan.look().frame().header());
    all.values("footer", old, now, plan -> plan.look().frame().footer());
    all.switched("sections", old.look().sections(), now.look().sections());
    all.switched("hashtags", old.look().hashtags(), now.look().hashtags());
    all.switched("silent", old.manner().silent(), now.manner().silent());
    all.switched("pin", old.manner().pin(), now.manner().pin());
    all.switched("previews", old.manner().previews(), now.manner().previews());
    all.switched("onlynew", old.release().onlyNew(), now.release().onlyNew());
    all.values("release", old, now, PlanDifference::release);
    all.values("thread", old, now, plan -> String.valueOf(plan.manner().topic()));
    return String.join("\n", all.lines);
  }

  private void sets(String what, Collection<String> old, Collection<String> now) {
    add(
        what,
        old.stream().filter(one -> !now.contains(one)),
        now.stream().filter(one -> !old.contains(one)));
  }

  private void values(String what, Plan old, Plan now, Function<Plan, String> of) {
    String before = of.apply(old).replaceAll("\\s+", " ");
    String after = of.apply(now).replaceAll("\\s+", " ");
    if (!before.equals(after)) {
      add(what, Stream.of(before), Stream.of(after));
    }
  }

  private void switched(String what, boolean old, boolean now) {
    if (old != now) {
      Stream<String> nothing = Stream.empty();
      add(what, now ? nothing : Stream.of(""), now ? Stream.of("") : nothing);
    }
  }

  private void add(String what, Stream<String> gone, Stream<String> come) {
    List<String> signed =
        Stream.concat(gone.sorted().map(one -> "-" + one), come.sorted().map(one -> "+" + one))
            .toList();
    if (lines.isEmpty() && !signed.isEmpty()) {
      lines.add(what);
      lines.addAll(signed);
    }
  }

  private static List<String> codes(Plan plan) {
    return plan.selection().topics().stream().map(Topic::code).toList();
  }

  private static List<String> days(Plan plan) {
    return switch (plan.schedule().days()) {
      case Days.OfWeek week ->
          week.days().stream().map(DayOfWeek::getValue).map(String::valueOf).toList();
      case Days.OfMonth month -> List.of("of " + month.day());
    };
  }

  private static List<String> times(Plan plan) {
    return plan.schedule().times().stream().map(LocalTime::toString).toList();
  }

  private static String release(Plan plan) {
    return !plan.release().approval() ? "alone" : plan.release().by().isEmpty() ? "byany" : "byme";
  }
}
