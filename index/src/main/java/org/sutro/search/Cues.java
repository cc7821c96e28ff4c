package org.sutro.search;

import java.util.regex.Pattern;

/** Words that give a number, a reason or a time of day without a figure, a name or a date. */
final class Cues {

  private static final String WORD = "(?U)(?<![\\p{L}\\p{M}])";

  /** Several, dozens, hundreds. */
  static final Pattern VAGUE =
      Pattern.compile(
          WORD
              + "(কয়েক|কয়েক|কয়েকশো|কয়েকশো|ডজন|শতাধিক|হাজারো|অসংখ্য|বহু|কিছু|कई|कुछ|dozens|several|hundreds)");

  /** How much of something, or which in a row. */
  static final Pattern SHARE =
      Pattern.compile(
          WORD
              + "(অর্ধেক|আধা|দ্বিগুণ|তিনগুণ|[\\p{L}\\p{M}]+[ -]?(তৃতীয়াংশ|চতুর্থাংশ|পঞ্চমাংশ)|প্রথম|দ্বিতীয়|তৃতীয়|\\p{Nd}+ ?তম"
              + "|आधा|आधे|आधी|दोगुना|half|double|twice|thirds?)");

  /** A time of day: ৯:৪৫, বেলা ১১টা, রাত সাড়ে তিনটার দিকে. */
  static final Pattern CLOCK =
      Pattern.compile(
          "(?U)(?<!\\p{Nd})\\p{Nd}{1,2}:\\p{Nd}{2}(?!\\p{Nd})"
              + "|(?<![\\p{L}\\p{M}])(ভোর|সকাল|বেলা|দুপুর|বিকেল|বিকাল|সন্ধ্যা|রাত)\\S* [^।.,]{0,14}?টা(?:য়|য\u09BC|র)?(?![\\p{L}\\p{M}])");

  static final Pattern CAUSE =
      Pattern.compile(
          WORD
              + "(কারণ|কারণে|জন্য|জন্যই|ফলে|তাই|লক্ষ্যে|উদ্দেশ্যে|স্বার্থে|যাতে|কেননা|দরুন|প্রেক্ষিতে|প্রেক্ষাপটে|জবাবে"
              + "|कारण|क्योंकि|इसलिए|ताकि|वजह|because|due|therefore)(?![\\p{L}\\p{M}])"
              + "|(াতে|োতে)(?![\\p{L}\\p{M}])");

  private Cues() {}
}
