package org.sutro.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sutro.article.Span;
import org.sutro.language.Sentences;

/**
 * Finds notices of correction and withdrawal in Bengali, Hindi and English.
 *
 * <p>News speaks of withdrawn troops, amended constitutions and denied reports all the time, so a
 * word alone says nothing. A notice is a sentence of the publisher about the article it stands in:
 * it begins with a label of its own ("সংশোধনী:"), or with the article as its subject ("এই
 * প্রতিবেদনটি ...") and goes on in the passive or in the first person, the way only a publisher
 * speaks of its own work. What somebody else withdraws has another subject in front.
 */
public final class Notices {

  /** Nothing that belongs to the word goes on behind it. */
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";

  private static final String COLON = "\\s*(?:[:ঃ：]|\\s[-–—])";

  private static final String OPEN = "[\\p{P}\\p{S}\\s&&[^।]]*";

  private static final String THIS_BN =
      OPEN
          + "(?:(?:এই|এ|উক্ত|আমাদের|পূর্বে প্রকাশিত|আগে প্রকাশিত|প্রকাশিত)\\s+)*"
          + "(?:প্রতিবেদন|খবর|সংবাদ|লেখা|নিবন্ধ|শিরোনাম)(?:টি|টির|টিতে|টা|ে|ের)?"
          + END;

  private static final String THIS_HI =
      OPEN + "(?:(?:यह|इस|हमारी|हमारे|पूर्व प्रकाशित)\\s+)+(?:खबर|ख़बर|रिपोर्ट|लेख|समाचार)" + END;

  private static final String THIS_EN =
      OPEN
          + "(?:this|our|an earlier version of this|a previous version of this)"
          + " (?:article|story|report|piece|headline)\\b";

  private static final List<Pattern> WITHDRAWN =
      List.of(
          pattern(
              OPEN
                  + "(?:প্রত্যাহার|প্রত্যাহৃত|প্রতিবেদন প্রত্যাহার|সংবাদ প্রত্যাহার|খবর প্রত্যাহার)"
                  + COLON),
          pattern(
              THIS_BN
                  + "[^।]*(?:প্রত্যাহার|প্রত্যাহৃত|সরিয়ে|তুলে)\\s*"
                  + "(?:করা|নেওয়া|নেয়া|করে নেওয়া|করে নেয়া)?\\s*"
                  + "(?:হয়েছে|হলো|হল|হচ্ছে|করছি|করলাম|নিচ্ছি|নিলাম|নিয়েছি)"
                  + END),
          pattern(OPEN + "(?:खबर वापस|ख़बर वापस|रिपोर्ट वापस)" + COLON),
          pattern(
              THIS_HI
                  + "[^।]*(?:वापस (?:ली|लिया|ले ली|ले लिया)|हटा (?:ली|दी|दिया))\\s*"
                  + "(?:गई|गयी|गया|जाती|जाता|है|हैं)*"),
          pattern(OPEN + "(?:retraction|retracted|withdrawn)" + COLON),
          pattern(
              THIS_EN
                  + "[^.]*\\b(?:has been|have been|is|was|are) "
                  + "(?:retracted|withdrawn|taken down)\\b"),
          pattern(OPEN + "we (?:have retracted|have withdrawn|retract|withdraw) this\\b"));

  private static final List<Pattern> CORRECTED =
      List.of(
          pattern(OPEN + "(?:সংশোধনী|সংশোধন|ভুল সংশোধন|ভ্রম সংশোধন)(?:" + COLON + "|\\s*$)"),
          pattern(
              THIS_BN
                  + "[^।]*(?:ভুল|ভুলবশত|ভুলক্রমে|অসাবধানতাবশত)"
                  + END
                  + "[^।]*(?:প্রকাশ|ছাপা|উল্লেখ|লেখা|বলা)"),
          pattern(
              THIS_BN
                  + "[^।]*(?:সংশোধন|সংশোধিত)\\s*(?:করা\\s*)?"
                  + "(?:হয়েছে|হলো|হল|করছি|করলাম|করেছি)"
                  + END),
          pattern(
              OPEN
                  + "(?:আগে|পূর্বে|প্রথমে|শুরুতে)\\s[^।]*(?:ভুল|ভুলবশত|ভুলক্রমে)"
                  + END
                  + "[^।]*(?:প্রকাশ|ছাপা|উল্লেখ|লেখা)[^।]*(?:দুঃখিত|সংশোধন)"),
          pattern(OPEN + "(?:भूल सुधार|भूल-सुधार|सुधार|शुद्धिपत्र|संशोधन)(?:" + COLON + "|\\s*$)"),
          pattern(
              THIS_HI
                  + "[^।]*(?:गलती से|ग़लती से|भूलवश|गलत|ग़लत)\\s[^।]*"
                  + "(?:छप|प्रकाशित|लिखा|बताया|कहा)"),
          pattern(OPEN + "(?:correction|corrections|clarification|erratum)(?:" + COLON + "|\\s*$)"),
          pattern(
              THIS_EN
                  + "[^.]*\\b(?:has been (?:corrected|amended)|was (?:corrected|amended)"
                  + "|misstated|misspelled|misidentified|incorrectly|wrongly|erroneously)\\b"));

  private Notices() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(oneForm(regex), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The notice that stands in a text; the gravest, and of several of a kind the first. Takes time
   * in proportion to the text's length.
   */
  public static Optional<Notice> in(String text) {
    List<Notice> notices = new ArrayList<>();
    for (Span sentence : Sentences.in(text, new Span(0, text.length()))) {
      kind(sentence.of(text)).ifPresent(kind -> notices.add(new Notice(kind, sentence)));
    }
    return notices.stream()
        .max(
            Comparator.comparing(Notice::kind)
                .thenComparing(Notice::span, Comparator.reverseOrder()));
  }

  /** True when the text says that its publisher has taken it back. */
  public static boolean isWithdrawn(String text) {
    return in(text).filter(notice -> notice.kind() == Notice.Kind.WITHDRAWN).isPresent();
  }

  private static Optional<Notice.Kind> kind(String sentence) {
    String plain = oneForm(sentence);
    if (WITHDRAWN.stream().anyMatch(rule -> rule.matcher(plain).lookingAt())) {
      return Optional.of(Notice.Kind.WITHDRAWN);
    }
    return CORRECTED.stream().anyMatch(rule -> rule.matcher(plain).lookingAt())
        ? Optional.of(Notice.Kind.CORRECTED)
        : Optional.empty();
  }

  /** য় is one character or two, and so are its like. */
  private static String oneForm(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
