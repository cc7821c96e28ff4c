package org.sutro.bot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Span;

final class RichTextTest {

  private static final List<String> PIECES =
      List.of(
          "ক্ষ",
          "র‍্যাব ",
          "১৯ জুন ২০২৪ চুক্তি সই হয়। ",
          "👩‍👩‍👧 ",
          "\n",
          "\n\n",
          "🇧🇩",
          "য়",
          "a b. ",
          "( ",
          "কি? ",
          "ক্ষ্ম্য",
          "\u202E",
          "দীর্ঘ বাক্য যার শেষে দাঁড়ি নেই ");

  private static Entity entity(EntityKind kind, int from, int to) {
    return new Entity(kind, new Span(from, to), null);
  }

  @Test
  void white_space_at_the_ends_is_dropped_and_entities_follow() {
    RichText text = RichText.builder().text("\n ").quote(" কথা ").text(" \n").build();
    assertThat(text).isEqualTo(new RichText("কথা", List.of(entity(EntityKind.BLOCKQUOTE, 0, 3))));
  }

  @Test
  void what_telegram_would_refuse_cannot_be_built() {
    assertThatThrownBy(() -> new RichText("কথা", List.of(entity(EntityKind.BOLD, 1, 4))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RichText("a😀b", List.of(entity(EntityKind.BOLD, 0, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new RichText(
                "abcdef", List.of(entity(EntityKind.BOLD, 0, 3), entity(EntityKind.ITALIC, 2, 5))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new RichText(
                "abcdef",
                List.of(
                    entity(EntityKind.BLOCKQUOTE, 0, 6),
                    entity(EntityKind.EXPANDABLE_BLOCKQUOTE, 2, 5))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Entity(EntityKind.TEXT_LINK, new Span(0, 1), "javascript:alert(1)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_long_text_is_cut_between_paragraphs_first() {
    String paragraph = "বাক্য। ".repeat(280).strip();
    RichText text = RichText.plain(paragraph + "\n\n" + paragraph + "\n\n" + paragraph);
    assertThat(text.parts())
        .extracting(RichText::text)
        .containsExactly(paragraph + "\n\n" + paragraph, paragraph);
  }

  @Test
  void a_quote_that_is_too_long_goes_on_as_a_quote() {
    RichText text = RichText.builder().quote("একটি বাক্য। ".repeat(500)).build();
    assertThat(text.parts()).hasSize(2);
    assertThat(text.parts())
        .allSatisfy(part -> {
          assertThat(part.text()).endsWith("।");
          assertThat(part.entities())
              .containsExactly(entity(EntityKind.BLOCKQUOTE, 0, part.text().length()));
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void parts_of_any_text_fit_are_valid_and_lose_nothing_but_white_space(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      RichText whole = randomText(random);
      int limit = 20 + random.nextInt(60);
      List<RichText> parts = Split.of(whole, limit);
      StringBuilder together = new StringBuilder();
      for (RichText part : parts) {
        assertThat(part.text().length()).as("seed %d round %d", seed, round).isBetween(1, limit);
        assertThat(part.text()).doesNotStartWith("\u09cd").doesNotStartWith("\u200d");
        assertThat(Character.isLowSurrogate(part.text().charAt(0))).isFalse();
        together.append(part.text());
      }
      assertThat(bare(together.toString()))
          .as("seed %d round %d", seed, round)
          .isEqualTo(bare(whole.text()));
      assertThat(
              parts.stream()
                  .flatMap(p -> p.entities().stream())
                  .mapToInt(e -> e.span().length())
                  .sum())
          .isLessThanOrEqualTo(whole.entities().stream().mapToInt(e -> e.span().length()).sum());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ক্ষ্ম্যৌ", "র‍্যাঁ", "👨‍👩‍👧‍👦", "🇧🇩", "ন্ত্র্যি", "क्ष्म्या"})
  void row_24_wherever_the_limit_falls_no_character_conjunct_or_emoji_is_cut(String character) {
    for (int shift = 0; shift < 2 * character.length(); shift++) {
      String run = character.repeat(2 * RichText.MAX_LENGTH / character.length());
      RichText whole = RichText.builder().text("x".repeat(shift)).bold(run).build();
      for (RichText part : whole.parts()) {
        assertThat(part.text().length()).isLessThanOrEqualTo(RichText.MAX_LENGTH);
        assertThat(part.text()).matches("x*(?:" + character + ")*");
        assertThat(part.entities()).hasSize(1);
      }
      assertThat(String.join("", whole.parts().stream().map(RichText::text).toList()))
          .isEqualTo(whole.text());
    }
  }

  private static RichText randomText(Random random) {
    RichText.Builder builder = RichText.builder();
    for (int i = 0; i < 60; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(3));
      switch (random.nextInt(5)) {
        case 0 -> builder.bold(piece);
        case 1 -> builder.quote(piece);
        case 2 -> builder.link(piece, "https://example.org/");
        case 3 -> builder.boldQuote(piece);
        default -> builder.text(piece);
      }
    }
    return builder.build();
  }

  private static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }
}
