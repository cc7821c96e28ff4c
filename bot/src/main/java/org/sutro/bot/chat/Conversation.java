package org.sutro.bot.chat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.Language;
import org.sutro.bot.chat.Incoming.AsGuest;
import org.sutro.bot.chat.Incoming.ButtonPress;
import org.sutro.bot.chat.Incoming.Edited;
import org.sutro.bot.chat.Incoming.Forwarded;
import org.sutro.bot.chat.Incoming.Ignored;
import org.sutro.bot.chat.Incoming.Membership;
import org.sutro.bot.chat.Incoming.Moved;
import org.sutro.bot.chat.Incoming.NonText;
import org.sutro.bot.chat.Incoming.Posted;
import org.sutro.bot.chat.Incoming.Typed;
import org.sutro.bot.chat.Incoming.Words;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/**
 * What the bot says to what it hears. In a private chat every message is a question; in a group the
 * bot speaks only when spoken to; in a channel never. Hearing the same event again gives the same
 * response. Safe for many threads, one event of a chat at a time.
 */
public final class Conversation {

  private final Memory memory;
  private final Clock clock;
  private final Allowance allowance;
  private final Uses uses;
  private final Channels channels;
  private final Commanding commanding;
  private final Tapping tapping;

  /**
   * A conversation about what is known.
   *
   * @param recent what people asked lately
   * @param allowance how much one may ask
   * @param clock the time, in the zone in which "today" and "yesterday" are meant
   */
  public Conversation(
      Knowledge knowledge,
      Memory memory,
      RecentQuestions recent,
      Allowance allowance,
      Clock clock) {
    this(memory, allowance, clock, Uses.of(knowledge, memory, recent, clock), Channels.NONE);
  }

  private Conversation(
      Memory memory, Allowance allowance, Clock clock, Uses uses, Channels channels) {
    this.memory = memory;
    this.allowance = allowance;
    this.clock = clock;
    this.uses = uses;
    this.channels = channels;
    this.commanding = new Commanding(uses, channels);
    this.tapping = new Tapping(memory.answers(), uses, channels, clock);
  }

  /** The same conversation, with somebody in it who talks about digests. */
  public Conversation with(Channels others) {
    return new Conversation(memory, allowance, clock, uses, others);
  }

  /**
   * The same conversation, in which some people can hand in articles.
   *
   * @param owners their ids at Telegram
   */
  public Conversation with(Set<Long> owners) {
    return new Conversation(memory, allowance, clock, uses.with(new Handing(owners)), channels);
  }

  /** What people are told who wanted to be told something. */
  public Tidings tidings() {
    return uses.tidings();
  }

