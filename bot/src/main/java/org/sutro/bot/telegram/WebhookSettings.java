package org.sutro.bot.telegram;

import java.net.InetSocketAddress;
import java.net.URI;
import org.sutro.bot.config.Secret;

/**
 * How Telegram brings updates, instead of being asked for them.
 *
 * @param url where Telegram brings them, https
 * @param listen where this machine waits for them, behind whatever serves {@code url}; port 0 for
 *     any that is free
 * @param secret what Telegram shows with each, so that nobody else can bring some
 */
public record WebhookSettings(URI url, InetSocketAddress listen, Secret secret) {

  /** The path on which updates come. */
  String path() {
    return url.getPath().isEmpty() ? "/" : url.getPath();
  }
}
