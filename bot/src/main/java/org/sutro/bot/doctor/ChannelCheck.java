package org.sutro.bot.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.ChatRoles;
import org.sutro.sqlite.DatabaseException;

/**
 * The channels and groups that have digests: whether the bot may still post there.
 *
 * @param store where its digests are kept
 * @param bot who it is
 */
record ChannelCheck(Path store, BotSettings bot) {

  private static final String CHANNEL = "channel";

  List<Finding> findings() {
    try (SqliteStore kept = SqliteStore.open(store);
        ChatRoles roles = new ChatRoles(bot, (chat, newChat) -> {})) {
      Map<Long, Series.Home> homes = new LinkedHashMap<>();
      for (Series series : kept.ledger(bot.botId()).series()) {
        if (series.course().state() == Series.State.ON) {
          homes.put(series.id().chat(), series.home());
        }
      }
      List<Finding> findings = new ArrayList<>();
      homes.forEach((chat, home) -> findings.add(finding(chat, home, roles.ofBot(chat))));
      return findings;
    } catch (DatabaseException e) {
      return List.of(Finding.note(CHANNEL, "none was looked at: " + e.getMessage()));
    }
  }

  private static Finding finding(long chat, Series.Home home, Role role) {
    String name = home.title() + " (" + chat + ")";
    if (role.status() == Role.Status.UNKNOWN) {
      return Finding.note(CHANNEL, name + ": Telegram did not say what the bot may do there");
    }
    if (role.posts(home.channel())) {
      return Finding.fine(CHANNEL, name + ": the bot may post");
    }
    return Finding.wrong(
        CHANNEL,
        name
            + ": the bot may not post"
            + (home.channel()
                ? "; make it an administrator who may post messages"
                : "; let it in again"));
  }
}
