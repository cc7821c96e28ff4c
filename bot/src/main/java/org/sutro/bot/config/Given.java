package org.sutro.bot.config;

import java.nio.file.Path;

/**
 * A value somebody has set.
 *
 * @param text what was written
 * @param where the place it was written at, for messages
 * @param base the folder that relative paths in it start from
 */
record Given(String text, String where, Path base) {}
