package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.article.Block.Kind.CAPTION;
import static org.sutro.article.Block.Kind.HEADING;
import static org.sutro.article.Block.Kind.PARAGRAPH;
import static org.sutro.article.Block.Kind.TITLE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;

/** Pages of our own with the furniture pages have. */
class ReaderTest {

  private static final String FIRST = "তিস্তা নদীর পানি সোমবার সকালে বিপৎসীমার ওপরে উঠেছে।";
  private static final String SECOND =
      "নদীপাড়ের তিন শ পরিবার উঁচু বাঁধে আশ্রয় নিয়েছে। প্রশাসন শুকনা খাবার পাঠাচ্ছে।";
  private static final String THIRD =
      "পানি উন্নয়ন বোর্ড জানিয়েছে, বুধবারের মধ্যে পানি নামতে শুরু করবে।";

  private static String page(String... lines) {
    return String.join("\n", lines);
  }

  /** The article's own paragraphs are kept and nothing else. */
  private static void keepsOnlyTheParagraphs(String page) {
    assertThat(Pages.blocks(page, PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(Pages.kept(page).blocks()).hasSize(3);
  }

  @Test
  void a_page_of_plain_paragraphs_is_kept_whole() {
    keepsOnlyTheParagraphs(page(FIRST, "", SECOND, "", THIRD));
  }

  @Test
  void the_first_headline_is_the_title() {
    Article article = Pages.kept(page("তিস্তায় পানি বাড়ছে, বাঁধে আশ্রয়", "", FIRST, "", SECOND));
    assertThat(article.title()).isEqualTo("তিস্তায় পানি বাড়ছে, বাঁধে আশ্রয়");
    assertThat(article.blocks().getFirst().kind()).isEqualTo(TITLE);
  }

  @Test
  void without_a_headline_the_first_sentence_is_the_title_cut_at_a_word() {
    assertThat(Pages.kept(page(FIRST, SECOND)).title()).isEqualTo(FIRST);
    String longer = "রংপুর, ৩ আগস্ট – " + "খুব ".repeat(40) + "বড় বন্যা হয়েছে।";
    assertThat(Pages.kept(page(longer, SECOND)).title())
        .startsWith("খুব")
        .endsWith("খুব…")
        .hasSizeBetween(60, 101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "জাতীয়",
        "সারাদেশ",
        "প্রথম পাতা | বাংলাদেশ | আন্তর্জাতিক | খেলা | বিনোদন",
        "হোম › সারাদেশ › রংপুর বিভাগ",
        "প্রচ্ছদ » জাতীয় » নদী ও পরিবেশ",
        "নিজস্ব প্রতিবেদক, রংপুর",
        "অনলাইন ডেস্ক",
        "প্রতিনিধি, লালমনিরহাট",
        "প্রকাশ: ৩ আগস্ট ২০২৬, ১০:৪৫ পিএম",
        "প্রকাশিত: ০৩ আগস্ট ২০২৬ | হালনাগাদ: ০৪ আগস্ট ২০২৬",
        "সোমবার, ৩ আগস্ট ২০২৬",
        "শেয়ার করুন",
        "ফেসবুক টুইটার হোয়াটসঅ্যাপ কপি লিংক",
        "প্রিন্ট সংস্করণ",
        "ছবি: সংগৃহীত",
        "বিজ্ঞাপন",
        "[বিজ্ঞাপন_৩]",
        "Advertisement",
        "সারাংশ",
        "https://example.org/news/12",
        "© ২০২৬ নদীবার্তা",
        "★★★"
      })
  void furniture_above_the_article_is_no_block(String line) {
    String headline = "তিস্তার পানি বিপৎসীমার ওপরে";
    assertThat(Pages.blocks(page(line, headline, "", FIRST, SECOND, THIRD)))
        .containsExactly(
            "TITLE " + headline, "PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND, "PARAGRAPH " + THIRD);
    assertThat(Pages.blocks(page(headline, line, "", FIRST, SECOND, THIRD)))
        .containsExactly(
            "TITLE " + headline, "PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND, "PARAGRAPH " + THIRD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "বিজ্ঞাপন",
        "[বিজ্ঞাপন_১]",
        "আরও পড়ুন: পদ্মায় লঞ্চ চলাচল বন্ধ",
        "আরো পড়ুনঃ যমুনায় ভাঙন, ঘর হারাল দশ পরিবার",
        "সবার আগে খবর পেতে আমাদের গুগল নিউজ চ্যানেল ফলো করুন",
        "আমাদের হোয়াটসঅ্যাপ চ্যানেলে যুক্ত হোন।",
        "Leave a comment below",
        "https://example.org/related",
        "পুরো লেখাটি পড়তে সাবস্ক্রাইব করুন!",
        "ছবি: নদীবার্তা",
        "ফাইল ছবি",
        "সিরিয়ায় শান্তি আলোচনা ফের শুরু, জেনেভায় দুই পক্ষের বৈঠক কাল"
      })
  void furniture_between_paragraphs_is_no_block(String line) {
    keepsOnlyTheParagraphs(page(FIRST, "", line, "", SECOND, "", THIRD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "আরও খবর\nপদ্মায় লঞ্চ চলাচল বন্ধ\nকক্সবাজারে পর্যটকের ভিড়\nবাজেট নিয়ে সংসদে বিতর্ক, বিরোধীদের ওয়াকআউট!",
        "সম্পর্কিত খবর\nপদ্মায় লঞ্চ চলাচল কি বন্ধ থাকবে?",
        "জনপ্রিয়\nকক্সবাজারে পর্যটকের ভিড়",
        "সর্বশেষ সংবাদ\nকক্সবাজারে পর্যটকের ভিড়",
        "পদ্মায় লঞ্চ চলাচল বন্ধ\nকক্সবাজারে পর্যটকের ভিড়",
        "মন্তব্য করুন\nYour email address will not be published.",
        "মন্তব্য (০)",
        "০ মন্তব্য",
        "সূত্র: নদী গবেষণা ইনস্টিটিউট",
        "তথ্যসূত্র: রয়টার্স, এএফপি",
        "ডেস্ক রিপোর্ট",
        "লেখক: রহিমা খাতুন, নদী গবেষক",
        "*মতামত লেখকের নিজস্ব",
        "ই-মেইল: khobor@example.org, ads@example.org",
        "সম্পাদক ও প্রকাশক: করিম উদ্দিন",
        "এই বিভাগের আরও খবর",
        "কপিরাইট © ২০২৬ নদীবার্তা। সর্বস্বত্ব সংরক্ষিত।",
        "Share this:\nFacebook\nX",
        "Read more: Rivers of the north",
        "ফেসবুকে আমাদের পেজে লাইক দিন"
      })
  void furniture_below_the_article_is_no_block(String lines) {
    keepsOnlyTheParagraphs(page(FIRST, SECOND, THIRD, "", lines));
  }

  @Test
  void hindi_and_english_pages_have_furniture_of_their_own() {
    assertThat(
            Pages.blocks(
                page(
                    "बाढ़ से तीन गाँव डूबे",
                    "प्रकाशित: 3 अगस्त 2026",
                    "संवाददाता, पटना",
                    "गंगा का पानी सोमवार को गाँवों में घुस गया।",
                    "यह भी पढ़ें: मानसून इस बार देर से आएगा",
                    "प्रशासन ने नावें भेजी हैं।",
                    "इस लेख का 60% भाग शेष है, पूरा पढ़ने के लिए सदस्यता लें",
                    "केवल ग्राहकों के लिए",
                    "संबंधित खबरें",
                    "दिल्ली में बारिश")))
        .containsExactly(
            "TITLE बाढ़ से तीन गाँव डूबे",
            "PARAGRAPH गंगा का पानी सोमवार को गाँवों में घुस गया।",
            "PARAGRAPH प्रशासन ने नावें भेजी हैं।");
    assertThat(
            Pages.blocks(
                page(
                    "River floods three villages",
                    "By Jane Roe",
                    "3 August 2026",
                    "The river rose on Monday and flooded three villages in the north.",
                    "Read more: The dam that was never built",
                    "The army has sent boats to the villages.",
                    "Subscribe now to read the full article",
                    "Copyright 2026. All rights reserved.")))
        .containsExactly(
            "TITLE River floods three villages",
            "PARAGRAPH The river rose on Monday and flooded three villages in the north.",
            "PARAGRAPH The army has sent boats to the villages.");
  }

  @Test
  void a_headline_before_a_paragraph_on_its_subject_is_a_heading_without_its_bullet() {
    String page =
        page(
            FIRST,
            "",
            "⏺️ নদীপাড়ের মানুষের দুর্ভোগ",
            "",
            SECOND,
            "",
            "➤বোর্ডের পূর্বাভাস",
            "",
            THIRD);
    assertThat(Pages.blocks(page, HEADING))
        .containsExactly("নদীপাড়ের মানুষের দুর্ভোগ", "বোর্ডের পূর্বাভাস");
  }

  @Test
  void of_two_headlines_in_a_row_only_the_last_belongs_to_the_article() {
    String page =
        page(
            FIRST, SECOND, "তিস্তা চুক্তি কবে হবে?", "বাঁধে আশ্রয় নেওয়া মানুষের পানি নেই", THIRD);
    assertThat(Pages.blocks(page, HEADING)).containsExactly("বাঁধে আশ্রয় নেওয়া মানুষের পানি নেই");
    assertThat(Pages.blocks(page)).noneMatch(block -> block.contains("কবে হবে"));
  }

  @Test
  void questions_in_a_row_are_running_text() {
    String page = page(FIRST, "মানুষ কোথায় যাবে?", "কে তাদের ঘর দেবে?", SECOND);
    assertThat(Pages.blocks(page, PARAGRAPH)).contains("মানুষ কোথায় যাবে?", "কে তাদের ঘর দেবে?");
  }

  @Test
  void spoken_lines_are_running_text() {
    String page = page(FIRST, "‘আমরা কোথায় যাব?’", SECOND);
    assertThat(Pages.blocks(page, PARAGRAPH)).contains("‘আমরা কোথায় যাব?’");
  }

  @Test
  void items_of_a_list_are_running_text() {
    String page =
        page(
            FIRST,
            "যা যা পাঠানো হয়েছে:",
            "চাল ৫ টন",
            "ডাল ২ টন",
            SECOND,
            "১. নৌকা",
            "২. তাঁবু",
            "৩. ওষুধ",
            THIRD);
    assertThat(Pages.blocks(page, PARAGRAPH))
        .containsExactly(
            FIRST,
            "যা যা পাঠানো হয়েছে:",
            "চাল ৫ টন",
            "ডাল ২ টন",
            SECOND,
            "১. নৌকা",
            "২. তাঁবু",
            "৩. ওষুধ",
            THIRD);
  }

  @Test
  void lines_broken_inside_sentences_are_running_text() {
    String page =
        page(
            "তিস্তা নদীর পানি উঠেছে। নদীপাড়ের তিন শ পরিবার উঁচু",
            "বাঁধে গিয়ে উঠেছে আর তাদের কাছে",
            "প্রশাসন খাবার পাঠাচ্ছে। পানি নামতে শুরু করবে।");
    assertThat(Pages.blocks(page, PARAGRAPH)).hasSize(3);
  }

  @Test
  void a_sentence_below_the_gap_of_a_picture_is_a_caption() {
    String caption = "বাঁধের ওপর রান্না করছেন এক নারী।";
    String page =
        page(
            FIRST,
            SECOND,
            THIRD,
            "",
            caption,
            FIRST + " আবার বাড়ছে।",
            "চতুর্থ দিনেও ত্রাণ আসেনি।",
            "পঞ্চম দিনে নৌকা এসেছে।",
            "ষষ্ঠ দিনে পানি নেমেছে।");
    assertThat(Pages.blocks(page, CAPTION)).containsExactly(caption);
  }

  @Test
  void a_picture_credit_is_cut_off_its_caption() {
    String page = page(FIRST, "বাঁধের ওপর আশ্রয় নেওয়া মানুষ। ছবি: সংগৃহীত", SECOND);
    assertThat(Pages.blocks(page))
        .contains("PARAGRAPH বাঁধের ওপর আশ্রয় নেওয়া মানুষ।")
        .noneMatch(b -> b.contains("ছবি"));
    assertThat(Pages.blocks("বাঁধে আশ্রয় নেওয়া মানুষছবি: এএফপি" + FIRST + SECOND))
        .containsExactly("CAPTION বাঁধে আশ্রয় নেওয়া মানুষ", "PARAGRAPH " + FIRST + SECOND);
  }

  @Test
  void a_sentence_behind_an_unknown_photographer_is_not_quoted() {
    assertThat(Pages.blocks("বাঁধে আশ্রয় নেওয়া মানুষছবি: রহিম মিয়া" + FIRST + SECOND))
        .containsExactly("CAPTION বাঁধে আশ্রয় নেওয়া মানুষ", "PARAGRAPH " + SECOND);
  }

  @Test
  void a_headline_glued_into_running_text_is_cut_out_with_its_date() {
    assertThat(Pages.blocks(FIRST + " আরও পড়ুনপদ্মায় লঞ্চ ডুবে কী হলো?০২ আগস্ট ২০২৬ " + SECOND))
        .containsExactly("PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND);
    assertThat(Pages.blocks(FIRST + " আরও পড়ুনপদ্মায় লঞ্চডুবি১৪ ঘণ্টা আগে" + SECOND))
        .containsExactly("PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND);
  }

  @Test
  void a_glued_headline_without_a_date_takes_its_sentence_along() {
    assertThat(
            Pages.blocks(
                FIRST
                    + " আরও পড়ুন >> পদ্মায় লঞ্চডুবি নিয়ে যা জানা গেল মানুষ ভয়ে আছে। "
                    + SECOND))
        .containsExactly("PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND);
  }

  @Test
  void a_sentence_broken_in_two_by_a_headline_keeps_its_longer_part() {
    String half = "জেলা প্রশাসক সোমবার দুপুরে সাংবাদিকদের বলেছেন যে খাবারের কোনো অভাব";
    assertThat(Pages.blocks(FIRST + half + " আরও পড়ুনবন্যার খবর০২ আগস্ট ২০২৬ নেই।" + SECOND))
        .containsExactly("PARAGRAPH " + FIRST + half, "PARAGRAPH নেই।" + SECOND);
  }

  @Test
  void a_call_to_follow_glued_to_a_sentence_is_cut_out() {
    assertThat(Pages.blocks(FIRST + "নদীবার্তার খবর পেতে গুগল নিউজ চ্যানেল ফলো করুন" + SECOND))
        .containsExactly("PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND);
  }

  @Test
  void an_advertisement_in_brackets_is_cut_out() {
    assertThat(Pages.blocks(FIRST + " [বিজ্ঞাপন_২] " + SECOND))
        .containsExactly("PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND);
  }

  @Test
  void what_stands_behind_the_last_sentence_is_no_quote() {
    assertThat(Pages.blocks(FIRST + SECOND + "সূত্র: বিবিসি"))
        .containsExactly("PARAGRAPH " + FIRST + SECOND);
    assertThat(Pages.blocks(FIRST + " রংপুর প্রতিনিধি")).containsExactly("PARAGRAPH " + FIRST);
    assertThat(Pages.blocks(FIRST + " সংবাদ বিজ্ঞপ্তি।")).containsExactly("PARAGRAPH " + FIRST);
    assertThat(Pages.blocks(FIRST + " ই-মেইল: a.b@example.org"))
        .containsExactly("PARAGRAPH " + FIRST);
    assertThat(Pages.blocks(FIRST + "নদীতিস্তাবন্যা রংপুর বিভাগ"))
        .containsExactly("PARAGRAPH " + FIRST);
  }

  @Test
  void a_date_glued_to_the_first_sentence_is_cut_off() {
    assertThat(Pages.blocks("| আপডেট: ১১ ডিসেম্বর ২০২৫ | ২১:৩৫ " + FIRST))
        .containsExactly("PARAGRAPH " + FIRST);
    assertThat(Pages.blocks("বাঁধে মানুষের ঢল। ছবি: নদী প্রকাশ: ১১ ডিসেম্বর ২০২৫ | ২১:৩৫ " + FIRST))
        .containsExactly("CAPTION বাঁধে মানুষের ঢল।", "PARAGRAPH " + FIRST);
  }

  @Test
  void what_is_said_twice_is_quoted_once() {
    assertThat(Pages.blocks(page(FIRST + SECOND, "", THIRD, "", FIRST + " " + SECOND)))
        .containsExactly("PARAGRAPH " + FIRST + SECOND, "PARAGRAPH " + THIRD);
    String composed = FIRST.replace("ড\u09BC", "\u09DC");
    assertThat(Pages.blocks(page(FIRST, SECOND, composed))).hasSize(2);
  }

  @Test
  void words_that_furniture_also_uses_stay_in_sentences() {
    List<String> sentences =
        List.of(
            "তিনি বলেন, আরও খবর পরে জানানো হবে।",
            "ছবিটি তুলেছেন এক পথচারী।",
            "সংসদ সদস্যরা বিষয়টি নিয়ে মন্তব্য করেননি।",
            "পত্রিকাটির গ্রাহকসংখ্যা দশ লাখ ছাড়িয়েছে।",
            "বিজ্ঞাপন থেকে আয় কমেছে বলে জানিয়েছে প্রতিষ্ঠানটি।",
            "বইটির স্বত্ব লেখকের পরিবারের কাছে রয়েছে।",
            "সূত্র জানায়, বৈঠক হবে কাল।",
            "উপন্যাস অবলম্বনে তৈরি হয়েছে ছবিটি।",
            "প্রতিবেদনটি প্রকাশ করেছে জাতিসংঘ।",
            "ফেসবুকে শেয়ার করা ভিডিওটি ভুয়া।");
    assertThat(Pages.blocks(String.join("\n", sentences), PARAGRAPH))
        .containsExactlyElementsOf(sentences);
  }

  @Test
  void a_text_that_trips_up_the_program_is_rejected_and_those_behind_it_are_read() {
    Reader real = new Reader();
    Reader tripping =
        new Reader(capture -> {
          if (capture.title() == null) {
            throw new IllegalStateException("broken");
          }
          return real.read(capture);
        });
    Instant at = Instant.parse("2026-11-21T06:00:00Z");
    Capture bad = new Capture(new ArticleId("bad"), null, null, null, FIRST, at);
    Capture good = new Capture(new ArticleId("good"), "তিস্তা", null, null, FIRST, at);
    assertThat(tripping.read(bad))
        .isEqualTo(
            new Reading.Rejected(
                Reading.Reason.FAULT, "can't be read for a fault in Sutro; the log says more"));
    assertThat(tripping.read(good)).isInstanceOf(Reading.Kept.class);
  }
}
