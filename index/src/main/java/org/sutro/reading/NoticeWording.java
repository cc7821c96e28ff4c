package org.sutro.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How publishers word notices about their own articles. The sentence begins with a label of its own
 * ("সংশোধনী:") or with the article as its subject ("এই প্রতিবেদনটি ...") and goes on in the passive
 * or in the first person. What somebody else withdraws has another subject in front, and what a
 * report tells of ("প্রতিবেদনে বলা হয়, সেনা ...") stands between it and the verb: there only
 * reasons may stand.
 */
final class NoticeWording {

  /** Nothing that belongs to the word goes on behind it. */
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";

  private static final String COLON = "\\s*(?:[:ঃ：]|\\s[-–—])";

  /** Brackets, dashes and bullets. What begins with a quotation mark is somebody else's. */
  private static final String OPEN = "[\\p{P}\\p{S}\\s&&[^।\\p{Pi}\\p{Pf}\"'`]]*";

  private static final String EDITOR =
      "(?:(?:সম্পাদকের|সম্পাদকীয়|প্রকাশকের) (?:নোট|মন্তব্য|বক্তব্য|কথা)"
          + "|(?:বিশেষ )?দ্রষ্টব্য|संपादक की टिप्पणी|संपादकीय टिप्पणी|editor(?:'|’)?s(?:'|’)? note)"
          + COLON
          + "\\s*";

  private static final String MINE_BN =
      "(?:এই|এ|উক্ত|আমাদের|পূর্বে প্রকাশিত|আগে প্রকাশিত|প্রকাশিত)";

  private static final String NOUN_BN = "(?:প্রতিবেদন|খবর|সংবাদ|লেখা|নিবন্ধ)";

  /** The article, named so that it can be no other: the definite ending says so. */
  private static final String THIS_BN = "(?:" + MINE_BN + "\\s+)*" + NOUN_BN + "(?:টি|টা)" + END;

  /** Without the ending, it is the article only when the verb follows: not "এই সংবাদ সম্মেলন". */
  private static final String BARE_BN = "(?:" + MINE_BN + "\\s+)+" + NOUN_BN + END;

  /** Where a notice begins, perhaps behind a word of the editors. */
  private static final String BEGIN = OPEN + "(?:" + EDITOR + ")?";

  private static final String IN_THIS_BN =
      BEGIN
          + "(?:"
          + ("(?:" + MINE_BN + "\\s+)*(?:" + NOUN_BN + "|শিরোনাম)(?:টি|টির|টিতে|টা|টার|টায়)")
          + "|"
          + ("(?:" + MINE_BN + "\\s+)+(?:" + NOUN_BN + "|শিরোনাম)(?:ে|ের|য়|র)?")
          + ")"
          + END;

  /** Why, on whose wish or from where; nothing that could be withdrawn in the article's stead. */
  private static final String BECAUSE_BN =
      "(?:(?:\\s+(?!\\S*(?:কে|দের)[\\s।])[^\\s,;:।]+){0,10}?\\s+"
          + "(?:কারণে|কারণবশত|জন্য|দরুন|বলে|বিধায়|প্রেক্ষিতে|পরিপ্রেক্ষিতে|ভিত্তিতে|অনুরোধে"
          + "|প্রকাশের পর|না পেয়ে|না পাওয়ায়|না যাওয়ায়|[^\\s,;:।]+ভাবে|সম্পূর্ণ|পুরোপুরি|আজ|এখন"
          + "|(?:ওয়েবসাইট|সাইট|পোর্টাল|অনলাইন|পাতা|ফেসবুক পেজ) (?:থেকে|হতে)))?";

  private static final String WE_BN = "(?:\\s+আমরা)?";

  private static final String TAKEN_BN =
      "\\s+(?:প্রত্যাহৃত|(?:প্রত্যাহার|প্রত্যাহার করে (?:নেওয়া|নেয়া)|প্রত্যাহার করা"
          + "|(?:সরিয়ে|তুলে) (?:নেওয়া|নেয়া|ফেলা)))\\s+(?:হয়েছে|হলো|হল|হচ্ছে)";

