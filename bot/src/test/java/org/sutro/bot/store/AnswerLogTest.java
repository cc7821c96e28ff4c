package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.store.Traffic.ANSWER;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.OTHER;
import static org.sutro.bot.store.Traffic.keeping;
import static org.sutro.bot.store.Traffic.record;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Thumb;
import org.sutro.bot.chat.Times;
import org.sutro.bot.render.Digits;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Outbox.Parcel;

/** What every store promises of answers given, and of what people think of them. */
@ParameterizedClass
@EnumSource(StoreKind.class)
final class AnswerLogTest {

  private static final AnswerId CORRECTED = new AnswerId("corrected2");
  private static final Outgoing.Send FIRST =
      new Outgoing.Send(new Address(CHAT, 9, 17), RichText.plain("উত্তর"), List.of(), ANSWER);
  private static final Outgoing.Send CORRECTION =
      new Outgoing.Send(FIRST.to(), RichText.plain("নতুন"), List.of(), CORRECTED, ANSWER);

  @AutoClose private final Store store;
  private final Traffic traffic;

  AnswerLogTest(StoreKind kind, @TempDir Path folder) {
    store = kind.open(folder);
    traffic = new Traffic(store);
  }

  @Test
  void an_answer_is_found_by_the_message_that_holds_it_once_it_is_sent() {
    traffic.put(new Response(List.of(FIRST), List.of(new Note.Answered(record(ANSWER, NOW)))));
    assertThat(store.in(CHAT, 0)).isEmpty();
    Parcel parcel = traffic.next();
    assertThat(parcel.outgoing()).isEqualTo(FIRST);
    traffic.outbox().sent(parcel, 31);
    assertThat(store.in(CHAT, 31)).contains(record(ANSWER, NOW).in(CHAT, 31));
    assertThat(store.in(OTHER, 31)).isEmpty();
  }

  /** An answer that is being sent when a corrected one comes, which is to take its place. */
  private Parcel correctedOnItsWay() {
    traffic.put(new Response(List.of(FIRST), List.of(new Note.Answered(record(ANSWER, NOW)))));
    Parcel sending = traffic.next();
    Note corrected = new Note.Answered(record(CORRECTED, NOW));
    traffic.put(new Response(List.of(CORRECTION), List.of(corrected)));
    return sending;
  }

  @Test
  void a_corrected_answer_takes_the_place_the_earlier_one_has_by_then() {
    Parcel sending = correctedOnItsWay();
    traffic.outbox().sent(sending, 31);
    assertThat(traffic.next().outgoing())
        .isEqualTo(new Outgoing.Edit(CHAT, 31, CORRECTION.text(), CORRECTION.keyboard()));
    assertThat(store.find(CORRECTED).orElseThrow().given().message()).isEqualTo(31);
  }

  @Test
  void a_corrected_answer_is_a_message_of_its_own_when_the_earlier_one_never_arrived() {
    Parcel sending = correctedOnItsWay();
    traffic.outbox().failed(sending, "refused");
    assertThat(traffic.next().outgoing()).isEqualTo(CORRECTION);
  }

  @Test
  void answers_ratings_and_choices_are_found_again() {
    traffic.put(keeping(new Note.Answered(record(ANSWER, NOW))));
    assertThat(store.find(ANSWER)).contains(record(ANSWER, NOW));
    assertThat(store.find(new AnswerId("zzzzzzzzzz"))).isEmpty();
    traffic.put(keeping(new Note.Rated(ANSWER, 42, Thumb.UP, NOW)));
    traffic.put(keeping(new Note.Rated(ANSWER, 42, Thumb.DOWN, NOW)));
    traffic.put(keeping(new Note.Rated(ANSWER, 43, Thumb.UP, NOW)));
    assertThat(store.rating(ANSWER, 42)).contains(Thumb.DOWN);
    assertThat(store.rating(ANSWER, 43)).contains(Thumb.UP);
    assertThat(store.rating(ANSWER, 44)).isEmpty();
    Choices all =
        Choices.NONE
            .with(Language.ENGLISH)
            .with(Digits.LATIN)
            .with(Choices.Quotes.ONE)
            .withForeign(false)
            .with(new Times(ZoneId.of("Asia/Kolkata"), 20, false));
    traffic.put(keeping(new Note.Chosen(CHAT, all)));
    traffic.put(keeping(new Note.Reachable(CHAT, true)));
    assertThat(store.choices(CHAT)).isEqualTo(all);
    assertThat(store.choices(OTHER)).isEqualTo(Choices.NONE);
  }
}
