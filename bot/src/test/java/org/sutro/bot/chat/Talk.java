package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Golden;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.search.Answer;
import org.sutro.search.Question;
import org.sutro.verify.Check;

/**
 * A conversation with one person, in private or in a group, about a handful of articles. What is to
 * be kept is kept; messages of the bot get ids from 1000 up.
 */
final class Talk {

  static final long CHAT = 77;
  static final long GROUP = -1001;
  static final Instant NOW = Instant.parse("2026-11-20T19:30:00Z"); // the 21st in Dhaka

  final AtomicLong nanos = new AtomicLong();
  final List<Question> asked = new ArrayList<>();
  final Map<AnswerId, AnswerRecord> log = new HashMap<>();
  final Map<Long, Choices> chosen = new HashMap<>();
  final Map<AnswerId, Follow> follows = new LinkedHashMap<>();
  final List<Article> articles =
      new ArrayList<>(List.of(Examples.TREATY, Examples.HINDI, Examples.ESTIMATE));

  /** Articles nobody is shown any more, which still prove their words. */
  final List<Article> hidden = new ArrayList<>();

  Answer answer = Examples.quoted();
  List<Check> checks = List.of(new Check.Absent());
  private long lastUpdate = 100;
  private int lastMessage = 1000;

  private final AnswerLog answered =
      new AnswerLog() {
        @Override
        public Optional<AnswerRecord> find(AnswerId id) {
          return Optional.ofNullable(log.get(id));
        }

        @Override
        public Optional<AnswerRecord> in(long chat, int message) {
          return log.values().stream()
              .filter(a -> a.chat() == chat && a.given().message() == message)
              .findFirst();
        }
      };

  /** Of how many chats people look after the digests. */
  int digests;

  final Conversation conversation =
      new Conversation(
          new Knowledge(
              question -> {
                asked.add(question);
                return answer;
              },
              (id, version) -> article(id),
              (id, version, span) -> kept(id).map(a -> Examples.proof(a, span)),
              pasted -> checks,
              ExampleSurvey.research()),
          new Memory(
              answered,
              chat -> chosen.getOrDefault(chat, Choices.NONE),
              user -> new People.Kept(List.copyOf(log.values()), 2, digests),
              person -> List.copyOf(follows.values())),
          new RecentQuestions(nanos::get),
          new Allowance(nanos::get),
          Clock.fixed(NOW, ZoneId.of("Asia/Dhaka")));

