package org.sutro.bot.chat;

import org.sutro.bot.render.Key;

/** What came instead of words. */
public enum MediaKind {
  VOICE(Key.MEDIA_VOICE),
  PHOTO(Key.MEDIA_PHOTO),
  VIDEO(Key.MEDIA_VIDEO),
  STICKER(Key.MEDIA_STICKER),
  DOCUMENT(Key.MEDIA_DOCUMENT),
  /** A place, a contact, a poll, a game, or something newer than this program. */
  OTHER(Key.MEDIA_OTHER);

  private final Key reply;

  MediaKind(Key reply) {
    this.reply = reply;
  }

  Key reply() {
    return reply;
  }
}
