package org.sutro.bot.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerRecord.Finding;
import org.sutro.bot.chat.AnswerRecord.Held;
import org.sutro.bot.render.CorrectionText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.RichText;
import org.sutro.proof.Proof;

/**
 * Brings answers up to date when articles they quote have changed: the message of the answer is
 * edited, and whoever asked is told of each article once. Safe for many threads.
 */
public final class Corrections {

  private static final int MAX_QUESTION = 200;

  private final Witness witness;
  private final Voice voice;

  /**
   * Corrects answers.
   *
   * @param zone where people are who have not said so
   */
  public Corrections(Witness witness, Preferences preferences, ZoneId zone) {
    this.witness = witness;
    this.voice = new Voice(preferences, zone);
  }

  /** Until when who asked is not to be disturbed; empty when they may be. */
  public Optional<Instant> quietUntil(AnswerRecord answer, Instant now) {
    Turn turn = turn(answer);
    return turn.origin().isPrivate()
        ? turn.choices().times().quietUntil(now.atZone(turn.zone()))
        : Optional.empty();
  }

  /** What follows for an answer; nothing when its quotes hold as they always have. */
  public Response of(AnswerRecord answer) {
    List<Optional<Proof>> proofs =
        answer.quotes().stream()
            .map(held -> witness.of(held.article(), held.version(), held.span()))
            .toList();
    Set<ArticleId> changed = changed(answer, proofs);
    Set<ArticleId> told = answer.finding().told();
    if (changed.isEmpty() && told.isEmpty()) {
      return Response.NOTHING;
    }
    Set<ArticleId> all = new HashSet<>(told);
    boolean news = all.addAll(changed);
    return new Response(send(answer, proofs, news), List.of(new Note.Answered(answer.told(all))));
  }

  private static Set<ArticleId> changed(AnswerRecord answer, List<Optional<Proof>> proofs) {
    Set<ArticleId> changed = new HashSet<>();
    for (int i = 0; i < proofs.size(); i++) {
      Held held = answer.quotes().get(i);
      if (proofs.get(i).filter(proof -> !CorrectionText.isToTell(proof.since())).isEmpty()) {
        changed.add(held.article());
      }
    }
    return changed;
  }

  /** Where the message is not known, or it does not hold all, the corrected answer comes anew. */
  private List<Outgoing> send(AnswerRecord answer, List<Optional<Proof>> proofs, boolean news) {
    Turn turn = turn(answer);
    Address chat = turn.origin().here();
    RichText text = text(turn, answer, proofs);
    List<List<Button>> keyboard =
        new AnswerMessage(turn, answer.id(), answer.question()).few(answer.finding().kind());
    int message = answer.given().message();
    if (message == 0 || text.parts().size() > 1) {
      return news ? Turn.sends(chat, text, keyboard, null) : List.of();
    }
    List<Outgoing> send = new ArrayList<>();
    send.add(new Outgoing.Edit(answer.chat(), message, text, keyboard));
    if (news) {
      send.addAll(Turn.sends(turn.origin().reply(), told(turn, answer), again(turn, answer), null));
    }
    return send;
  }

  private RichText text(Turn turn, AnswerRecord answer, List<Optional<Proof>> proofs) {
    CorrectionText text = new CorrectionText(turn.messages());
    RichText.Builder out = RichText.builder();
    if (!changed(answer, proofs).isEmpty()) {
      out.bold(turn.messages().get(Key.CORRECTION_TITLE)).paragraph();
    }
    out.text(turn.messages().get(Key.ASKED, Label.of(answer.question().text(), MAX_QUESTION)));
    if (answer.finding().kind() == Finding.Kind.CLOSEST) {
      out.paragraph().text(turn.messages().get(Key.CLOSEST));
    }
    for (Optional<Proof> proof : proofs) {
      out.paragraph().add(proof.map(text::of).orElseGet(text::gone));
    }
    return out.paragraph().text(AnswerMessage.proofLine(turn.messages(), answer.id())).build();
  }

  private static RichText told(Turn turn, AnswerRecord answer) {
    String day = turn.messages().date(turn.day(answer.given().at()));
    return RichText.plain(turn.messages().get(Key.CORRECTION_TOLD, day));
  }

  private static List<List<Button>> again(Turn turn, AnswerRecord answer) {
    String label = turn.messages().get(Key.BUTTON_AGAIN);
    return List.of(List.of(new Button.Action(label, new Tap.Again(answer.id()))));
  }

  private Turn turn(AnswerRecord answer) {
    return voice.to(answer.chat(), answer.user(), answer.given().message());
  }
}