  /** What follows from {@code incoming}. */
  public Response on(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Said said -> seen(said.origin(), said(said));
      case Edited edited -> edited(edited);
      case Typed typed -> typed(typed);
      case AsGuest guest -> guest(guest);
      case Membership change -> membership(change);
      case Posted posted -> seen(posted.origin(), Response.NOTHING);
      case Moved moved -> Response.keep(new Note.Moved(moved.origin().chat(), moved.newChat()));
      case Ignored ignored -> Response.NOTHING;
    };
  }

  private Response membership(Membership change) {
    Origin origin = change.origin();
    Response response =
        origin.isPrivate()
            ? Response.NOTHING
            : channels.letIn(change, turn(origin.inPrivate()).messages());
    return response.and(new Note.Reachable(origin.chat(), change.present()));
  }

  /** In channels and groups that have digests it is kept how far their messages have come. */
  private Response seen(Origin origin, Response response) {
    boolean counts =
        !origin.isPrivate() && origin.message() != 0 && channels.lookAfter(origin.chat());
    return counts ? response.and(new Note.Seen(origin.chat(), origin.message())) : response;
  }

  /**
   * Only what is said to the bot counts, and only so much of it. A press is always answered: its
   * button goes on waiting until it is.
   */
  private Response said(Incoming.Said said) {
    if (!speaks(said.origin())) {
      return Response.NOTHING;
    }
    Turn turn = turn(said.origin());
    Allowance.Verdict verdict =
        said instanceof ButtonPress press && TapCode.decode(press.data()) instanceof Tap.OfDigest
            ? allowance.ofArranging(said.origin())
            : allowance.of(said.origin());
    if (verdict != Allowance.Verdict.PASS && said instanceof ButtonPress press) {
      return Tapping.toast(press, turn, Key.SLOW_DOWN_PRESSING);
    }
    return switch (verdict) {
      case PASS -> answer(said, turn);
      case WARN -> turn.say(Key.SLOW_DOWN);
      case IGNORE -> Response.NOTHING;
    };
  }

  /** A correction costs as much as a question; any other edit is nobody's business. */
  private Response edited(Edited edited) {
    Origin origin = edited.origin();
    if (!uses.asking().isCorrection(origin, edited.text())) {
      return Response.NOTHING;
    }
    return switch (allowance.of(origin)) {
      case PASS -> uses.asking().corrected(turn(origin), edited.text());
      case WARN -> turn(origin).say(Key.SLOW_DOWN);
      case IGNORE -> Response.NOTHING;
    };
  }

  /** Who types fast asks often: that counts by itself, and nobody is scolded for it. */
  private Response typed(Typed typed) {
    return switch (allowance.ofTyping(typed.origin())) {
      case PASS -> uses.offering().offers(turn(typed.origin()), typed.query(), typed.text());
      case WARN, IGNORE -> Response.NOTHING;
    };
  }

  private Response guest(AsGuest guest) {
    return switch (allowance.of(guest.origin())) {
      case PASS -> uses.offering().guest(turn(guest.origin()), guest.query(), guest.text());
      case WARN, IGNORE -> Response.NOTHING;
    };
  }

  private Response answer(Incoming.Said said, Turn turn) {
    return switch (said) {
      case Incoming.Command typed -> command(typed, turn);
      case Words words ->
          digest(words, turn)
              .or(() -> uses.handing().linked(words))
              .orElseGet(() -> uses.asking().typed(turn, words.text(), words.reply()));
      case Forwarded words ->
          uses.handing().passedOn(words).orElseGet(() -> forwarded(words, turn));
      case ButtonPress press -> tapping.on(press, turn);
      case NonText media -> turn.say(media.kind().reply());
    };
  }

  private Response command(Incoming.Command typed, Turn turn) {
    Response response = commanding.on(typed, turn);
    Optional<Note> turnedAway =
        typed.origin().isPrivate() ? channels.turnedAway(typed.origin()) : Optional.empty();
    return turnedAway.map(response::and).orElse(response);
  }

  /** Words somebody was asked for, about a digest. */
  private Optional<Response> digest(Words words, Turn turn) {
    return words.origin().isPrivate()
        ? channels.typed(words.origin(), words.text(), turn.messages())
        : Optional.empty();
  }

  /** What somebody passes on is to be checked, unless they pass on a question. */
  private Response forwarded(Forwarded words, Turn turn) {
    return words.text().strip().endsWith("?")
        ? uses.asking().typed(turn, words.text(), Reply.NONE)
        : uses.checking().of(turn, words.text());
  }

  /** What may be shown at once, before {@link #on} has found its answer. */
  public Optional<Outgoing.Typing> atOnce(Incoming incoming) {
    return switch (incoming) {
      case Words words -> typing(words.origin(), !words.text().isEmpty());
      case Incoming.Command typed ->
          typing(
              typed.origin(),
              Command.Call.typed(typed).filter(call -> call.command().searches()).isPresent());
      case Forwarded words -> typing(words.origin(), true);
      case Edited edited -> Optional.empty();
      case Typed typed -> Optional.empty();
      case AsGuest guest -> Optional.empty();
      case ButtonPress press -> Optional.empty();
      case NonText media -> Optional.empty();
      case Membership change -> Optional.empty();
      case Posted posted -> Optional.empty();
      case Moved moved -> Optional.empty();
      case Ignored ignored -> Optional.empty();
    };
  }

  /** What to say when {@link #on} failed for good. */
  public Response sorry(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Command typed -> sorry(typed.origin());
      case Words words -> sorry(words.origin());
      case Forwarded words -> sorry(words.origin());
      case ButtonPress press -> Tapping.toast(press, turn(press.origin()), Key.SORRY);
      case Edited edited -> Response.NOTHING;
      case Typed typed -> Response.NOTHING;
      case AsGuest guest -> Response.NOTHING;
      case NonText media -> Response.NOTHING;
      case Membership change -> Response.NOTHING;
      case Posted posted -> Response.NOTHING;
      case Moved moved -> Response.NOTHING;
      case Ignored ignored -> Response.NOTHING;
    };
  }

  private Response sorry(Origin origin) {
    return speaks(origin) ? turn(origin).say(Key.SORRY) : Response.NOTHING;
  }

  private static Optional<Outgoing.Typing> typing(Origin origin, boolean worthIt) {
    return worthIt && speaks(origin)
        ? Optional.of(new Outgoing.Typing(origin.chat()))
        : Optional.empty();
  }

  /** True when the bot answers there. */
  private static boolean speaks(Origin origin) {
    return origin.toBot() && origin.kind() != ChatKind.CHANNEL;
  }

  /**
   * In the chosen language; else in Hindi to those whose Telegram is in Hindi, and in Bengali to
   * everybody else.
   */
  private Turn turn(Origin origin) {
    Choices choices = memory.preferences().choices(origin.chat());
    Language chosen = choices.language();
    Language usual = origin.languageCode().equals("hi") ? Language.HINDI : Language.BENGALI;
    ZoneId zone = choices.zone() == null ? clock.getZone() : choices.zone();
    Messages messages = Messages.in(chosen == null ? usual : chosen, choices.digits());
    return new Turn(origin, choices, messages, zone);
  }
}