  private static final String WE_TAKE_BN =
      "\\s+(?:প্রত্যাহার (?:করছি|করলাম|করেছি|করে নিচ্ছি|করে নিলাম|করে নিয়েছি)"
          + "|(?:সরিয়ে|তুলে) (?:নিচ্ছি|নিলাম|নিয়েছি))";

  /** The sentence ends, or goes on to beg pardon: it does not tell who said so. */
  private static final String DONE_BN =
      END
          + "(?:[^\\p{L}]*$|(?:[,;]|\\s+(?:এবং|ও)|\\s+[-–—])[^।]*(?:দুঃখিত|দুঃখ প্রকাশ|ক্ষমা)[^।]*।?\\s*$)";

  private static final String SUBJECT_BN = "(?:" + THIS_BN + BECAUSE_BN + "|" + BARE_BN + ")";

  private static final String THIS_HI =
      "(?:(?:यह|इस|हमारी|हमारे|पूर्व प्रकाशित)\\s+)+(?:खबर|ख़बर|रिपोर्ट|लेख|समाचार)" + END;

  /** In, of and after a report anything may be withdrawn. */
  private static final String TAKEN_HI =
      "(?:\\s+को)?(?!\\s+(?:में|के|का|की|पर|से|ने)\\s)(?:\\s+(?!को\\s)[^\\s,;:।]+){0,10}?"
          + "\\s+(?:वापस (?:ली|लिया|ले ली|ले लिया)|हटा (?:ली|दी|दिया))";

  private static final String THIS_EN = "(?:this|our) (?:article|story|report|piece)";

  private static final List<Pattern> WITHDRAWN =
      patterns(
          OPEN + SUBJECT_BN + WE_BN + TAKEN_BN + DONE_BN,
          OPEN + THIS_HI + TAKEN_HI + "(?:\\s+(?:गई|गयी|गया|जाती|जाता|है|हैं))*[^\\p{L}]*$",
          OPEN
              + "(?:"
              + THIS_EN
              + "|(?:an earlier|a previous) version of this article)"
              + " (?:has been|have been|is|was|are)(?: now| since)?"
              + " (?:retracted|withdrawn|taken down)\\b(?! (?:by|from|to)\\b)");

  private static final List<Pattern> WITHDRAWN_IN_OWN_VOICE =
      patterns(
          OPEN + "(?:প্রতিবেদন|সংবাদ|খবর)(?:টি)? (?:প্রত্যাহার|প্রত্যাহৃত)" + COLON,
          OPEN + "(?:প্রত্যাহার|প্রত্যাহৃত)" + COLON + "[^।]*\\s" + NOUN_BN + "(?:টি|টা)" + END,
          OPEN + "(?:আমরা\\s+)?" + SUBJECT_BN + WE_BN + WE_TAKE_BN + DONE_BN,
          OPEN + EDITOR + SUBJECT_BN + WE_BN + TAKEN_BN + DONE_BN,
          OPEN + "(?:खबर|ख़बर|रिपोर्ट) वापस" + COLON,
          OPEN + "(?:retraction|retracted)\\s*:",
          OPEN
              + "we (?:have retracted|have withdrawn|retract|withdraw) this (?:article|story|report|piece)\\b",
          OPEN + EDITOR + THIS_EN + " (?:has been|is|was) (?:retracted|withdrawn|taken down)\\b");

  private static final String LABEL =
      OPEN
          + "(?:সংশোধনী|সংশোধন|ভুল সংশোধন|ভ্রম সংশোধন|भूल सुधार|भूल-सुधार|सुधार|शुद्धिपत्र|संशोधन"
          + "|correction|corrections|clarification|erratum|retraction|retracted)";

  private static final List<Pattern> ALONE = patterns(LABEL + "\\s*$");

  private static final List<Pattern> LABELLED = patterns(LABEL + COLON, OPEN + EDITOR);

  private static final List<Pattern> SORRY =
      patterns(
          "[^।]*(?:দুঃখিত|দুঃখ প্রকাশ|ক্ষমা)",
          "[^।]*(?:खेद|क्षमा)",
          "[^.]*\\b(?:we|the editors) (?:\\w+ )?(?:regret|apologi[sz]e)");

