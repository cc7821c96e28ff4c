package org.sutro.bot.chat;

/**
 * What the conversation remembers of people.
 *
 * @param answers the answers given
 * @param preferences what chats have chosen
 * @param people what is kept of persons
 * @param follows what they want to be told of
 */
public record Memory(
    AnswerLog answers, Preferences preferences, People people, FollowLog follows) {}
