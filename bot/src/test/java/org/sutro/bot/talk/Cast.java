package org.sutro.bot.talk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.MemberStatus;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.talk.Transcript.Step;

/** The people on the stage, the groups they are in, and what they have before them. */
final class Cast {

  private static final long LARGER = -1000000000500L;
  private static final String ID = "{id}";
  private static final Pattern PROOF = Pattern.compile("/proof_(\\w+)");

  private final Standin standin;
  private final Map<String, SimulatedUser> people = new HashMap<>();
  private final Map<String, SimulatedChat> groups = new HashMap<>();

  Cast(Standin standin) {
    this.standin = standin;
  }

  SimulatedUser person(String name) {
    return people.computeIfAbsent(name, n -> standin.user(people.size() + 7L, n));
  }

  SimulatedChat group(String title, SimulatedUser member) {
    SimulatedChat group =
        groups.computeIfAbsent(
            title,
            t ->
                t.startsWith("ছোট")
                    ? standin.group(-100L - groups.size(), t)
                    : standin.supergroup(-1000000000100L - groups.size(), t));
    group.setMember(member, MemberStatus.MEMBER);
    return group;
  }

  /** A small group becomes a supergroup. */
  void grow(String title, SimulatedUser member) {
    groups.put(title, group(title, member).migrate(LARGER - groups.size()));
  }

  long chat(Step step) {
    SimulatedUser who = person(step.who());
    return step.group().isEmpty() ? who.id() : group(step.group(), who).id();
  }

  JsonNode lastOfBot(long chat) {
    return standin.history(chat).reversed().stream()
        .filter(message -> message.path("from").path("is_bot").asBoolean())
        .findFirst()
        .orElseThrow();
  }

  /** What is written, with the name of the last answer in that chat in its place. */
  String withId(String words, long chat) {
    return words.contains(ID) ? words.replace(ID, idOfLastAnswer(chat)) : words;
  }

  private String idOfLastAnswer(long chat) {
    return standin.history(chat).reversed().stream()
        .map(message -> PROOF.matcher(message.path("text").asText()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** Presses the button that was shown last. */
  void press(String label, SimulatedUser who, long chat) {
    for (JsonNode message : standin.history(chat).reversed()) {
      if (pressed(label, who, chat, message)) {
        return;
      }
    }
    throw new AssertionError("no button [" + label + "]");
  }

  /** Presses the one before that, also when another has taken its place since. */
  void pressEarlier(String label, SimulatedUser who, long chat) {
    Set<String> shown = new HashSet<>();
    List<Event> all = standin.events().after(0);
    for (Event event : all.reversed()) {
      JsonNode data = data(event.body(), label);
      if (event.chatId() == chat && data.isTextual() && shown.add(data.asText())) {
        if (shown.size() == 2) {
          pressed(label, who, chat, event.body());
          return;
        }
      }
    }
    throw new AssertionError("no second button [" + label + "]");
  }

  private static boolean pressed(String label, SimulatedUser who, long chat, JsonNode message) {
    JsonNode data = data(message, label);
    if (data.isTextual()) {
      who.press(chat, message.path("message_id").asInt(), data.asText());
    }
    return data.isTextual();
  }

  /** What a message's button of this label holds; missing when there is none. */
  private static JsonNode data(JsonNode message, String label) {
    for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.path("text").asText().equals(label)) {
          return button.path("callback_data");
        }
      }
    }
    return message.path("no button");
  }
}
