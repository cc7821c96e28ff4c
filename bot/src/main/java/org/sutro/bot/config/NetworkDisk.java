package org.sutro.bot.config;

/** Whether data may lie on a disk of the network. */
public enum NetworkDisk {
  REFUSE,
  ALLOW
}
