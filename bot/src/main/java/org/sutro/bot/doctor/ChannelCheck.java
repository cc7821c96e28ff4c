package org.sutro.bot.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
      Map<Long, List<Series>> chats =
          kept.ledger(bot.botId()).series().stream()
              .filter(Series::isOn)
              .collect(
                  Collectors.groupingBy(
                      series -> series.id().chat(), LinkedHashMap::new, Collectors.toList()));
      List<Finding> findings = new ArrayList<>();
      chats.forEach((chat, all) -> {
        boolean pin = all.stream().anyMatch(series -> series.plan().manner().pin());
        findings.add(finding(chat, all.getFirst().home(), pin, roles.ofBot(chat)));
      });
      return findings;
    } catch (DatabaseException e) {
      return List.of(Finding.note(CHANNEL, "none was looked at: " + e.getMessage()));
    }
  }

  /**
   * What there is to say of a chat.
   *
   * @param pin whether something is to be pinned there
   */
  static Finding finding(long chat, Series.Home home, boolean pin, Role role) {
    String name = home.title() + " (" + chat + ")";
    if (role.status() == Role.Status.UNKNOWN) {
      return Finding.note(CHANNEL, name + ": Telegram did not say what the bot may do there");
    }
    if (role.posts(home.channel()) && pin && !role.pins(home.channel())) {
      return Finding.note(
          CHANNEL,
          name
              + ": the bot may post but not pin, as a plan there wants; give it the right to "
              + (home.channel() ? "edit messages" : "pin messages"));
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
