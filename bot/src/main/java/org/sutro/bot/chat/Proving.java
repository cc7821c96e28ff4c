package org.sutro.bot.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.ProofText;
import org.sutro.bot.render.RichText;
import org.sutro.proof.Proof;

/** Where exactly the words of an answer stand, so that anybody can look. */
final class Proving {

  private final Witness witness;
  private final AnswerLog answers;

  Proving(Witness witness, AnswerLog answers) {
    this.witness = witness;
    this.answers = answers;
  }

  /** Who was given an answer may pass it on, so its proof is for everybody who has its name. */
  Response command(Turn turn, String name) {
    String id = name.toLowerCase(Locale.ROOT);
    if (id.isEmpty()) {
      return turn.say(Key.PROOF_WHICH);
    }
    Optional<AnswerRecord> answer =
        AnswerId.isOne(id) ? answers.find(new AnswerId(id)) : Optional.empty();
    return answer.isPresent()
        ? turn.say(text(turn, answer.get()), List.of())
        : turn.sayUnknownAnswer();
  }

  /** The proof as a message. */
  RichText text(Turn turn, AnswerRecord answer) {
    if (answer.quotes().isEmpty()) {
      return RichText.plain(turn.messages().get(Key.PROOF_NOTHING));
    }
    List<Optional<Proof>> proofs =
        answer.quotes().stream()
            .map(held -> witness.of(held.article(), held.version(), held.span()))
            .toList();
    return RichText.builder()
        .bold(turn.messages().get(Key.PROOF_TITLE, answer.id().value()))
        .paragraph()
        .add(new ProofText(turn.messages(), turn.zone()).of(proofs))
        .build();
  }
}
