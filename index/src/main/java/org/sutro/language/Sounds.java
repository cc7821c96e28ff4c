package org.sutro.language;

/**
 * Turns a word of any of the three scripts into a coarse spelling of its sound: one small letter
 * for each class of consonants ({@code k g c j t d n p b m r l s h}) and for each vowel ({@code o a
 * i u e}). {@link PhoneticKey} compares these.
 */
final class Sounds {

  private Sounds() {}

  /** The sounds of a word in exact spelling; empty when it has none of the three scripts. */
  static String of(String exact) {
    return switch (Script.of(exact)) {
      case BENGALI -> squeezed(new IndicSounds(exact).read());
      case DEVANAGARI -> squeezed(new IndicSounds(bengali(exact)).read());
      case LATIN -> squeezed(new LatinSounds(exact).read());
      case NUMBER, OTHER -> "";
    };
  }

  /** Nobody doubles consonants alike: russia, soinno, Rutte. */
  private static String squeezed(String sounds) {
    StringBuilder out = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char c = sounds.charAt(i);
      if (i == 0 || c != sounds.charAt(i - 1) || isVowel(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  static boolean isVowel(char sound) {
    return "oaiue".indexOf(sound) >= 0;
  }

  /** The two scripts are laid out alike, 0x80 apart; what differs in sound is put right here. */
  private static String bengali(String devanagari) {
    StringBuilder out = new StringBuilder(devanagari.length());
    for (int i = 0; i < devanagari.length(); i++) {
      char c = devanagari.charAt(i);
      switch (c) {
        case '़' -> dot(out);
        case 'व' -> out.append(isAfterH(out) ? 'ব' : 'ভ');
        case 'य' -> out.append(out.isEmpty() ? 'ই' : Letters.YYA);
        case 'ऑ', 'ऒ' -> out.append('ও');
        case 'ऍ', 'ऎ' -> out.append('এ');
        case 'ॉ', 'ॊ' -> out.append('ো');
        case 'ॅ', 'ॆ', 'ै' -> out.append('ে');
        case 'ळ', 'ऴ' -> out.append('ল');
        case 'ऩ' -> out.append('ন');
        case 'ऱ' -> out.append('র');
        default -> out.append(Letters.isDevanagari(c) ? (char) (c + 0x80) : c);
      }
    }
    return out.toString();
  }

  /** The w of ह्वासोंग, which Bengali writes with a silent ব. */
  private static boolean isAfterH(StringBuilder out) {
    int last = out.length() - 1;
    return last > 0 && out.charAt(last) == Letters.HASANT && out.charAt(last - 1) == 'হ';
  }

  /** ड़ and ढ़ sound like an r; the other dotted letters like the plain ones. */
  private static void dot(StringBuilder out) {
    int last = out.length() - 1;
    if (last >= 0 && (out.charAt(last) == 'ড' || out.charAt(last) == 'ঢ')) {
      out.setCharAt(last, Letters.RRA);
    }
  }
}
