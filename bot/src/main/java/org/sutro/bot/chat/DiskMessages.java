package org.sutro.bot.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.RichText;

/** What owners are told of the disk, each in a private chat. */
public final class DiskMessages {

  private final Voice voice;

  /**
   * Speaks as people have chosen.
   *
   * @param zone where those are who have not said so
   */
  public DiskMessages(Preferences preferences, ZoneId zone) {
    this.voice = new Voice(preferences, zone);
  }

  /** When the owner's night is over, if they want to hear nothing now. */
  public Optional<Instant> quietUntil(long owner, Instant now) {
    Turn turn = turn(owner);
    return turn.choices().times().quietUntil(now.atZone(turn.zone()));
  }

  /** It is nearly full, and what to do. */
  public Response scarce(long owner, long megabytes) {
    Turn turn = turn(owner);
    return turn.say(
        RichText.builder()
            .bold(turn.messages().get(Key.DISK_SCARCE))
            .line()
            .text(turn.messages().get(Key.DISK_LEFT, turn.messages().number(megabytes)))
            .paragraph()
            .text(turn.messages().get(Key.DISK_SCARCE_DO))
            .build(),
        List.of());
  }

  /** There is room again. */
  public Response roomy(long owner, long megabytes) {
    Turn turn = turn(owner);
    return turn.say(
        RichText.builder()
            .text(turn.messages().get(Key.DISK_ROOMY))
            .line()
            .text(turn.messages().get(Key.DISK_LEFT, turn.messages().number(megabytes)))
            .build(),
        List.of());
  }

  private Turn turn(long owner) {
    return voice.to(owner, owner, 0);
  }
}
