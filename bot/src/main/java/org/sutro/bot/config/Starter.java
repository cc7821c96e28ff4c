package org.sutro.bot.config;

/** When the articles that come with Sutro are searched. */
public enum Starter {
  /** While the archive holds no other article. */
  AUTO,
  /** Always. */
  ON,
  /** Never. */
  OFF
}
