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

  /** Words that stand for somebody or something named elsewhere. */
  private static final Set<String> STANDING_FOR =
      Set.of(
          "তিনি",
          "তাঁর",
          "তাঁকে",
          "তাঁরা",
          "তাঁদের",
          "তার",
          "তাকে",
          "তারা",
          "তাদের",
          "সেটি",
          "সেটা",
          "সেগুলো",
          "এটি",
          "এটা",
          "এগুলো",
          "একই",
          "he",
          "him",
          "his",
          "she",
          "her",
          "they",
          "them",
          "their",
          "वह",
          "वे",
          "उन्होंने",
          "उसने",
          "उन्हें",
          "उनका",
          "उनके",
          "उनकी",
          "उसके",
          "उसकी");

  private Leaning() {}

  /** True when a sentence of these words can't be understood by itself. */
  public static boolean leans(List<Word> sentence) {
    return sentence.stream().limit(BEGINNING).anyMatch(word -> POINTING.contains(word.exact()));
  }

  /**
   * True when a word of a sentence stands for what is named elsewhere: in the sentence itself, or
   * in one before it, without which it is not understood then.
   */
  public static boolean mayLean(List<Word> sentence) {
    return sentence.stream().anyMatch(word -> STANDING_FOR.contains(word.exact()));
  }
}
