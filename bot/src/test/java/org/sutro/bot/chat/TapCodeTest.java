package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Language;
import org.sutro.bot.digest.SeriesId;

final class TapCodeTest {

  private static final AnswerId ID = new AnswerId("abcdefgh27");

  private static final SeriesId CHANNEL = new SeriesId(-1009999999999L, SeriesId.Rhythm.MONTHLY);

  private static final List<Tap> TAPS =
      List.of(
          new Tap.Context(ID),
          new Tap.Proof(ID),
          new Tap.Again(ID),
          new Tap.Foreign(ID),
          new Tap.More(ID),
          new Tap.Newest(ID),
          new Tap.Countries(ID),
          new Tap.Only(ID, Country.NORTH_KOREA),
          new Tap.Who(ID),
          new Tap.Page(ID, 0),
          new Tap.Page(ID, Tap.MOST_PAGES),
          new Tap.Latest(Country.BELARUS),
          new Tap.Choose(Option.KUALA_LUMPUR),
          new Tap.Forget(true),
          new Tap.Forget(false),
          new Tap.Timeline("a".repeat(40), Tap.MOST_PAGES),
          new Tap.Buttons(ID, true),
          new Tap.Buttons(ID, false),
          new Tap.Rate(ID, Thumb.UP),
          new Tap.Rate(ID, Thumb.DOWN),
          new Tap.Example(1),
          new Tap.Example(Tap.EXAMPLES),
          new Tap.Speak(Language.BENGALI),
          new Tap.Speak(Language.HINDI),
          new Tap.Speak(Language.ENGLISH),
          new Tap.OfSeries(CHANNEL, "country-north-korea"),
          new Tap.OfIssue(Long.MAX_VALUE / 1000, -1, "a".repeat(31)),
          new Tap.OfIssue(7, 0, "drop-3"),
          new Tap.Await(ID),
          new Tap.Pursue(ID),
          new Tap.News(Country.IRAN),
          new Tap.Follows(),
          new Tap.Unfollow(ID),
          new Tap.Stale());

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(TapCodeTest::kinds)
        : Stream.of(sealed);
  }

  @Test
  void every_kind_of_tap_comes_back_and_fits() {
    assertThat(TAPS.stream().map(Tap::getClass).collect(Collectors.toSet()))
        .isEqualTo(kinds(Tap.class).collect(Collectors.toSet()));
    for (Tap tap : TAPS) {
      String data = TapCode.encode(tap);
      assertThat(TapCode.decode(data)).isEqualTo(tap);
      assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, TapCode.MAX_BYTES);
    }
    assertThat(TAPS.stream().map(TapCode::encode)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1:999999",
        "1:c:",
        "1:c:ABCDEFGH27",
        "1:x:0",
        "1:x:4",
        "1:x:11",
        "1:l:und",
        "1:l:xx",
        "2:c:abcdefgh27",
        "1:c:abcdefgh27 ",
        "1:s:x",
        "1:g:abcdefgh27:100",
        "1:g:abcdefgh27:-1",
        "1:g:abcdefgh27:01",
        "1:o:abcdefgh27:atlantis",
        "1:o:abcdefgh27",
        "1:k::atlantis",
        "1:e::atlantis",
        "1:z::perhaps",
        "1:t:x:iran",
        "1:t:0:",
        "noop",
        "০:c:abcdefgh27"
      })
  void row_30_anything_else_is_stale(String data) {
    assertThat(TapCode.decode(data)).isInstanceOf(Tap.Stale.class);
  }

  @Test
  void row_30_random_bytes_are_stale() {
    Random random = new Random(709);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = new byte[64];
      random.nextBytes(bytes);
      assertThat(TapCode.decode(new String(bytes, StandardCharsets.ISO_8859_1)))
          .as("seed 709, round %d", i)
          .isInstanceOf(Tap.Stale.class);
    }
  }
}
