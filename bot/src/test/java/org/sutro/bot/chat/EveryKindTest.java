package org.sutro.bot.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;
import org.sutro.bot.render.Examples;
import org.sutro.bot.render.Golden;
import org.sutro.search.Answer;
import org.sutro.search.Courtesy;
import org.sutro.verify.Check;

/** Every kind of message in the languages that the other golden files show little of. */
final class EveryKindTest {

  private final Talk talk = new Talk();
  private final Map<String, Supplier<Response>> kinds = new LinkedHashMap<>();

  private Response answered(Answer answer) {
    talk.answer = answer;
    return talk.ask("কত সেনা?");
  }

  private AnswerId quoted() {
    return Talk.answerId(answered(Examples.differing()));
  }

  private Response checked(Check check) {
    talk.checks = List.of(check);
    return talk.command("verify", "…");
  }

  private void answers() {
    kinds.put("answer", () -> answered(Examples.differing()));
    kinds.put("closest", () -> answered(Examples.closest()));
    for (Answer.Reason reason : Answer.Reason.values()) {
      kinds.put("nothing " + reason, () -> answered(Examples.notFound(reason)));
    }
    for (Courtesy courtesy : Courtesy.values()) {
      kinds.put(
          "courtesy " + courtesy,
          () -> answered(new Answer.Courteous(courtesy, Examples.COVERAGE)));
    }
    kinds.put("context", () -> talk.press(new Tap.Context(quoted())));
    kinds.put("who", () -> talk.press(new Tap.Who(quoted())));
    kinds.put("proof", () -> talk.press(new Tap.Proof(quoted())));
    kinds.put("more", () -> talk.press(new Tap.More(quoted())));
    kinds.put("newest", () -> talk.press(new Tap.Newest(quoted())));
    kinds.put("countries", () -> talk.press(new Tap.Countries(quoted())));
    kinds.put("only", () -> talk.press(new Tap.Only(quoted(), Country.IRAN)));
    kinds.put("buttons", () -> talk.press(new Tap.Buttons(quoted(), true)));
    kinds.put("liked", () -> talk.press(new Tap.Rate(quoted(), Thumb.UP)));
    kinds.put("again", () -> talk.press(new Tap.Again(quoted())));
    kinds.put("stale", () -> talk.press(new Tap.Stale()));
  }

  private void commands() {
    for (Command command : Command.values()) {
      kinds.put("/" + command.word(), () -> talk.command(command.word(), ""));
    }
    kinds.put("/latest iran", () -> talk.command("latest", "ইরান"));
    kinds.put("/latest nowhere", () -> talk.command("latest", "আটলান্টিস"));
    kinds.put("/timeline iran", () -> talk.command("timeline", "ইরান"));
    kinds.put("/figures", () -> talk.command("figures", "সেনা"));
    kinds.put("/figures none", () -> talk.command("figures", "আবহাওয়া"));
    kinds.put("/proof unknown", () -> talk.command("proof", "zzzzzzzzzz"));
    kinds.put("unknown command", () -> talk.command("weather", ""));
    kinds.put("absent", () -> checked(new Check.Absent()));
    kinds.put("too short", () -> checked(new Check.TooShort()));
    kinds.put(
        "earlier",
        () -> checked(new Check.Earlier(Examples.quote(Examples.TREATY, Examples.SIGNED))));
    kinds.put(
        "somebody else's",
        () ->
            checked(
                new Check.Misattributed(
                    Examples.quote(Examples.TREATY, Examples.SIGNED), "পদ্মা বার্তা")));
  }

  private void rest() {
    for (MediaKind kind : MediaKind.values()) {
      kinds.put("media " + kind, () -> talk.hear(new Incoming.NonText(talk.person(9), kind)));
    }
    kinds.put("follow a country", () -> talk.press(new Tap.News(Country.CHINA)));
    kinds.put("follow a question", () -> talk.press(new Tap.Pursue(quoted())));
    kinds.put("wait for evidence", () -> talk.press(new Tap.Await(quoted())));
    kinds.put("keep everything", () -> talk.press(new Tap.Forget(false)));
    kinds.put("forget everything", () -> talk.press(new Tap.Forget(true)));
    kinds.put("typed", () -> talk.hear(new Incoming.Typed(talk.person(0), "query", "")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"HINDI", "ENGLISH"})
  void every_kind_of_message_is_said_in_the_language_chosen(Language language) {
    answers();
    commands();
    rest();
    StringBuilder all = new StringBuilder();
    kinds.forEach((kind, said) -> {
      talk.nanos.addAndGet(60_000_000_000L); // nobody asks too fast
      talk.chosen.put(Talk.CHAT, Choices.NONE.with(language));
      all.append("==== ").append(kind).append('\n').append(Talk.written(said.get()));
    });
    Golden.check("every-kind-" + language.tag(), all.toString());
  }
}
