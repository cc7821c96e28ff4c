package org.sutro.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One kept state of an article's text. Versions are numbered from 1 and never change.
 *
 * @param capture the text and what was said about it
 * @param number 1 for the first text kept under this id
 * @param seq position in the archive's log; grows with every change of the archive
 * @param hash SHA-256 of the text in UTF-8, 64 lower-case hex digits
 */
public record Version(Capture capture, int number, long seq, String hash) {

  /** The hash that a version of {@code text} carries. */
  public static String hashOf(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
