package org.sutro.bot.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * The name of an answer: ten letters and digits, worked out from the event it answers, so that
 * handling the event again gives the same name.
 */
public record AnswerId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z2-7]{10}");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 10;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is another
   */
  public AnswerId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("no answer id");
    }
  }

  static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }

  /** The id of the answer to what was heard there: 50 bits of a SHA-256. */
  static AnswerId to(Origin origin) {
    return to(origin.updateId(), origin.chat(), origin.message());
  }

  static AnswerId to(long updateId, long chat, int message) {
    return of(updateId + ":" + chat + ":" + message);
  }

  /** The id of what is unlike any other event. */
  static AnswerId of(String event) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(event.getBytes(StandardCharsets.UTF_8));
      StringBuilder id = new StringBuilder(LENGTH);
      for (int i = 0; i < LENGTH; i++) {
        id.append(ALPHABET.charAt(hash[i] & 31));
      }
      return new AnswerId(id.toString());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
