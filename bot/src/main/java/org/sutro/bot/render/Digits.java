package org.sutro.bot.render;

/** Which digits numbers are written in; those inside quotes are never changed. */
public enum Digits {
  /** Those of the language spoken. */
  OWN,
  /** 0 to 9. */
  LATIN
}