  private static final List<Pattern> CORRECTED =
      patterns(
          BEGIN + "(?:সংশোধনী|সংশোধন|ভুল সংশোধন|ভ্রম সংশোধন)(?:" + COLON + "|\\s*$)",
          IN_THIS_BN
              + "[^।]*(?:ভুল|ভুলবশত|ভুলক্রমে|অসাবধানতাবশত)"
              + END
              + "[^।]*(?:প্রকাশ|ছাপা|উল্লেখ|লেখা|বলা)",
          IN_THIS_BN
              + "[^।]*(?:সংশোধন|সংশোধিত)\\s*(?:করা\\s*)?"
              + "(?:হয়েছে|হলো|হল|করছি|করলাম|করেছি)"
              + END,
          BEGIN
              + "(?:আগে|পূর্বে|প্রথমে|শুরুতে)\\s[^।]*(?:ভুল|ভুলবশত|ভুলক্রমে)"
              + END
              + "[^।]*(?:প্রকাশ|ছাপা|উল্লেখ|লেখা)[^।]*(?:দুঃখিত|সংশোধন)",
          BEGIN + "(?:भूल सुधार|भूल-सुधार|सुधार|शुद्धिपत्र|संशोधन)(?:" + COLON + "|\\s*$)",
          BEGIN
              + THIS_HI
              + "[^।]*(?:गलती से|ग़लती से|भूलवश|गलत|ग़लत)\\s[^।]*"
              + "(?:छप|प्रकाशित|लिखा|बताया|कहा)",
          BEGIN + "(?:correction|corrections|clarification|erratum)(?:" + COLON + "|\\s*$)",
          BEGIN
              + "(?:this|our|an earlier version of this|a previous version of this)"
              + " (?:article|story|report|piece|headline)\\b"
              + "[^.]*\\b(?:has been (?:corrected|amended)|was (?:corrected|amended)"
              + "|misstated|misspelled|misidentified|incorrectly|wrongly|erroneously)\\b");

  /** Parts of words of which each of the wordings has one; most of what is written has none. */
  private static final List<String> MARKS =
      List.of(
          ("সংশোধ ভুল ভ্রম প্রত্যাহ সরি তুলে वापस हटा सुधार शुद्धि संशोधन भूल लत "
                  + "orrect mended larif rratu etract ithdr aken isst issp iside wrong rrone "
                  + "ORRECT MENDED LARIF RRATU ETRACT ITHDR AKEN ISST ISSP ISIDE WRONG RRONE")
              .split(" ", -1));

  private NoticeWording() {}

  /** False for a text in which no notice can stand: a look at it is quick. */
  static boolean mayStandIn(String text) {
    for (String mark : MARKS) {
      if (text.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  /** True for a sentence that takes an article back, if it speaks of the one it stands in. */
  static boolean withdraws(String sentence) {
    return matches(WITHDRAWN, sentence) || withdrawsInOwnVoice(sentence);
  }

  /** True for one that only the publisher can say: labelled, or in the first person. */
  static boolean withdrawsInOwnVoice(String sentence) {
    return matches(WITHDRAWN_IN_OWN_VOICE, sentence);
  }

  /** True for a sentence that corrects the article it stands in. */
  static boolean corrects(String sentence) {
    return matches(CORRECTED, sentence);
  }

  /** True for what goes on to the end of its paragraph: a correction or a word of the editors. */
  static boolean isLabelled(String sentence) {
    return matches(LABELLED, sentence);
  }

  /** True for a label that stands alone and speaks for what comes below it. */
  static boolean isLabel(String line) {
    return matches(ALONE, line);
  }

  /** True for a sentence that begs pardon. */
  static boolean apologises(String sentence) {
    return matches(SORRY, sentence);
  }

  private static boolean matches(List<Pattern> wordings, String sentence) {
    String plain = oneForm(sentence);
    return wordings.stream().anyMatch(wording -> wording.matcher(plain).lookingAt());
  }

  private static List<Pattern> patterns(String... regexes) {
    return Stream.of(regexes)
        .map(NoticeWording::oneForm)
        .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .toList();
  }

  /** য় is one character or two, and so are its like. */
  private static String oneForm(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
