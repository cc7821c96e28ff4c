package org.sutro.bot.chat;

/**
 * What the conversation can look up.
 *
 * @param articles the articles quoted
 * @param answers the answers given
 * @param preferences what chats have chosen
 */
public record Memory(Articles articles, AnswerLog answers, Preferences preferences) {}
