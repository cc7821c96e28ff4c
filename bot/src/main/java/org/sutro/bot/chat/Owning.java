package org.sutro.bot.chat;

import java.util.List;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** What people have a right to: to know what is kept of them, to see it, and to have it gone. */
final class Owning {

  private static final int SHOWN = 15;
  private static final int MAX_QUESTION = 100;

  private final People people;
  private final FollowLog follows;
  private final RecentQuestions recent;

  Owning(People people, FollowLog follows, RecentQuestions recent) {
    this.people = people;
    this.follows = follows;
    this.recent = recent;
  }

  static Response privacy(Turn turn) {
    Messages messages = turn.messages();
    String days = messages.number(AnswerLog.ANSWERS_KEPT.toDays());
    return turn.say(Key.PRIVACY, days, messages.number(Follow.PATIENCE.toDays()));
  }

  /** Others in a group need not see what somebody asked elsewhere. */
  Response data(Turn turn) {
    if (!turn.origin().isPrivate()) {
      return turn.say(Key.OWN_PRIVATE);
    }
    Messages messages = turn.messages();
    People.Kept kept = people.of(turn.origin().user());
    RichText.Builder out = RichText.builder().bold(messages.get(Key.OWN_TITLE)).paragraph();
    out.text(
        messages.get(
            Key.OWN_COUNT,
            messages.number(kept.answers().size()),
            messages.number(kept.opinions())));
    for (AnswerRecord answer : kept.answers().stream().limit(SHOWN).toList()) {
      out.line()
          .text("• " + messages.date(turn.day(answer.given().at())) + ": ")
          .text(Label.of(answer.question().text(), MAX_QUESTION));
    }
    if (kept.answers().size() > SHOWN) {
      out.line().text(messages.get(Key.OWN_MORE, messages.number(kept.answers().size() - SHOWN)));
    }
    List<Follow> followed = follows.follows(turn.origin().user());
    if (!followed.isEmpty()) {
      out.paragraph().text(messages.get(Key.OWN_FOLLOWS, messages.number(followed.size())));
    }
    if (kept.digests() > 0) {
      out.paragraph().text(messages.get(Key.OWN_DIGESTS, messages.number(kept.digests())));
    }
    return turn.say(
        out.paragraph().text(messages.get(Key.OWN_CHOICES)).build(),
        List.of(List.of(forget(turn))));
  }

  Response ask(Turn turn) {
    if (!turn.origin().isPrivate()) {
      return turn.say(Key.OWN_PRIVATE);
    }
    Button no = new Button.Action(turn.messages().get(Key.BUTTON_KEEP), new Tap.Forget(false));
    return turn.say(
        RichText.plain(turn.messages().get(Key.FORGET_ASK)), List.of(List.of(forget(turn), no)));
  }

  private static Button forget(Turn turn) {
    return new Button.Action(turn.messages().get(Key.BUTTON_FORGET), new Tap.Forget(true));
  }

  /** Everything goes at once; what is said about it is the last that is kept. */
  Response forget(Turn turn, boolean sure) {
    Origin origin = turn.origin();
    Key said = sure ? Key.FORGOTTEN : Key.NOT_FORGOTTEN;
    Outgoing edit =
        new Outgoing.Edit(
            origin.chat(), origin.message(), RichText.plain(turn.messages().get(said)), List.of());
    if (!sure) {
      return Response.send(edit);
    }
    recent.forget(origin.user());
    return new Response(List.of(edit), List.of(new Note.Forgotten(origin.user())));
  }
}
