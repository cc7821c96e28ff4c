package org.sutro.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.archive.Window;
import org.sutro.article.ArticleId;
import org.sutro.article.Span;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Reference;
import org.sutro.sqlite.DatabaseException;

/** A {@link Draft} as it is kept. */
final class DraftJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DraftJson() {}

  static String write(Draft draft) {
    ObjectNode out = JSON.createObjectNode();
    out.put("from", draft.period().from().toEpochMilli());
    out.put("until", draft.period().until().toEpochMilli());
    out.put("events", draft.events());
    out.put("articles", draft.gathered().articles());
    out.put("sources", draft.gathered().sources());
    out.put("reached", draft.gathered().reached());
    silent(out, draft.gathered().unreachable());
    ArrayNode pieces = out.putArray("pieces");
    draft.pieces().forEach(piece -> piece(pieces.addObject(), piece));
    return out.toString();
  }

  /** The names by themselves, as earlier versions know them. */
  private static void silent(ObjectNode out, List<Edition.Silent> sources) {
    ArrayNode names = out.putArray("unreachable");
    ObjectNode read = out.putObject("read");
    for (Edition.Silent source : sources) {
      names.add(source.name());
      if (source.read() != null) {
        read.put(source.name(), source.read().getEpochSecond());
      }
    }
  }

  private static List<Edition.Silent> silent(JsonNode in) {
    JsonNode read = in.path("read");
    return words(in.path("unreachable")).stream()
        .map(name ->
            new Edition.Silent(
                name, read.has(name) ? Instant.ofEpochSecond(read.path(name).asLong()) : null))
        .toList();
  }

  private static void piece(ObjectNode out, Draft.Piece piece) {
    Item.Event event = piece.event();
    out.put("event", event.id()).put("independent", event.independent());
    event.countries().stream().sorted().forEach(out.putArray("countries")::add);
    event.articles().stream().map(ArticleId::value).sorted().forEach(out.putArray("reports")::add);
    out.put("state", piece.state().name()).put("dropped", piece.dropped());
    references(out.putArray("quotes"), piece.quotes());
    references(out.putArray("differing"), piece.differing());
    references(out.putArray("later"), piece.later());
  }

  private static void references(ArrayNode out, List<Reference> references) {
    for (Reference reference : references) {
      out.addObject()
          .put("article", reference.article().value())
          .put("version", reference.version())
          .put("start", reference.span().start())
          .put("end", reference.span().end());
    }
  }

  static Draft read(String json) {
    try {
      return read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new DatabaseException("unreadable edition in the store", e);
    }
  }

  private static Draft read(JsonNode in) {
    List<Draft.Piece> pieces = new ArrayList<>();
    in.path("pieces").forEach(piece -> pieces.add(piece(piece)));
    return new Draft(
        new Draft.Period(
            Instant.ofEpochMilli(in.path("from").asLong()),
            Instant.ofEpochMilli(in.path("until").asLong())),
        pieces,
        new Edition.Gathered(
            in.path("articles").asInt(),
            in.path("sources").asInt(),
            silent(in),
            in.path("reached").asLong(Window.EVERYTHING)), // not kept by earlier versions
        in.path("events").asInt());
  }

  private static Draft.Piece piece(JsonNode in) {
    Item.Event event =
        new Item.Event(
            in.path("event").asText(),
            new HashSet<>(words(in.path("countries"))),
            articles(in.path("reports")),
            in.path("independent").asInt());
    return new Draft.Piece(
        event,
        Item.State.valueOf(in.path("state").asText()),
        references(in.path("quotes")),
        references(in.path("differing")),
        references(in.path("later")),
        in.path("dropped").asBoolean());
  }

  private static Set<ArticleId> articles(JsonNode in) {
    return words(in).stream().map(ArticleId::new).collect(Collectors.toSet());
  }

  private static List<String> words(JsonNode in) {
    List<String> words = new ArrayList<>();
    in.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<Reference> references(JsonNode in) {
    List<Reference> references = new ArrayList<>();
    for (JsonNode one : in) {
      references.add(
          new Reference(
              new ArticleId(one.path("article").asText()),
              one.path("version").asInt(),
              new Span(one.path("start").asInt(), one.path("end").asInt())));
    }
    return references;
  }
}
