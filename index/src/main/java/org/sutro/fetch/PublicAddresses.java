package org.sutro.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which addresses are public: all but what the IANA special-purpose registries (RFC 6890 and its
 * updates) set apart.
 *
 * <p>Of IPv6 only global unicast, 2000::/3, counts, without the forms that carry an IPv4 address
 * inside (6to4, Teredo). What lies outside of it, among it loopback, mapped, compatible, NAT64,
 * unique local and link-local addresses, is never public.
 */
final class PublicAddresses {

  private static final class Block {
    private final byte[] prefix;
    private final int bits;

    Block(byte[] prefix, int bits) {
      this.prefix = prefix;
      this.bits = bits;
    }

    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if (((address[bit >> 3] ^ prefix[bit >> 3]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> SPECIAL_V4 =
      List.of(
          v4(0, 0, 0, 0, 8),
          v4(10, 0, 0, 0, 8),
          v4(100, 64, 0, 0, 10), // carrier-grade NAT
          v4(127, 0, 0, 0, 8),
          v4(169, 254, 0, 0, 16), // link-local, among it the clouds' metadata servers
          v4(172, 16, 0, 0, 12),
          v4(192, 0, 0, 0, 24), // protocol assignments
          v4(192, 0, 2, 0, 24), // documentation
          v4(192, 31, 196, 0, 24), // AS112
          v4(192, 52, 193, 0, 24), // AMT
          v4(192, 88, 99, 0, 24), // 6to4 relays
          v4(192, 168, 0, 0, 16),
          v4(192, 175, 48, 0, 24), // AS112
          v4(198, 18, 0, 0, 15), // benchmarks
          v4(198, 51, 100, 0, 24), // documentation
          v4(203, 0, 113, 0, 24), // documentation
          v4(224, 0, 0, 0, 4), // multicast
          v4(240, 0, 0, 0, 4)); // reserved, broadcast

  private static final Block GLOBAL_V6 = v6(0x2000, 0, 0, 3);

  private static final List<Block> SPECIAL_V6 =
      List.of(
          v6(0x2001, 0, 0, 23), // protocol assignments, among them Teredo, ORCHID, benchmarks
          v6(0x2001, 0xdb8, 0, 32), // documentation
          v6(0x2002, 0, 0, 16), // 6to4
          v6(0x2620, 0x4f, 0x8000, 48), // AS112
          v6(0x3fff, 0, 0, 20)); // documentation

  /** A host whose last part is a number is an address, also with a dot behind it. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN =
      Pattern.compile("(?:0|[1-9]\\d*)(?:\\.(?:0|[1-9]\\d*)){0,3}");

  private PublicAddresses() {}

  /**
   * True for a number that not all programs read alike: 0177.0.0.1 is 127.0.0.1 to some and
   * 177.0.0.1 to others. Nobody has a reason to write one.
   */
  static boolean isOddNumber(String host) {
    return NUMBER.matcher(host).matches() && !PLAIN.matcher(host).matches();
  }

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return SPECIAL_V4.stream().noneMatch(block -> block.contains(bytes));
    }
    return GLOBAL_V6.contains(bytes) && SPECIAL_V6.stream().noneMatch(b -> b.contains(bytes));
  }

  private static Block v4(int a, int b, int c, int d, int bits) {
    return new Block(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, bits);
  }

  private static Block v6(int first, int second, int third, int bits) {
    byte[] prefix = new byte[16];
    int[] groups = {first, second, third};
    for (int i = 0; i < groups.length; i++) {
      prefix[2 * i] = (byte) (groups[i] >> 8);
      prefix[2 * i + 1] = (byte) groups[i];
    }
    return new Block(prefix, bits);
  }
}
