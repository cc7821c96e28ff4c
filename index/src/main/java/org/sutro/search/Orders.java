package org.sutro.search;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sutro.article.Span;
import org.sutro.language.Sentences;

/**
 * Orders to the program: to forget its rules, to show what it keeps to itself, to play a part, to
 * write something of its own. They ask nothing about the world; a question beside them does.
 */
final class Orders {

  /** Rules and systems are in the news too: these say that the program's are meant. */
  private static final String ITS_OWN =
      "(?:আগের|সব|সমস্ত|এত দিনের|তোমার|আপনার|তোর|নিজের|ager|shob|sob|tomar|apnar|nijer"
          + "|अपने|पिछले|सभी|सारे|तुम्हारे|your|previous|earlier|all|above)(?![\\p{L}\\p{M}])";

  /** What only the program has, or what only it could do. */
  private static final Pattern PROGRAM =
      words(
          ITS_OWN
              + "[^।.?!]{0,24}(?:নির্দেশ|নির্দেশনা|নিয়ম|নিয়ম|ফাইল|সিস্টেম|nirdesh|niyom|system"
              + "|निर्देश|नियम|फ़ाइल|instructions?|rules?)"
              + "|টোকেন|প্রম্পট|পাসওয়ার্ড|পাসওয়ার্ড|কনফিগ|সেটিংস|তুমি এখন|আপনি এখন|উদ্ধৃতি|প্রমাণ ছাড়া|প্রমাণ ছাড়া|মন থেকে|বানিয়ে|বানিয়ে"
              + "|token|prompt|password|config|tumi ekhon|mon theke|baniye"
              + "|टोकन|प्रॉम्प्ट|पासवर्ड|system prompt|you are now|act as|pretend|roleplay|developer mode");

  private static final Pattern ORDER =
      words(
          "(?:ভুলে|উপেক্ষা|লেখো|লিখো|বলো|দেখাও|দাও|বানাও|লিখুন|দেখান|বলুন"
              + "|bhule|vule|lekho|likho|likhe|bolo|dekhao|dao|banao|likhun|dekhan|bolun"
              + "|भूल|लिखो|बताओ|दिखाओ|बनाओ|लिखें|दिखाएं"
              + "|ignore|forget|disregard|write|say|print|reveal|repeat|pretend)(?![\\p{L}\\p{M}])");

  private static final Pattern ASKS =
      words(
          "(?:কে|কী|কি|কারা|কাকে|কার|কবে|কখন|কোথায়|কোথায়|কেন|কত|কতজন|কতটি|কতগুলো|কোন|কীভাবে|কিভাবে|কেমন"
              + "|ke|ki|kobe|kothay|keno|koto|kon|kivabe|kemon|कौन|क्या|कब|कहाँ|क्यों|कितने|कितना|कैसे"
              + "|who|what|when|where|why|how|which)(?![\\p{L}\\p{M}])");

  private Orders() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?U)(?<![\\p{L}\\p{M}])(?:" + alternatives + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What is asked, when a text also gives orders; the text itself when it gives none. */
  static String leftOut(String text) {
    if (!PROGRAM.matcher(text).find() || !ORDER.matcher(text).find()) {
      return text;
    }
    return Sentences.in(text, new Span(0, text.length())).stream()
        .map(sentence -> sentence.of(text))
        .filter(sentence -> sentence.endsWith("?") || ASKS.matcher(sentence).find())
        .collect(Collectors.joining(" "));
  }
}
