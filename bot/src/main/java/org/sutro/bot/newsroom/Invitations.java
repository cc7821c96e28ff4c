package org.sutro.bot.newsroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.sutro.bot.chat.Button;
import org.sutro.bot.digest.Invitation;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/**
 * Links by which who looks after a digest lets another administrator of the chat in. Each is used
 * once and not for long, and only by somebody whom Telegram calls an administrator there at that
 * moment; only a hash of it is kept.
 */
final class Invitations {

  /** So long a link can be used. */
  private static final Duration VALID = Duration.ofMinutes(10);

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  /** As many of 32 characters as make 130 bits. */
  private static final int LENGTH = 26;

  /** What a link to the bot carries; Telegram passes on letters, digits, - and _. */
  private static final Pattern FORM = Pattern.compile("digest-([a-z2-7]{" + LENGTH + "})");

  /** What the link carries that leads from a group to one's own list. */
  static final String IN_PRIVATE = "digest";

  private final Ledger ledger;
  private final Roles roles;
  private final RandomGenerator random;

  Invitations(Ledger ledger, Roles roles, RandomGenerator random) {
    this.ledger = ledger;
    this.roles = roles;
    this.random = random;
  }

  /**
   * A new link.
   *
   * @param kept what is to be kept of it
   */
  record Made(String link, LedgerEntry kept) {}

  /** A link to look after a series; empty when Telegram does not say what the bot is called. */
  Optional<Made> make(SeriesId series, long by, Instant now) {
    return roles
        .nameOfBot()
        .map(name -> {
          String secret = secret();
          Invitation invitation = new Invitation(hash(secret), series, by, now.plus(VALID), false);
          return new Made(
              "https://t.me/" + name + "?start=digest-" + secret,
              new LedgerEntry.OfInvitation(invitation));
        });
  }

  /** Buttons that let the bot into a channel or group; none when it has no name yet. */
  List<List<Button>> forTheBot(Messages messages) {
    return roles
        .nameOfBot()
        .map(name -> "https://t.me/" + name)
        .map(bot ->
            List.of(
                List.<Button>of(
                    new Button.Link(
                        messages.get(Key.BUTTON_DIGEST_ADD_CHANNEL),
                        bot + "?startchannel&admin=post_messages")),
                List.<Button>of(
                    new Button.Link(
                        messages.get(Key.BUTTON_DIGEST_ADD_GROUP),
                        bot + "?startgroup&admin=manage_chat"))))
        .orElse(List.of());
  }

  /** A button that leads from a group to the bot alone; none when it has no name yet. */
  List<List<Button>> inPrivate(Messages messages) {
    return roles
        .nameOfBot()
        .map(name ->
            List.of(
                List.<Button>of(
                    new Button.Link(
                        messages.get(Key.BUTTON_DIGEST_IN_PRIVATE),
                        "https://t.me/" + name + "?start=" + IN_PRIVATE))))
        .orElse(List.of());
  }

  private String secret() {
    StringBuilder secret = new StringBuilder();
    random
        .ints(LENGTH, 0, ALPHABET.length())
        .forEach(number -> secret.append(ALPHABET.charAt(number)));
    return secret.toString();
  }

  private static String hash(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What a link that somebody came by is worth. */
  sealed interface Found {

    /** They may come in. */
    record Valid(Invitation invitation, Series series) implements Found {}

    /** They look after it already; the link stays good for somebody else. */
    record Inside(Series series) implements Found {}

    /** They may not, as {@code why} says. */
    record Refused(Key why) implements Found {}
  }

  /** Empty for what is no such link. */
  Optional<Found> find(String parameter, long user, Instant now) {
    return Optional.of(FORM.matcher(parameter))
        .filter(form -> form.matches())
        .map(form ->
            ledger
                .invitation(hash(form.group(1)))
                .map(invitation -> examined(invitation, user, now))
                .orElseGet(() -> new Found.Refused(Key.DIGEST_LINK_UNKNOWN)));
  }

  private Found examined(Invitation invitation, long user, Instant now) {
    if (invitation.used()) {
      return new Found.Refused(Key.DIGEST_LINK_USED);
    }
    Optional<Series> series = ledger.series(invitation.series());
    Spell valid = new Spell(invitation.until().minus(VALID), VALID);
    if (series.isEmpty() || !valid.lasts(now)) {
      return new Found.Refused(Key.DIGEST_LINK_OLD);
    }
    boolean channel = series.get().home().channel();
    Role maker = roles.of(invitation.series().chat(), invitation.by());
    Role own = roles.of(invitation.series().chat(), user);
    if (maker.status() == Role.Status.UNKNOWN || own.status() == Role.Status.UNKNOWN) {
      return new Found.Refused(Key.DIGEST_NO_ANSWER_LINK);
    }
    if (!maker.may(Role.Act.PLAN, channel)) {
      return new Found.Refused(Key.DIGEST_LINK_OLD);
    }
    if (!own.may(Role.Act.SEE, channel)) {
      return new Found.Refused(Key.DIGEST_LINK_ADMINS);
    }
    return ledger.editors(invitation.series().chat()).contains(user)
        ? new Found.Inside(series.get())
        : new Found.Valid(invitation, series.get());
  }
}
