package org.sutro.bot.chat;

import org.sutro.search.Answers;
import org.sutro.verify.Checks;

/**
 * What the conversation knows of the world.
 *
 * @param answers answers to questions
 * @param articles the articles they quote
 * @param witness what became of words since they were quoted
 * @param checks whether quotations are true
 * @param research what can be asked beyond a question
 */
public record Knowledge(
    Answers answers, Articles articles, Witness witness, Checks checks, Research research) {}
