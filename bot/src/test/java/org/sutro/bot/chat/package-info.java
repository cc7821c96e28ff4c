/** Tests of the conversation. */
@NullMarked
package org.sutro.bot.chat;

import org.jspecify.annotations.NullMarked;
