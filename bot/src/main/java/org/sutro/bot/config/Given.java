package org.sutro.bot.config;

import java.nio.file.Path;

/**
 * A value somebody has set.
 *
 * @param text what was written
 * @param where the place it was written at, for messages
 * @param base the folder that relative paths in it start from
 * @param exposed whether everybody on this machine can read that place
 */
record Given(String text, Place where, Path base, boolean exposed) {

  /** A value from a place that only whoever runs the program sees. */
  Given(String text, Place where, Path base) {
    this(text, where, base, false);
  }
}
