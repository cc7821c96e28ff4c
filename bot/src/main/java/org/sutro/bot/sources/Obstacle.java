package org.sutro.bot.sources;

/** Why an article could not be taken in, for people to be told. */
public enum Obstacle {
  /** It is no address of the public web. */
  NOT_PUBLIC,
  /** The site does not want programs to read it. */
  FORBIDDEN,
  /** There is nothing at that address. */
  MISSING,
  /** The site does not answer, or has trouble of its own. */
  UNREACHABLE,
  /** It is far larger than an article. */
  TOO_LARGE,
  /** There are no sentences that could be quoted. */
  NO_ARTICLE,
  /** It is in a language that is not read. */
  LANGUAGE,
  /** The host has hidden it, or its publisher has taken it back. */
  HIDDEN,
  /** It can't be read for a fault in Sutro. */
  FAULT
}
