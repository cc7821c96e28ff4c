package org.sutro.index;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * Text at one byte a letter: ASCII as it is, and the half block of 128 characters that most other
 * letters belong to (Bengali, or Devanagari) as the upper 128 values; any other character takes
 * three bytes. The idea of the windows of SCSU (Unicode Technical Standard 6), with a single
 * window.
 */
final class CompactText {

  private static final int WINDOW = 128;

  /** Goes before a character outside the window; a zero in the text is such a one. */
  private static final byte ESCAPE = 0;

  private CompactText() {}

  static void write(DataOutput out, String text) throws IOException {
    int window = window(text);
    byte[] bytes = new byte[3 * text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < WINDOW && c != ESCAPE) {
        bytes[size++] = (byte) c;
      } else if (c / WINDOW == window) {
        bytes[size++] = (byte) (WINDOW + c % WINDOW);
      } else {
        bytes[size++] = ESCAPE;
        bytes[size++] = (byte) (c >> 8);
        bytes[size++] = (byte) c;
      }
    }
    out.writeVInt(window);
    out.writeVInt(size);
    out.writeBytes(bytes, size);
  }

  static String read(DataInput in) throws IOException {
    int base = in.readVInt() * WINDOW;
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    char[] text = new char[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b > 0) {
        text[length++] = (char) b;
      } else if (b < 0) {
        text[length++] = (char) (base + b + WINDOW);
      } else {
        text[length++] = (char) (((bytes[i + 1] & 0xff) << 8) | (bytes[i + 2] & 0xff));
        i += 2;
      }
    }
    return new String(text, 0, length);
  }

  /** The half block that most characters beyond ASCII belong to; the lowest of several; never 0. */
  private static int window(String text) {
    int only = 0;
    for (int i = 0; i < text.length(); i++) {
      int window = text.charAt(i) / WINDOW;
      if (window != 0 && window != only) {
        if (only != 0) {
          return commonest(text);
        }
        only = window;
      }
    }
    return Math.max(1, only);
  }

  private static int commonest(String text) {
    int[] counts = new int[Character.MAX_VALUE / WINDOW + 1];
    int best = 1;
    for (int i = 0; i < text.length(); i++) {
      counts[text.charAt(i) / WINDOW]++;
    }
    for (int window = 1; window < counts.length; window++) {
      best = counts[window] > counts[best] ? window : best;
    }
    return best;
  }
}
