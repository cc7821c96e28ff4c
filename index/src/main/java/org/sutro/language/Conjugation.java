package org.sutro.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a Bengali verb: standard colloquial (চলিত), literary (সাধু) and what people write as
 * they speak.
 *
 * <p>A verb is named by its verbal noun; a root may have a low form, with ি or ু for ে or ো, that
 * most endings take (লেখা, লিখেছে).
 */
final class Conjugation {

  private static final String[] VERBAL_NOUN = words("া ার ায় াকে াতে াই াও");
  private static final String[] HIGH = words("ে েন ো");
  private static final String[] LOW =
      words(
          "ি ছি ছ ছো ছে ছেন ছিল ছিলো ছিলাম ছিলে ছিলেন লাম লে লি ল লো লেন তাম তে ত তো তেন ব বো বে বি বেন ুক ুন বার িও িয়ো");

  /** Literary endings, and those of speech, behind the root or its ই. */
  private static final String[] LITERARY =
      words(
          "য়া য়াছি য়াছে য়াছেন য়াছিল য়াছিলেন য়াছিলাম তেছে তেছেন তেছি তেছিল তেছিলেন ল লো লেন লাম লে বে বেন ব বো ত তেন তাম তে"
              + " বার");

  private static final String[] SPOKEN =
      words(
          "তেছে তেছি তেছেন তেছিল তেসে তেসি তেসেন তাসে তাছে তাছি তাছেন সে সেন সি সিল সিলো সিলেন সিলাম মু ুম");

  private static final String[] CONTINUOUS =
      words("চ্ছি চ্ছ চ্ছো চ্ছে চ্ছেন চ্ছিল চ্ছিলো চ্ছিলাম চ্ছিলে চ্ছিলেন");

  private static final String[] PERFECT =
      words("ে েছি েছ েছো েছে েছেন েছিল েছিলো েছিলাম েছিলে েছিলেন ো");

  private static final String[] VOWEL_LOW =
      words(
          "লাম লে লি ল লো লেন তাম তে ত তো তেন য়ে য়েছি য়েছ য়েছো য়েছে য়েছেন য়েছিল য়েছিলো য়েছিলাম য়েছিলেন য়ো ও");

  private static final String[] VOWEL_HIGH = words("ই ও য় ন ক ব বো বে বি বেন");

  private static final String[] CAUSATIVE =
      words(
          "ই ও য় ন ক নো নোর নোয় নোকে নোতে লাম লে লি ল লো লেন তাম তে ত তো তেন ব বো বে বি বেন বার ছে ছেন ছি ছিল ছিলেন"
              + " য়ে য়েছে য়েছেন য়েছিল");

  private static final String[] SPOKEN_PERFECT =
      words("ছে ছেন ছি ছিল ছিলো ছিলেন ছিলাম সে সেন সি সিল সিলেন");

  private static final String[] SPOKEN_ASPECT = {"", "তে", "তা"};
  private static final String[] SIBILANTS = words("ছ স");
  private static final String[] SPOKEN_PERSON = words("ে েন ি ো িল িলো িলেন িলাম িলা িলি");
  private static final String[] SPOKEN_TENSE = words("ল লো লেন লাম লা বে বেন বা বো মু তো তেন তাম");

  private final List<String> forms = new ArrayList<>(200);

  /** Verbs whose root ends in a consonant: কর, করা; লেখ low লিখ, লেখা. */
  static List<String> ofConsonantRoot(String root, String low) {
    Conjugation verb = new Conjugation();
    verb.add(root, VERBAL_NOUN);
    verb.add(root, HIGH);
    verb.add(low, LOW);
    verb.add(perfect(low), PERFECT);
    verb.add(low + "ি", LITERARY);
    verb.add(low, SPOKEN);
    verb.addSpoken(low);
    int last = low.length() - 1;
    String swung = low.substring(0, last) + "ই" + low.charAt(last); // কইরা for করিয়া
    verb.add(swung, words("া"));
    return verb.forms;
  }

  /** Verbs whose root ends in া that belongs to it: খা low খে, খাওয়া. */
  static List<String> ofVowelRoot(String root, String low) {
    Conjugation verb = new Conjugation();
    verb.add(root + "ওয়", VERBAL_NOUN);
    verb.add(root, VOWEL_HIGH);
    verb.add(root, CONTINUOUS);
    verb.add(low, VOWEL_LOW);
    verb.addLongI(root);
    return verb.forms;
  }

  /**
   * Causatives and other verbs in -ানো: পাঠা, পাঠানো.
   *
   * @param root with its last vowel
   * @param low what stands before -িয়ে: পাঠ in পাঠিয়ে
   */
  static List<String> ofLongRoot(String root, String low) {
    Conjugation verb = new Conjugation();
    verb.add(root, CAUSATIVE);
    verb.add(root, CONTINUOUS);
    verb.add(low + "িয়", PERFECT);
    verb.add(low, words("িও"));
    verb.addLongI(root);
    return verb.forms;
  }

  /**
   * What eastern speech makes of a stem: হই, হইছে, হইতেছে, হইতাছে, হইছিল, হইবা; ছ is often said and
   * written স.
   */
  static List<String> ofSpokenStem(String stem) {
    Conjugation verb = new Conjugation();
    verb.addSpoken(stem);
    verb.add(stem, SPOKEN_TENSE);
    return verb.forms;
  }

  private void addSpoken(String stem) {
    for (String aspect : SPOKEN_ASPECT) {
      for (String sibilant : SIBILANTS) {
        add(stem + aspect + sibilant, SPOKEN_PERSON);
      }
    }
  }

  /** রাখ is রেখ in রেখেছে, আন is এন in এনেছে. */
  private static String perfect(String root) {
    for (int i = root.length() - 2; i >= 0; i--) {
      char c = root.charAt(i);
      if (c == 'া' || c == 'আ') {
        return root.substring(0, i) + (c == 'া' ? 'ে' : 'এ') + root.substring(i + 1);
      }
      if (Letters.isVowelSign(c)) {
        return root;
      }
    }
    return root;
  }

  private void addLongI(String root) {
    add(root + "ই", LITERARY);
    add(root + "ই", SPOKEN_PERFECT);
    add(root + "ই", words("তাছে তাছি তাসে তেসে তেসি তেসেন ও"));
    add(root, words("তেছে তেছি তাছে তাছি তেসে মু"));
  }

  private void add(String root, String[] endings) {
    for (String ending : endings) {
      forms.add(root + ending);
    }
  }

  private static String[] words(String list) {
    return list.split(" ");
  }
}
