package org.sutro.search;

import java.util.List;
import java.util.regex.Pattern;

/** Words that give a number, a reason or a time of day without a figure, a name or a date. */
final class Cues {

  private static final String WORD = "(?U)(?<![\\p{L}\\p{M}])";

  /** Several, dozens, hundreds. */
  static final Cue VAGUE =
      Cue.beginnings(
          "কয়েক",
          "ডজন",
          "শতাধিক",
          "হাজারো",
          "অসংখ্য",
          "বহু",
          "কিছু",
          "कई",
          "कुछ",
          "dozens",
          "several",
          "hundreds");

  /** What tells how many without a number: all, none or some of them, or that nobody says. */
  static final Cue COUNTED =
      Cue.words(
          "একাধিক",
          "একমাত্র",
          "একটিও",
          "একজনও",
          "একজন",
          "একটি",
          "একটা",
          "কোনো",
          "কোনও",
          "কেউ",
          "কিছুই",
          "উভয়",
          "জোড়া",
          "দুজন",
          "দুজনে",
          "অনেক",
          "অনেকে",
          "অধিকাংশ",
          "বেশিরভাগ",
          "বেশির",
          "সবাই",
          "সবগুলো",
          "সকল",
          "কতজন",
          "কতগুলো",
          "কতটা",
          "কতটি",
          "কত",
          "সংখ্যা",
          "সংখ্যাটি",
          "অগণিত",
          "শতশত",
          "कोई",
          "किसी",
          "अनेक",
          "दोनों",
          "अधिकांश",
          "एकमात्र",
          "सभी",
          "संख्या",
          "कितने",
          "none",
          "no",
          "nobody",
          "both",
          "single",
          "only",
          "many",
          "most",
          "all",
          "number");

  /** Three things or more in a row can be counted. */
  static final Pattern LIST = Pattern.compile(",[^,]+,[^,]+ (ও|এবং|और|and) ");

  /** How much of something, or which in a row; য় has two encodings. */
  private static final Pattern SHARE =
      Pattern.compile(
          WORD
              + "(অর্ধেক|আধা(?![\\p{L}\\p{M}])|দ্বিগুণ|তিনগুণ|[\\p{L}\\p{M}]+[ -]?(তৃতী\\p{L}\\p{M}?াংশ|চতুর্থাংশ|পঞ্চমাংশ)|প্রথম(?! আলো)(?![\\p{L}\\p{M}])|দ্বিতী|তৃতী|\\p{Nd}+ ?তম"
              + "|आधा|आधे|आधी|दोगुना|half|double|twice|thirds?)");

  /** The day that was spoken of before. */
  private static final Pattern SAME_DAY =
      Pattern.compile(
          WORD
              + "((সেই|ওই|একই|এই|তার|এর) ?(দিন|দিনই|দিনে|পরদিন|পরের দিন|মাসেই|আগের দিন)|সেদিন|সেদিনই|ওইদিন|পরদিন|পরদিনই"
              + "|उसी दिन|उस दिन|अगले दिन|(that|the same|the next|the following) day)(?![\\p{L}\\p{M}])");

  /** What stands behind a date makes it the end or the begin of some time: ২০০০ সালের পর. */
  private static final Pattern BOUND =
      Pattern.compile(
          "-?(ে?র)? ?((সাল|মাস)(ের)?)? (পর|পরে|আগে|পূর্বে|তুলনায়|তুলনা\\u09AF\\u09BC)(?![\\p{L}\\p{M}])");

