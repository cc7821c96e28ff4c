package org.sutro.bot.config;

/** How much the program says of itself on standard error. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG
}
