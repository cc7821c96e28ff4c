package org.sutro.bot.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting.
 *
 * @param names what it is called, and where
 * @param form what can be written, and what it stands for
 * @param sample what the sample file shows
 * @param about what it is for, as sentences for the host; lines end where the text does
 */
record Option<T>(Names names, Form<T> form, Sample sample, String about) {

  /** What all variables of ours begin with. */
  static final String PREFIX = "SUTRO_";

  /**
   * What a setting is called.
   *
   * @param key in the file, dots between the levels
   * @param variable in the environment; with {@code _FILE} behind it, the name of a file that holds
   *     the value
   * @param flag on the command line, null when it is none
   */
  record Names(String key, String variable, @Nullable String flag) {}

  /**
   * What the sample file shows.
   *
   * @param text a value
   * @param isDefault whether that is what counts when nobody sets another
   */
  record Sample(String text, boolean isDefault) {}

  String key() {
    return names.key();
  }

  String variable() {
    return names.variable();
  }

  /** The name of the file that holds the value among systemd's credentials. */
  String credential() {
    return names.variable().substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text of its default, null when there is none. */
  @Nullable String standard() {
    return sample.isDefault() ? sample.text() : null;
  }
}