  /** A time of day: ৯:৪৫, বেলা ১১টা, রাত সাড়ে তিনটার দিকে. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?U)(?<!\\p{Nd})\\p{Nd}{1,2}:\\p{Nd}{2}(?!\\p{Nd})"
              + "|(?<![\\p{L}\\p{M}])(ভোর|সকাল|বেলা|দুপুর|বিকেল|বিকাল|সন্ধ্যা|রাত)(?:ে|ের|টা)?(?![\\p{L}\\p{M}]) ?[^।.,]{0,14}?টা(?:য়|য\u09BC|র)?(?![\\p{L}\\p{M}])");

  private static final String FEW_WORDS =
      "[\\p{L}\\p{M}\\p{Nd}.-]{2,30}(?: [\\p{L}\\p{M}\\p{Nd}.-]{1,30}){0,3}";

  /** Spells of time that an event may give its name to: on election day, in the year of the war. */
  static final Cue SPELL =
      Cue.words(
          "দিন", "দিনে", "দিনই", "দিনের", "রাত", "রাতে", "সপ্তাহে", "মাসে", "বছর", "বছরে", "বছরই");

  private static final Pattern PART_OF_DAY =
      Pattern.compile(WORD + "(ভোর|সকাল|দুপুর|বিকেল|বিকাল|সন্ধ্যা|রাত|রাতের) ?বেলা");

  /** True for সন্ধ্যাবেলা and the like. */
  static boolean hasPartOfDay(String text) {
    return text.contains("বেলা") && PART_OF_DAY.matcher(text).find();
  }

  /** A few words in quotation marks: what something is called. */
  static final Pattern QUOTED =
      Pattern.compile(
          "‘"
              + FEW_WORDS
              + "’|“"
              + FEW_WORDS
              + "”|(?<![\\p{L}\\p{M}])([\"'])"
              + FEW_WORDS
              + "\\1(?![\\p{L}\\p{M}])");

  /** Why something is so, or what it is done for. */
  static final Cue CAUSE =
      Cue.words(
              "কারণ",
              "কারণে",
              "জন্য",
              "জন্যই",
              "ফলে",
              "তাই",
              "লক্ষ্যে",
              "উদ্দেশ্যে",
              "স্বার্থে",
              "যাতে",
              "কেননা",
              "দরুন",
              "প্রেক্ষিতে",
              "প্রেক্ষাপটে",
              "জবাবে",
              "कारण",
              "क्योंकि",
              "इसलिए",
              "ताकि",
              "वजह",
              "because",
              "due",
              "therefore")
          .orEndings("াতে", "োতে");

  /** What may be, and is not known to be. */
  static final Cue MAYBE =
      Cue.words(
          "পারে",
          "পারেন",
          "পারবে",
          "সম্ভাবনা",
          "সম্ভবত",
          "হয়তো",
          "সম্ভাব্য",
          "सकता",
          "सकती",
          "सकते",
          "शायद",
          "संभव",
          "may",
          "might",
          "could",
          "possibly");

  /** Each share or rank has one of these. */
  private static final List<String> IN_SHARES =
      List.of(
          "অর্ধেক", "আধা", "গুণ", "াংশ", "প্রথম", "দ্বিতী", "তৃতী", "তম", "आध", "दोगुना", "half",
          "double", "twice", "third");

  /** True where it is told how much of something, or which in a row. */
  static boolean hasShare(String text) {
    return IN_SHARES.stream().anyMatch(text::contains) && SHARE.matcher(text).find();
  }

  /** True when a date that ends here is only what something came before or after. */
  static boolean isBound(String text, int end) {
    return BOUND.matcher(text).region(end, text.length()).lookingAt();
  }

  /** True where the day that was spoken of before is meant. */
  static boolean hasSameDay(String text) {
    // nearly no sentence has any of these, which takes less to see than where the pattern fits
    boolean possible =
        text.contains("দিন")
            || text.contains("মাসেই")
            || text.contains("दिन")
            || text.contains("day");
    return possible && SAME_DAY.matcher(text).find();
  }

  /** True where a time of day is told. */
  static boolean hasClock(String text) {
    boolean possible = text.indexOf(':') >= 0 || text.contains("টা");
    return possible && CLOCK.matcher(text).find();
  }

  private Cues() {}
}
