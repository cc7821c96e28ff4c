package org.sutro.bot.standin;

import java.util.Locale;

/** The four kinds of chat. */
enum ChatType {
  PRIVATE,
  GROUP,
  SUPERGROUP,
  CHANNEL;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