  private Optional<Article> article(ArticleId id) {
    return articles.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  private Optional<Article> kept(ArticleId id) {
    return article(id).or(() -> hidden.stream().filter(a -> a.id().equals(id)).findFirst());
  }

  Origin person(int message) {
    return new Origin(++lastUpdate, CHAT, ChatKind.PRIVATE, CHAT, message, true, "bn");
  }

  Origin group(long user) {
    return new Origin(++lastUpdate, GROUP, ChatKind.GROUP, user, 5, true, "bn");
  }

  /** What is said in the group to others than the bot. */
  Origin overheard() {
    return new Origin(++lastUpdate, GROUP, ChatKind.GROUP, CHAT, 5, false, "bn");
  }

  Response ask(String text) {
    return hear(new Incoming.Words(person((int) lastUpdate), text));
  }

  Response command(String name, String arguments) {
    return hear(new Incoming.Command(person((int) lastUpdate), name, arguments));
  }

  /** Presses a button under a message of the bot in the private chat. */
  Response press(Tap tap) {
    return hear(new Incoming.ButtonPress(person(lastMessage), "press", TapCode.encode(tap)));
  }

  Response hear(Incoming incoming) {
    Response response = conversation.on(incoming);
    for (Note note : response.keep()) {
      switch (note) {
        case Note.Answered given -> log.put(given.answer().id(), given.answer());
        case Note.Chosen choice -> chosen.put(choice.chat(), choice.choices());
        case Note.Rated rated -> {}
        case Note.Followed followed -> follows.put(followed.follow().id(), followed.follow());
        case Note.Unfollowed dropped -> follows.remove(dropped.follow());
        case Note.Forgotten forgotten -> log.clear();
        case Note.Reachable reachable -> {}
        case Note.Moved moved -> {}
        case Note.Seen seen -> {}
        case Note.Handed handed -> {}
        case Note.OfDigest digest -> {}
      }
    }
    for (Outgoing outgoing : response.send()) {
      if (outgoing instanceof Outgoing.Send send) {
        lastMessage++;
        AnswerId id = send.answer();
        if (id != null) {
          log.computeIfPresent(id, (name, a) -> a.in(a.chat(), lastMessage));
        }
      }
    }
    return response;
  }

  /** An answer that was kept. */
  AnswerRecord kept(AnswerId id) {
    return answered.find(id).orElseThrow();
  }

  static String text(Response response) {
    StringBuilder all = new StringBuilder();
    for (Outgoing outgoing : response.send()) {
      switch (outgoing) {
        case Outgoing.Send send -> all.append(send.text().text());
        case Outgoing.Edit edit -> all.append(edit.text().text());
        case Outgoing.Toast toast -> {}
        case Outgoing.Buttons buttons -> {}
        case Outgoing.Typing typing -> {}
        case Outgoing.Offers offers ->
            offers.offers().forEach(offer -> all.append(offer.message().text()));
        case Outgoing.GuestAnswer guest -> all.append(guest.answer().message().text());
        case Outgoing.OfDigest digest -> {}
      }
    }
    return all.toString();
  }

  static String toast(Response response) {
    return ((Outgoing.Toast) response.send().getFirst()).text();
  }

  static String say(Key key, Object... arguments) {
    return Messages.bengali().get(key, arguments);
  }

  static List<Tap> taps(Response response) {
    List<List<Button>> rows =
        switch (response.send().getLast()) {
          case Outgoing.Send send -> send.keyboard();
          case Outgoing.Edit edit -> edit.keyboard();
          case Outgoing.Buttons buttons -> buttons.keyboard();
          case Outgoing.Toast toast -> List.of();
          case Outgoing.Typing typing -> List.of();
          case Outgoing.Offers offers -> List.of();
          case Outgoing.GuestAnswer guest -> List.of();
          case Outgoing.OfDigest digest -> List.of();
        };
    return rows.stream()
        .flatMap(List::stream)
        .filter(Button.Action.class::isInstance)
        .map(button -> ((Button.Action) button).tap())
        .toList();
  }

  static AnswerId answerId(Response response) {
    return response.keep().stream()
        .filter(Note.Answered.class::isInstance)
        .map(note -> ((Note.Answered) note).answer().id())
        .findFirst()
        .orElseThrow();
  }

  private static String offered(Offer offer) {
    return "%s | %s\n%s"
        .formatted(offer.title(), offer.description(), Golden.written(offer.message()));
  }

  /** Compares all that is sent, with its buttons, with an approved text. */
  static void golden(String name, Response response) {
    Golden.check(name, written(response));
  }

  /** All that is sent, with its buttons, as readable text. */
  static String written(Response response) {
    StringBuilder out = new StringBuilder();
    for (Outgoing outgoing : response.send()) {
      switch (outgoing) {
        case Outgoing.Send send -> {
          out.append(Golden.written(send.text()));
          send.keyboard().forEach(row -> out.append(row).append('\n'));
        }
        case Outgoing.Edit edit -> {
          out.append("[edit] ").append(Golden.written(edit.text()));
          edit.keyboard().forEach(row -> out.append(row).append('\n'));
        }
        case Outgoing.Toast toast -> out.append(toast).append('\n');
        case Outgoing.Buttons buttons -> {
          out.append("[buttons]\n");
          buttons.keyboard().forEach(row -> out.append(row).append('\n'));
        }
        case Outgoing.Typing typing -> assertThat(typing).isNull();
        case Outgoing.Offers offers -> {
          offers.offers().forEach(offer -> out.append(offered(offer)));
          out.append('[').append(offers.elsewhere()).append("]\n");
        }
        case Outgoing.GuestAnswer guest -> out.append(offered(guest.answer()));
        case Outgoing.OfDigest digest -> assertThat(digest).isNull();
      }
    }
    return out.toString();
  }
}
