package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

final class GzipStreamTest {

  private static final byte[] TEXT = "ক্রেমলিনে বৈঠক হয়েছে। ".getBytes(StandardCharsets.UTF_8);

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] times(int count, byte[] part) {
    byte[] all = new byte[count * part.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = part[i % part.length];
    }
    return all;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GzipStream plain = new GzipStream(new ByteArrayInputStream(packed))) {
      return plain.readAllBytes();
    }
  }

  @Test
  void files_of_every_size_come_out_as_they_were_packed() throws IOException {
    Random random = new Random(20261130);
    for (int size : new int[] {0, 1, 2, 8191, 16 * 1024, 500_000}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      Arrays.fill(bytes, 0, size / 2, (byte) 'a');
      assertThat(unpacked(gzip(bytes))).isEqualTo(bytes);
    }
  }

  @Test
  void files_joined_are_one_after_the_other_and_what_follows_is_left_alone() throws IOException {
    byte[] three = joined(gzip(TEXT), gzip(new byte[0]), gzip(TEXT), new byte[512]);
    assertThat(unpacked(three)).isEqualTo(times(2, TEXT));
    assertThat(unpacked(times(20_000, gzip(TEXT)))).isEqualTo(times(20_000, TEXT));
  }

  @Test
  void a_hundred_thousand_empty_files_joined_are_broken_and_no_overflow() throws IOException {
    byte[] empty = gzip(new byte[0]);
    assertThatThrownBy(() -> unpacked(times(100_000, empty))).isInstanceOf(ZipException.class);
  }

  @Test
  void a_head_with_all_that_it_may_have_is_passed_over() throws IOException {
    byte[] plain = gzip(TEXT);
    byte[] head = Arrays.copyOf(plain, 10);
    head[3] = 2 + 4 + 8 + 16;
    byte[] extra = {3, 0, 1, 2, 3};
    byte[] names = "নাম\0কথা\0".getBytes(StandardCharsets.UTF_8);
    byte[] sum = {7, 7};
    byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
    assertThat(unpacked(joined(head, extra, names, sum, rest))).isEqualTo(TEXT);
  }

  @Test
  void what_is_cut_off_anywhere_or_changed_at_its_end_is_told() throws IOException {
    byte[] whole = gzip(TEXT);
    for (int length = 2; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> unpacked(cut)).isInstanceOf(EOFException.class);
    }
    for (int i = whole.length - 8; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> unpacked(changed)).isInstanceOf(ZipException.class);
    }
    assertThatThrownBy(() -> unpacked(TEXT)).isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> unpacked(new byte[0])).isInstanceOf(IOException.class);
  }
}
