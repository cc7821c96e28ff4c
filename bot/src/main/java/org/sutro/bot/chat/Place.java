package org.sutro.bot.chat;

/**
 * Where something is said.
 *
 * @param chat the chat's id
 * @param kind who else is in the chat
 * @param topic the topic of a group that has some; 0 for none
 */
public record Place(long chat, ChatKind kind, int topic) {}
