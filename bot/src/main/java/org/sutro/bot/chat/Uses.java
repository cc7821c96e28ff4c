package org.sutro.bot.chat;

import java.time.Clock;
import java.util.Set;

/**
 * What the bot is used for, a class each.
 *
 * @param asking questions
 * @param proving proofs of answers
 * @param checking quotations people bring along
 * @param viewing other views of an answer
 * @param overview what there is to be asked about
 * @param chronicle what happened when
 * @param counting who gives which number
 * @param following what people want to be told of
 * @param offering what people post in other chats
 * @param owning what people may know, see and have gone
 * @param handing what owners hand in
 * @param tidings what people are told who wanted to be told something
 */
record Uses(
    Asking asking,
    Proving proving,
    Checking checking,
    Viewing viewing,
    Overview overview,
    Chronicle chronicle,
    Counting counting,
    Following following,
    Offering offering,
    Owning owning,
    Handing handing,
    Tidings tidings) {

  Uses with(Handing other) {
    return new Uses(
        asking, proving, checking, viewing, overview, chronicle, counting, following, offering,
        owning, other, tidings);
  }

  static Uses of(Knowledge knowledge, Memory memory, RecentQuestions recent, Clock clock) {
    Asking asking = new Asking(knowledge, memory.answers(), recent, clock);
    Research research = knowledge.research();
    return new Uses(
        asking,
        new Proving(knowledge.witness(), memory.answers()),
        new Checking(knowledge.checks()),
        new Viewing(research, asking::quote, clock),
        new Overview(research.survey(), clock),
        new Chronicle(research.survey()),
        new Counting(research.figures(), clock),
        new Following(memory.follows(), research, clock),
        new Offering(knowledge.answers(), research, asking, clock),
        new Owning(memory.people(), memory.follows(), recent),
        new Handing(Set.of()),
        new Tidings(asking, research, new Voice(memory.preferences(), clock.getZone()), clock));
  }
}
