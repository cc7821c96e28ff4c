package org.sutro.language;

import java.util.List;
import java.util.Set;

/** Tells sentences that lean on the one before: they begin with a word that points back. */
public final class Leaning {

  private static final int BEGINNING = 2;

  private static final Set<String> POINTING =
      Set.of(
          "এই",
          "এর",
          "এতে",
          "সে",
          "সেই",
          "সেখানে",
          "তিনি",
          "তার",
          "তাঁর",
          "তারা",
          "তাদের",
          "তাঁরা",
          "ওই",
          "এছাড়া",
          "এটি",
          "এটা",
          "এ",
          "তবে",
          "পাশাপাশি",
          "ফলে",
          "একই",
          "সেদিন",
          "সেদিনই",
          "পরদিন",
          "इस",
          "यह",
          "वह",
          "उन्होंने",
          "इसके");

  private Leaning() {}

  /** True when a sentence of these words can't be understood by itself. */
  public static boolean leans(List<Word> sentence) {
    return sentence.stream().limit(BEGINNING).anyMatch(word -> POINTING.contains(word.exact()));
  }
}
