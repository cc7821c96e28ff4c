package org.sutro.bot.telegram;

/**
 * Who the bot is, as Telegram says.
 *
 * @param id its user id
 * @param username its unique name, without the at sign
 */
record Me(long id, String username) {}
