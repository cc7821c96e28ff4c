package org.sutro.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Offer;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.TapCode;
import org.sutro.bot.render.Entity;
import org.sutro.bot.render.EntityKind;
import org.sutro.bot.render.RichText;

/**
 * {@link Outgoing} as it is kept in the outbox. The chat is kept beside it, because it may change.
 */
final class OutgoingJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OutgoingJson() {}

  static String write(Outgoing outgoing) {
    ObjectNode out = JSON.createObjectNode();
    switch (outgoing) {
      case Outgoing.Send send -> {
        out.put("kind", "send");
        message(out, send.text(), send.keyboard());
        out.put("reply", send.to().replyTo()).put("topic", send.to().topic());
        out.put("answer", send.answer() == null ? null : send.answer().value());
        out.put("instead", send.instead() == null ? null : send.instead().value());
      }
      case Outgoing.Edit edit -> {
        out.put("kind", "edit").put("message", edit.message());
        message(out, edit.text(), edit.keyboard());
      }
      case Outgoing.Buttons buttons -> {
        out.put("kind", "buttons").put("message", buttons.message());
        keyboard(out, buttons.keyboard());
      }
      case Outgoing.Toast toast ->
          out.put("kind", "toast").put("callback", toast.callback()).put("text", toast.text());
      case Outgoing.Typing typing -> out.put("kind", "typing");
      case Outgoing.Offers offers -> {
        out.put("kind", "offers").put("query", offers.query()).put("else", offers.elsewhere());
        ArrayNode list = out.putArray("offers");
        offers.offers().forEach(offer -> offer(list.addObject(), offer));
      }
      case Outgoing.GuestAnswer guest -> {
        out.put("kind", "guest").put("query", guest.query());
        offer(out.putObject("answer"), guest.answer());
      }
      case Outgoing.Post post -> post(out.put("kind", "post"), post);
      case Outgoing.Probe probe -> {
        post(out.put("kind", "probe"), probe.post());
        out.put("after", probe.after()).put("message", probe.message()).put("last", probe.last());
      }
      case Outgoing.Delete delete -> {
        out.put("kind", "delete").put("message", delete.message());
        slot(out, delete.slot());
      }
      case Outgoing.Rewrite rewrite -> {
        message(
            out.put("kind", "rewrite").put("message", rewrite.message()),
            rewrite.text(),
            List.of());
        slot(out, rewrite.slot());
      }
      case Outgoing.Pin pin -> {
        out.put("kind", "pin").put("message", pin.message()).put("silent", pin.silent());
        slot(out, pin.slot());
      }
    }
    return out.toString();
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Outgoing read(long chat, String json) {
    JsonNode in;
    try {
      in = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("unreadable row of the outbox", e);
    }
    String kind = in.path("kind").asText();
    return switch (kind) {
      case "send" ->
          new Outgoing.Send(
              address(chat, in),
              text(in),
              keyboard(in),
              answer(in, "answer"),
              answer(in, "instead"));
      case "edit" -> new Outgoing.Edit(chat, in.path("message").asInt(), text(in), keyboard(in));
      case "buttons" -> new Outgoing.Buttons(chat, in.path("message").asInt(), keyboard(in));
      case "toast" ->
          new Outgoing.Toast(chat, in.path("callback").asText(), in.path("text").asText());
      case "typing" -> new Outgoing.Typing(chat);
      case "offers" ->
          new Outgoing.Offers(
              chat, in.path("query").asText(), offers(in.path("offers")), in.path("else").asText());
      case "guest" ->
          new Outgoing.GuestAnswer(chat, in.path("query").asText(), offer(in.path("answer")));
      case "post" -> post(chat, in);
      case "probe" -> probe(chat, in);
      case "delete" -> new Outgoing.Delete(chat, in.path("message").asInt(), slot(in));
      case "pin" ->
          new Outgoing.Pin(
              chat, in.path("message").asInt(), in.path("silent").asBoolean(), slot(in));
      case "rewrite" -> new Outgoing.Rewrite(chat, in.path("message").asInt(), text(in), slot(in));
      default -> throw new IllegalArgumentException("unknown kind in the outbox: " + kind);
    };
  }

  private static void post(ObjectNode out, Outgoing.Post post) {
    message(out, post.text(), List.of());
    out.put("reply", post.to().replyTo()).put("topic", post.to().topic());
    out.put("silent", post.style().silent()).put("preview", post.style().preview());
    slot(out, post.slot());
  }

  private static Outgoing.Probe probe(long chat, JsonNode in) {
    int message = in.path("message").asInt();
    int after = in.path("after").asInt(message - 1); // older versions did not keep it
    return new Outgoing.Probe(post(chat, in), after, message, in.path("last").asInt());
  }

  private static Outgoing.Post post(long chat, JsonNode in) {
    Outgoing.Style style =
        new Outgoing.Style(in.path("silent").asBoolean(), in.path("preview").asBoolean());
    return new Outgoing.Post(address(chat, in), text(in), slot(in), style);
  }

  private static void slot(ObjectNode out, Outgoing.Slot slot) {
    out.put("issue", slot.issue()).put("part", slot.part());
  }

  private static Outgoing.Slot slot(JsonNode in) {
    return new Outgoing.Slot(in.path("issue").asLong(), in.path("part").asInt());
  }

  private static void offer(ObjectNode out, Offer offer) {
    out.put("id", offer.id()).put("title", offer.title()).put("about", offer.description());
    message(out, offer.message(), List.of());
  }

  private static Offer offer(JsonNode in) {
    return new Offer(
        in.path("id").asText(), in.path("title").asText(), in.path("about").asText(), text(in));
  }

  private static List<Offer> offers(JsonNode list) {
    List<Offer> offers = new ArrayList<>();
    list.forEach(one -> offers.add(offer(one)));
    return offers;
  }

  private static Address address(long chat, JsonNode in) {
    return new Address(
        chat,
        in.path("topic").asInt(0),
        in.path("reply").isInt() ? in.path("reply").asInt() : null);
  }

  private static @Nullable AnswerId answer(JsonNode in, String field) {
    String id = string(in, field);
    return id == null ? null : new AnswerId(id);
  }

  private static void message(ObjectNode out, RichText text, List<List<Button>> keyboard) {
    out.put("text", text.text());
    ArrayNode entities = out.putArray("entities");
    for (Entity entity : text.entities()) {
      ObjectNode one = entities.addObject().put("kind", entity.kind().tag());
      one.put("start", entity.span().start())
          .put("end", entity.span().end())
          .put("url", entity.url());
    }
    keyboard(out, keyboard);
  }

  private static void keyboard(ObjectNode out, List<List<Button>> keyboard) {
    ArrayNode rows = out.putArray("keyboard");
    for (List<Button> row : keyboard) {
      ArrayNode buttons = rows.addArray();
      row.forEach(button -> button(buttons.addObject().put("label", button.label()), button));
    }
  }

  private static void button(ObjectNode out, Button button) {
    switch (button) {
      case Button.Action action -> out.put("tap", TapCode.encode(action.tap()));
      case Button.Link link -> out.put("url", link.url());
    }
  }

  private static RichText text(JsonNode in) {
    List<Entity> entities = new ArrayList<>();
    for (JsonNode one : in.path("entities")) {
      Span span = new Span(one.path("start").asInt(), one.path("end").asInt());
      entities.add(
          new Entity(EntityKind.ofTag(one.path("kind").asText()), span, string(one, "url")));
    }
    return new RichText(in.path("text").asText(), entities);
  }

  private static List<List<Button>> keyboard(JsonNode in) {
    List<List<Button>> rows = new ArrayList<>();
    for (JsonNode row : in.path("keyboard")) {
      List<Button> buttons = new ArrayList<>();
      for (JsonNode one : row) {
        String label = one.path("label").asText();
        String url = string(one, "url");
        buttons.add(
            url != null
                ? new Button.Link(label, url)
                : new Button.Action(label, TapCode.decode(one.path("tap").asText())));
      }
      rows.add(buttons);
    }
    return rows;
  }

  private static @Nullable String string(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }
}
