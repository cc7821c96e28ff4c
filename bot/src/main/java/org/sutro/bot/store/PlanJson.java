package org.sutro.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sutro.article.Language;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Topic;
import org.sutro.sqlite.DatabaseException;

/** A {@link Plan} as it is kept. */
final class PlanJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanJson() {}

  static String write(Plan plan) {
    ObjectNode out = JSON.createObjectNode();
    switch (plan.schedule().days()) {
      case Days.OfWeek week -> list(out, "weekdays", week.days());
      case Days.OfMonth month -> out.put("month_day", month.day());
    }
    list(out, "times", plan.schedule().times());
    out.put("zone", plan.schedule().zone().getId());
    Plan.Selection selection = plan.selection();
    list(out, "countries", selection.countries());
    list(out, "topics", selection.topics());
    list(out, "words_in", selection.keywords().in());
    list(out, "words_out", selection.keywords().out());
    list(out, "sources", selection.sources());
    out.put("items", selection.items());
    Plan.Look look = plan.look();
    out.put("language", look.language().tag()).put("quotes", look.quotes().name());
    out.put("sections", look.sections()).put("hashtags", look.hashtags());
    out.put("header", look.frame().header()).put("footer", look.frame().footer());
    Plan.Manner manner = plan.manner();
    out.put("topic", manner.topic()).put("silent", manner.silent());
    out.put("pin", manner.pin()).put("previews", manner.previews());
    Plan.Release release = plan.release();
    out.put("only_new", release.onlyNew()).put("approval", release.approval());
    list(out, "approved_by", release.by());
    return out.toString();
  }

  static Plan read(String json) {
    try {
      return read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new DatabaseException("unreadable plan in the store", e);
    }
  }

  private static Plan read(JsonNode in) {
    return new Plan(schedule(in), selection(in), look(in), manner(in), release(in));
  }

  private static Schedule schedule(JsonNode in) {
    Days days =
        in.has("month_day")
            ? new Days.OfMonth(in.path("month_day").asInt())
            : new Days.OfWeek(set(in, "weekdays", DayOfWeek::valueOf));
    return new Schedule(
        days,
        new TreeSet<>(set(in, "times", LocalTime::parse)),
        ZoneId.of(in.path("zone").asText()));
  }

  private static Plan.Selection selection(JsonNode in) {
    return new Plan.Selection(
        set(in, "countries", word -> word),
        set(in, "topics", Topic::valueOf),
        new Plan.Keywords(all(in, "words_in", word -> word), all(in, "words_out", word -> word)),
        set(in, "sources", word -> word),
        in.path("items").asInt());
  }

  private static Plan.Look look(JsonNode in) {
    return new Plan.Look(
        Language.ofTag(in.path("language").asText()),
        Plan.Length.valueOf(in.path("quotes").asText()),
        in.path("sections").asBoolean(),
        in.path("hashtags").asBoolean(),
        new Plan.Frame(in.path("header").asText(), in.path("footer").asText()));
  }

  private static Plan.Manner manner(JsonNode in) {
    return new Plan.Manner(
        in.path("topic").asInt(),
        in.path("silent").asBoolean(),
        in.path("pin").asBoolean(),
        in.path("previews").asBoolean());
  }

  private static Plan.Release release(JsonNode in) {
    return new Plan.Release(
        in.path("only_new").asBoolean(),
        in.path("approval").asBoolean(),
        set(in, "approved_by", Long::valueOf));
  }

  private static void list(ObjectNode out, String name, Collection<?> values) {
    ArrayNode array = out.putArray(name);
    values.stream().map(String::valueOf).sorted().forEach(array::add);
  }

  private static <T> List<T> all(JsonNode in, String name, Function<String, T> each) {
    List<T> found = new ArrayList<>();
    for (JsonNode one : in.path(name)) {
      found.add(each.apply(one.asText()));
    }
    return found;
  }

  private static <T> Set<T> set(JsonNode in, String name, Function<String, T> each) {
    return new HashSet<>(all(in, name, each));
  }
}
