package org.sutro.bot.config;

import org.jspecify.annotations.Nullable;

/**
 * What counts for one setting.
 *
 * @param key its name in the file
 * @param text its value as it was written, {@value Secret#MASK} for a secret; null when nothing was
 *     set and there is no default
 * @param origin where it was set: a place in the file, a variable, a credential, an option of the
 *     command line; "default" when nobody did
 */
public record Effective(String key, @Nullable String text, String origin) {

  static final String DEFAULT = "default";

  /** True when nobody set it. */
  public boolean isDefault() {
    return origin.equals(DEFAULT);
  }
}
